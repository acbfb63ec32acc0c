"""Models that a firm takes ready to use, as their authors wrote them: pages, letters, tables, with
places that the firm fills."""

from datetime import date
from typing import Literal

from pydantic import Field

from kernel import Id, OneLine, Strict, Template, Words

#: What stands instead of a list when the firm has it.
Asks = Literal["supplier"]
#: What a model may say of the firm, by the name between braces.
PLACES = (
    "firm",
    "sector",
    "size",
    "today",
    "in_four_weeks",
    "in_six_months",
    "use",
    "risk",
)
#: What a row made of an answer may say besides.
ANSWER = "answer"

#: A cell of a table: a text with places, or nothing yet.
Cell = Template | Literal[""]


class ModelSource(Strict):
    """Where the content of a model was read, and the day."""

    title: OneLine
    url: OneLine | None
    read_on: date


class AnswerRows(Strict):
    """One row for each thing that the firm answered to a question, or to one of its profile;
    `{answer}` is that thing. `most`: of so many at most."""

    of: str
    row: tuple[Cell, ...]
    most: int = 8


class ModelTable(Strict):
    """A table to fill. `rows`: those that all read; `each`: those made of answers; `blank`: empty
    ones after them."""

    header: tuple[Template, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    each: AnswerRows | None = None
    blank: int = Field(default=0, ge=0, le=20)


class ModelBlock(Strict):
    """One thing, and one only: a heading, a paragraph, a list, numbered steps or a table. `only`:
    the kinds of firms that read it (`firms.yaml`), all when there is none; `not_for`: those that do
    not. `instead`: what the firm has to ask stands instead of the list."""

    heading: Words | None = None
    text: Template | None = None
    items: tuple[Template, ...] | None = None
    steps: tuple[Template, ...] | None = None
    table: ModelTable | None = None
    only: tuple[Id, ...] = ()
    not_for: tuple[Id, ...] = ()
    instead: Asks | None = None


class ModelEntry(Strict):
    """One model. `serves`: the actions for which it is ready; `sent`: it goes to somebody else, who
    reads neither its title nor its sources; `not_for`: kinds of firms to which it makes no sense,
    and why."""

    id: Id
    title: Words
    intro: Words
    serves: tuple[str, ...]
    blocks: tuple[ModelBlock, ...]
    sources: tuple[ModelSource, ...]
    sent: bool = False
    not_for: dict[Id, Words] = Field(default_factory=dict)


class Models(Strict):
    """The file `models.yaml`."""

    models: tuple[ModelEntry, ...] = ()
