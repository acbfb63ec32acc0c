"""A diagnosis done again: the firm stays, each answer of the last time is confirmed by a tap or
replaced, and one may still come back to the diagnosis before."""

import streamlit as st

from cases import as_it_was, begun_again
from kernel import long_date
from questionnaires import Question
from ui.buttons import button
from ui.clock import today
from ui.fields import keep_answer
from ui.interview import FIRM
from ui.page_frame import go
from ui.session import Desk
from ui.text import say


def offer_again(held: Desk) -> None:
    """Offer to begin again what was answered before today."""
    case = held.open_case
    if not case.answers or case.date >= today() or held.to_confirm or not held.is_own:
        return
    st.markdown(say("again.offer", date=long_date(case.date)))
    if button(say("again.begin"), key="refaire", type="primary"):
        held.case = begun_again(case, today())
        held.renew_all()
        go(FIRM)


def begun(held: Desk) -> None:
    """Say, on the page of the firm, what is to be done; lead back while nothing was answered."""
    case, was = held.open_case, as_it_was(held.open_case)
    if was is None or not held.to_confirm:
        return
    with st.container(border=True, key="refait"):
        st.markdown(say("again.firm", date=long_date(was.date)))
        undone = not (case.answers or case.not_applicable) and was.version == case.version
        if undone and button(say("again.undo"), key="ne-pas-refaire", type="tertiary"):
            held.case = was
            held.renew_all()
            st.rerun()


def last_time(held: Desk, question: Question) -> bool:
    """Show what was answered the last time, while nothing is said of it; tell whether it was
    confirmed now."""
    was, answer = held.open_case.earlier, held.to_confirm.get(question.id)
    if was is None or answer is None or question.problem(answer):
        return False
    with st.container(key=f"derniere-fois-{question.id}", gap="xsmall"):
        told = question.label(answer)
        st.markdown(say("again.last", date=long_date(was.date), answer=told))
        if not button(say("again.still"), key=f"toujours-{question.id}", type="primary"):
            return False
    keep_answer(held, question, answer)
    return True
