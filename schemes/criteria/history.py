"""Criteria on the public aids that a firm received: how often, whether settled, how much."""

import re
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from companies import GrantedAid
from kernel import Interval, Outcome, Words, all_of, any_of, euros, long_date, negate, unaccented
from schemes.criteria.age import months_told
from schemes.criteria.asking import ask, ask_declared, declared_field
from schemes.criteria.base import BaseCriterion, filled
from schemes.criteria.bounded import NumberBounds
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import bounds, every, say

_RECEIVED = "company.aids"
DE_MINIMIS = "de-minimis-received"


class _History(BaseCriterion):
    """A criterion on the aids received."""

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask for the aids received."""
        return (ask(_RECEIVED),)

    def reads(self) -> tuple[str, ...]:
        """Return the aids received."""
        return (_RECEIVED,)


class Frequency(_History):
    """Fewer than `times` grants of these schemes so far, ever or in a period: one more makes
    `times` at most.

    `months`: a sliding period, out of which a grant falls on the same day of the month;
    `calendar_years`: 1 is this year, 2 this one
    and the last. `words`: the aids as a reader knows them, « cette aide » by default.
    """

    kind: Literal["frequency"]
    of: Annotated[tuple[str, ...], AfterValidator(filled)]
    times: int = Field(default=1, ge=1)
    months: int | None = Field(default=None, ge=1)
    calendar_years: int | None = Field(default=None, ge=1)
    words: Words | None = None

    def test(self, facts: Facts) -> Outcome:
        """An aid whose scheme is not told may be one of these."""
        granted = self._granted(facts)
        if granted is None:
            return Outcome.UNKNOWN
        sure = sum(aid.scheme in self.of for aid in granted)
        return Interval(sure, sure + sum(aid.scheme is None for aid in granted)).within(
            under=self.times
        )

    def make_need(self) -> str:
        """Say how many grants are allowed before this one, and since when."""
        aid = self.words or say("criteria.frequency.this_aid")
        key = "never" if self.times == 1 else "fewer"
        return say(
            f"criteria.frequency.{key}", aid=aid, times=self.times, period=self._period_told()
        )

    def have(self, facts: Facts) -> str | None:
        """Say the grants that count, with their days."""
        granted = self._granted(facts)
        if granted is None:
            return None
        counting = [aid for aid in granted if aid.scheme in self.of]
        unsure = [aid for aid in granted if aid.scheme is None]
        told = (
            [say("criteria.frequency.granted", days=every(long_date(aid.on) for aid in counting))]
            if counting
            else []
        )
        told += (
            [say("criteria.frequency.unsure", days=every(long_date(aid.on) for aid in unsure))]
            if unsure
            else []
        )
        return ", ".join(told) or say("criteria.frequency.none")

    def _granted(self, facts: Facts) -> Sequence[GrantedAid] | None:
        granted = facts.granted_since(None if self.months is None else facts.since(self.months))
        if granted is None or self.calendar_years is None:
            return granted
        first = facts.on.year - self.calendar_years + 1
        return [aid for aid in granted if aid.on.year >= first]

    def _period_told(self) -> str:
        if self.calendar_years is not None:
            return say(
                f"criteria.frequency.calendar.{'this' if self.calendar_years == 1 else 'several'}",
                years=self.calendar_years,
            )
        return (
            say("criteria.frequency.ever")
            if self.months is None
            else say("criteria.frequency.since", period=months_told(self.months))
        )

    @model_validator(mode="after")
    def _one_period(self) -> "Frequency":
        if self.months is not None and self.calendar_years is not None:
            raise ValueError(
                "La période est donnée deux fois. Gardez « months » ou « calendar_years »"
            )
        return self


class EarlierAids(_History):
    """Earlier aids, of one funder when it is named: all settled (`settled`), or less than an amount
    in euros over a period (`under_eur`)."""

    kind: Literal["earlier_aids"]
    settled_: Literal[True] | None = Field(default=None, alias="settled")
    under_eur: int | None = Field(default=None, ge=1)
    months: int | None = Field(default=None, ge=1)
    funder: Words | None = None

    def test(self, facts: Facts) -> Outcome:
        """An aid whose funder is not told, or is told in words that partly agree, may be of the
        funder."""
        concerned = self._concerned(facts)
        if concerned is None:
            return Outcome.UNKNOWN
        if self.settled_:
            return all_of(
                any_of((Outcome.of(aid.settled), negate(whose))) for aid, whose in concerned
            )
        return _sum(concerned).within(under=self.under_eur)

    def make_need(self) -> str:
        """Say the condition, with the funder."""
        need = (
            say("criteria.earlier_aids.settled")
            if self.settled_
            else say("criteria.earlier_aids.under", amount=euros(self.under_eur or 0))
        )
        since = (
            ""
            if self.months is None
            else say("criteria.earlier_aids.since", period=months_told(self.months))
        )
        whose = (
            ""
            if self.funder is None
            else say("criteria.earlier_aids.of_funder", funder=self.funder)
        )
        return need + since + whose

    def have(self, facts: Facts) -> str | None:
        """Say which aids are not settled, or what all amount to."""
        concerned = self._concerned(facts)
        if concerned is None:
            return None
        if not concerned:
            return say("criteria.earlier_aids.none")
        if not self.settled_:
            total = _sum(concerned)
            least = euros(total.low)
            return say(
                "criteria.earlier_aids.sum",
                amount=least if total.low == total.high else bounds(least, None),
            )
        left = [long_date(aid.on) for aid, _ in concerned if not aid.settled]
        return (
            say("criteria.earlier_aids.open", days=every(left))
            if left
            else say("criteria.earlier_aids.all_settled")
        )

    def _concerned(self, facts: Facts) -> list[tuple[GrantedAid, Outcome]] | None:
        """Return the aids of the period that are or may be of the funder; None when the firm did
        not say what it received."""
        granted = facts.granted_since(None if self.months is None else facts.since(self.months))
        if granted is None:
            return None
        return [
            (aid, whose)
            for aid in granted
            if (whose := _is_of(aid.funder, self.funder)) is not Outcome.NO
        ]

    @model_validator(mode="after")
    def _asks_one_thing(self) -> "EarlierAids":
        if (self.settled_ is None) == (self.under_eur is None):
            raise ValueError(
                "Ce critère doit demander une seule chose. Donnez « settled: true » ou «"
                " under_eur »"
            )
        return self


class DeMinimis(BaseCriterion):
    """De minimis aid of the last three years: less than the ceiling, so that there is room left, or
    less than a scheme's own limit, in euros."""

    kind: Literal["de_minimis"]
    ceiling_eur: int | None = Field(default=None, ge=1)
    prior_under_eur: int | None = Field(default=None, ge=1)

    def test(self, facts: Facts) -> Outcome:
        """Compare what was received."""
        return self._limits().hold(facts.de_minimis_received)

    def make_need(self) -> str:
        """Say the ceiling or the limit."""
        if self.ceiling_eur is not None:
            return say("criteria.de_minimis.ceiling", amount=euros(self.ceiling_eur))
        return say("criteria.de_minimis.prior", amount=euros(self.prior_under_eur or 0))

    def have(self, facts: Facts) -> str | None:
        """Say what was received."""
        received = facts.de_minimis_received
        return None if received is None else say("criteria.de_minimis.have", amount=euros(received))

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask how much was received."""
        return (ask_declared(DE_MINIMIS, self._limits()),)

    def reads(self) -> tuple[str, ...]:
        """Return what was declared, and the aids received."""
        return declared_field(DE_MINIMIS), _RECEIVED

    def _limits(self) -> NumberBounds:
        return NumberBounds(
            under=self.prior_under_eur if self.ceiling_eur is None else self.ceiling_eur
        )

    @model_validator(mode="after")
    def _one_amount(self) -> "DeMinimis":
        if (self.ceiling_eur is None) == (self.prior_under_eur is None):
            raise ValueError(
                "Ce critère doit avoir un seul montant. Donnez « ceiling_eur » ou «"
                " prior_under_eur »"
            )
        return self


def _sum(concerned: Sequence[tuple[GrantedAid, Outcome]]) -> Interval:
    """Return what aids amount to; each is or may be concerned, and its amount may not be known."""
    least = sum(aid.amount_eur or 0 for aid, whose in concerned if whose is Outcome.YES)
    untold = any(aid.amount_eur is None for aid, _ in concerned)
    return Interval(least, None if untold else sum(aid.amount_eur or 0 for aid, _ in concerned))


def _is_of(told: str | None, funder: str | None) -> Outcome:
    """Tell whether a funder told freely is the one named: all its words there → yes, none → no,
    some or nothing told → unknown."""
    if funder is None:
        return Outcome.YES
    if told is None:
        return Outcome.UNKNOWN
    wanted, given = _words(funder), _words(told)
    return (
        Outcome.YES
        if wanted <= given
        else Outcome.NO
        if wanted.isdisjoint(given)
        else Outcome.UNKNOWN
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]{2,}", unaccented(text.lower())))
