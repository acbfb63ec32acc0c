"""One question answered on the screen, by kind. What the person changed is kept at once: nothing is lost in a burst of clicks."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from cases import UNKNOWN, Answer, Case
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion
from scoring import knows_enough
from ui.clock import today
from ui.fields import typed_values, widgets
from ui.fields.field_reading import reading
from ui.fields.typed_values import Scope, TypedValue
from ui.fields.widgets import Spot
from ui.session import Desk
from ui.text import say, written


def answer(held: Desk, question: Question, disabled: bool) -> None:
    """Show the fields of a question and keep what they say."""
    if isinstance(question, MultiQuestion):
        _boxes(held, question, disabled)
    elif isinstance(question, NumberQuestion):
        _number(held, question, disabled)
    elif isinstance(question, ScaleQuestion):
        _choice(held, question, question.offered, disabled)
    else:
        _choice(held, question, question.choices, disabled)
    _eraser(held, question, disabled)


def _choice(held: Desk, question: Question, options: Mapping[Any, str], disabled: bool) -> None:
    labels = {value: written(text) for value, text in options.items()} | {UNKNOWN: _unknown(question)}
    values = list(labels)

    def show() -> Any:
        saved = held.open_case.answers.get(question.id)
        return values[values.index(saved)] if saved in values else None

    def draw(key: str, value: Any) -> Any:
        index = None if value is None else values.index(value)
        label, hidden = written(question.text), "collapsed"
        return st.radio(label, values, index, labels.__getitem__, key, disabled=disabled, label_visibility=hidden, width="stretch")

    with reading(held) as read:
        chosen = read.see(_key(question), show, draw)
        if read.changed and chosen is not None:
            _keep(held, question, chosen)


def _boxes(held: Desk, question: MultiQuestion, disabled: bool) -> None:
    labels = {id: written(text) for id, text in {**question.items, **question.exclusive}.items()} | {UNKNOWN: _unknown(question)}

    def keep(ticked: set[str]) -> None:
        _keep(held, question, _answer(tuple(box for box in labels if box in ticked)))

    with st.container(key=f"boites-{question.id}"):
        spots = {box: Spot(held, _part(question, box), label, disabled=disabled) for box, label in labels.items()}
        widgets.boxes(spots, lambda: _ticked(held.open_case.answers.get(question.id)), keep, {*question.exclusive, UNKNOWN})


def _ticked(saved: Answer | None) -> set[str]:
    return set(saved) if isinstance(saved, tuple) else {UNKNOWN} if saved == UNKNOWN else set()


def _answer(boxes: tuple[str, ...]) -> Answer | None:
    return UNKNOWN if boxes == (UNKNOWN,) else boxes or None


def _number(held: Desk, question: NumberQuestion, disabled: bool) -> None:
    """A number, or the box that it is not known: each takes the place of the other."""
    name = _key(question)

    def saved() -> Any:
        answer = held.open_case.answers.get(question.id)
        return None if answer == UNKNOWN else answer

    def keep(value: Any) -> None:
        if value is not None or saved() is not None:
            _keep(held, question, value)

    before = held.open_case.answers.get(question.id)
    spot = Spot(held, name, say("question.number", unit=question.unit), disabled=disabled)
    widgets.typed(spot, saved, keep, partial(hear_number, question), typed_values.number_text, "figures")
    box = Spot(held, _part(question, UNKNOWN), _unknown(question), disabled=disabled)
    widgets.box(box, lambda: held.open_case.answers.get(question.id) == UNKNOWN, lambda ticked: _keep(held, question, UNKNOWN if ticked else None))
    after = held.open_case.answers.get(question.id)
    if after == UNKNOWN and before != UNKNOWN:
        held.typed.pop(name, None)
        held.renew(name)
        st.rerun()


def hear_number(question: NumberQuestion, text: str) -> TypedValue:
    """Hear the answer to a question for a number."""
    found = typed_values.number(text, Scope(whole=False, maximum=question.maximum, unit=question.unit))
    problem = None if found.value is None else question.problem(found.value)
    return found if problem is None else TypedValue(None, (say("typed.too_small", text=text, least=typed_values.number_text(question.steps[0][0])),))


def _eraser(held: Desk, question: Question, disabled: bool) -> None:
    answered = question.id in held.open_case.answers
    if st.button(say("question.erase"), key=f"effacer-{question.id}", type="tertiary", disabled=disabled or not answered):
        _keep(held, question, None)
        held.typed.pop(_key(question), None)
        st.rerun()


def _keep(held: Desk, question: Question, value: Answer | None) -> None:
    """Keep an answer that can be read (only the browser checks limits), or erase it (None)."""
    if value is None or not question.problem(value):
        held.case = _of_its_day(held).with_answer(question.id, value)


def _of_its_day(held: Desk) -> Case:
    """Return the case with its day: that of the last answer while there is no result yet, which then stays. Deadlines count from it: once there is a
    plan to follow, no answer moves them."""
    case, first = held.open_case, not knows_enough(held.questionnaire, held.maturity.completeness)
    return replace(case, date=max(case.date, today())) if first and not case.actions else case


def _key(question: Question) -> str:
    return f"q-{question.id}"


def _part(question: Question, box: str) -> str:
    """Name one box of a question, so that it never reads as another question."""
    return f"{_key(question)}.{box}"


def _unknown(question: Question) -> str:
    return written(question.label(UNKNOWN))
