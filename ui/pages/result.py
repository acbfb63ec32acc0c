"""The page of the result: the level, what holds it back, what to do first, who can help, and the report to take away."""

import streamlit as st

from presentation import Presentation, present
from ui.interview import RESULT, Interview, interview, slug_of
from ui.page_frame import go, way_on
from ui.result import actions, axes, contents, further, holds, is_alarming, law, others, path, points_alone, progress, support, trial, uses, verdict
from ui.session import Desk, desk
from ui.takeaway import take
from ui.text import md, say


def result() -> None:
    """Show the result of the open case."""
    held = desk()
    shown: Presentation = held.made("view", lambda: present(held.diagnosis))
    if shown.mode.shows_level:
        _whole(held, shown)
    else:
        _points_only(held, shown)
    with st.container(key="a-comparer"):
        progress(held)
    way_on(held, RESULT)


def _whole(held: Desk, shown: Presentation) -> None:
    _title("result.title", shown)
    verdict(shown)
    contents(held, shown)
    if is_alarming(shown):
        law(shown)
    _left(held)
    take(held)
    axes(shown)
    holds(shown)
    actions(held, shown)
    path(shown)
    with st.container(key="a-essayer"):
        trial(held, shown)
    uses(shown)
    others(shown)
    support(held, shown)
    if shown.diagnosis.risk.is_told and not is_alarming(shown):
        law(shown)
    further(held)


def _points_only(held: Desk, shown: Presentation) -> None:
    _title("law.alone_title", shown)
    points_alone(shown)
    _left(held)
    take(held)
    actions(held, shown)


def _title(key: str, shown: Presentation) -> None:
    st.title(say(key, mode=shown.mode.title), anchor=False)
    if shown.firm:
        st.markdown(md(shown.firm))


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
    if count and st.button(say("result.back_to", name=questions.questionnaire.dimension(id).name, count=count), key=f"completer-{id}"):
        go(slug_of(id))
