"""What people typed, on one clean line: no control or direction characters, no tower of marks,
places to break inside endless words."""

import unicodedata

ZERO_WIDTH_SPACE = "\u200b"
_LONG_WORD = 40
_BREAK_EVERY = 20
_MAX_MARKS = 2


def bounded(text: str, limit: int) -> str:
    """Return typed text as one clean line of `limit` characters at most (an ellipsis shows what was
    cut)."""
    line = " ".join(visible(unicodedata.normalize("NFC", text[: limit * 4])).split())
    short = line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
    return " ".join(map(_breakable, short.split(" ")))


def visible(text: str) -> str:
    """Return a text without the characters that nobody sees, at most two combining marks on a
    letter: a tower of them covers other lines."""
    kept: list[str] = []
    for character in "".join(map(_kept, text)):
        last = kept[-_MAX_MARKS:]
        if not (
            unicodedata.combining(character)
            and len(last) == _MAX_MARKS
            and all(map(unicodedata.combining, last))
        ):
            kept.append(character)
    return "".join(kept)


def _kept(character: str) -> str:
    """Controls become spaces; format characters (direction, zero width), surrogates and private
    ones vanish."""
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs", "Co", "Cn") else character


def _breakable(word: str) -> str:
    """A word wider than its column would cost minutes of layout: give long ones places to break."""
    if len(word) <= _LONG_WORD:
        return word
    return ZERO_WIDTH_SPACE.join(
        word[start : start + _BREAK_EVERY] for start in range(0, len(word), _BREAK_EVERY)
    )
