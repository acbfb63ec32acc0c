"""The field of each kind of question: the interview, « Et si… » and the profile show this one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from cases import UNKNOWN
from questionnaires import Asked, MultiFact, MultiQuestion, NumberFact, NumberQuestion, is_number
from ui.fields import typed_values, widgets
from ui.fields.typed_values import Scope, TypedValue
from ui.fields.widgets import Keep, Saved, Spot
from ui.text import plain, say, written


@dataclass(frozen=True)
class Asking:
    """A question asked in one place. `saved`, `keep`: what is held of its answer, and how another
    one is; `unknown`: the words of « je ne sais pas », None where that is not offered; `compact`:
    boxes stand side by side; `listed`: choices stand in a list that opens; `wide`: each is a button
    across the page."""

    spot: Spot
    saved: Saved
    keep: Keep
    unknown: str | None = None
    compact: bool = False
    listed: bool = False
    wide: bool = False


def field_of(asking: Asking, asked: Asked) -> Any:
    """Show the field of a question, keep what it says, and return the answer that stands in it,
    None when there is none."""
    return FIELDS[asked.kind](asking, asked)


def choice(asking: Asking, asked: Asked) -> Any:
    """One answer: told whole, one below the other, or out of a list."""
    if asking.listed:
        labels = {value: plain(text) for value, text in asked.offered.items()}
        return widgets.one_of(asking.spot, labels, asking.saved, asking.keep, "list")
    labels = {value: written(text) for value, text in asked.offered.items()}
    if asking.unknown:
        labels[UNKNOWN] = asking.unknown
    values = list(labels)

    def saved() -> Any:
        """The key as its author wrote it: 25 for 25.0."""
        held = asking.saved()
        return values[values.index(held)] if held in values else None

    return widgets.one_of(
        asking.spot,
        labels,
        saved,
        lambda chosen: None if chosen is None else asking.keep(chosen),
        "buttons" if asking.wide else "radio",
    )


def boxes(asking: Asking, asked: MultiQuestion | MultiFact) -> Any:
    """Boxes to tick, one below the other, those that exclude the others among them; or, in little
    room, those that count, side by side."""
    return _side_by_side(asking, asked) if asking.compact else _one_below_the_other(asking, asked)


def _one_below_the_other(asking: Asking, asked: MultiQuestion | MultiFact) -> Any:
    labels = {id: written(text) for id, text in asked.offered.items()}
    if asking.unknown:
        labels[UNKNOWN] = asking.unknown

    def answer(ticked: set[str]) -> Any:
        found = tuple(box for box in labels if box in ticked)
        return UNKNOWN if found == (UNKNOWN,) else found or None

    with st.container(key=f"boites-{asked.id}"):
        spots = {box: _part(asking.spot, box, label) for box, label in labels.items()}
        return answer(
            widgets.boxes(
                spots,
                lambda: _ticked(asking.saved()),
                lambda ticked: asking.keep(answer(ticked)),
                {*asked.alone, UNKNOWN},
            )
        )


def _side_by_side(asking: Asking, asked: MultiQuestion | MultiFact) -> Any:
    """One more than may be chosen is taken back at once, and the person is told; those kept before
    stay."""
    spot = asking.spot

    def is_sound(chosen: tuple[str, ...]) -> bool:
        return asked.limit is None or len(chosen) <= asked.limit

    labels = {id: written(text) for id, text in asked.items.items()}
    saved = partial(_counted, asking, asked)

    def keep(chosen: tuple[str, ...]) -> None:
        if is_sound(chosen):
            spot.held.overfull.discard(spot.name)
            asking.keep(chosen or None)

    chosen = widgets.some_of(spot, labels, saved, keep)
    if not is_sound(chosen):
        spot.held.overfull.add(spot.name)
        spot.held.renew(spot.name)
        st.rerun()
    if spot.name in spot.held.overfull:
        # In sight wherever the list was touched.
        with st.bottom:
            st.warning(say("profile.too_many", max=asked.limit))
    return chosen or None


def _counted(asking: Asking, asked: MultiQuestion | MultiFact) -> tuple[str, ...]:
    held = asking.saved()
    return tuple(box for box in held if box not in asked.alone) if isinstance(held, tuple) else ()


def _ticked(held: Any) -> set[str]:
    return set(held) if isinstance(held, tuple) else {UNKNOWN} if held == UNKNOWN else set()


def number(asking: Asking, asked: NumberQuestion | NumberFact) -> Any:
    """A number and, where it is offered, the box that it is not known: each takes the place of
    the other."""
    spot, before = asking.spot, asking.saved()

    def saved() -> Any:
        held = asking.saved()
        return held if is_number(held) else None

    def keep(value: Any) -> None:
        if value is not None or saved() is not None:
            asking.keep(value)

    text = widgets.number(spot, saved, keep, partial(_heard, asked))
    if asking.unknown:
        widgets.box(
            _part(spot, UNKNOWN, asking.unknown),
            lambda: asking.saved() == UNKNOWN,
            lambda ticked: asking.keep(UNKNOWN if ticked else None),
        )
    if asking.saved() == UNKNOWN != before:
        spot.held.typed.pop(spot.name, None)
        spot.held.renew(spot.name)
        st.rerun()
    return _heard(asked, text).value


def _heard(asked: NumberQuestion | NumberFact, text: str) -> TypedValue:
    found = typed_values.number(text, Scope(asked.whole, asked.maximum, asked.measure))
    if found.value is None or not asked.problem(found.value):
        return found
    least = typed_values.number_text(asked.minimum)
    return TypedValue(None, (say("typed.too_small", text=text, least=least),))


def yes_no(asking: Asking, _asked: Asked) -> Any:
    """A yes and a no."""
    return widgets.yes_no(asking.spot, asking.saved, asking.keep)


def _part(spot: Spot, box: str, label: str) -> Spot:
    """Return where one box of a question stands, named so that it never reads as another one."""
    return replace(spot, name=f"{spot.name}.{box}", label=label, help=None, hint="")


#: The field of each kind, scored or of the profile, by its name in the YAML.
FIELDS: dict[str, Callable[[Asking, Any], Any]] = {
    "scale": choice,
    "single": choice,
    "multi": boxes,
    "number": number,
    "bool": yes_no,
}
