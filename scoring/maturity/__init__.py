"""From answers to scores and levels, with what explains them."""

from scoring.maturity.assess import assess, judged
from scoring.maturity.holds import knows_enough
from scoring.maturity.levels import level_of, threshold, top_level, unmet
from scoring.maturity.model import DimensionScore, Hold, Maturity, OutOfScope, Term
from scoring.maturity.reading import CaseReading, read
from scoring.maturity.replay import replay, set_aside
from scoring.maturity.scores import on_scale

__all__ = [
    "CaseReading",
    "DimensionScore",
    "Hold",
    "Maturity",
    "OutOfScope",
    "Term",
    "assess",
    "judged",
    "knows_enough",
    "level_of",
    "on_scale",
    "read",
    "replay",
    "set_aside",
    "threshold",
    "top_level",
    "unmet",
]
