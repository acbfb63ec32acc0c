"""What a catalogue should be re-read for: expired, contradicted, unconfirmed, stale, unsourced or
conflicting records, what a search did not find, ids that nothing reaches; and what to ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from companies import declarations
from kernel import long_date
from schemes.catalogue import Catalogue
from schemes.matching import last_period, past
from schemes.record import Scheme, criteria_of, unsettled, values_of
from schemes.result import NETWORKS
from schemes.wording import say

#: A record should be checked again after this long.
STALE_AFTER = timedelta(days=180)

#: Declarations that rules read without naming them: headcounts by unit, own funds as a cap, de
#: minimis head-room, what is already signed.
IMPLIED = frozenset(
    {
        "headcount-fte",
        "headcount-permanent-fte",
        "own-funds",
        "de-minimis-received",
        "signed-kinds",
    }
)

Kind = Literal[
    "expired",
    "contradicted",
    "unconfirmed",
    "stale",
    "unsourced",
    "conflict",
    "missing",
    "unreached",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Notice:
    """One thing to see to, as a French sentence; a warning, never a fault. `scheme`, `name`: of the
    scheme (for `unreached`, `scheme`
    is the id that nothing reaches); `whom`, `contact`, `phone`: whom to ask, and where;
    `checked_on`: day of the evidence that the record rests on; `question`: what to ask, in words
    that one can say on the phone."""

    kind: Kind
    scheme: str
    text: str
    name: str = ""
    whom: str = ""
    contact: str = ""
    checked_on: date | None = None
    phone: str = ""
    question: str = ""

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


#: What is to be seen to, and what to ask.
_Finding = tuple[Kind, str, str]


def _of(catalogue: Catalogue, scheme: Scheme, on: date) -> Iterator[Notice]:
    contact = scheme.contact.url or scheme.contact.phone or scheme.contact.label
    for kind, text, question in (
        *_contradicted(catalogue, scheme),
        *(() if scheme.status.value == "closed" else _doubts(scheme, on)),
    ):
        yield Notice(
            kind,
            scheme.id,
            text,
            scheme.name,
            scheme.to_confirm_with,
            contact,
            scheme.checked_on,
            scheme.contact.phone or "",
            question,
        )


def _doubts(scheme: Scheme, on: date) -> Iterator[_Finding]:
    if past(scheme, on):
        yield _finding("expired", "expired", last=last_period(scheme))
    elif scheme.status.value == "open_to_confirm":
        yield _finding("unconfirmed", "unconfirmed")
    yield from _old(scheme, on)
    yield from _unsourced(scheme)
    yield from (
        _finding("conflict", "conflict", text=conflict.text) for conflict in scheme.conflicts
    )
    if scheme.searched and scheme.searched.not_found:
        yield _finding(
            "missing",
            "missing",
            day=long_date(scheme.searched.on),
            text=scheme.searched.not_found,
        )


def _old(scheme: Scheme, on: date) -> Iterator[_Finding]:
    told = {"day": long_date(scheme.checked_on), "whom": scheme.to_confirm_with}
    if not scheme.dated:
        yield _finding("stale", "undated", **told)
    elif on - scheme.checked_on > STALE_AFTER:
        yield _finding("stale", "stale", **told)


def _contradicted(catalogue: Catalogue, scheme: Scheme) -> Iterator[_Finding]:
    for one in unsettled(catalogue.confirmations.get(scheme.id, ()), scheme.checked_on):
        yield _finding(
            "contradicted", "contradicted", day=long_date(one.on), whom=one.with_, said=one.said
        )


def _unsourced(scheme: Scheme) -> Iterator[_Finding]:
    if scheme.status.value == "unknown":
        yield _finding("unsourced", "no_status")
    if scheme.aid.kind == "unknown" and scheme.kind not in NETWORKS:
        yield _finding("unsourced", "no_amount")
    for criterion in scheme.criteria:
        if not criterion.settled():
            yield _finding("unsourced", "to_confirm", need=criterion.need())


def _finding(kind: Kind, key: str, **values: object) -> _Finding:
    return kind, say(f"freshness.{key}", **values), say(f"freshness.ask.{key}", **values)


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
