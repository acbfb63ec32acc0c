"""What a catalogue should be re-read for: expired, contradicted, stale, unsourced or conflicting
records, ids that nothing reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from companies import declarations
from kernel import long_date
from schemes.catalogue import Catalogue
from schemes.matching import last_period, past
from schemes.record import Scheme, criteria_of, unsettled, values_of
from schemes.wording import say

#: A record should be checked again after this long.
STALE_AFTER = timedelta(days=180)

#: Declarations that rules read without naming them: headcounts by unit, own funds as a cap, de
#: minimis head-room.
IMPLIED = frozenset(
    {"headcount-fte", "headcount-permanent-fte", "own-funds", "de-minimis-received"}
)

Kind = Literal["expired", "contradicted", "stale", "unsourced", "conflict", "unreached"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Notice:
    """One thing to see to, as a French sentence; a warning, never a fault. `scheme`, `name`: of the
    scheme (for `unreached`, `scheme`
    is the id that nothing reaches); `whom`, `contact`: whom to ask, and where; `checked_on`: day of
    the evidence that the record
    rests on."""

    kind: Kind
    scheme: str
    text: str
    name: str = ""
    whom: str = ""
    contact: str = ""
    checked_on: date | None = None

    def __str__(self) -> str:
        return f"{self.scheme}: [{self.kind}] {self.text}"


def notices(catalogue: Catalogue, on: date) -> tuple[Notice, ...]:
    """Return what is to be seen to on `on`, the most urgent kind first; closed schemes are left
    alone, unless contradicted."""
    found = [
        notice for scheme in catalogue.schemes for notice in _of(catalogue, scheme, on)
    ] + list(_unreached(catalogue))
    return tuple(
        sorted(found, key=lambda notice: (KINDS.index(notice.kind), notice.scheme, notice.text))
    )


def to_phone(catalogue: Catalogue, on: date) -> dict[str, list[Notice]]:
    """Return the notices of each scheme that has some, by id: those to phone first come first."""
    by_scheme: dict[str, list[Notice]] = {}
    for notice in notices(catalogue, on):
        if notice.kind != "unreached":
            by_scheme.setdefault(notice.scheme, []).append(notice)
    return by_scheme


_Finding = tuple[Kind, str]


def _of(catalogue: Catalogue, scheme: Scheme, on: date) -> Iterator[Notice]:
    contact = scheme.contact.url or scheme.contact.phone or scheme.contact.label
    for kind, text in (
        *_contradicted(catalogue, scheme),
        *(() if scheme.status.value == "closed" else _doubts(scheme, on)),
    ):
        yield Notice(
            kind, scheme.id, text, scheme.name, scheme.to_confirm_with, contact, scheme.checked_on
        )


def _doubts(scheme: Scheme, on: date) -> Iterator[_Finding]:
    if past(scheme, on):
        yield "expired", say("freshness.expired", last=last_period(scheme))
    if not scheme.dated:
        yield (
            "stale",
            say("freshness.undated", day=long_date(scheme.checked_on), whom=scheme.to_confirm_with),
        )
    elif on - scheme.checked_on > STALE_AFTER:
        yield (
            "stale",
            say("freshness.stale", day=long_date(scheme.checked_on), whom=scheme.to_confirm_with),
        )
    yield from _unsourced(scheme)
    yield from (("conflict", conflict.text) for conflict in scheme.conflicts)


def _contradicted(catalogue: Catalogue, scheme: Scheme) -> Iterator[_Finding]:
    for one in unsettled(catalogue.confirmations.get(scheme.id, ()), scheme.checked_on):
        yield (
            "contradicted",
            say("freshness.contradicted", day=long_date(one.on), whom=one.with_, said=one.said),
        )


def _unsourced(scheme: Scheme) -> Iterator[_Finding]:
    if scheme.status.value == "unknown":
        yield "unsourced", say("freshness.no_status")
    if scheme.aid.kind == "unknown" and scheme.kind not in ("reseau", "ressource"):
        yield "unsourced", say("freshness.no_amount")
    for criterion in scheme.criteria:
        if not criterion.settled():
            yield "unsourced", say("freshness.to_confirm", need=criterion.need())


def _unreached(catalogue: Catalogue) -> Iterator[Notice]:
    written = [
        record.model_dump(by_alias=True)
        for record in (*catalogue.schemes, *catalogue.preconditions.values())
    ]
    asked = {id for data in written for key in ("ask", "each") for _, id in values_of(data, key)}
    asked |= {
        id
        for data in written
        for _, criterion in criteria_of(data)
        if criterion["kind"] == "prerequisite"
        for id in criterion["any_of"]
    }
    used = {id for scheme in catalogue.schemes for id in scheme.preconditions}
    for id in declarations():
        if id not in asked | IMPLIED:
            yield Notice("unreached", id, say("freshness.unasked"))
    for id in catalogue.preconditions:
        if id not in used:
            yield Notice("unreached", id, say("freshness.unused"))
