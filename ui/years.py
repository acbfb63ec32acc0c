"""The figures of the two closed years before the current ones."""

import streamlit as st

from companies import YearFigures
from ui.asked import Asked
from ui.inputs import MAX_EUR
from ui.seed import seed
from ui.text import say, word

_MAX_HEADCOUNT = 1_000_000
_YEARS = 2


def years(asked: Asked) -> None:
    """Ask for headcount, turnover and balance sheet of each year; the year told last may stay empty."""
    saved: tuple[YearFigures, ...] = asked.saved or ()
    asked.head()
    # The current figures are those of the year that closed last, so that these are the years before it.
    newest = saved[0].year if saved else asked.held.open_case.date.year - 2
    told = [_year(asked, newest - back, saved[back] if back < len(saved) else None) for back in range(max(_YEARS, len(saved)))]
    while told and _is_empty(told[-1]):
        told.pop()
    asked.keep(tuple(told) or None)


def _is_empty(year: YearFigures) -> bool:
    return year == YearFigures(year=year.year)


def _year(asked: Asked, year: int, saved: YearFigures | None) -> YearFigures:
    known = saved or YearFigures(year=year)
    with st.container(horizontal=True):
        return YearFigures(
            year=year,
            headcount=_figure(asked, year, "headcount", known.headcount, _MAX_HEADCOUNT),
            turnover_eur=_figure(asked, year, "turnover_eur", known.turnover_eur, MAX_EUR),
            balance_sheet_eur=_figure(asked, year, "balance_sheet_eur", known.balance_sheet_eur, MAX_EUR),
        )


def _figure(asked: Asked, year: int, name: str, saved: int | None, maximum: int) -> int | None:
    key = asked.key(f"{name}-{year}")
    seed(key, saved)
    value: int | None = st.number_input(say(f"years.{name}", year=year), 0, maximum, None, 1, key=key, placeholder=word("firm.empty"))
    return value
