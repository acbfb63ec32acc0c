"""The fields of every page: each begins with what the case holds, and hands over what the person put into it, and nothing else.

The class of a field in the page is st-key- and its name, with a number behind it once it was renewed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from kernel import day_text, number_text
from ui.fields import typed_values
from ui.fields.field_reading import reading
from ui.fields.typed_values import Scope, TypedValue
from ui.session import Desk, Typed
from ui.text import say, word

#: What tells our script (keypad.js) that a field takes figures, for which a phone has keys of its own.
FIGURES = "off"
_HEIGHT = 68

Saved = Callable[[], Any]
Keep = Callable[[Any], None]


@dataclass(frozen=True)
class Spot:
    """Where one thing is asked. `name`: of its field; `label`, `help`: Markdown; `hint`: shown while it is empty; `group`: renewed together."""

    held: Desk
    name: str
    label: str
    help: str | None = None
    hint: str = ""
    group: str | None = None
    disabled: bool = False


def typed(spot: Spot, saved: Saved, keep: Keep, hear: Callable[[str], TypedValue], write: Callable[[Any], str] = str, draw: str = "line") -> None:
    """Show a field of text. What cannot be kept as it was typed stays on the screen, with a sentence that says so.

    `saved`: what the case holds; `keep`: has it hold something else; `hear`, `write`: from a text and back; `draw`: "line", "figures" or "area".
    """

    def show() -> str:
        now = saved()
        text = spot.held.as_typed(spot.name, now)
        return text if text is not None else "" if now is None else write(now)

    with reading(spot.held) as fields:
        fields.see(spot.name, show, lambda key, value: _DRAWN[draw](spot, key, value), spot.group)
        if spot.name in fields.changed:
            _take(spot, fields.changed[spot.name] or "", saved, keep, hear)
    text = spot.held.as_typed(spot.name, saved())
    for sentence in hear(text).said if text is not None else ():
        st.warning(sentence)


def _take(spot: Spot, text: str, saved: Saved, keep: Keep, hear: Callable[[str], TypedValue]) -> None:
    found = hear(text)
    keep(found.value)
    if found.said:
        spot.held.typed[spot.name] = Typed(text, saved())
    else:
        spot.held.typed.pop(spot.name, None)


def _line(spot: Spot, key: str, value: str, autocomplete: str | None = None) -> str:
    return st.text_input(spot.label, value=value, key=key, help=spot.help, placeholder=spot.hint, disabled=spot.disabled, autocomplete=autocomplete)


def _figures(spot: Spot, key: str, value: str) -> str:
    return _line(spot, key, value, FIGURES)


def _area(spot: Spot, key: str, value: str) -> str:
    return st.text_area(spot.label, value=value, key=key, help=spot.help, placeholder=spot.hint, disabled=spot.disabled, height=_HEIGHT)


_DRAWN: dict[str, Callable[[Spot, str, str], str]] = {"line": _line, "figures": _figures, "area": _area}


def number(spot: Spot, saved: Saved, keep: Keep, scope: Scope) -> None:
    """Show a field for a number, empty when not known."""
    typed(spot, saved, keep, lambda text: typed_values.number(text, scope), number_text, "figures")


def day(spot: Spot, saved: Saved, keep: Keep, until: date | None = None) -> None:
    """Show a field for a day of the past, empty when not known. `until`: the last one that may be given, where it is not today."""
    typed(spot, saved, keep, lambda text: typed_values.day(text, until), day_text)


def words(spot: Spot, saved: Saved, keep: Keep, limit: int, draw: str = "line") -> None:
    """Show a field for words, so many characters at most."""
    typed(spot, saved, keep, lambda text: typed_values.words(text, limit), draw=draw)


def yes_no(spot: Spot, saved: Saved, keep: Keep) -> None:
    """Show a yes and a no; neither is chosen when not known."""
    one_of_few(spot, {True: say("firm.yes"), False: say("firm.no")}, saved, keep)


def one_of_few(spot: Spot, labels: Mapping[Any, str], saved: Saved, keep: Keep) -> None:
    """Show a few things side by side, of which one may be chosen, or taken back. `labels`: Markdown, by value."""

    def draw(key: str, value: Any) -> Any:
        return st.pills(spot.label, list(labels), default=value, format_func=labels.__getitem__, key=key, help=spot.help, disabled=spot.disabled)

    with reading(spot.held) as fields:
        fields.see(spot.name, saved, draw, spot.group)
        if spot.name in fields.changed:
            keep(fields.changed[spot.name])


def one_of(spot: Spot, choices: Mapping[str, str], saved: Saved, keep: Keep) -> None:
    """Show a list where one thing may be chosen, or nothing; what the case holds stays in it, listed or not."""
    labels = {None: word("firm.not_told"), **_with(choices, [saved()])}
    options = list(labels)

    def draw(key: str, value: Any) -> Any:
        return st.selectbox(
            spot.label, options, options.index(value), labels.__getitem__, key, spot.help, placeholder=labels[None], disabled=spot.disabled, required=True
        )

    with reading(spot.held) as fields:
        fields.see(spot.name, saved, draw, spot.group)
        if spot.name in fields.changed:
            keep(fields.changed[spot.name])


def some_of(spot: Spot, choices: Mapping[str, str], saved: Callable[[], Iterable[str]], keep: Keep) -> tuple[str, ...]:
    """Show things of which several may be chosen, and return those that are. They are kept in the order of the list. `choices`: Markdown, by value."""
    labels = _with(choices, saved())

    def draw(key: str, value: Any) -> Any:
        return st.pills(spot.label, list(labels), selection_mode="multi", default=value, format_func=labels.__getitem__, key=key, help=spot.help)

    with reading(spot.held) as fields:
        shown = fields.see(spot.name, lambda: [id for id in labels if id in saved()], draw, spot.group)
        chosen = tuple(id for id in labels if id in shown)
        if spot.name in fields.changed:
            keep(chosen)
    return chosen


def box(spot: Spot, saved: Saved, keep: Keep) -> bool:
    """Show a box to tick, and tell whether it is."""
    with reading(spot.held) as fields:
        ticked = fields.see(spot.name, saved, partial(_box, spot), spot.group)
        if spot.name in fields.changed:
            keep(ticked)
    return bool(ticked)


def boxes(spots: Mapping[str, Spot], saved: Callable[[], set[str]], keep: Keep, alone: set[str]) -> None:
    """Show boxes to tick, by value; those in `alone` go with no other."""
    held = next(iter(spots.values())).held
    with reading(held) as fields:
        for value, spot in spots.items():
            fields.see(spot.name, partial(_is_in, saved, value), partial(_box, spot), spot.group)
        changed = {value: fields.changed[spot.name] for value, spot in spots.items() if spot.name in fields.changed}
        shown = (saved() | {value for value, ticked in changed.items() if ticked}) - {value for value, ticked in changed.items() if not ticked}
        ticked = settled(saved(), shown, alone)
        if changed:
            keep(ticked)
            for value in shown - ticked:
                held.renew(spots[value].name)
    if shown != ticked:
        st.rerun()


def settled(saved: set[str], shown: set[str], alone: set[str]) -> set[str]:
    """Return the boxes that stay ticked: those in `alone` go with no other, and the one ticked last wins."""
    newly_alone = (shown - saved) & alone
    if newly_alone:
        return {min(newly_alone)}
    return shown - alone if shown - alone else shown


def _is_in(saved: Callable[[], set[str]], value: str) -> bool:
    return value in saved()


def _box(spot: Spot, key: str, value: bool) -> bool:
    return st.checkbox(spot.label, value=value, key=key, help=spot.help, disabled=spot.disabled)


def new_number(spot: Spot, scope: Scope) -> TypedValue:
    """Show a field for a number of something that is about to be added."""
    return _new(spot, lambda text: typed_values.number(text, scope), "figures")


def new_day(spot: Spot) -> TypedValue:
    """Show a field for a day of something that is about to be added."""
    return _new(spot, typed_values.day)


def _new(spot: Spot, hear: Callable[[str], TypedValue], draw: str = "line") -> TypedValue:
    """Until it is added, what stands in the field waits there, like a text that cannot be kept: a reload does not lose it."""
    typed = spot.held.typed
    with reading(spot.held) as fields:
        text = fields.see(spot.name, lambda: spot.held.as_typed(spot.name, None) or "", partial(_DRAWN[draw], spot), spot.group) or ""
        if spot.name in fields.changed:
            typed.pop(spot.name, None)
            if text:
                typed[spot.name] = Typed(text, None)
    found = hear(text)
    for sentence in found.said:
        st.warning(sentence)
    return found


def _with(choices: Mapping[str, str], saved: Iterable[str | None]) -> dict[str, str]:
    """Return the choices with those that the case holds beside them: one that is listed no more is told by its own name."""
    return {**choices, **{one: word("firm.unlisted", name=one) for one in saved if one is not None and one not in choices}}
