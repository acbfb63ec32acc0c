"""The page of the result: the sections of the presentation in their order, and the report to take
away."""

import streamlit as st

from presentation import Presentation, present
from ui.buttons import button
from ui.interview import RESULT, Interview, interview, slug_of
from ui.page_frame import go, way_on
from ui.result import contents, first_parts, further_parts, progress
from ui.session import Desk, desk
from ui.takeaway import offer_way_back, take
from ui.text import md, say, word


def result() -> None:
    """Show the result of the open case."""
    held = desk()
    shown: Presentation = held.made("presentation", lambda: present(held.diagnosis))
    st.title(say("result.title") if shown.mode.shows_level else md(shown.kind), anchor=False)
    if shown.firm:
        st.markdown(md(shown.firm))
    for part in first_parts(shown):
        part.show(held, shown)
    parts = tuple(further_parts(held, shown))
    if shown.mode.shows_level:
        contents(
            [
                word("take.title"),
                *(part.title for part in parts if part.title),
                word("progress.title"),
            ]
        )
    _left(held)
    take(held)
    for part in parts:
        part.show(held, shown)
    with st.container(key="a-comparer"):
        progress(held)
    offer_way_back(held)
    way_on(held, RESULT)


def _left(held: Desk) -> None:
    """Name the sections where answers are missing, each with its way back."""
    questions = interview(held.open_case, held.maturity)
    if not questions.left:
        return
    with st.container(border=True, key="a-completer"):
        st.markdown(say("result.left", count=len(questions.left)))
        with st.container(horizontal=True):
            for id in questions.sections:
                _back_to(questions, id)


def _back_to(questions: Interview, id: str) -> None:
    count = len(questions.left_in(id))
    if count and button(
        say("result.back_to", name=questions.questionnaire.dimension(id).name, count=count),
        key=f"completer-{id}",
    ):
        go(slug_of(id))
