"""One question answered on the screen. What the person changed is kept at once: nothing is lost
in a burst of clicks."""

from dataclasses import replace
from typing import Any

import streamlit as st

from cases import UNKNOWN, Answer, Case
from questionnaires import Question
from scoring import knows_enough
from ui.buttons import button
from ui.clock import today
from ui.fields.kind_fields import Asking, field_of
from ui.fields.widgets import Spot
from ui.session import Desk
from ui.text import md, say, word, written


def answer(held: Desk, question: Question, disabled: bool, alone: bool = False) -> None:
    """Show the fields of a question, whose text stands above, and keep what they say. `alone`: it
    has the screen to itself."""
    _field(held, question, _key(question), disabled, alone)
    if not alone or question.id in held.open_case.answers:
        _eraser(held, question, disabled)


def answer_at(held: Desk, question: Question, place: str) -> None:
    """Show a question away from its own page, its text and its fields, and keep what they say.
    `place`: what tells these fields from those of other places."""
    st.markdown(f"**{written(question.text)}**")
    _field(held, question, f"{place}-{question.id}")


def _field(
    held: Desk, question: Question, name: str, disabled: bool = False, wide: bool = False
) -> None:
    unit = question.measure
    label = say("question.number", unit=unit) if unit else written(question.text)
    field_of(
        Asking(
            Spot(held, name, label, disabled=disabled, headed=True),
            lambda: held.open_case.answers.get(question.id),
            lambda value: keep_answer(held, question, value),
            written(question.label(UNKNOWN)),
            wide=wide,
        ),
        question,
    )


def trial_answer(held: Desk, question: Question, name: str) -> Any:
    """Show the field of a question, from the answer of the case, and return what stands in it:
    nothing is kept. `name`: of the group of its fields."""
    hint = word("firm.empty")
    spot = Spot(held, f"{name}-{question.id}", md(question.text), hint=hint, group=name)
    return field_of(
        Asking(spot, lambda: held.open_case.answers.get(question.id), lambda _: None, compact=True),
        question,
    )


def keep_answer(held: Desk, question: Question, value: Answer | None) -> None:
    """Keep an answer that can be read (only the browser checks limits), or erase it (None)."""
    if value is None or not question.problem(value):
        held.case = _of_its_day(held).with_answer(question.id, value)


def _eraser(held: Desk, question: Question, disabled: bool) -> None:
    answered = question.id in held.open_case.answers
    if button(
        say("question.erase"),
        key=f"effacer-{question.id}",
        type="tertiary",
        disabled=disabled or not answered,
    ):
        keep_answer(held, question, None)
        held.typed.pop(_key(question), None)
        st.rerun()


def _of_its_day(held: Desk) -> Case:
    """Return the case with its day: that of the last answer while there is no result yet, which
    then stays. Deadlines count from it: once there is a plan to follow, no answer moves them."""
    case, first = held.open_case, not knows_enough(held.questionnaire, held.maturity.completeness)
    return replace(case, date=max(case.date, today())) if first and not case.actions else case


def _key(question: Question) -> str:
    return f"q-{question.id}"
