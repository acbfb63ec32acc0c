"""What a person typed, read by the same few rules everywhere: what cannot be read for sure is not
read, and why is told."""

import unicodedata
from dataclasses import dataclass

#: Longest text that may say a number, a day or an identifier; what is longer is none, and is not
#: looked at.
LONGEST = 300


@dataclass(frozen=True)
class Unread:
    """Why a text was not read: a word for the reason. `meant`: what it may stand for, in the order
    to propose it."""

    why: str
    meant: tuple[int | float, ...] = ()


def bare(text: str) -> str:
    """Return a text without what cannot be seen, its spaces made plain and single, its figures
    those of ASCII."""
    return " ".join("".join(map(_plain, text)).split())


def signs(text: str) -> str:
    """Return the letters and figures of an identifier, in capitals: separators of any kind say
    nothing in it."""
    return "".join(sign for sign in bare(text).upper() if sign.isalnum())


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if sign.isspace() or kind.startswith("Z"):
        return " "
    if kind in ("Cc", "Cf", "Cs"):
        return ""
    figure = unicodedata.decimal(sign, None)
    return sign if figure is None else str(figure)
