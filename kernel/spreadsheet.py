"""Texts that go into a table which a spreadsheet opens, and come back from it: none is taken for a
formula."""

import re
import unicodedata

from kernel.typed import bare

_SIGNS = ("=", "+", "-", "@")
#: Nothing can be run out of these, and other programs read them.
_NUMBER = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?")


def like_a_formula(text: str) -> bool:
    """Tell whether a spreadsheet may run a text: one that begins, after what cannot be seen, with
    the sign of a formula, however wide."""
    return unicodedata.normalize("NFKC", bare(text[:100]))[:1] in _SIGNS and not _NUMBER.fullmatch(
        text
    )


def harmless(text: str) -> str:
    """Return a text as a cell that is never run: behind an apostrophe when it looks like a
    formula."""
    return f"'{text}" if like_a_formula(text) else text


def as_told(cell: str) -> str:
    """Return the text that `harmless` made this cell of."""
    return cell[1:] if cell.startswith("'") and like_a_formula(cell[1:]) else cell
