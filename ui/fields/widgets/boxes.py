"""Boxes to tick."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from ui.fields.field_reading import reading
from ui.fields.widgets.spot import Keep, Saved, Spot


def box(spot: Spot, saved: Saved, keep: Keep) -> bool:
    """Show a box to tick, and tell whether it is."""
    with reading(spot.held) as fields:
        ticked = fields.see(spot.name, saved, partial(_box, spot), spot.group)
        if spot.name in fields.changed:
            keep(ticked)
    return bool(ticked)


def boxes(
    spots: Mapping[str, Spot],
    saved: Callable[[], set[str]],
    keep: Keep,
    alone: set[str],
) -> set[str]:
    """Show boxes to tick, by value, and return those that are. Those in `alone` go with no
    other."""
    held = next(iter(spots.values())).held
    with reading(held) as fields:
        for value, spot in spots.items():
            fields.see(spot.name, partial(_is_in, saved, value), partial(_box, spot), spot.group)
        named = {spot.name: value for value, spot in spots.items()}
        changed = {named[name]: ticked for name, ticked in fields.changed.items()}
        unticked = {value for value, ticked in changed.items() if not ticked}
        shown = (saved() | set(changed)) - unticked
        ticked = settled(saved(), shown, alone)
        if changed:
            keep(ticked)
            for value in shown - ticked:
                held.renew(spots[value].name)
    if shown != ticked:
        st.rerun()
    return ticked


def settled(saved: set[str], shown: set[str], alone: set[str]) -> set[str]:
    """Return the boxes that stay ticked: those in `alone` go with no other, the last one wins."""
    newly_alone = (shown - saved) & alone
    if newly_alone:
        return {min(newly_alone)}
    return shown - alone if shown - alone else shown


def _is_in(saved: Callable[[], set[str]], value: str) -> bool:
    return value in saved()


def _box(spot: Spot, key: str, value: bool) -> bool:
    return st.checkbox(spot.label, value=value, key=key, **spot.shared)
