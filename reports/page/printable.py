"""What the fonts of the report can draw: on paper, no character may fall back to a font of the
machine."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from reports.page.templates import TEMPLATES

_FONTS = "Inter-*.ttf"
_LETTER = "□"
#: They draw nothing: no font needs them.
_BLANK = "\t\n\r\u200b"
#: A look-alike of one of these must not become the real one: the page is escaped already.
_MARKUP = frozenset("<>&\"'")


def printable(text: str) -> str:
    """Return a text that the shipped fonts can draw whole: a letter that they lack becomes « □ »,
    an emoji or a symbol vanishes."""
    return _missing().sub(lambda found: _instead(found[0]), text)


@lru_cache(maxsize=1)
def drawn() -> frozenset[str]:
    """Return the characters that every shipped font draws."""
    faces = map(_drawn_by, sorted((TEMPLATES / "fonts").glob(_FONTS)))
    return frozenset(map(chr, set.intersection(*faces)))


def _drawn_by(font: Path) -> set[int]:
    with TTFont(font, lazy=True) as read:
        return set(read.getBestCmap())


@lru_cache(maxsize=1)
def _missing() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(''.join(sorted(drawn())))}{_BLANK}]")


@lru_cache(maxsize=1024)
def _instead(character: str) -> str:
    """A fanciful form, such as a letter of an outlined alphabet, has a plain one."""
    plain = unicodedata.normalize("NFKC", character)
    if drawn().issuperset(plain) and _MARKUP.isdisjoint(plain):
        return plain
    return {"L": _LETTER, "N": _LETTER, "P": _LETTER, "Z": " "}.get(
        unicodedata.category(character)[0], ""
    )
