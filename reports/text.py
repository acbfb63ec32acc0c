"""What people typed, made harmless for a page: short, on one line, no control or direction characters."""

import unicodedata

_LONG_WORD = 40
_BREAK_EVERY = 20
_MAX_MARKS = 2
ZERO_WIDTH_SPACE = "\u200b"


def bounded(text: str, limit: int) -> str:
    """Return typed text as one clean line of `limit` characters at most (an ellipsis shows what was cut)."""
    line = _one_line(text[: limit * 4])
    short = line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
    return " ".join(map(_breakable, short.split(" ")))


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
