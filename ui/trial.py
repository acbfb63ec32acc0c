"""« Et si… »: one other answer tried on the result, without touching the case unless one says so."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from cases import Answer
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion, answer_problem
from reports import View
from scoring import what_if
from ui import heard
from ui.answers import hear_number
from ui.effect import effect
from ui.fields import FIGURES
from ui.state import Desk
from ui.steps import interview
from ui.text import md, plain, say, word

_NAME = "et-si"


def trial(held: Desk, shown: View) -> None:
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
        if answer is None or answer == saved or answer_problem(held.questionnaire, questions[id], answer):
            st.caption(say("trial.choose"))
            return
        effect(shown, what_if(shown.diagnosis, {id: answer}))
        _keep(held, id, answer)


def _questions(held: Desk, shown: View) -> dict[str, Question]:
    """Return what may be tried, by id: the questions of the path first, then the others in their order."""
    case, way = held.open_case, shown.diagnosis.next_level
    asked = {question.id: question for question in interview(case, held.maturity).in_scope if question.id not in case.not_applicable}
    first = [step.question for step in way.steps if step.question in asked] if way else []
    return {id: asked[id] for id in (*first, *asked)}


def _answer(held: Desk, question: Question, saved: Answer | None) -> Answer | None:
    key = held.key(f"{_NAME}-{question.id}", _NAME)
    if isinstance(question, MultiQuestion):
        return _several(question, saved, key)
    if isinstance(question, NumberQuestion):
        return _number(held, question, saved, key)
    options: Mapping[Any, str] = held.questionnaire.options(question) if isinstance(question, ScaleQuestion) else question.choices
    labels = {value: md(text) for value, text in options.items()}
    values: list[Any] = list(labels)
    chosen: Answer | None = st.radio(md(question.text), values, index=values.index(saved) if saved in values else None, format_func=labels.__getitem__, key=key)
    return chosen


def _several(question: MultiQuestion, saved: Answer | None, key: str) -> tuple[str, ...] | None:
    labels = {id: md(text) for id, text in question.items.items()}
    known = list(saved) if isinstance(saved, tuple) and set(saved) <= set(labels) else []
    chosen = st.pills(md(question.text), list(labels), selection_mode="multi", default=known, format_func=labels.__getitem__, key=key)
    return tuple(id for id in labels if id in chosen) or None


def _number(held: Desk, question: NumberQuestion, saved: Answer | None, key: str) -> int | float | None:
    known = heard.number_text(saved) if isinstance(saved, int | float) else ""
    text = st.text_input(md(question.text), known, key=key, placeholder=word("firm.empty"), autocomplete=FIGURES)
    found = hear_number(held, question, text or "")
    for sentence in found.said:
        st.warning(sentence)
    return found.value


def _keep(held: Desk, id: str, answer: Answer) -> None:
    st.caption(say("trial.only"))
    if st.button(say("trial.keep"), key="garder-essai"):
        held.case = held.open_case.with_answer(id, answer)
        held.renew(_NAME)
        st.rerun()
