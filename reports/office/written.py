"""Texts as a person writes them into a file: French spacing, nothing that nobody sees."""

from presentation import ZERO_WIDTH_SPACE, visible
from reports.french import typeset


def written(text: str) -> str:
    """Return a text for a document or a message."""
    return typeset(visible(text)).replace(ZERO_WIDTH_SPACE, "")
