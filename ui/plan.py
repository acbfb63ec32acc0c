"""The middle of the result: the first actions with their reasons, the first uses of AI."""

import streamlit as st

from reports import View
from scoring import Action, Because, UseCase
from ui.payers import names_of, payers
from ui.text import bullets, md, named, say


def actions(shown: View) -> None:
    """Show the three first actions, and the others folded."""
    if not shown.actions:
        return
    st.header(say("plan.first"), anchor=False)
    for item in shown.first_actions:
        with st.container(border=True, key=f"action-{item.action.id}"):
            st.subheader(say("plan.action", number=item.number, title=item.action.title), anchor=False)
            _action(shown, item.action)
    others = shown.actions[len(shown.first_actions) :]
    if others:
        with st.expander(say("plan.others", count=len(others)), key="actions-suivantes"):
            st.markdown(bullets(_other(shown, item.number, item.action) for item in others))


def _action(shown: View, action: Action) -> None:
    st.markdown(md(action.text))
    st.markdown(_because(action.because))
    if action.done_when:
        st.markdown(say("plan.done_when", text=action.done_when))
    st.caption(_size(action))
    payers(shown, action.schemes, action.id)


def _size(action: Action) -> str:
    size = say("plan.size", horizon=named("horizons", action.horizon), effort=named("efforts", str(action.effort)))
    return size + (say("plan.owner", owner=action.owner) if action.owner else "")


def _other(shown: View, number: int, action: Action) -> str:
    lines = [say("plan.other", number=number, title=action.title), _size(action)]
    if action.done_when:
        lines.append(say("plan.done_when", text=action.done_when))
    if names := names_of(shown, action.schemes):
        lines.append(say("payers.title") + " " + md(", ".join(names)))
    return "  \n  ".join(lines)


def _because(reasons: tuple[Because, ...]) -> str:
    key = "plan.because" if len(reasons) == 1 else "plan.reason"
    lines = [say(key, question=reason.question_text, answer=reason.answer) for reason in reasons]
    return lines[0] if len(lines) == 1 else say("plan.because_many") + "\n" + bullets(lines)


def uses(shown: View) -> None:
    """Show the first uses of AI that fit, and those not to start with."""
    found, apart = shown.diagnosis.use_cases, shown.diagnosis.not_to_start_with
    if not found and not apart:
        return
    st.header(say("plan.uses"), anchor=False)
    if found:
        st.markdown(say("plan.uses_intro"))
    for use in found:
        with st.expander(md(use.title)):
            _use(shown, use)
    if apart:
        st.warning(say("plan.not_first", names=" ; ".join(use.title for use in apart)))


def _use(shown: View, use: UseCase) -> None:
    for key, items in (("plan.why", use.why), ("plan.before", use.missing), ("plan.data", use.data)):
        if items:
            st.markdown(say(key) + "\n" + bullets(map(md, items)))
    st.markdown(say("plan.measure", measure=use.measure))
    st.markdown(say("plan.safeguard", safeguard=use.safeguard))
    payers(shown, use.schemes, use.id)
