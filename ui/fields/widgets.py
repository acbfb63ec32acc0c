"""The fields of every page: each begins with what the case holds, and hands over what the person put into it, and nothing else.

One for a text (a number, a day, words, a code), one for a yes or no, one for a choice, one for several, one for boxes. Each returns what stands in it.
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
from ui.fields.typed_values import Hear, Scope, TypedValue
from ui.session import Desk, Typed
from ui.text import say, word

#: What tells our script (keypad.js) that a field takes figures, for which a phone has keys of its own.
_FIGURES = "off"
_HEIGHT = 68

Saved = Callable[[], Any]
Keep = Callable[[Any], None]

YES, NO, UNSURE = "yes", "no", "unsure"
_SAID = {YES: True, NO: False}


@dataclass(frozen=True)
class Spot:
    """Where one thing is asked. `name`: of its field; `label`, `help`: Markdown; `hint`: shown while it is empty; `group`: renewed together;
    `headed`: the page has its label above it."""

    held: Desk
    name: str
    label: str
    help: str | None = None
    hint: str = ""
    group: str | None = None
    disabled: bool = False
    headed: bool = False

    @property
    def shared(self) -> dict[str, Any]:
        """What every widget of Streamlit is given of it."""
        return {"help": self.help, "disabled": self.disabled}


def typed(spot: Spot, saved: Saved, keep: Keep | None, hear: Hear, write: Callable[[Any], str] = str, draw: str = "line") -> str:
    """Show a field of text, and return what stands in it. What cannot be kept as it was typed stays on the screen, with a sentence that says so.

    `saved`: what the case holds; `keep`: has it hold something else, None while what is typed waits to be added with other things;
    `hear`, `write`: from a text and back; `draw`: "line", "figures" or "area".
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
    """A text that cannot be kept waits in its field, and so does one that is to be added with others: a reload does not lose it."""
    found = hear(text) if keep else TypedValue(None)
    if keep:
        keep(found.value)
    if found.said or (keep is None and text):
        spot.held.typed[spot.name] = Typed(text, saved())
    else:
        spot.held.typed.pop(spot.name, None)


def line(spot: Spot, key: str, value: str, autocomplete: str | None = None) -> str:
    """Draw a line of text, for `reading`: what is typed there is heard by who asks."""
    return st.text_input(spot.label, value=value, key=key, placeholder=spot.hint, autocomplete=autocomplete, **spot.shared)


def _figures(spot: Spot, key: str, value: str) -> str:
    return line(spot, key, value, _FIGURES)


def _area(spot: Spot, key: str, value: str) -> str:
    return st.text_area(spot.label, value=value, key=key, placeholder=spot.hint, height=_HEIGHT, **spot.shared)


_TEXTS: dict[str, Callable[[Spot, str, str], str]] = {"line": line, "figures": _figures, "area": _area}


def number(spot: Spot, saved: Saved, keep: Keep | None, hear: Scope | Hear) -> str:
    """Show a field for a number, empty when not known. `hear`: which numbers it takes, or how to hear one."""
    heard = partial(typed_values.number, scope=hear) if isinstance(hear, Scope) else hear
    return typed(spot, saved, keep, heard, number_text, "figures")


def day(spot: Spot, saved: Saved, keep: Keep | None, until: date | None = None) -> str:
    """Show a field for a day of the past, empty when not known. `until`: the last one that may be given, where it is not today."""
    return typed(spot, saved, keep, partial(typed_values.day, until=until), day_text)


def words(spot: Spot, saved: Saved, keep: Keep, limit: int, draw: str = "line") -> str:
    """Show a field for words, so many characters at most."""
    return typed(spot, saved, keep, partial(typed_values.words, limit=limit), draw=draw)


def yes_no(spot: Spot, saved: Saved, keep: Keep, unsure: bool = False) -> bool | None:
    """Show a yes and a no, and « je ne sais pas » where `unsure`; none is chosen when not known. Kept and returned: True, False, None; `UNSURE` is
    kept as such, and known as such by `saved`."""
    labels = {YES: say("firm.yes"), NO: say("firm.no"), **({UNSURE: say("ask.unsure")} if unsure else {})}

    def shown() -> str | None:
        now = saved()
        return now if now == UNSURE else {True: YES, False: NO}.get(now)

    return _SAID.get(one_of(spot, labels, shown, lambda said: keep(_SAID.get(said, said))))


