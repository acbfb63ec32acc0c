"""What the advisor alone sees of a question: what to ask, what to look at, how it is backed, notes,
« non concerné »."""

from typing import get_args

import streamlit as st

from cases import MAX_NOTE, Evidence
from questionnaires import Question
from ui.fields import (
    Spot,
    TypedValue,
    typed_values,
    widgets,
    with_evidence,
    with_not_applicable,
    with_note,
)
from ui.session import Desk, Typed
from ui.text import say, word

_EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)


def guide(question: Question) -> None:
    """Show what to ask and what to look at."""
    if question.prompt:
        st.markdown(say("advisor.prompt", text=question.prompt), anchors=False)
    if question.evidence:
        st.markdown(say("advisor.evidence", text=question.evidence), anchors=False)


def record(held: Desk, question: Question) -> None:
    """Show the advisor's own fields and keep what they say."""
    with st.container(border=True, key=f"conseiller-{question.id}"):
        _evidence(held, question)
        _note(held, question)
        _not_applicable(held, question)


def _evidence(held: Desk, question: Question) -> None:
    labels = {level: say(f"advisor.{level}") for level in _EVIDENCE}
    spot = Spot(held, f"preuve-{question.id}", say("advisor.backed"))

    def keep(chosen: Evidence | None) -> None:
        held.case = with_evidence(held.open_case, question.id, chosen)

    widgets.one_of(spot, labels, lambda: held.open_case.evidence.get(question.id), keep)


def _note(held: Desk, question: Question) -> None:
    def keep(text: str | None) -> None:
        held.case = with_note(held.open_case, question.id, text or "")

    spot = Spot(held, f"note-{question.id}", say("advisor.note"))
    widgets.words(spot, lambda: held.open_case.notes.get(question.id), keep, MAX_NOTE, "area")


def _not_applicable(held: Desk, question: Question) -> None:
    """A question is declared with its reason; until there is one, the box stays ticked on the
    screen alone."""
    before, reason = held.open_case, f"raison-{question.id}"
    saved, limit = held.open_case.not_applicable, held.questionnaire.not_applicable_max
    full = question.id not in saved and len(saved) >= limit

    def is_ticked() -> bool:
        return (
            question.id in held.open_case.not_applicable or held.as_typed(reason, None) is not None
        )

    def tick(ticked: bool) -> None:
        held.typed.pop(reason, None)
        if ticked:
            held.typed[reason] = Typed("", None)
        else:
            held.case = with_not_applicable(held.open_case, question.id, "")

    box = Spot(held, f"sans-objet-{question.id}", say("advisor.not_applicable"), disabled=full)
    ticked = widgets.box(box, is_ticked, tick)
    if full:
        st.caption(say("advisor.full", limit=limit))
    elif ticked:
        _reason(held, question, reason)
    else:
        held.telling.behind[reason] = held.key(box.name)
    if held.open_case is not before:
        st.rerun()


def _reason(held: Desk, question: Question, name: str) -> None:
    def keep(text: str | None) -> None:
        if (text or "") != held.open_case.not_applicable.get(question.id, ""):
            held.case = with_not_applicable(held.open_case, question.id, text or "")

    def hear(text: str) -> TypedValue:
        return (
            typed_values.words(text, MAX_NOTE)
            if text.strip()
            else TypedValue(None, (say("advisor.reason_missing"),))
        )

    spot = Spot(held, name, say("advisor.reason"), hint=word("advisor.reason_example"))
    widgets.typed(spot, lambda: held.open_case.not_applicable.get(question.id), keep, hear)
