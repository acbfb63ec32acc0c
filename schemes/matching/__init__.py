"""Which schemes fit a firm on a day, and which questions would settle the others."""

from schemes.matching.availability import availability, last_period, past
from schemes.matching.deciding_questions import Settling, settle
from schemes.matching.matching import match, near
from schemes.matching.ranking_rule import RankingRule, ranking_rule

__all__ = [
    "RankingRule",
    "Settling",
    "availability",
    "last_period",
    "match",
    "near",
    "past",
    "ranking_rule",
    "settle",
]
