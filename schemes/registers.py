"""The registers of a catalogue beside its records: sources, what funders ask for all their aids,
laws that do not hold everywhere, a note a region."""

from datetime import date
from typing import Literal

from kernel import Strict, Words
from schemes.criteria import Criterion
from schemes.record import Id
from schemes.sourced import Link, Sourced


class SourceEntry(Strict):
    """A source as written: `seen_on` is the day when its text was read, `dated` the date that the
    page bears, in words."""

    title: Words
    url: Link | None = None
    seen_on: date
    dated: Words | None = None


class SourceRegister(Strict):
    """A file of sources/."""

    sources: Literal[1]
    entries: dict[str, SourceEntry]


class Precondition(Strict):
    """What a funder asks for all its aids."""

    criteria: tuple[Criterion, ...]


class PreconditionRegister(Strict):
    """The file preconditions.yaml."""

    preconditions: Literal[1]
    entries: dict[Id, Precondition]


class Law(Sourced):
    """A law that schemes rest on: `not_in`, the COG codes of the places that have their own, in
    `words`."""

    not_in: tuple[str, ...]
    words: Words


class LawRegister(Strict):
    """The file laws.yaml."""

    laws: Literal[1]
    entries: dict[Id, Law]


class Territory(Sourced):
    """What was found for a region, and what was not: sentences of ours, with the day of the
    search."""

    note: Words
    searched_on: date

    def states(self) -> bool:
        """What was not found has no source."""
        return False


class TerritoryRegister(Strict):
    """The file territories.yaml, by INSEE code of region."""

    territories: Literal[1]
    entries: dict[str, Territory]
