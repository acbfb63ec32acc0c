"""The terms of a computed aid that stand beside its rule, and their words."""

from collections.abc import Iterator
from typing import Self

from pydantic import Field, model_validator

from kernel import Words, euros, number
from schemes.aids.base import BaseAid
from schemes.aids.clauses import (
    Bonus,
    Boost,
    Form,
    FormReading,
    Rolling,
    check_forms,
    form_words,
    item_words,
)
from schemes.wording import percent, say


class TermedAid(BaseAid):
    """`of`: what it is a share of, in words (« des dépenses »). Amounts in euros, excluding tax.

    `spend_*` bound what is counted (`per`: the period of `spend_max_eur`), `aid_*` what is paid.
    `spending`: the only spend
    items that count (all when empty), `excluded`: those that do not. `own_funds_cap`: not more than
    the own funds of the firm.
    `form_reading`: whether a threshold between two forms decides for the whole aid or for a slice;
    None when not settled.
    """

    of: Words
    spend_min_eur: int | None = Field(default=None, ge=0)
    spend_max_eur: int | None = Field(default=None, gt=0)
    aid_min_eur: int | None = Field(default=None, ge=0)
    aid_max_eur: int | None = Field(default=None, gt=0)
    per: Words | None = None
    spending: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    excluded_words: Words | None = None
    own_funds_cap: bool = False
    rolling: Rolling | None = None
    boosts: tuple[Boost, ...] = ()
    bonuses: tuple[Bonus, ...] = ()
    forms: tuple[Form, ...] = ()
    form_reading: FormReading | None = None

    def terms(self) -> tuple[str, ...]:
        """Say the terms, in parts that commas join."""
        forms = form_words(self.forms, self.form_reading)
        return (
            *self._limits(),
            *boost_words(self.boosts),
            *bonus_words(self.bonuses),
            *self._ceilings(),
            forms,
        )

    def rate_to_boost(self) -> bool:
        """Tell whether the aid has a rate that a boost can replace."""
        return False

    def _limits(self) -> Iterator[str]:
        limits = (
            ("aid.spend_at_least", self.spend_min_eur),
            ("aid.spend_at_most_per" if self.per else "aid.spend_at_most", self.spend_max_eur),
            ("aid.aid_at_least", self.aid_min_eur),
            ("aid.aid_at_most", self.aid_max_eur),
        )
        return (
            say(key, amount=euros(value), per=self.per)
            for key, value in limits
            if value is not None
        )

    def sentences(self) -> Iterator[str]:
        """Say what counts and what does not."""
        if self.spending:
            yield say("aid.only", items=item_words(self.spending))
        if self.excluded or self.excluded_words:
            yield say("aid.excluded", items=self.excluded_words or item_words(self.excluded))

    def _ceilings(self) -> Iterator[str]:
        if self.own_funds_cap:
            yield say("aid.own_funds_cap")
        if self.rolling is not None:
            yield say("aid.rolling", amount=euros(self.rolling.max_eur), months=self.rolling.months)

    @model_validator(mode="after")
    def _terms_make_sense(self) -> Self:
        for low, high in (
            (self.spend_min_eur, self.spend_max_eur),
            (self.aid_min_eur, self.aid_max_eur),
        ):
            if low is not None and high is not None and low > high:
                raise ValueError(
                    f"Le minimum {low} dépasse le maximum {high}. Échangez-les ou corrigez-les"
                )
        check_forms(self.forms)
        if not self.rate_to_boost() and any(boost.rate_pct is not None for boost in self.boosts):
            raise ValueError(
                "Cette aide n'a pas de taux à majorer. Gardez « aid_max_eur » dans la majoration,"
                " ou dites-la dans « text »"
            )
        return self


def boost_words(boosts: tuple[Boost, ...]) -> Iterator[str]:
    """Say what each boost changes, and when."""
    for boost in boosts:
        rate = "" if boost.rate_pct is None else percent(boost.rate_pct)
        cap = "" if boost.aid_max_eur is None else euros(boost.aid_max_eur)
        key = "both" if rate and cap else "rate" if rate else "cap"
        yield say(f"aid.boost.{key}", label=boost.label, rate=rate, cap=cap)


def bonus_words(bonuses: tuple[Bonus, ...]) -> Iterator[str]:
    """Say what each bonus adds, and when."""
    for bonus in bonuses:
        if bonus.each is not None:
            yield say("aid.bonus.each", amount=euros(bonus.add_eur or 0), label=bonus.label)
        elif bonus.add_pct is not None:
            yield say("aid.bonus.points", points=number(bonus.add_pct), label=bonus.label)
        else:
            yield say("aid.bonus.sum", amount=euros(bonus.add_eur or 0), label=bonus.label)
