"""What the firm says of its actions: to do, under way, done, given up. It never changes the level:
only answers do."""

from collections.abc import Mapping

import streamlit as st

from cases import ActionState
from presentation import NumberedAction, Presentation
from ui.buttons import button
from ui.fields import reading, with_action
from ui.interview import slug_of
from ui.page_frame import go
from ui.session import Desk
from ui.text import md, say

_TODO = "todo"
_STATES: dict[str, ActionState | None] = {
    _TODO: None,
    "doing": "doing",
    "done": "done",
    "dropped": "dropped",
}


def tick(held: Desk, item: NumberedAction) -> None:
    """Ask where one action is, and keep what is said; the page is then shown anew."""
    id = item.action.id
    labels = {name: say(f"action_states.{name}") for name in _STATES}
    label = say("action_states.question", number=item.number)

    def draw(key: str, value: str) -> str:
        return st.segmented_control(
            label,
            list(labels),
            default=value,
            required=True,
            format_func=labels.__getitem__,
            key=key,
        )

    with reading(held) as read:
        chosen = read.see(f"etat-{id}", lambda: held.open_case.actions.get(id) or _TODO, draw)
        if read.changed:
            held.case = with_action(held.open_case, id, _STATES[chosen or _TODO])
    if read.changed:
        st.rerun()


def standing(held: Desk, shown: Presentation) -> None:
    """Show how many actions are done, and lead to the answers that should say so too."""
    if not held.open_case.actions:
        st.caption(say("action_states.untouched"))
        return
    with st.container(key="avancement"):
        st.markdown(md(shown.roadmap.standing))
        if axes := shown.roadmap.done_axes:
            key = "say_it" if shown.mode.shows_level else "say_it_law"
            st.markdown(say(f"action_states.{key}"))
            _ways(axes)


def _ways(axes: Mapping[str, str]) -> None:
    """Lead to the sections of the questions that called for what is done."""
    with st.container(horizontal=True):
        for id, name in axes.items():
            if button(md(name), key=f"dire-{id}"):
                go(slug_of(id))
