"""The page of one section, for an advisor: its questions, one below the other, and how far the
interview has come. Who answers alone is led to its first question."""

import streamlit as st

from questionnaires import Question
from ui.again import last_time
from ui.fields import answer
from ui.interview import Interview, slug_of
from ui.page_frame import go, way_on
from ui.pages import advisor
from ui.session import Desk, desk
from ui.text import say, written


def section(id: str) -> None:
    """Show a section of the open case."""
    held = desk()
    if (entry := held.interview.entry(id)) != slug_of(id):
        go(entry)
    dimension = held.questionnaire.dimension(id)
    st.title(written(dimension.name), anchor=False)
    st.markdown(written(dimension.description))
    progress = st.container()
    questions = held.interview
    for question in questions.of(id):
        _question(held, questions, question)
    if not questions.of(id):
        st.info(say("section.not_here"))
    _progress(progress, held.interview)
    way_on(held, slug_of(id))


def _progress(place: st.delta_generator.DeltaGenerator, questions: Interview) -> None:
    done, total = len(questions.done), len(questions.in_scope)
    place.progress(
        done / total if total else 1.0, text=say("section.progress", done=done, total=total)
    )


def _question(held: Desk, questions: Interview, question: Question) -> None:
    number, total = questions.questions.index(question) + 1, len(questions.questions)
    with st.container(key=f"question-{question.id}"):
        st.caption(say("section.number", number=number, total=total))
        st.header(written(question.text), anchor=False)
        if question.id in questions.set_aside:
            st.info(say("section.set_aside", reason=questions.set_aside[question.id]))
            return
        if question.help:
            st.caption(written(question.help))
        _fields(held, question)


def _fields(held: Desk, question: Question) -> None:
    """Show them as an advisor fills them in: who answers alone has a page for each question."""
    advisor.guide(question)
    last_time(held, question)
    answer(held, question, disabled=question.id in held.open_case.not_applicable)
    advisor.record(held, question)