def one_of(spot: Spot, labels: Mapping[Any, str], saved: Saved, keep: Keep, draw: str = "pills") -> Any:
    """Show things of which one may be chosen. `labels`: Markdown by value; `draw`: "pills", side by side, "radio", one below the other, or "list",
    a long one, without Markdown, in which what the case holds stays, listed or not."""
    with reading(spot.held) as fields:
        chosen = fields.see(spot.name, saved, partial(_CHOICES[draw], spot, labels), spot.group)
        if spot.name in fields.changed:
            keep(chosen)
    return chosen


def _pills(spot: Spot, labels: Mapping[Any, str], key: str, value: Any) -> Any:
    return st.pills(spot.label, list(labels), default=value, format_func=labels.__getitem__, key=key, **spot.shared)


def _radio(spot: Spot, labels: Mapping[Any, str], key: str, value: Any) -> Any:
    index, hidden = (None if value is None else list(labels).index(value)), "collapsed" if spot.headed else "visible"
    return st.radio(spot.label, list(labels), index, labels.__getitem__, key, label_visibility=hidden, width="stretch", **spot.shared)


def _list(spot: Spot, labels: Mapping[Any, str], key: str, value: Any) -> Any:
    labels = {None: word("firm.not_told"), **_with(labels, [value])}
    place, hint = list(labels).index(value), labels[None]
    return st.selectbox(spot.label, list(labels), place, labels.__getitem__, key, placeholder=hint, required=True, **spot.shared)


_CHOICES: dict[str, Callable[[Spot, Mapping[Any, str], str, Any], Any]] = {"pills": _pills, "radio": _radio, "list": _list}


def one_or_new(spot: Spot, labels: Mapping[str, str]) -> str | None:
    """Show a list out of which one thing may be chosen, or named when it is not there, for what is about to be added. `labels`: by value."""
    key = spot.held.key(spot.name, spot.group)
    said: str | None = st.selectbox(
        spot.label, list(labels), None, lambda id: labels.get(id, id), key, placeholder=spot.hint, accept_new_options=True, **spot.shared
    )
    return said


def some_of(spot: Spot, choices: Mapping[str, str], saved: Callable[[], Iterable[str]], keep: Keep, draw: str = "pills") -> tuple[str, ...]:
    """Show things of which several may be chosen, and return those that are. They are kept in the order of the list. `choices`: Markdown, by value;
    `draw`: "pills", side by side, or "list", a long one."""
    labels = _with(choices, saved())
    with reading(spot.held) as fields:
        shown = fields.see(spot.name, lambda: [id for id in labels if id in saved()], partial(_SEVERAL[draw], spot, labels), spot.group)
        chosen = tuple(id for id in labels if id in shown)
        if spot.name in fields.changed:
            keep(chosen)
    return chosen


def _several_pills(spot: Spot, labels: Mapping[str, str], key: str, value: list[str]) -> Any:
    return st.pills(spot.label, list(labels), selection_mode="multi", default=value, format_func=labels.__getitem__, key=key, **spot.shared)


def _several_of_a_list(spot: Spot, labels: Mapping[str, str], key: str, value: list[str]) -> Any:
    return st.multiselect(spot.label, list(labels), value, labels.__getitem__, key, placeholder=spot.hint, **spot.shared)


_SEVERAL: dict[str, Callable[[Spot, Mapping[str, str], str, list[str]], Any]] = {"pills": _several_pills, "list": _several_of_a_list}


def box(spot: Spot, saved: Saved, keep: Keep) -> bool:
    """Show a box to tick, and tell whether it is."""
    with reading(spot.held) as fields:
        ticked = fields.see(spot.name, saved, partial(_box, spot), spot.group)
        if spot.name in fields.changed:
            keep(ticked)
    return bool(ticked)


def boxes(spots: Mapping[str, Spot], saved: Callable[[], set[str]], keep: Keep, alone: set[str]) -> set[str]:
    """Show boxes to tick, by value, and return those that are; those in `alone` go with no other."""
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
    return ticked


def settled(saved: set[str], shown: set[str], alone: set[str]) -> set[str]:
    """Return the boxes that stay ticked: those in `alone` go with no other, and the one ticked last wins."""
    newly_alone = (shown - saved) & alone
    if newly_alone:
        return {min(newly_alone)}
    return shown - alone if shown - alone else shown


def _is_in(saved: Callable[[], set[str]], value: str) -> bool:
    return value in saved()


def _box(spot: Spot, key: str, value: bool) -> bool:
    return st.checkbox(spot.label, value=value, key=key, **spot.shared)


def _with(choices: Mapping[str, str], saved: Iterable[str | None]) -> dict[Any, str]:
    """Return the choices with those that the case holds beside them: one that is listed no more is told by its own name."""
    return {**choices, **{one: word("firm.unlisted", name=one) for one in saved if one is not None and one not in choices}}
