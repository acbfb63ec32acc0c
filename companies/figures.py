"""Headcount, turnover and balance sheet taken together, each known between two bounds."""

from dataclasses import dataclass
from fractions import Fraction

from kernel import Interval

#: A figure of which nothing is known.
ANY = Interval(0, None)


@dataclass(frozen=True)
class Figures:
    """Figures of one year: persons, euros, euros. A firm that is added pro rata may give
    fractions."""

    headcount: Interval = ANY
    turnover_eur: Interval = ANY
    balance_sheet_eur: Interval = ANY

    def plus(self, other: "Figures", share: Fraction) -> "Figures":
        """Return these figures with a share (from 0 to 1) of others added."""
        return Figures(
            *(
                _added(own, added, share)
                for own, added in zip(self._all(), other._all(), strict=True)
            )
        )

    def at_least(self) -> "Figures":
        """Return what is sure when other firms, of which nothing is known, have to be added."""
        return Figures(*(Interval(figure.low, None) for figure in self._all()))

    def _all(self) -> tuple[Interval, Interval, Interval]:
        return self.headcount, self.turnover_eur, self.balance_sheet_eur


def figures_of(
    headcount: int | None, turnover_eur: int | None, balance_sheet_eur: int | None
) -> Figures:
    """Return figures known exactly or not at all (None)."""
    return Figures(
        *(
            ANY if value is None else Interval.exactly(value)
            for value in (headcount, turnover_eur, balance_sheet_eur)
        )
    )


def _added(own: Interval, other: Interval, share: Fraction) -> Interval:
    high = (
        None
        if own.high is None or other.high is None
        else Fraction(own.high) + share * Fraction(other.high)
    )
    return Interval(
        _plain(Fraction(own.low) + share * Fraction(other.low)),
        None if high is None else _plain(high),
    )


def _plain(value: Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value
