"""The page before the result: what is answered, what is not, with a way back to each section."""

import streamlit as st

from questionnaires import Question
from ui.buttons import button
from ui.interview import REVIEW, Interview, interview, slug_of
from ui.page_frame import go, way_on
from ui.session import desk
from ui.text import md, say


def review() -> None:
    """Show the answers of the open case, section by section."""
    held = desk()
    questions = interview(held.open_case, held.maturity)
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
    rows = "\n".join(_row(questions, question) for question in questions.of(id))
    st.markdown(rows)
    label = "review.change" if questions.is_complete(id) else "review.complete"
    if button(say(label), key=f"revoir-{id}"):
        go(slug_of(id))


def _row(questions: Interview, question: Question) -> str:
    state, case = questions.state(question), questions.case
    if state == "set_aside":
        told = say("review.set_aside", reason=questions.set_aside[question.id])
    elif state == "not_applicable":
        told = say("review.not_applicable", reason=case.not_applicable[question.id])
    else:
        shown = question.label(case.answers.get(question.id))
        told = say(f"review.{state}", answer=shown)
    return f"- {md(question.text)}  \n  {told}"
