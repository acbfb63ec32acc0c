"""A directory: which office serves a firm, by its activity or by its place, from one table rather
than a record each."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Annotated, Literal

from pydantic import Field

from companies import naf_matches
from kernel import Document, Fault, Strict, Where, Words, did_you_mean, unique
from schemes.facts import Facts
from schemes.record.codes import naf_fault, place_fault
from schemes.record.model import Phone
from schemes.sourced import Link, Sourced
from schemes.wording import either, say


class Office(Sourced):
    """Who serves some activities or places. `in_`: NAF prefixes or COG codes; `of`: the names,
    several when the table cannot choose, none when that is not known. A name without a source is
    told as to confirm."""

    in_: Annotated[tuple[str, ...], Field(alias="in", min_length=1)]
    of: tuple[Words, ...] = ()
    url: Link | None = None
    phone: Phone | None = None

    def states(self) -> bool:
        """Only an address or a number needs a source: a name alone is told as to confirm."""
        return self.url is not None or self.phone is not None


class Directory(Strict):
    """A table of offices; the first row that fits a firm wins, so that the most precise stand
    first. `within`: COG codes of the places where the table holds, everywhere when there is none.
    `places`: where an office serves every activity, by COG codes, whatever the table says. `what`:
    what an office is to the firm (« votre OPCO »)."""

    directory: Literal[1]
    by: Literal["naf", "place"]
    within: tuple[str, ...] = ()
    places: tuple[Office, ...] = ()
    what: Words
    offices: tuple[Office, ...]

    def serving(self, facts: Facts) -> tuple[Office, ...]:
        """Return the offices of a firm, one for each activity or place that may be its own; none
        when one of these has none, or nothing is known."""
        if alone := self._alone(facts):
            return alone
        if not all(self._holds(codes) for codes in facts.head_office.codes):
            return ()
        if self.by == "naf":
            found = [self._by_activity(one.code) for one in facts.activities()]
        else:
            found = [_of_place(self.offices, codes) for codes in facts.head_office.codes]
        known = [office for office in found if office is not None and office.of]
        return unique(known) if len(known) == len(found) else ()

    def told(self, offices: tuple[Office, ...]) -> str:
        """Say the names of offices, as sure as the table and its sources make them."""
        names = unique(name for office in offices for name in office.of)
        sure = all(office.source for office in offices)
        form = "unsure" if not sure else "one" if len(names) == 1 else "several"
        by = "place" if all(office in self.places for office in offices) else self.by
        return say(f"directory.{by}.{form}", names=either(names), what=self.what)

    def served(self) -> frozenset[str]:
        """Return the codes of the places that have an office by name, whatever the activity."""
        rows = self.offices if self.by == "place" else self.places
        return frozenset(code for office in rows if office.of for code in office.in_)

    def _alone(self, facts: Facts) -> tuple[Office, ...]:
        """Return the offices that serve every activity where the firm is."""
        found = [_of_place(self.places, codes) for codes in facts.head_office.codes]
        known = [office for office in found if office is not None]
        return unique(known) if len(known) == len(found) else ()

    def _holds(self, codes: frozenset[str]) -> bool:
        return not self.within or not codes.isdisjoint(self.within)

    def _by_activity(self, code: str) -> Office | None:
        fitting = (
            office
            for office in self.offices
            if any(naf_matches(code, prefix) for prefix in office.in_)
        )
        return next(fitting, None)


def _of_place(offices: tuple[Office, ...], codes: frozenset[str]) -> Office | None:
    return next((one for one in offices if not codes.isdisjoint(one.in_)), None)


def directory_faults(
    document: Document, directory: Directory, sources: Mapping[str, object] | None
) -> Iterator[Fault]:
    """Yield the codes of a directory that do not exist, and the sources that no register holds;
    `sources` None: a register could not be read."""
    fault_of = naf_fault if directory.by == "naf" else place_fault
    for rank, code in enumerate(directory.within):
        if found := place_fault(code):
            yield document.fault(("within", rank), *found)
    for row, office in enumerate(directory.offices):
        yield from _office_faults(document, ("offices", row), office, fault_of, sources)
    for row, office in enumerate(directory.places):
        yield from _office_faults(document, ("places", row), office, place_fault, sources)


def _office_faults(
    document: Document,
    where: Where,
    office: Office,
    fault_of: Callable[[str], tuple[str, str, str] | None],
    sources: Mapping[str, object] | None,
) -> Iterator[Fault]:
    for rank, code in enumerate(office.in_):
        if found := fault_of(code):
            yield document.fault((*where, "in", rank), *found)
    for id in office.source if sources is not None else ():
        if id not in (sources or {}):
            what = f"La source « {id} » n'est pas dans le registre"
            remedy = did_you_mean(id, sources or {}, "Ajoutez-la à un fichier de sources/")
            yield document.fault((*where, "source"), "unknown-source", what, remedy)


def directory_id(document: Document) -> str:
    """Return the id of a directory: the name of its file."""
    return PurePath(document.file).stem
