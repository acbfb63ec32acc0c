"""The figures of the two closed years before the current ones."""

from dataclasses import dataclass

import streamlit as st

from companies import MAX_HEADCOUNT, YearFigures
from ui.fields import widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.single_inputs import EUROS
from ui.fields.typed_values import Scope
from ui.text import say, word

_YEARS = 2
_FIGURES = {
    "headcount": Scope(maximum=MAX_HEADCOUNT),
    "turnover_eur": EUROS,
    "balance_sheet_eur": EUROS,
}


def years(asked: FactField) -> None:
    """Ask for headcount, turnover and balance sheet of each year; the year told last may stay
    empty."""
    asked.head()
    for place, year in enumerate(_told(asked)):
        with st.container(horizontal=True):
            for name in _FIGURES:
                _Figure(asked, place, year.year, name).ask()


def _told(asked: FactField) -> tuple[YearFigures, ...]:
    """Return the years of the case, those before them empty."""
    told: list[YearFigures] = list(asked.saved or ())
    # The current figures are those of the year that closed last, so that these are the years before
    # it.
    newest = asked.held.open_case.date.year - 2
    while len(told) < _YEARS:
        told.append(YearFigures(year=told[-1].year - 1 if told else newest))
    return tuple(told)


@dataclass(frozen=True)
class _Figure:
    """One figure of one year. `place`: of the year among those shown."""

    asked: FactField
    place: int
    year: int
    name: str

    def ask(self) -> None:
        spot = self.asked.spot(
            f"{self.name}-{self.year}",
            say(f"years.{self.name}", year=self.year),
            word("firm.empty"),
        )
        widgets.number(
            spot,
            lambda: getattr(_told(self.asked)[self.place], self.name),
            self.keep,
            _FIGURES[self.name],
        )

    def keep(self, value: int | None) -> None:
        told = list(_told(self.asked))
        told[self.place] = told[self.place].model_copy(update={self.name: value})
        while told and told[-1] == YearFigures(year=told[-1].year):
            told.pop()
        self.asked.keep(tuple(told) or None)
