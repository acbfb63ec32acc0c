"""Efforts in words."""

from presentation.wording import named, say

#: Upper ends of the efforts that have words.
SIZES = (1, 2, 4, 8)


def effort_name(effort: int) -> str:
    """Return an effort in words, such as « quelques jours ». Efforts add up: one between
    two sizes takes the words of the greater."""
    size = next((size for size in SIZES if effort <= size), SIZES[-1])
    return named("actions.efforts", size)


def effort_sizes() -> str:
    """Return what each number of points of effort stands for."""
    return ", ".join(say("next_level.size", count=size, effort=effort_name(size)) for size in SIZES)
