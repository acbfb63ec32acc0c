"""The fields of every page: one set of widgets, one way to write a fact."""

from ui.fields import typed_values, widgets
from ui.fields.activity import activity
from ui.fields.case_edits import with_action, with_evidence, with_fact, with_not_applicable, with_note
from ui.fields.case_facts import known_fact
from ui.fields.fact_field import FactField
from ui.fields.fact_inputs import ask, ask_and_redraw, can_ask
from ui.fields.field_reading import reading
from ui.fields.question_answer import answer, hear_number
from ui.fields.typed_values import Scope, TypedValue
from ui.fields.widgets import FIGURES, Spot

__all__ = [
    "FIGURES",
    "FactField",
    "Scope",
    "Spot",
    "TypedValue",
    "activity",
    "answer",
    "ask",
    "ask_and_redraw",
    "can_ask",
    "hear_number",
    "known_fact",
    "reading",
    "typed_values",
    "widgets",
    "with_action",
    "with_evidence",
    "with_fact",
    "with_not_applicable",
    "with_note",
]
