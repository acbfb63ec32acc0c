"""Things of one kind that a firm tells one by one: each on a line of its own with a button to take
it away, and a small form to add one."""

from collections.abc import Callable
from typing import Any, NamedTuple

import streamlit as st

from ui.buttons import button
from ui.fields import typed_values, widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.typed_values import Scope, TypedValue
from ui.text import word


class ListWords(NamedTuple):
    """What the form says, in Markdown. `none`: the box that says that there is none of the kind."""

    none: str
    new: str
    remove: str


def rows(
    asked: FactField,
    words: ListWords,
    box: str,
    told: Callable[[Any], str],
    add: Callable[[FactField], Any | None],
) -> None:
    """Ask for each thing, or that there is none. `box`: the name of the box for that; `told`:
    Markdown that tells one; `add`: asks for one more, and returns it once it is added."""
    for index, one in enumerate(asked.saved or ()):
        _kept(asked, index, told(one), words.remove)
    if not asked.saved:
        widgets.box(
            asked.spot(box, words.none),
            lambda: asked.saved == (),
            lambda none: asked.keep(() if none else None),
        )
    part, opened = f"{asked.name}-ajout", asked.held.opened
    # Streamlit opens one with a key at its first drawing or never.
    with st.expander(words.new, expanded=part in opened):
        new = add(asked)
        if new is not None:
            asked.keep((*(asked.saved or ()), new))
            asked.renew()
            opened.discard(part)
    if asked.waiting and part not in opened:
        # What comes back after a reload is seen.
        opened.add(part)
        st.rerun()


def _kept(asked: FactField, index: int, told: str, remove: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(told)
        if button(remove, key=asked.key(f"retirer-{index}"), type="tertiary"):
            rest = tuple(other for place, other in enumerate(asked.saved) if place != index)
            asked.keep(rest or None)


def new_number(asked: FactField, part: str, label: str, scope: Scope) -> TypedValue:
    """Show a field for a number of a thing that is about to be added."""
    spot = asked.spot(part, label, word("firm.empty"))
    return typed_values.number(widgets.number(spot, _nothing, None, scope), scope)


def new_day(asked: FactField, part: str, label: str) -> TypedValue:
    """Show a field for a day of a thing that is about to be added."""
    spot = asked.spot(part, label, word("typed.day_example"))
    return typed_values.day(widgets.day(spot, _nothing, None))


def new_yes_no(asked: FactField, part: str, label: str) -> bool | None:
    """Show a yes and a no about a thing that is about to be added."""
    return widgets.yes_no(asked.spot(part, label), _nothing, _nothing)


def _nothing(*_: Any) -> None:
    """What is about to be added is held by nothing yet, and kept with all the rest."""
