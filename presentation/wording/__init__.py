"""How things are said: the catalogue of words, French in a row or in a narrow place, what people
typed on one clean line."""

from presentation.wording.french import (
    NARROW,
    NO_BREAK,
    between,
    capital,
    first_sentence,
    names_in_row,
    percent,
    sentences,
    shortened,
    stopped,
)
from presentation.wording.glossary import words_of
from presentation.wording.typed_text import ZERO_WIDTH_SPACE, bounded, visible
from presentation.wording.words import FOLDER, WORDS, named, say

__all__ = [
    "FOLDER",
    "NARROW",
    "NO_BREAK",
    "WORDS",
    "ZERO_WIDTH_SPACE",
    "between",
    "bounded",
    "capital",
    "first_sentence",
    "named",
    "names_in_row",
    "percent",
    "say",
    "sentences",
    "shortened",
    "stopped",
    "visible",
    "words_of",
]
