"""Public support: the catalogue, criteria with three outcomes, aid, matching, the questions that
settle, the financing plan.

A table of firms has a door of its own, `schemes.firms`, because it alone loads pandas.
"""

from schemes.as_json import as_json, plan_as_json, settling_as_json
from schemes.catalogue import Catalogue, load
from schemes.matching import RankingRule, Settling, match, near, ranking_rule, settle
from schemes.plan import LeftOut, Plan, PlanLine, Possible, plan
from schemes.record import NATIONAL, Scheme
from schemes.registers import Territory
from schemes.result import (
    LOANS,
    NETWORKS,
    Aid,
    AidReading,
    Contact,
    CriterionResult,
    Cumulation,
    FirstCall,
    Match,
    MaturityLike,
    Question,
    Source,
    Standing,
    Verdict,
    Weight,
)
from schemes.upkeep import Notice, notices

__all__ = [
    "LOANS",
    "NATIONAL",
    "NETWORKS",
    "Aid",
    "AidReading",
    "Catalogue",
    "Contact",
    "CriterionResult",
    "Cumulation",
    "FirstCall",
    "LeftOut",
    "Match",
    "MaturityLike",
    "Notice",
    "Plan",
    "PlanLine",
    "Possible",
    "Question",
    "RankingRule",
    "Scheme",
    "Settling",
    "Source",
    "Standing",
    "Territory",
    "Verdict",
    "Weight",
    "as_json",
    "load",
    "match",
    "near",
    "notices",
    "plan",
    "plan_as_json",
    "ranking_rule",
    "settle",
    "settling_as_json",
]
