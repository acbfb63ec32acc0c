"""The ways in which a rule may apply to a firm: one when every fact is known, else one for each
possibility."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Self

from pydantic import Field, model_validator

from kernel import Outcome, Strict, Words
from schemes.aids.clauses.counting import declared_number
from schemes.criteria import BaseCriterion, Criterion, ask_declared
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import say


class RateLine(Strict):
    """The rate (percent) and the cap (euros) of the firms that meet `when`; without `when`: of all
    others."""

    when: Criterion | None = None
    label: Words | None = None
    rate_pct: float | None = Field(default=None, gt=0, le=100)
    aid_max_eur: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _gives_something(self) -> Self:
        if self.rate_pct is None and self.aid_max_eur is None:
            raise ValueError(
                "Cette ligne de « by » ne donne ni taux ni plafond. Donnez « rate_pct » ou «"
                " aid_max_eur »"
            )
        return self

    def words(self) -> str:
        """Name the firms that it is for."""
        return self.label or (say("aid.line_else") if self.when is None else self.when.need())


class Boost(Strict):
    """A better rate (percent) or a higher cap (euros), instead of the usual ones, when `when`
    holds."""

    when: Criterion
    label: Words
    rate_pct: float | None = Field(default=None, gt=0, le=100)
    aid_max_eur: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _brings_something(self) -> Self:
        if self.rate_pct is None and self.aid_max_eur is None:
            raise ValueError(
                "Cette majoration ne change ni le taux ni le plafond. Donnez « rate_pct » ou «"
                " aid_max_eur »"
            )
        return self


class Bonus(Strict):
    """Points of rate or euros that come on top: once when `when` holds, or `add_eur` for each unit
    of a declared number."""

    when: Criterion | None = None
    each: str | None = None
    label: Words
    add_pct: float | None = Field(default=None, gt=0, le=100)
    add_eur: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _one_of_each(self) -> Self:
        if (self.when is None) == (self.each is None):
            raise ValueError(
                "Cette prime doit dépendre d'une condition (« when ») ou d'un nombre (« each »), et"
                " d'un seul des deux"
            )
        if (self.add_pct is None) == (self.add_eur is None):
            raise ValueError(
                "Cette prime ajoute des points (« add_pct ») ou des euros (« add_eur »), et un seul"
                " des deux"
            )
        if self.each is not None and self.add_eur is None:
            raise ValueError("Une prime par unité s'exprime en euros. Donnez « add_eur »")
        return self


@dataclass(frozen=True)
class Way:
    """One way. `supposed`: what it supposes, in words; `rate_pct`, `aid_max_eur`: what then holds;
    `add_pct`, `add_eur`: what
    comes on top; `endless`: how much comes on top is not known; `void`: no line of the rule is for
    this firm; `reading`: how an
    ambiguous rule is read; `items`: the ways of the categories of spending."""

    supposed: tuple[str, ...] = ()
    rate_pct: Fraction | None = None
    aid_max_eur: int | None = None
    add_pct: Fraction = Fraction(0)
    add_eur: Fraction = Fraction(0)
    endless: bool = False
    void: bool = False
    reading: str | None = None
    items: "tuple[Way, ...]" = ()

    def with_(self, change: RateLine | Boost) -> "Way":
        """Return the way with the rate and the cap of a line or of a boost."""
        rate = self.rate_pct if change.rate_pct is None else exact(change.rate_pct)
        return replace(
            self,
            rate_pct=rate,
            aid_max_eur=self.aid_max_eur if change.aid_max_eur is None else change.aid_max_eur,
        )

    def topped(self, amount: Fraction, basis: int) -> Fraction:
        """Return what the rule brings with what comes on top, within the cap."""
        more = amount + basis * self.add_pct / 100 + self.add_eur
        return more if self.aid_max_eur is None else min(more, Fraction(self.aid_max_eur))

    def most(self, ceilings: Iterable[int]) -> int:
        """Return the most that can come when what comes on top has no known end."""
        return min(cap for cap in (self.aid_max_eur, *ceilings) if cap is not None)

    def supposing(self, words: str) -> "Way":
        """Return the way with one more thing supposed."""
        return replace(self, supposed=(*self.supposed, words))


@lru_cache(maxsize=256)
def exact(rate: float) -> Fraction:
    """Return a rate as its decimal digits say it."""
    return Fraction(str(rate))


def by_line(usual: Way, lines: Sequence[RateLine], facts: Facts) -> list[Way]:
    """Return a way for each line that may be the first to hold; a void one when perhaps none
    does."""
    possible = []
    for line in lines:
        outcome = Outcome.YES if line.when is None else line.when.outcome(facts)
        if outcome is not Outcome.NO:
            possible.append(
                usual.with_(line).supposing(say("aid.supposed.line", line=line.words()))
            )
        if outcome is Outcome.YES:
            break
    else:
        possible.append(replace(usual, void=True).supposing(say("aid.supposed.no_line")))
    return [replace(possible[0], supposed=usual.supposed)] if len(possible) == 1 else possible


def boosted(ways: Iterable[Way], boosts: Iterable[Boost], facts: Facts) -> list[Way]:
    """Apply each boost where its condition holds, a later one replacing an earlier; where that is
    not known, keep both ways."""
    found = list(ways)
    for boost in boosts:
        found = [
            new
            for way in found
            for new in forked(
                way, way.with_(boost), boost.when.outcome(facts), "boost", boost.label
            )
        ]
    return found


def rewarded(ways: Iterable[Way], bonuses: Iterable[Bonus], facts: Facts) -> list[Way]:
    """Add each bonus, as for boosts; a number of units that is not known leaves what comes on top
    without an end."""
    found = list(ways)
    for bonus in bonuses:
        found = [new for way in found for new in _rewarded(way, bonus, facts)]
    return found


def undecided(criteria: Iterable[BaseCriterion], facts: Facts) -> tuple[Question, ...]:
    """Return what to ask the firm about the criteria that are not settled."""
    return tuple(
        question
        for criterion in criteria
        if criterion.test(facts) is Outcome.UNKNOWN
        for question in criterion.questions(facts)
    )


def uncounted(bonuses: Iterable[Bonus], facts: Facts) -> tuple[Question, ...]:
    """Return what to ask the firm about the numbers on which a bonus depends."""
    return tuple(
        ask_declared(bonus.each)
        for bonus in bonuses
        if bonus.each is not None and declared_number(facts, bonus.each) is None
    )


def _rewarded(way: Way, bonus: Bonus, facts: Facts) -> list[Way]:
    if bonus.when is not None:
        more = replace(
            way,
            add_pct=way.add_pct + exact(bonus.add_pct or 0),
            add_eur=way.add_eur + (bonus.add_eur or 0),
        )
        return forked(way, more, bonus.when.outcome(facts), "bonus", bonus.label)
    count = declared_number(facts, bonus.each or "")
    if count is None:
        return forked(way, replace(way, endless=True), Outcome.UNKNOWN, "bonus", bonus.label)
    return [replace(way, add_eur=way.add_eur + int(count) * (bonus.add_eur or 0))]


def forked(without: Way, with_it: Way, outcome: Outcome, key: str, label: str) -> list[Way]:
    """Return the way that the outcome of a condition leaves, or both; `key`: boost or bonus,
    `label`: its name."""
    if outcome is not Outcome.UNKNOWN:
        return [with_it if outcome is Outcome.YES else without]
    return [
        without.supposing(say(f"aid.supposed.without_{key}", label=label)),
        with_it.supposing(say(f"aid.supposed.with_{key}", label=label)),
    ]
