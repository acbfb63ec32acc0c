"""The input that a single fact calls for: yes or no, a number, a day, a choice, several, a code."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from companies import MAX_AMOUNT_EUR
from ui.fields import typed_values, widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.typed_values import Scope
from ui.text import md, plain, say, word

EUROS = Scope(maximum=MAX_AMOUNT_EUR, unit="€")
_NONE = "none"


def yes_no(asked: FactField) -> None:
    """Ask for a yes or a no; « je ne sais pas » is remembered for the session, and leaves the fact
    unknown."""
    unsure = asked.held.unsure

    def keep(said: bool | str | None) -> None:
        (unsure.add if said == widgets.UNSURE else unsure.discard)(asked.field)
        asked.keep(None if said == widgets.UNSURE else said)

    widgets.yes_no(
        asked.spot(),
        lambda: widgets.UNSURE if asked.field in unsure else asked.saved,
        keep,
        unsure=True,
    )


def number(asked: FactField, scope: Scope) -> None:
    """Ask for a number."""
    hint = word("firm.empty") if scope.unit in (None, "€") else word("ask.in_unit", unit=scope.unit)
    widgets.number(
        asked.spot(hint=hint),
        lambda: asked.saved,
        asked.keep,
        asked.checked(partial(typed_values.number, scope=scope)),
    )


def money(asked: FactField) -> None:
    """Ask for an amount in whole euros."""
    number(asked, EUROS)


def day(asked: FactField) -> None:
    """Ask for a day that is not after the diagnosis."""
    widgets.day(
        asked.spot(hint=word("typed.day_example")),
        lambda: asked.saved,
        asked.keep,
        asked.held.open_case.date,
    )


def day_or_none(asked: FactField) -> None:
    """Ask for the day when something was obtained, or that it was not."""
    widgets.day(asked.spot(hint=word("typed.day_example")), lambda: asked.saved or None, asked.keep)
    widgets.box(
        asked.spot(_NONE, say("ask.never")),
        lambda: asked.saved is False,
        lambda never: asked.keep(False if never else None),
    )


def one_of(asked: FactField, options: Mapping[str, str], part: str = "") -> None:
    """Ask for one of a few options, or one of many out of a list."""
    widgets.one_of(
        asked.spot(part),
        {id: plain(text) for id, text in options.items()},
        lambda: asked.saved,
        asked.keep,
        "list",
    )


def many_of(asked: FactField, options: Mapping[str, str]) -> None:
    """Ask for all options that hold; « aucun » goes with no other and is kept as an empty list."""
    asked.head()
    others = {id: id for id in asked.saved or () if id not in options}
    labels = {**options, **others, _NONE: word("ask.none_of_these")}

    def keep(ticked: set[str]) -> None:
        chosen = tuple(id for id in labels if id in ticked and id != _NONE)
        asked.keep(chosen if ticked else None)

    with st.container(key=f"boites-{asked.name}"):
        spots = {id: asked.spot(id, md(text)) for id, text in labels.items()}
        widgets.boxes(
            spots,
            lambda: set() if asked.saved is None else set(asked.saved) or {_NONE},
            keep,
            {_NONE},
        )


def several(asked: FactField, options: Mapping[str, str]) -> None:
    """Ask for several of some options, shown side by side; none chosen is not known."""
    labels = {id: md(text) for id, text in options.items()}
    widgets.some_of(
        asked.spot(), labels, lambda: asked.saved or (), lambda chosen: asked.keep(chosen or None)
    )


def words(asked: FactField, limit: int, example: str) -> None:
    """Ask for words, so many characters at most."""
    widgets.words(asked.spot(hint=example), lambda: asked.saved, asked.keep, limit)


def code(asked: FactField, tidy: Callable[[str], str | None], example: str) -> None:
    """Ask for a code. `tidy`: returns it as it should be written, None when it is none."""
    widgets.typed(
        asked.spot(hint=example),
        lambda: asked.saved,
        asked.keep,
        lambda text: typed_values.code(text, tidy, asked.problems),
    )
