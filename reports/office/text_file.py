"""A model as plain text, to copy into a mail or a message."""

from collections.abc import Iterator

from presentation import Heading, Listing, Model, ModelPart, Paragraph, Table, say
from reports.office.written import written

_APART, _PAIR = " · ", 2


def model_text(model: Model) -> str:
    """Return a model as lines of text; a table is one line a row, each cell after its title."""
    lines = _body(model) if model.sent else (*_head(model), *_body(model), *_foot(model))
    return "\n".join(map(written, lines)).strip() + "\n"


def _head(model: Model) -> Iterator[str]:
    yield model.title.upper()
    yield model.head


def _body(model: Model) -> Iterator[str]:
    under_title = False
    for part in model.parts:
        if not under_title:
            yield ""
        yield from _part(part)
        under_title = isinstance(part, Heading)


def _foot(model: Model) -> Iterator[str]:
    yield from ("", model.sources_title.upper())
    yield from (f"- {source.text}" for source in model.sources)
    yield model.caution


def _part(part: ModelPart) -> Iterator[str]:
    if isinstance(part, Heading):
        yield part.text.upper()
    elif isinstance(part, Paragraph):
        yield part.text
    elif isinstance(part, Listing):
        yield from _items(part)
    else:
        yield from (_row(part, row) for row in part.rows)


def _items(part: Listing) -> Iterator[str]:
    for rank, item in enumerate(part.items, start=1):
        yield f"{rank}. {item}" if part.numbered else f"- {item}"


def _row(table: Table, row: tuple[str, ...]) -> str:
    """A row of two is a name and what goes with it; a longer one tells its columns."""
    if len(row) == _PAIR and row[0]:
        return f"- {_cell(*row)}"
    return f"- {_APART.join(map(_cell, table.header, row))}"


def _cell(name: str, value: str) -> str:
    key = "models.asked" if name.endswith("?") else "models.cell"
    return say(key, name=name, value=value or say("models.empty"))
