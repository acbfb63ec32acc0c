"""A way round a fault of the printer: a line broken after its first word, when only the space
before an inline element is too long."""

import re

_BEFORE_WORDS = re.compile(r" (<(?:em|strong)\b[^<>]*>)")
_BEFORE_BOX = re.compile(r" (?=<(?:a|span)\b)")
_PLACE_TO_BREAK = " \u200b"


def well_broken(html: str) -> str:
    """Return a page whose spaces before inline elements stand inside them, where WeasyPrint 70
    handles them rightly.

    Not inside a link, which would underline it, nor a tag, which would tint it: a place to break
    follows it instead.
    """
    return _BEFORE_BOX.sub(_PLACE_TO_BREAK, _BEFORE_WORDS.sub(r"\1 ", html))
