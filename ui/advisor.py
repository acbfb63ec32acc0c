"""What the advisor alone sees of a question: what to ask, what to look at, how it is backed, notes, « non concerné »."""

from typing import get_args

import streamlit as st

from cases import MAX_NOTE, Evidence
from questionnaires import Question
from ui.edits import with_evidence, with_not_applicable, with_note
from ui.state import Desk
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
    saved = held.open_case.evidence.get(question.id)
    labels = {level: say(f"advisor.{level}") for level in _EVIDENCE}
    chosen = st.pills(say("advisor.backed"), _EVIDENCE, default=saved, format_func=labels.__getitem__, key=held.key(f"preuve-{question.id}"))
    if chosen != saved:
        held.case = with_evidence(held.open_case, question.id, chosen)


def _note(held: Desk, question: Question) -> None:
    saved = held.open_case.notes.get(question.id, "")
    typed = st.text_area(say("advisor.note"), value=saved, max_chars=MAX_NOTE, height=68, key=held.key(f"note-{question.id}"))
    if (typed or "").strip() != saved:
        held.case = with_note(held.open_case, question.id, typed or "")


def _not_applicable(held: Desk, question: Question) -> None:
    saved, limit = held.open_case.not_applicable, held.questionnaire.not_applicable_max
    full = question.id not in saved and len(saved) >= limit
    label = say("advisor.not_applicable")
    declared = st.checkbox(label, value=question.id in saved, key=held.key(f"sans-objet-{question.id}"), disabled=full)
    if full:
        st.caption(say("advisor.full", limit=limit))
    reason = _reason(held, question) if declared and not full else ""
    if reason != saved.get(question.id, ""):
        held.case = with_not_applicable(held.open_case, question.id, reason)
        st.rerun()


def _reason(held: Desk, question: Question) -> str:
    saved = held.open_case.not_applicable.get(question.id, "")
    key = held.key(f"raison-{question.id}")
    typed = st.text_input(say("advisor.reason"), value=saved, max_chars=MAX_NOTE, key=key, placeholder=word("advisor.reason_example"))
    reason = (typed or "").strip()
    if not reason:
        st.warning(say("advisor.reason_missing"))
    return reason
