"""How often each scheme shows: the calls to make first are about those that most firms see."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

from companies import Company, Project, ProjectKind
from kernel import Strict, Words, read_yaml, validate
from schemes.catalogue import Catalogue
from schemes.matching import match, near

#: Where a scheme stands when a firm may apply, as far as we know.
_SHOWN = ("first", "more", "unverified")


class TypicalFirm(Strict):
    """An invented firm and the kinds of its project."""

    name: Words
    company: Company
    kinds: tuple[ProjectKind, ...]


class TypicalFirms(Strict):
    """The file of the invented firms."""

    typical_firms: Literal[1]
    entries: tuple[TypicalFirm, ...]


@lru_cache(maxsize=1)
def typical_firms() -> tuple[TypicalFirm, ...]:
    """Return the invented firms, ten of Auvergne-Rhône-Alpes and ten of elsewhere."""
    return validate(read_yaml(Path(__file__).with_name("typical_firms.yaml")), TypicalFirms).entries


def showings(catalogue: Catalogue, on: date) -> Mapping[str, int]:
    """Return to how many of the invented firms each scheme shows on `on`, by id; 0 for the others
    when asked for."""
    return Counter(id for firm in typical_firms() for id in _read_by(catalogue, firm, on))


def _read_by(catalogue: Catalogue, firm: TypicalFirm, on: date) -> Iterator[str]:
    found = near(match(catalogue, firm.company, Project(kinds=firm.kinds), None, on), firm.company)
    yield from (one.id for one in found if one.standing in _SHOWN)
