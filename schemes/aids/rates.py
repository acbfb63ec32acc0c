"""Rates that depend on the firm: one for all, one by size class, one by condition."""

from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from companies import SizeClass
from kernel import euros
from schemes.aids.base import Giver
from schemes.aids.clauses import RateLine, Way, by_line, exact
from schemes.aids.computed import ComputedAid
from schemes.criteria import BaseCriterion, SizeClassIs
from schemes.facts import Facts
from schemes.wording import either, percent, say

_SIZES: tuple[SizeClass, ...] = ("micro", "small", "medium", "larger")


class Rated(ComputedAid):
    """`rate_pct` is for all firms, `rates_pct` by EU size class, `by` by condition (the first line
    that holds), in percent."""

    rate_pct: float | None = Field(default=None, gt=0, le=100)
    rates_pct: dict[SizeClass, Annotated[float, Field(gt=0, le=100)]] = Field(default_factory=dict)
    by: tuple[RateLine, ...] = ()

    @cached_property
    def lines(self) -> tuple[RateLine, ...]:
        """The lines of `by`, or one for each rate of `rates_pct`; when every size has one, the last
        is for all others."""
        sizes: dict[float, list[SizeClass]] = {}
        for size in (size for size in _SIZES if size in self.rates_pct):
            sizes.setdefault(self.rates_pct[size], []).append(size)
        found = [
            RateLine(when=self._of_size(group), label=_sizes(group), rate_pct=rate)
            for rate, group in sizes.items()
        ]
        if found and len(self.rates_pct) == len(_SIZES):
            found[-1] = found[-1].model_copy(update={"when": None})
        return self.by or tuple(found)

    def rated(self) -> bool:
        """Tell whether some rate is known."""
        return self.rate_pct is not None or any(line.rate_pct is not None for line in self.lines)

    def rate_to_boost(self) -> bool:
        """A rate of the firm is what a boost replaces."""
        return True

    def first_ways(self, facts: Facts) -> list[Way]:
        """Return the usual rate and cap, or those of the lines that may be the firm's."""
        usual = Way(
            rate_pct=None if self.rate_pct is None else exact(self.rate_pct),
            aid_max_eur=self.aid_max_eur,
        )
        return by_line(usual, self.lines, facts) if self.lines else [usual]

    def rules(self) -> tuple[BaseCriterion, ...]:
        """Return also the criteria of the lines."""
        return (*(line.when for line in self.lines if line.when is not None), *super().rules())

    def rate_words(self, giver: Giver, suffix: str = "") -> str:
        """Say the rates; `suffix` _at_most when they are ceilings."""
        if self.by:
            return self._by_words(giver, suffix)
        if self.rate_pct is not None:
            return say(f"aid.rate{suffix}", rate=percent(self.rate_pct), of=self.of)
        if not self.rates_pct:
            return say("aid.rate_to_ask", whom=giver.whom)
        rates = ", ".join(
            say("aid.rate_of_size", rate=percent(line.rate_pct or 0), size=line.label)
            for line in self.lines
        )
        return say(f"aid.rate_by_size{suffix}", rates=rates, of=self.of)

    def _by_words(self, giver: Giver, suffix: str) -> str:
        lines = " ; ".join(_line_words(line) for line in self.by)
        if self.rate_pct is not None:
            return say("aid.rate_by_usual", rate=percent(self.rate_pct), of=self.of, lines=lines)
        if not self.rated():
            return say("aid.rate_to_ask_by", whom=giver.whom, lines=lines)
        return say(f"aid.rate_by{suffix}", lines=lines, of=self.of)

    def _of_size(self, sizes: list[SizeClass]) -> SizeClassIs:
        return SizeClassIs(kind="size_class", any_of=tuple(sizes), source=self.source)

    @model_validator(mode="after")
    def _rates_make_sense(self) -> Self:
        if self.by and self.rates_pct:
            raise ValueError(
                "Les taux sont donnés deux fois, par taille (« rates_pct ») et par condition (« by"
                " »). Gardez l'une des deux formes"
            )
        if any(line.when is None for line in self.by[:-1]):
            raise ValueError(
                "Seule la dernière ligne de « by » peut se passer de condition (« when »)."
                " Ajoutez-en une aux autres"
            )
        return self


def _sizes(sizes: list[SizeClass]) -> str:
    return either(say(f"criteria.size.{size}") for size in sizes)


def _line_words(line: RateLine) -> str:
    rate = "" if line.rate_pct is None else percent(line.rate_pct)
    cap = "" if line.aid_max_eur is None else euros(line.aid_max_eur)
    key = "both" if rate and cap else "rate" if rate else "cap"
    return say(f"aid.line.{key}", line=line.words(), rate=rate, cap=cap)
