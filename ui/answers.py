"""One question answered on the screen, by kind. What a widget returns is compared with the case: nothing is lost in a burst of clicks."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from cases import UNKNOWN, Answer
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion, answer_label, answer_problem
from ui.state import Desk
from ui.text import say, written


def answer(held: Desk, question: Question, disabled: bool) -> None:
    """Show the widgets of a question and keep what they say."""
    if isinstance(question, MultiQuestion):
        _boxes(held, question, disabled)
    elif isinstance(question, NumberQuestion):
        _number(held, question, disabled)
    elif isinstance(question, ScaleQuestion):
        _choice(held, question, held.questionnaire.options(question), disabled)
    else:
        _choice(held, question, question.choices, disabled)
    _eraser(held, question, disabled)


def _choice(held: Desk, question: Question, options: Mapping[Any, str], disabled: bool) -> None:
    labels = {value: written(text) for value, text in options.items()} | {UNKNOWN: _unknown(held, question)}
    values, saved = list(labels), held.open_case.answers.get(question.id)
    chosen = st.radio(
        written(question.text),
        values,
        index=values.index(saved) if saved in values else None,
        format_func=labels.__getitem__,
        key=held.key(_key(question)),
        disabled=disabled,
        label_visibility="collapsed",
        width="stretch",
    )
    if chosen is not None and chosen != saved:
        _keep(held, question, chosen)


def _boxes(held: Desk, question: MultiQuestion, disabled: bool) -> None:
    labels = {id: written(text) for id, text in {**question.items, **question.exclusive}.items()} | {UNKNOWN: _unknown(held, question)}
    saved = _ticked(held.open_case.answers.get(question.id))
    names = {box: _part(question, box) for box in labels}
    with st.container(key=f"boites-{question.id}"):
        shown = {box for box, label in labels.items() if st.checkbox(label, value=box in saved, key=held.key(names[box]), disabled=disabled)}
    ticked = settled(saved, shown, alone={*question.exclusive, UNKNOWN})
    if ticked != saved:
        _keep(held, question, _answer(tuple(box for box in labels if box in ticked)))
    for box in shown - ticked:
        held.renew(names[box])
    if shown != ticked:
        st.rerun()


def settled(saved: set[str], shown: set[str], alone: set[str]) -> set[str]:
    """Return the boxes that stay ticked: those in `alone` go with no other, and the one ticked last wins."""
    newly_alone = (shown - saved) & alone
    if newly_alone:
        return {min(newly_alone)}
    return shown - alone if shown - alone else shown


def _ticked(saved: Answer | None) -> set[str]:
    return set(saved) if isinstance(saved, tuple) else {UNKNOWN} if saved == UNKNOWN else set()


def _answer(boxes: tuple[str, ...]) -> Answer | None:
    return UNKNOWN if boxes == (UNKNOWN,) else boxes or None


def _number(held: Desk, question: NumberQuestion, disabled: bool) -> None:
    saved, name = held.open_case.answers.get(question.id), _key(question)
    known = saved if isinstance(saved, int | float) else None
    kind = float if isinstance(known, float) else int
    typed = st.number_input(
        say("question.number", unit=question.unit),
        min_value=kind(question.steps[0][0]),
        max_value=None if question.maximum is None else kind(question.maximum),
        value=known,
        step=kind(1),
        key=held.key(name),
        placeholder="",
        disabled=disabled,
    )
    unknown = st.checkbox(_unknown(held, question), value=saved == UNKNOWN, key=held.key(_part(question, UNKNOWN)), disabled=disabled)
    if unknown and saved != UNKNOWN:
        _replace(held, question, UNKNOWN, stale=name)
    elif typed is not None and typed != known:
        _replace(held, question, typed, stale=_part(question, UNKNOWN))
    elif saved is not None and typed is None and not unknown:
        _keep(held, question, None)


def _replace(held: Desk, question: Question, value: Answer, stale: str) -> None:
    """Keep an answer and show the widget of the other one anew."""
    replaced = question.id in held.open_case.answers
    _keep(held, question, value)
    if replaced:
        held.renew(stale)
        st.rerun()


def _eraser(held: Desk, question: Question, disabled: bool) -> None:
    answered = question.id in held.open_case.answers
    if st.button(say("question.erase"), key=f"effacer-{question.id}", type="tertiary", disabled=disabled or not answered):
        _keep(held, question, None)
        for name in _widgets(question):
            held.renew(name)
        st.rerun()


def _keep(held: Desk, question: Question, value: Answer | None) -> None:
    """Keep an answer that can be read (only the browser checks limits), or erase it (None)."""
    if value is None or not answer_problem(held.questionnaire, question, value):
        held.case = held.open_case.with_answer(question.id, value)


def _widgets(question: Question) -> tuple[str, ...]:
    name = _key(question)
    boxes = (*question.items, *question.exclusive, UNKNOWN) if isinstance(question, MultiQuestion) else (UNKNOWN,)
    return (name, *(_part(question, box) for box in boxes))


def _key(question: Question) -> str:
    return f"q-{question.id}"


def _part(question: Question, box: str) -> str:
    """Name one box of a question, so that it never reads as another question."""
    return f"{_key(question)}.{box}"


def _unknown(held: Desk, question: Question) -> str:
    return written(answer_label(held.questionnaire, question, UNKNOWN))
