"""What the firm says of the actions of its plan: to do, under way, done, given up. It never changes the level: only answers do."""

from collections.abc import Iterator

import streamlit as st

from cases import ActionState
from presentation import NumberedAction, Presentation
from ui.fields import reading, with_action
from ui.interview import slug_of
from ui.page_frame import go
from ui.session import Desk
from ui.text import md, say

_TODO = "todo"
_STATES: dict[str, ActionState | None] = {_TODO: None, "doing": "doing", "done": "done", "dropped": "dropped"}


def tick(held: Desk, item: NumberedAction) -> None:
    """Ask where one action is, and keep what is said; the page is then shown anew."""
    id = item.action.id
    labels = {name: say(f"plan.{name}") for name in _STATES}
    label = say("plan.state", number=item.number)

    def draw(key: str, value: str) -> str:
        return st.segmented_control(label, list(labels), default=value, required=True, format_func=labels.__getitem__, key=key)

    with reading(held) as read:
        chosen = read.see(f"etat-{id}", lambda: held.open_case.actions.get(id) or _TODO, draw)
        if read.changed:
            held.case = with_action(held.open_case, id, _STATES[chosen or _TODO])
    if read.changed:
        st.rerun()


def standing(held: Desk, shown: Presentation) -> None:
    """Show how many actions are done, and lead to the answers that should say so too."""
    if not held.open_case.actions:
        st.caption(say("plan.untouched"))
        return
    done = [item for item in shown.actions if item.state == "done"]
    with st.container(key="avancement"):
        st.markdown(" · ".join(_counts(held, shown)))
        if done:
            st.markdown(say("plan.say_it" if shown.mode.shows_level else "plan.say_it_law"))
            _ways(shown, done)


def _counts(held: Desk, shown: Presentation) -> Iterator[str]:
    """Count what is done of all actions ever advised that are done or still advised: one that answers tell is no longer in the plan."""
    states, advised = held.open_case.actions, {item.action.id for item in shown.actions}
    done = sum(state == "done" for state in states.values())
    told = sum(state == "done" and id not in advised for id, state in states.items())
    yield say("plan.count", count=done, total=len(advised) + told)
    if doing := sum(item.state == "doing" for item in shown.actions):
        yield say("plan.under_way", count=doing)
    if dropped := sum(item.state == "dropped" for item in shown.actions):
        yield say("plan.given_up", count=dropped)


def _ways(shown: Presentation, done: list[NumberedAction]) -> None:
    """Lead to the sections of the questions that called for what is done."""
    questionnaire = shown.diagnosis.questionnaire
    sections = dict.fromkeys(questionnaire.question(item.action.because[0].question).dimension for item in done)
    with st.container(horizontal=True):
        for id in sections:
            if st.button(md(questionnaire.dimension(id).name), key=f"dire-{id}"):
                go(slug_of(id))
