"""How advice is told: actions, the way to the next level, uses, the law, other firms."""

from presentation.advice.actions import Horizon, NumberedAction, first, horizons, lanes, numbered
from presentation.advice.alarm import Alarm, alarm
from presentation.advice.law import Duty, Law, law
from presentation.advice.moves import Listed
from presentation.advice.next_level import Road, RoadRow, road_rows, roads
from presentation.advice.others import Others, others
from presentation.advice.progress import Comparison, comparison
from presentation.advice.score_moves import ScoreMove
from presentation.advice.what_if import AnswerEffect, answer_effect

__all__ = [
    "Alarm",
    "AnswerEffect",
    "Comparison",
    "Duty",
    "Horizon",
    "Law",
    "Listed",
    "NumberedAction",
    "Others",
    "Road",
    "RoadRow",
    "ScoreMove",
    "alarm",
    "answer_effect",
    "comparison",
    "first",
    "horizons",
    "lanes",
    "law",
    "numbered",
    "others",
    "road_rows",
    "roads",
]
