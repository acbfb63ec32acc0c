"""How public support is told: cards, groups, what to ask, who pays, the financing plan."""

from presentation.schemes.benefits import without_whom
from presentation.schemes.block import Block
from presentation.schemes.card import SchemeCard, in_one_list, sources_of
from presentation.schemes.conditions import Condition
from presentation.schemes.deciding_questions import DecidingQuestion
from presentation.schemes.financing import Aside, AsideItem, Financing, FinancingRow
from presentation.schemes.groups import Choice, SchemeGroups
from presentation.schemes.links import CitedSource, first_call, is_safe_link
from presentation.schemes.payers import action_payers_told, payers_told, use_payers_told

__all__ = [
    "Aside",
    "AsideItem",
    "Block",
    "Choice",
    "CitedSource",
    "Condition",
    "DecidingQuestion",
    "Financing",
    "FinancingRow",
    "SchemeCard",
    "SchemeGroups",
    "action_payers_told",
    "first_call",
    "in_one_list",
    "is_safe_link",
    "payers_told",
    "sources_of",
    "use_payers_told",
    "without_whom",
]
