"""What the firm says of its actions: to do, under way, done, given up. It never changes the level:
only answers do, and those that an action rests on are asked again where it is said to be done."""

import streamlit as st

from cases import ActionState
from presentation import NumberedAction, Presentation, moved
from ui.fields import answer_at, reading, with_action
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
        held.ticked.add(id)
        held.before_answer = None
        st.rerun()
    if chosen == "done" and item.asked_by:
        _rests_on(held, item)


def standing(held: Desk, shown: Presentation) -> None:
    """Show how many actions are done, and, at the foot, in sight wherever one is on the page, what
    the answer that was just changed has moved."""
    if held.before_answer is not None:
        with st.bottom:
            st.success(md(moved(held.before_answer, shown.diagnosis)))
    if not held.open_case.actions:
        st.caption(say("action_states.untouched"))
        return
    with st.container(key="avancement"):
        st.markdown(md(shown.roadmap.standing))


def _rests_on(held: Desk, item: NumberedAction) -> None:
    """Ask again, under an action that is done, what called for it."""
    before = held.diagnosis
    with st.container(key=f"repose-{item.action.id}"):
        st.markdown(say("action_states.rests_on", count=len(item.asked_by)))
        for id in item.asked_by:
            answer_at(held, held.questionnaire.question(id), f"fait-{item.action.id}")
    if held.open_case.answers != before.case.answers:
        held.before_answer = before
        st.rerun()
