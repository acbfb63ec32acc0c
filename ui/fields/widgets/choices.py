"""Fields of choice: yes or no, one thing, several."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from ui.fields.field_reading import reading
from ui.fields.widgets.spot import Keep, Saved, Spot
from ui.text import say, word

YES, NO, UNSURE = "yes", "no", "unsure"
_SAID = {YES: True, NO: False}


def yes_no(spot: Spot, saved: Saved, keep: Keep, unsure: bool = False) -> bool | None:
    """Show a yes and a no, and « je ne sais pas » where `unsure`; none is chosen when not known.
    Kept and returned: True, False, None; `UNSURE` is kept as such, and known as such by `saved`."""
    labels = {
        YES: say("firm.yes"),
        NO: say("firm.no"),
        **({UNSURE: say("ask.unsure")} if unsure else {}),
    }

    def shown() -> str | None:
        now = saved()
        return now if now == UNSURE else {True: YES, False: NO}.get(now)

    return _SAID.get(one_of(spot, labels, shown, lambda said: keep(_SAID.get(said, said))))


def one_of(
    spot: Spot,
    labels: Mapping[Any, str],
    saved: Saved,
    keep: Keep,
    draw: str = "pills",
) -> Any:
    """Show things of which one may be chosen. `labels`: Markdown by value; `draw`: "pills", side by
    side, "radio", one below the other, "buttons", each across the page, or "list", a long one,
    without Markdown, in which what the case holds stays, listed or not."""
    with reading(spot.held) as fields:
        chosen = fields.see(spot.name, saved, partial(_CHOICES[draw], spot, labels), spot.group)
        if spot.name in fields.changed:
            keep(chosen)
    return chosen


def _pills(spot: Spot, labels: Mapping[Any, str], key: str, value: Any, **looks: Any) -> Any:
    return st.pills(
        spot.label,
        list(labels),
        default=value,
        format_func=labels.__getitem__,
        key=key,
        **looks,
        **spot.shared,
    )


def _buttons(spot: Spot, labels: Mapping[Any, str], key: str, value: Any) -> Any:
    """One of them stays chosen: pressing it once more says the same."""
    hidden = "collapsed" if spot.headed else "visible"
    looks = {"required": True, "label_visibility": hidden, "width": "stretch"}
    return _pills(spot, labels, key, value, **looks)


def _radio(spot: Spot, labels: Mapping[Any, str], key: str, value: Any) -> Any:
    index, hidden = (
        (None if value is None else list(labels).index(value)),
        "collapsed" if spot.headed else "visible",
    )
    return st.radio(
        spot.label,
        list(labels),
        index,
        labels.__getitem__,
        key,
        label_visibility=hidden,
        width="stretch",
        **spot.shared,
    )


def _list(spot: Spot, labels: Mapping[Any, str], key: str, value: Any) -> Any:
    labels = {None: word("firm.not_told"), **_with(labels, [value])}
    place, hint = list(labels).index(value), labels[None]
    return st.selectbox(
        spot.label,
        list(labels),
        place,
        labels.__getitem__,
        key,
        placeholder=hint,
        required=True,
        **spot.shared,
    )


_CHOICES: dict[str, Callable[[Spot, Mapping[Any, str], str, Any], Any]] = {
    "pills": _pills,
    "radio": _radio,
    "buttons": _buttons,
    "list": _list,
}


def one_or_new(spot: Spot, labels: Mapping[str, str]) -> str | None:
    """Show a list out of which one thing may be chosen, or named when it is not there, for what is
    about to be added. `labels`: by value."""
    key = spot.held.key(spot.name, spot.group)
    said: str | None = st.selectbox(
        spot.label,
        list(labels),
        None,
        lambda id: labels.get(id, id),
        key,
        placeholder=spot.hint,
        accept_new_options=True,
        **spot.shared,
    )
    return said


def some_of(
    spot: Spot,
    choices: Mapping[str, str],
    saved: Callable[[], Iterable[str]],
    keep: Keep,
    draw: str = "pills",
) -> tuple[str, ...]:
    """Show things of which several may be chosen, and return those that are. They are kept in the
    order of the list. `choices`: Markdown, by value; `draw`: "pills", side by side, or "list"."""
    labels = _with(choices, saved())
    with reading(spot.held) as fields:
        shown = fields.see(
            spot.name,
            lambda: [id for id in labels if id in saved()],
            partial(_SEVERAL[draw], spot, labels),
            spot.group,
        )
        chosen = tuple(id for id in labels if id in shown)
        if spot.name in fields.changed:
            keep(chosen)
    return chosen


def _several_pills(spot: Spot, labels: Mapping[str, str], key: str, value: list[str]) -> Any:
    return st.pills(
        spot.label,
        list(labels),
        selection_mode="multi",
        default=value,
        format_func=labels.__getitem__,
        key=key,
        **spot.shared,
    )


def _several_of_a_list(spot: Spot, labels: Mapping[str, str], key: str, value: list[str]) -> Any:
    return st.multiselect(
        spot.label,
        list(labels),
        value,
        labels.__getitem__,
        key,
        placeholder=spot.hint,
        **spot.shared,
    )


_SEVERAL: dict[str, Callable[[Spot, Mapping[str, str], str, list[str]], Any]] = {
    "pills": _several_pills,
    "list": _several_of_a_list,
}


def _with(choices: Mapping[str, str], saved: Iterable[str | None]) -> dict[Any, str]:
    """Return the choices with those that the case holds beside them: one that is listed no more is
    told by its own name."""
    others = [one for one in saved if one is not None and one not in choices]
    return {**choices, **{one: word("firm.unlisted", name=one) for one in others}}
