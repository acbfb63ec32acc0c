"""Ceilings that depend on the firm: its own funds, what it received before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import Field

from kernel import Strict, euros, later
from schemes.aids.base import Giver
from schemes.aids.clauses.counting import declared_number
from schemes.criteria import ask, ask_declared
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import say

#: The declaration of own funds, in euros.
OWN_FUNDS = "own-funds"


class Rolling(Strict):
    """At most `max_eur` euros of this scheme over `months` months, earlier grants counted."""

    max_eur: int = Field(gt=0)
    months: int = Field(gt=0)


@dataclass(frozen=True)
class Ceiling:
    """One ceiling of the firm, in euros. `room`: what it leaves; `known` false: it may leave less.
    `lowers`: the sentence when it
    lowers the aid, made `later`; `supposed`: what a reading must suppose while it is not known;
    `question`: what would tell."""

    room: int | None
    known: bool = True
    lowers: str = ""
    supposed: str = ""
    question: Question | None = None


def spending(spent: int) -> Ceiling:
    """Return the ceiling of what the firm spends: an aid pays a cost, never more."""
    return Ceiling(spent, lowers=_lowers("spent", spent))


def own_funds(facts: Facts) -> Ceiling:
    """Return the ceiling of an aid that may not exceed the own funds of the firm."""
    funds = declared_number(facts, OWN_FUNDS)
    if funds is None:
        return Ceiling(None, False, "", say("aid.supposed.own_funds"), ask_declared(OWN_FUNDS))
    room = max(0, int(funds))
    return Ceiling(room, lowers=_lowers("own_funds", room))


def rolling(rule: Rolling, facts: Facts, giver: Giver) -> Ceiling:
    """Return what earlier grants of the same scheme leave of a rolling ceiling."""
    received = facts.aids((giver.id,))
    recent = (
        []
        if received is None
        else [aid for aid in received if facts.since(rule.months) < aid.on <= facts.on]
    )
    known = [aid.amount_eur for aid in recent if aid.amount_eur is not None]
    room = max(0, rule.max_eur - sum(known))
    lowers = _lowers("rolling", room, months=rule.months)
    if received is None or len(known) < len(recent):
        return Ceiling(
            room,
            False,
            lowers,
            say("aid.supposed.rolling", months=rule.months),
            ask("company.aids"),
        )
    return Ceiling(room, lowers=lowers)


def de_minimis(facts: Facts, giver: Giver) -> Iterator[Ceiling]:
    """Yield what the de minimis aid already received leaves of the ceiling, when both are known."""
    if giver.de_minimis_ceiling is not None and facts.de_minimis_received is not None:
        room = max(0, giver.de_minimis_ceiling - facts.de_minimis_received)
        yield Ceiling(room, lowers=_lowers("de_minimis", room))


def de_minimis_note(facts: Facts, giver: Giver) -> Iterator[str]:
    """Say what is supposed of the de minimis ceiling while what was received is not known."""
    if giver.de_minimis_ceiling is not None and facts.de_minimis_received is None:
        yield say("aid.de_minimis_supposed", amount=euros(giver.de_minimis_ceiling))


def _lowers(what: str, room: int, **more: int) -> str:
    return later(_lowered, what, room, more)


def _lowered(what: str, room: int, more: Mapping[str, int]) -> str:
    return say(f"aid.lowered.{what}", amount=euros(room), **more)
