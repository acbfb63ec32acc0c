"""What a model is made of, finished: headings, paragraphs, lists, tables."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """The title of a part."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    text: str


@dataclass(frozen=True)
class Listing:
    """Things one under the other; `numbered`: to do in this order."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """A table whose rows have as many cells as its header; an empty cell is to fill."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


ModelPart = Heading | Paragraph | Listing | Table
