"""Efforts in words."""

from presentation.wording import named

#: Upper ends of the efforts that have words.
SIZES = (1, 2, 4, 8)


def effort_name(effort: int) -> str:
    """Return an effort in words, such as « quelques jours ». Efforts add up: one between
    two sizes takes the words of the greater."""
    size = next((size for size in SIZES if effort <= size), SIZES[-1])
    return named("actions.efforts", size)
