"""Public support: the catalogue, criteria with three outcomes, aid, matching, the questions that
settle, the financing plan.

A table of firms has a door of its own, `schemes.firms`, because it alone loads pandas.
"""

from schemes.as_json import as_json, plan_as_json, settling_as_json
from schemes.catalogue import Catalogue, Territory, load
from schemes.matching import Settling, match, near, settle
from schemes.plan import LeftOut, Plan, PlanLine, plan
from schemes.record import NATIONAL, Scheme
from schemes.result import (
    Aid,
    AidReading,
    Contact,
    CriterionResult,
    Cumulation,
    Match,
    MaturityLike,
    Question,
    Source,
    Verdict,
)
from schemes.upkeep import Notice, notices

__all__ = [
    "NATIONAL",
    "Aid",
    "AidReading",
    "Catalogue",
    "Contact",
    "CriterionResult",
    "Cumulation",
    "LeftOut",
    "Match",
    "MaturityLike",
    "Notice",
    "Plan",
    "PlanLine",
    "Question",
    "Scheme",
    "Settling",
    "Source",
    "Territory",
    "Verdict",
    "as_json",
    "load",
    "match",
    "near",
    "notices",
    "plan",
    "plan_as_json",
    "settle",
    "settling_as_json",
]
