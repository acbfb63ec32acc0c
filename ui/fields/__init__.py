"""The fields of every page: one set of widgets, one way to write a fact."""

from ui.fields import typed_values, widgets
from ui.fields.case_edits import with_action, with_evidence, with_not_applicable, with_note
from ui.fields.facts import (
    FactField,
    activity,
    ask,
    ask_and_redraw,
    ask_profile,
    ask_size,
    can_ask,
    is_yes_no,
    known_fact,
)
from ui.fields.field_reading import reading
from ui.fields.question_answer import answer, answer_at, keep_answer, trial_answer
from ui.fields.typed_values import TypedValue
from ui.fields.widgets import Spot

__all__ = [
    "FactField",
    "Spot",
    "TypedValue",
    "activity",
    "answer",
    "answer_at",
    "ask",
    "ask_and_redraw",
    "ask_profile",
    "ask_size",
    "can_ask",
    "is_yes_no",
    "keep_answer",
    "known_fact",
    "reading",
    "trial_answer",
    "typed_values",
    "widgets",
    "with_action",
    "with_evidence",
    "with_not_applicable",
    "with_note",
]
