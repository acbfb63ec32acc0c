"""Efforts in words."""

from presentation.wording import named

#: From where on an effort has other words.
SIZES = (1, 2, 4, 8)


def effort_name(effort: int) -> str:
    """Return an effort in words, such as « quelques jours »: those of the size that it reaches."""
    return named("actions.efforts", max(size for size in SIZES if size <= effort))
