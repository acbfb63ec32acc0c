"""The actions of the result with their reasons, each with a box to say where one is."""

import streamlit as st

from presentation import NumberedAction, Presentation
from presentation import say as tell
from reports import roadmap_svg
from ui.result.advice.action_states import standing, tick
from ui.result.advice.payers import payers
from ui.result.models import ready_models
from ui.session import Desk
from ui.text import md, plain, say


def actions(held: Desk, shown: Presentation) -> None:
    """Show how far the plan is, the actions to start with, then the others by horizon, those that
    are closed last."""
    if not shown.actions:
        return
    standing(held, shown)
    _roadmap(shown)
    for item in _in_front(held, shown):
        with st.container(border=True, key=f"action-{item.action.id}"):
            st.header(md(item.title), anchor=False)
            _action(item)
            payers(shown, item.action.schemes, item.action.id)
            ready_models(held, shown, item.action.id)
            tick(held, item)
    _others(held, shown)
    st.caption(md(shown.roadmap.estimated))


def _in_front(held: Desk, shown: Presentation) -> list[NumberedAction]:
    """Return the actions to start with, and those that were among them when one came to the page:
    what an action rests on is asked where it was ticked."""
    held.in_front |= {item.action.id for item in shown.first_actions}
    return [item for item in shown.actions if item.action.id in held.in_front]


def _roadmap(shown: Presentation) -> None:
    """Draw the whole plan, where the screen is wide enough to read it; the list says the same."""
    with st.container(key="feuille-de-route"):
        title = plain(shown.roadmap.lanes_aloud)
        st.image(roadmap_svg(shown.roadmap), alt=title, width="stretch")
        st.caption(md(tell("actions.roadmap.caption")))


def _others(held: Desk, shown: Presentation) -> None:
    if all(item.action.id in held.in_front for item in shown.actions):
        return
    st.header(say("action_states.others"), anchor=False)
    for horizon in shown.horizons:
        others = [item for item in horizon.actions if item.action.id not in held.in_front]
        if others:
            with st.container(gap="xsmall"):
                st.markdown(f"**{md(horizon.until)}**")
                for item in sorted(others, key=lambda item: _is_last(held, item)):
                    _other(held, shown, item)


def _is_last(held: Desk, item: NumberedAction) -> bool:
    return not item.is_open and item.action.id not in held.ticked


def _other(held: Desk, shown: Presentation, item: NumberedAction) -> None:
    """Show one action folded, under a title that tells its state too; a closed one is drawn
    quietly."""
    label = f"{'✓ ' if item.state == 'done' else ''}{md(item.stated_title)}"
    drawn = "compact" if _is_last(held, item) else "default"
    with st.expander(label, key=f"suite-{item.action.id}", type=drawn):
        _action(item)
        if names := shown.payers_told(item.action.schemes):
            st.markdown(md(names))
        tick(held, item)


def _action(item: NumberedAction) -> None:
    st.markdown(md(item.text))
    for told in filter(None, (item.why(), item.done_when)):
        st.markdown(md(told))
    st.caption(md(item.dated_facts))
