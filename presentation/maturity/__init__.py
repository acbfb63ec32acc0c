"""How a maturity is told: the level, the axes and their sums, the answers, the charts."""

from presentation.maturity.answers import (
    AnswerGroup,
    AnswerRow,
    KeptAnswers,
    LeftOutQuestions,
    MissingAnswers,
    answer_groups,
    kept_answers,
    left_out_questions,
    missing_answers,
)
from presentation.maturity.axes import Axes, AxisRow, axes, axis_told
from presentation.maturity.axes_drawn import (
    BarsFigure,
    RadarFigure,
    bars_figure,
    numbered_radar_figure,
    radar_figure,
)
from presentation.maturity.dimensions import AxisSheet, AxisSheetRow, sheets
from presentation.maturity.holds import Holds, every_hold, first_holds, front_holds, holds
from presentation.maturity.key_number import KeyNumber, key_number
from presentation.maturity.level import Verdict, verdict
from presentation.maturity.longer_modes import LongerMode, longer_modes, precise_mode
from presentation.maturity.score import Confidence, Score, confidence, score
from presentation.maturity.score_sums import Sum, sum_of
from presentation.maturity.to_clear_up import ToClearUp, to_clear_up

__all__ = [
    "AnswerGroup",
    "AnswerRow",
    "Axes",
    "AxisRow",
    "AxisSheet",
    "AxisSheetRow",
    "BarsFigure",
    "Confidence",
    "Holds",
    "KeptAnswers",
    "KeyNumber",
    "LeftOutQuestions",
    "LongerMode",
    "MissingAnswers",
    "RadarFigure",
    "Score",
    "Sum",
    "ToClearUp",
    "Verdict",
    "answer_groups",
    "axes",
    "axis_told",
    "bars_figure",
    "confidence",
    "every_hold",
    "first_holds",
    "front_holds",
    "holds",
    "kept_answers",
    "key_number",
    "left_out_questions",
    "longer_modes",
    "missing_answers",
    "numbered_radar_figure",
    "precise_mode",
    "radar_figure",
    "score",
    "sheets",
    "sum_of",
    "to_clear_up",
    "verdict",
]
