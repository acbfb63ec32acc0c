"""What is answered and what is not, with a way back to each section, or to each question that has a
screen of its own."""

import streamlit as st

from kernel import long_date
from questionnaires import Question
from ui.buttons import button
from ui.interview import REVIEW, Interview
from ui.page_frame import go, way_on
from ui.session import desk
from ui.text import md, say


def review() -> None:
    """Show the answers of the open case, section by section."""
    held = desk()
    questions = held.interview
    st.title(say("review.title"), anchor=False)
    st.markdown(_summary(questions))
    for id in questions.sections:
        _section(questions, id)
    way_on(held, REVIEW)


def _summary(questions: Interview) -> str:
    unknown = sum(questions.state(question) == "unknown" for question in questions.in_scope)
    left, total = len(questions.left), len(questions.in_scope)
    some_left = (
        "review.some_left"
        if questions.questionnaire.mode(questions.case.mode).shows_level
        else "review.some_left_law"
    )
    return say(
        "review.all_done" if not left else some_left,
        done=total - left,
        total=total,
        left=left,
        unknown=unknown,
    )


def _section(questions: Interview, id: str) -> None:
    st.header(md(questions.questionnaire.dimension(id).name), anchor=False)
    if questions.alone:
        for question in questions.of(id):
            _question(questions, question)
        return
    rows = "\n".join(_row(questions, question) for question in questions.of(id))
    st.markdown(rows)
    label = "review.change" if questions.is_complete(id) else "review.complete"
    if button(say(label), key=f"revoir-{id}"):
        go(questions.entry(id))


def _question(questions: Interview, question: Question) -> None:
    """Show a question that has a screen of its own, with the way there."""
    with st.container(key=f"relire-{question.id}", gap=None):
        if button(md(question.text), key=f"revoir-{question.id}", type="tertiary"):
            go(questions.page_of(question.id))
        st.markdown(_told(questions, question))


def _row(questions: Interview, question: Question) -> str:
    return f"- {md(question.text)}  \n  {_told(questions, question)}"


def _told(questions: Interview, question: Question) -> str:
    state, case = questions.state(question), questions.case
    if state == "set_aside":
        return say("review.set_aside", reason=questions.set_aside[question.id])
    if state == "not_applicable":
        return say("review.not_applicable", reason=case.not_applicable[question.id])
    if state == "absent" and question.id in (last := desk().to_confirm):
        answer, was = question.label(last[question.id]), case.earlier
        return say("again.last", date=long_date(was.date) if was else "", answer=answer)
    return say(f"review.{state}", answer=question.label(case.answers.get(question.id)))
