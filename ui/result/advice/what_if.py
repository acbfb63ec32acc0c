"""« Et si… »: one other answer tried on the result, without touching the case unless one says
so."""

import streamlit as st

from cases import Answer
from presentation import AnswerEffect, Presentation
from questionnaires import Question
from ui.buttons import button
from ui.fields import keep_answer, trial_answer
from ui.session import Desk
from ui.text import bullets, md, plain, say, word

_NAME = "et-si"


def trial(held: Desk, shown: Presentation) -> None:
    """Have a question and another answer chosen, and show what it would change; keep it when
    asked."""
    questions = _questions(held, shown)
    if not questions:
        return
    st.markdown(say("trial.intro"))
    with st.container(border=True, key="essai"):
        id = st.selectbox(
            say("trial.question"),
            list(questions),
            format_func=lambda id: plain(questions[id].text),
            key="et-si-question",
            placeholder=word("firm.not_told"),
        )
        saved = held.open_case.answers.get(id)
        answer = trial_answer(held, questions[id], _NAME)
        if answer is None or answer == saved or questions[id].problem(answer):
            st.caption(say("trial.choose"))
            return
        _effect(shown.answer_effect({id: answer}))
        _keep(held, questions[id], answer)


def can_try(held: Desk) -> bool:
    """Tell whether there is a question whose answer may be tried."""
    return bool(held.interview.in_scope)


def _questions(held: Desk, shown: Presentation) -> dict[str, Question]:
    """Return what may be tried, by id: the questions of the path first, then the others in their
    order."""
    case = held.open_case
    asked = {
        question.id: question
        for question in held.interview.in_scope
        if question.id not in case.not_applicable
    }
    first = [id for id in shown.path_questions if id in asked]
    return {id: asked[id] for id in (*first, *asked)}


def _keep(held: Desk, question: Question, answer: Answer) -> None:
    st.caption(say("trial.only"))
    if button(say("trial.keep"), key="garder-essai"):
        keep_answer(held, question, answer)
        held.renew(_NAME)
        st.rerun()


def _effect(found: AnswerEffect) -> None:
    st.markdown(md(found.heading))
    what, today, then = map(md, found.columns)
    columns = {
        what: [md(row.what) for row in found.rows],
        today: [md(row.today) for row in found.rows],
        then: [md(row.then) for row in found.rows],
    }
    st.table(columns, border="horizontal", hide_index=True, alt=plain(found.caption))
    st.caption(md(found.points))
    if found.lines:
        st.markdown(bullets(map(md, found.lines)))
