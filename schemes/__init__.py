"""Public support: the catalogue, criteria with three outcomes, aid, matching."""

from schemes.as_json import as_json
from schemes.catalogue import Catalogue, load
from schemes.freshness import Notice, notices
from schemes.matching import match
from schemes.model import Scheme
from schemes.result import Aid, Contact, CriterionResult, Match, MaturityLike, Source, Verdict

__all__ = [
    "Aid",
    "Catalogue",
    "Contact",
    "CriterionResult",
    "Match",
    "MaturityLike",
    "Notice",
    "Scheme",
    "Source",
    "Verdict",
    "as_json",
    "load",
    "match",
    "notices",
]
