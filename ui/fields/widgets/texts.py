"""Fields of text: a number, a day, words, a code."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from kernel import day_text, number_text
from ui.fields import typed_values
from ui.fields.field_reading import reading
from ui.fields.typed_values import Hear, Scope, TypedValue
from ui.fields.widgets.spot import Keep, Saved, Spot
from ui.session import Typed

#: What tells our script (keypad.js) that a field takes figures: a phone has keys for them.
_FIGURES = "off"
_HEIGHT = 68


def typed(
    spot: Spot,
    saved: Saved,
    keep: Keep | None,
    hear: Hear,
    write: Callable[[Any], str] = str,
    draw: str = "line",
) -> str:
    """Show a field of text, and return what stands in it. What cannot be kept as it was typed stays
    on the screen, with a sentence that says so.

    `saved`: what the case holds; `keep`: has it hold something else, None while what is typed waits
    to be added with other things; `hear`, `write`: from a text and back; `draw`: "line", "figures"
    or "area".
    """

    def show() -> str:
        now = saved()
        text = spot.held.as_typed(spot.name, now)
        return text if text is not None else "" if now is None else write(now)

    with reading(spot.held) as fields:
        text: str = fields.see(spot.name, show, partial(_TEXTS[draw], spot), spot.group) or ""
        if spot.name in fields.changed:
            _take(spot, text, saved, keep, hear)
    waiting = text if keep is None else spot.held.as_typed(spot.name, saved())
    for sentence in hear(waiting).said if waiting is not None else ():
        st.warning(sentence)
    return text


def _take(spot: Spot, text: str, saved: Saved, keep: Keep | None, hear: Hear) -> None:
    """A text that cannot be kept waits in its field, and so does one that is to be added with
    others: a reload does not lose it."""
    found = hear(text) if keep else TypedValue(None)
    if keep:
        keep(found.value)
    if found.said or (keep is None and text):
        spot.held.typed[spot.name] = Typed(text, saved())
    else:
        spot.held.typed.pop(spot.name, None)


def line(spot: Spot, key: str, value: str, autocomplete: str | None = None) -> str:
    """Draw a line of text, for `reading`: what is typed there is heard by who asks."""
    return st.text_input(
        spot.label,
        value=value,
        key=key,
        placeholder=spot.hint,
        autocomplete=autocomplete,
        **spot.shared,
    )


def _figures(spot: Spot, key: str, value: str) -> str:
    return line(spot, key, value, _FIGURES)


def _area(spot: Spot, key: str, value: str) -> str:
    more = {"placeholder": spot.hint, "height": _HEIGHT, **spot.shared}
    return st.text_area(spot.label, value=value, key=key, **more)


_TEXTS: dict[str, Callable[[Spot, str, str], str]] = {
    "line": line,
    "figures": _figures,
    "area": _area,
}


def number(spot: Spot, saved: Saved, keep: Keep | None, hear: Scope | Hear) -> str:
    """Show a field for a number, empty when not known. `hear`: which numbers it takes, or how to
    hear one."""
    heard = partial(typed_values.number, scope=hear) if isinstance(hear, Scope) else hear
    return typed(spot, saved, keep, heard, number_text, "figures")


def day(spot: Spot, saved: Saved, keep: Keep | None, until: date | None = None) -> str:
    """Show a field for a day of the past, empty when not known. `until`: the last one that may be
    given, where it is not today."""
    return typed(spot, saved, keep, partial(typed_values.day, until=until), day_text)


def words(spot: Spot, saved: Saved, keep: Keep, limit: int, draw: str = "line") -> str:
    """Show a field for words, so many characters at most."""
    return typed(spot, saved, keep, partial(typed_values.words, limit=limit), draw=draw)
