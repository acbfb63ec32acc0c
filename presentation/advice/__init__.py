"""How advice is told: actions, the way to the next level, uses, the law, other firms."""

from presentation.advice.actions import (
    Horizon,
    Lane,
    Mark,
    NumberedAction,
    Roadmap,
    first,
    horizons,
    numbered,
    state_names,
)
from presentation.advice.alarm import Alarm, alarm
from presentation.advice.law import Duty, Law, law
from presentation.advice.monday import Monday, monday
from presentation.advice.moved import moved, since
from presentation.advice.moves import Listed
from presentation.advice.next_level import Paths, Road, paths
from presentation.advice.others import Others, others
from presentation.advice.progress import Comparison, comparison
from presentation.advice.quarter_hour import QuarterCard, QuarterStep, ToolSource, ToolTold
from presentation.advice.score_moves import ScoreMove
from presentation.advice.steps import RoadStep
from presentation.advice.uses import UseCard, Uses, uses
from presentation.advice.what_if import AnswerEffect, answer_effect

__all__ = [
    "Alarm",
    "AnswerEffect",
    "Comparison",
    "Duty",
    "Horizon",
    "Lane",
    "Law",
    "Listed",
    "Mark",
    "Monday",
    "NumberedAction",
    "Others",
    "Paths",
    "QuarterCard",
    "QuarterStep",
    "Road",
    "RoadStep",
    "Roadmap",
    "ScoreMove",
    "ToolSource",
    "ToolTold",
    "UseCard",
    "Uses",
    "alarm",
    "answer_effect",
    "comparison",
    "first",
    "horizons",
    "law",
    "monday",
    "moved",
    "numbered",
    "others",
    "paths",
    "since",
    "state_names",
    "uses",
]
