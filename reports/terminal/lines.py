"""How a terminal draws sentences and lists: plain text, addresses written out."""

from collections.abc import Iterable, Iterator

from kernel import Sentence


def indented(lines: Iterable[str], depth: int = 4) -> Iterator[str]:
    """Yield lines that stand under another one."""
    yield from (f"{' ' * depth}{line}" for line in lines)


def listed(items: Iterable[str]) -> Iterator[str]:
    """Yield the items of a list."""
    yield from (f"- {item}" for item in items)


def numbered(items: Iterable[str]) -> Iterator[str]:
    """Yield the items of a list in their order."""
    yield from (f"{rank}. {item}" for rank, item in enumerate(items, start=1))


def written_out(text: str) -> str:
    """Return a sentence whose links show where they lead."""
    if not isinstance(text, Sentence):
        return text
    return "".join(f"{run.text} {run.to}" if run.to else run.text for run in text.runs)


def titled(title: str, items: Iterable[str]) -> Iterator[str]:
    """Yield a list under its title, after an empty line; nothing when it is empty."""
    held = tuple(items)
    if held:
        yield f"\n{title}"
        yield from indented(listed(held), 2)
