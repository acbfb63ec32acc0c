"""French texts for a narrow place or in a row: a capital, a first sentence, the first words,
sentences one after the other, a share."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from kernel import euros, whole
from presentation.wording.words import say

NARROW = "\u202f"
NO_BREAK = "\u00a0"
#: Characters of a rule that a cell can hold.
CELL = 140


def percent(share: Fraction) -> str:
    """Return a share (0 to 1) in whole percents rounded down, with its sign."""
    return f"{whole(share * 100)}{NARROW}%"


def capital(text: str) -> str:
    """Return a text that starts with a capital."""
    return text[:1].upper() + text[1:]


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its full stop.

    >>> first_sentence("La moitié du coût. Le reste est à vous.")
    'La moitié du coût'
    """
    return text.split(". ", maxsplit=1)[0].removesuffix(".")


def shortened(text: str, limit: int = CELL) -> str:
    """Return the first words of a text, `limit` characters at most, with an ellipsis when some are
    left out.

    The spaces inside amounts are no-break ones, so that no number is cut.

    >>> shortened("La moitié du coût, hors taxes", 20)
    'La moitié du coût …'
    """
    return text if len(text) <= limit else f"{text[:limit].rsplit(' ', 1)[0].rstrip(' ,;:(')} …"


def sentences(texts: Iterable[str]) -> str:
    """Return texts one after the other, each ended once."""
    return " ".join(map(stopped, texts))


def stopped(text: str) -> str:
    """Return a text that ends as a sentence does.

    >>> stopped("La moitié du coût"), stopped("Qui paie ?")
    ('La moitié du coût.', 'Qui paie ?')
    """
    return text if text.endswith(("?", "!", "…")) else f"{text.rstrip(' .')}."


def names_in_row(names: Sequence[str], most: int | None = None) -> str:
    """Return names one after the other, `most` at most, then how many more there are."""
    row, more = " ; ".join(names[:most]), len(names) - len(names[:most])
    return say("schemes.names_more", names=row, count=more) if more else row


def between(low: int, high: int) -> str:
    """Return an amount in euros, or its two bounds: « de 1 000 € à 4 000 € »."""
    return euros(low) if low == high else say("financing.between", low=euros(low), high=euros(high))
