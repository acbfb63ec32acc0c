"""The facts of a firm, of its project and of its daily life: each has its input, and all are
written in one way."""

from ui.fields.facts.activity import activity
from ui.fields.facts.case_facts import known_fact
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.fact_inputs import (
    ask,
    ask_and_redraw,
    ask_profile,
    ask_size,
    can_ask,
    is_yes_no,
)

__all__ = [
    "FactField",
    "activity",
    "ask",
    "ask_and_redraw",
    "ask_profile",
    "ask_size",
    "can_ask",
    "is_yes_no",
    "known_fact",
]
