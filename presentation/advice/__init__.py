"""How advice is told: actions, the way to the next level, uses, the law, other firms."""

from presentation.advice.actions import Horizon, NumberedAction, first, horizons, lanes, numbered
from presentation.advice.alarm import Alarm, alarm
from presentation.advice.law import Duty, Law, law
from presentation.advice.next_level import Road, RoadRow, road_rows, roads
from presentation.advice.others import Others, others
from presentation.advice.what_if import AnswerEffect, answer_effect

__all__ = [
    "Alarm",
    "AnswerEffect",
    "Duty",
    "Horizon",
    "Law",
    "NumberedAction",
    "Others",
    "Road",
    "RoadRow",
    "alarm",
    "answer_effect",
    "first",
    "horizons",
    "lanes",
    "law",
    "numbered",
    "others",
    "road_rows",
    "roads",
]
