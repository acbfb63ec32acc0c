"""What people typed, made harmless for a page: short, on one line, no control or direction characters."""

import re
import unicodedata
from typing import Any

from reports.markup import CUT, on_text

_LONG_WORD = 40
_BREAK_EVERY = 20
_MAX_MARKS = 2
ZERO_WIDTH_SPACE = "\u200b"

#: No sentence of ours is as long.
_LONGEST = 2000
#: Controls, directions, joiners, surrogates, private characters, towers of combining marks.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
    "|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3}"
)
_LONG_RUN = re.compile(rf"(?:&[#\w]{{1,8}};|[^\s&{ZERO_WIDTH_SPACE}{CUT}]){{{_LONG_WORD + 1},}}")
_PIECE = re.compile(rf"(?:&[#\w]{{1,8}};|[^&]){{1,{_BREAK_EVERY}}}")


def bounded(text: str, limit: int) -> str:
    """Return typed text as one clean line of `limit` characters at most (an ellipsis shows what was cut)."""
    line = _one_line(text[: limit * 4])
    short = line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
    return " ".join(map(_breakable, short.split(" ")))


def harmless(printed: Any) -> Any:
    """Return what a template prints, a plain text without the characters that nobody sees, and cut when it is endless."""
    if type(printed) is not str:
        return printed
    text = printed if len(printed) <= _LONGEST else printed[: _LONGEST - 1] + "…"
    return _few_marks("".join(map(_kept, text))) if _SUSPECT.search(text) else text


def breakable(html: str) -> str:
    """Return a page with places to break inside its endless words; an entity such as « &amp; » is one letter."""
    return on_text(html, lambda text: _LONG_RUN.sub(lambda word: ZERO_WIDTH_SPACE.join(_PIECE.findall(word[0])), text))


def _one_line(text: str) -> str:
    visible = "".join(_kept(character) for character in unicodedata.normalize("NFC", text))
    return " ".join(_few_marks(visible).split())


def _few_marks(text: str) -> str:
    """Keep at most two combining marks on a letter: a tower of them is slow to lay out and covers other lines."""
    kept: list[str] = []
    for character in text:
        last = kept[-_MAX_MARKS:]
        if not (unicodedata.combining(character) and len(last) == _MAX_MARKS and all(map(unicodedata.combining, last))):
            kept.append(character)
    return "".join(kept)


def _kept(character: str) -> str:
    """Controls become spaces; format characters (direction, zero width), surrogates and private ones vanish."""
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs", "Co", "Cn") else character


def _breakable(word: str) -> str:
    """A word wider than its column would cost minutes of layout: give long ones places to break."""
    if len(word) <= _LONG_WORD:
        return word
    return ZERO_WIDTH_SPACE.join(word[start : start + _BREAK_EVERY] for start in range(0, len(word), _BREAK_EVERY))
