"""Files that are no text: a person who hands one over is told what it is, not which of its bytes is
no letter."""

#: How such files begin, and what they are.
_BEGINNINGS = {
    b"PK\x03\x04": "un document Word, Excel ou LibreOffice, ou une archive",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "un document d'un ancien Word ou Excel",
    b"%PDF-": "un PDF",
    b"{\\rtf": "un document RTF",
    b"\x89PNG": "une image",
    b"\xff\xd8\xff": "une image",
    b"\x1f\x8b": "une archive",
    b"SQLite format 3\0": "une base de données",
}


def not_text(raw: bytes) -> str | None:
    """Return what a file is, by its first bytes, when it is no text."""
    return next(
        (what for beginning, what in _BEGINNINGS.items() if raw.startswith(beginning)), None
    )
