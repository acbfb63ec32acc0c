"""How a maturity is told: the level, the axes and their sums, the answers, the charts."""

from presentation.maturity.answers import AnswerGroup, AnswerRow, KeptRow, answer_groups, kept_rows
from presentation.maturity.charts import Bar, Lane, Mark, Radar
from presentation.maturity.dimensions import sheets
from presentation.maturity.key_number import KeyNumber, key_number
from presentation.maturity.level import AxisRow, Verdict, axis_rows, bars_of, first_holds, numbered_radar_of, radar_of, thresholds, verdict
from presentation.maturity.score_sums import Sum, sum_of

__all__ = [
    "AnswerGroup",
    "AnswerRow",
    "AxisRow",
    "Bar",
    "KeptRow",
    "KeyNumber",
    "Lane",
    "Mark",
    "Radar",
    "Sum",
    "Verdict",
    "answer_groups",
    "axis_rows",
    "bars_of",
    "first_holds",
    "kept_rows",
    "key_number",
    "numbered_radar_of",
    "radar_of",
    "sheets",
    "sum_of",
    "thresholds",
    "verdict",
]
