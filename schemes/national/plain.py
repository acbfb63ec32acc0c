"""Texts of a table as plain words: other catalogues hold tags, Markdown and addresses, which a
record may not."""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping

from pydantic import TypeAdapter, ValidationError

from kernel import Words, is_blank

#: Columns that are texts and lists of texts.
TEXTS = (
    "titre",
    "promesse",
    "description",
    "eligibilite",
    "programmes_parents",
    "eligibilite_forme_juridique",
    "eligibilite_forme_juridique_exclusions",
    "ciblage_secteur_activite",
)
_WORDS: TypeAdapter[str] = TypeAdapter(Words)
_LAYOUT = "\n\t"
#: What is replaced, in this order, until nothing is left to replace.
_RULES = tuple(
    (re.compile(pattern, flags), by)
    for pattern, by, flags in (
        (r"<!--.{0,5000}?-->|<!--", "", re.DOTALL),
        (r"<(?:/p|/li|/div|/h[1-6]|br|li)(?:[\s/][^<>]{0,200})?>", "\n", re.IGNORECASE),
        (r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]{0,200})?>", "", 0),
        (r"\[([^\[\]\n]{0,200})\]\([^()\s]{0,2000}\)", r"\1", 0),
        (r"\]\(", "] (", 0),
        (r"(?:https?|ftp)://(?:www\.)?([^\s/»)]{0,200})[^\s»)]{0,2000}", r"\1", re.IGNORECASE),
        (r"(?<![\w.])www\.(?=\w)", "", re.IGNORECASE),
        (r"\*\*|~~|`|(?<!\w)__(?=\w)", "", 0),
        (r"(?<![\w*])\*([^\s*][^*\n]{0,100})\*(?![\w*])", r"\1", 0),
        (r"(?<!\w)_([^\s_][^_\n]{0,100})_(?!\w)", r"\1", 0),
        (r"(?<!\S):([a-z0-9_+-]+):(?!\S)", r"\1", 0),
        (r"^[ \t]*#{1,6}[ \t]+", "", re.MULTILINE),
        (r"^[ \t]*\*[ \t]+", "• ", re.MULTILINE),
    )
)
#: A text that asks for more is not words.
_ROUNDS = 6


def plain(text: str) -> str:
    """Return a text without tags, Markdown, codes of HTML, addresses (their site stays) and signs
    that no one sees."""
    for _ in range(_ROUNDS):
        before = text
        text = "".join(
            sign
            for sign in html.unescape(text)
            if sign in _LAYOUT
            or not is_blank(sign)
            or unicodedata.category(sign) in ("Zs", "Zl", "Zp")
        )
        for pattern, by in _RULES:
            text = pattern.sub(by, text)
        if text == before:
            break
    return text.strip().replace("\ufffd", "")


def plain_row(row: Mapping[str, str]) -> Mapping[str, str]:
    """Return a row with plain texts."""
    return {column: plain(cell) if column in TEXTS else cell for column, cell in row.items()}


def refused(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the texts that a record may not hold, by column, with the sentence that says why."""
    for column, text in texts.items():
        try:
            _WORDS.validate_python(text)
        except ValidationError as error:
            yield column, str(error.errors()[0]["ctx"]["error"])
