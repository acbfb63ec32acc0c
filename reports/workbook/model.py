"""A workbook as plain values, before any file form: cells, sheets, what a sheet checks and
marks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

from kernel import blanks
from reports.workbook.words import Column, Help, SheetWords


@dataclass(frozen=True)
class Link:
    """A text that opens an address."""

    text: str
    url: str | None


@dataclass(frozen=True)
class Jump:
    """A text that opens a sheet of the same workbook: its name."""

    sheet: str


@dataclass(frozen=True)
class Formula:
    """A formula with the value that it has today. In `text`, "{column}" is the letter of a column
    and "{row}" the row's own number."""

    text: str
    value: float | str

    @property
    def cites(self) -> frozenset[str]:
        """The columns, and the row, that the text names."""
        return frozenset(blanks(self.text))


#: What a cell may hold; several lines of text as a tuple, nothing as None.
Cell = str | tuple[str, ...] | int | Fraction | float | date | Link | Jump | Formula | None
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Choice:
    """What may be chosen in a column."""

    values: tuple[str, ...]
    help: Help


@dataclass(frozen=True)
class NotBefore:
    """The first day that may be written in a column."""

    day: date
    help: Help


@dataclass(frozen=True)
class Mark:
    """How cells look while a formula holds on their row: `column` alone, or the whole row. `style`:
    a key of the writer's."""

    formula: str
    style: str
    column: str | None = None


@dataclass(frozen=True)
class Chart:
    """A bar for each row of the table."""

    names: str
    values: str
    maximum: float
    title: str
    alternative: str


@dataclass(frozen=True)
class Sheet:
    """One table. `rows`: by column id; `after`: rows under the table (totals, remarks), that no
    filter moves."""

    id: str
    words: SheetWords
    rows: tuple[Row, ...]
    after: tuple[Row, ...] = ()
    checks: Mapping[str, Choice | NotBefore] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    chart: Chart | None = None

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns that hold something, that a formula reads, or that are there to be filled
        in."""
        cells = [
            (key, cell)
            for row in (*self.rows, *self.after)
            for key, cell in row.items()
            if cell not in (None, "", ())
        ]
        held = {key for key, _ in cells}.union(
            *(cell.cites for _, cell in cells if isinstance(cell, Formula))
        )
        return {
            id: column for id, column in self.words.columns.items() if column.fill or id in held
        }

    def letter(self, column: str) -> str:
        """Return the letter of a column."""
        return chr(ord("A") + list(self.columns).index(column))

    def range_of(self, column: str) -> str:
        """Return the cells of a column of the table, as another sheet names them."""
        letter = self.letter(column)
        return f"'{self.words.name}'!${letter}$2:${letter}${len(self.rows) + 1}"


@dataclass(frozen=True)
class Line:
    """One line of the first page; a heading has no cell."""

    label: str | Jump
    cell: Cell = None


@dataclass(frozen=True)
class Page:
    """The first sheet: lines, no table."""

    name: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Book:
    """A whole workbook, and what its file says of itself."""

    page: Page
    sheets: tuple[Sheet, ...]
    reference: str
    made_on: date
