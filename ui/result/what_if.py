"""« Et si… »: one other answer tried on the result, without touching the case unless one says so."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from cases import Answer
from presentation import AnswerEffect, Presentation
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion
from ui.fields import FIGURES, hear_number, typed_values
from ui.interview import interview
from ui.session import Desk
from ui.text import bullets, md, plain, say, word

_NAME = "et-si"


def trial(held: Desk, shown: Presentation) -> None:
    """Have a question and another answer chosen, and show what it would change; keep it when asked."""
    questions = _questions(held, shown)
    if not questions:
        return
    st.header(say("trial.title"), anchor=False)
    st.markdown(say("trial.intro"))
    with st.container(border=True, key="essai"):
        id = st.selectbox(
            say("trial.question"), list(questions), format_func=lambda id: plain(questions[id].text), key="et-si-question", placeholder=word("firm.not_told")
        )
        saved = held.open_case.answers.get(id)
        answer = _answer(held, questions[id], saved)
        if answer is None or answer == saved or questions[id].problem(answer):
            st.caption(say("trial.choose"))
            return
        _effect(shown.answer_effect({id: answer}))
        _keep(held, id, answer)


def can_try(held: Desk) -> bool:
    """Tell whether there is a question whose answer may be tried."""
    return bool(interview(held.open_case, held.maturity).in_scope)


def _questions(held: Desk, shown: Presentation) -> dict[str, Question]:
    """Return what may be tried, by id: the questions of the path first, then the others in their order."""
    case = held.open_case
    asked = {question.id: question for question in interview(case, held.maturity).in_scope if question.id not in case.not_applicable}
    first = [id for id in shown.path_questions if id in asked]
    return {id: asked[id] for id in (*first, *asked)}


def _answer(held: Desk, question: Question, saved: Answer | None) -> Answer | None:
    key = held.key(f"{_NAME}-{question.id}", _NAME)
    if isinstance(question, MultiQuestion):
        return _several(question, saved, key)
    if isinstance(question, NumberQuestion):
        return _number(question, saved, key)
    options: Mapping[Any, str] = question.offered if isinstance(question, ScaleQuestion) else question.choices
    labels = {value: md(text) for value, text in options.items()}
    values: list[Any] = list(labels)
    chosen: Answer | None = st.radio(md(question.text), values, index=values.index(saved) if saved in values else None, format_func=labels.__getitem__, key=key)
    return chosen


def _several(question: MultiQuestion, saved: Answer | None, key: str) -> tuple[str, ...] | None:
    labels = {id: md(text) for id, text in question.items.items()}
    known = list(saved) if isinstance(saved, tuple) and set(saved) <= set(labels) else []
    chosen = st.pills(md(question.text), list(labels), selection_mode="multi", default=known, format_func=labels.__getitem__, key=key)
    return tuple(id for id in labels if id in chosen) or None


def _number(question: NumberQuestion, saved: Answer | None, key: str) -> int | float | None:
    known = typed_values.number_text(saved) if isinstance(saved, int | float) else ""
    text = st.text_input(md(question.text), known, key=key, placeholder=word("firm.empty"), autocomplete=FIGURES)
    found = hear_number(question, text or "")
    for sentence in found.said:
        st.warning(sentence)
    return found.value


def _keep(held: Desk, id: str, answer: Answer) -> None:
    st.caption(say("trial.only"))
    if st.button(say("trial.keep"), key="garder-essai"):
        held.case = held.open_case.with_answer(id, answer)
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
    st.caption(md(found.effort))
    if found.lines:
        st.markdown(bullets(map(md, found.lines)))
