"""The fields of every page: each begins with what the case holds, and hands over what the person
put into it, and nothing else.

One for a text (a number, a day, words, a code), one for a yes or no, one for a choice, one for
several, one for boxes. Each returns what stands in it. The class of a field in the page is st-key-
and its name, with a number behind it once it was renewed.
"""

from ui.fields.widgets.boxes import box, boxes
from ui.fields.widgets.choices import UNSURE, one_of, one_or_new, some_of, yes_no
from ui.fields.widgets.spot import Keep, Saved, Spot
from ui.fields.widgets.texts import day, line, number, typed, words

__all__ = [
    "UNSURE",
    "Keep",
    "Saved",
    "Spot",
    "box",
    "boxes",
    "day",
    "line",
    "number",
    "one_of",
    "one_or_new",
    "some_of",
    "typed",
    "words",
    "yes_no",
]
