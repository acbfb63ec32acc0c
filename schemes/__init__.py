"""Public support: the catalogue, criteria with three outcomes, aid, matching, the questions that settle, the financing plan.

A table of firms has a door of its own, `schemes.table`, because it alone loads pandas.
"""

from schemes.as_json import as_json, plan_as_json, settling_as_json
from schemes.catalogue import Catalogue, Territory, load
from schemes.freshness import Notice, notices
from schemes.matching import match, near
from schemes.model import NATIONAL, Scheme
from schemes.plan import LeftOut, Plan, PlanLine, plan
from schemes.result import Aid, Contact, CriterionResult, Cumulation, Match, MaturityLike, Question, Reading, Source, Verdict
from schemes.settling import Settling, settle

__all__ = [
    "NATIONAL",
    "Aid",
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
    "Reading",
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
