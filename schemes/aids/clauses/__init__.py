"""What the kinds of aid are written with: the spending that counts, rates that depend on the firm
and what comes on top,
ceilings, grants and sums to pay back."""

from schemes.aids.clauses import ceilings
from schemes.aids.clauses.ceilings import Ceiling, Rolling
from schemes.aids.clauses.counting import Counted, amounts, count, item_words
from schemes.aids.clauses.forms import Form, FormReading, Split, check_forms, form_words, split
from schemes.aids.clauses.ways import (
    Bonus,
    Boost,
    RateLine,
    Way,
    boosted,
    by_line,
    exact,
    rewarded,
    uncounted,
    undecided,
)

__all__ = [
    "Bonus",
    "Boost",
    "Ceiling",
    "Counted",
    "Form",
    "FormReading",
    "RateLine",
    "Rolling",
    "Split",
    "Way",
    "amounts",
    "boosted",
    "by_line",
    "ceilings",
    "check_forms",
    "count",
    "exact",
    "form_words",
    "item_words",
    "rewarded",
    "split",
    "uncounted",
    "undecided",
]
