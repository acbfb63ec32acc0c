"""The blanks of a text: the names that it has between braces."""

from string import Formatter


def blanks(text: str) -> tuple[str, ...]:
    """Return the names between braces, as often as they stand there. Raises ValueError for a brace
    that opens or closes nothing."""
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def has_blanks(text: str, *names: str) -> bool:
    """Tell whether a text has these blanks, each once, in whatever order, and its braces are in
    place."""
    try:
        return sorted(blanks(text)) == sorted(names)
    except ValueError:
        return False
