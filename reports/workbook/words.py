"""The words of the workbook alone: its sheets, their columns, what it says beside a cell to fill
in."""

from functools import lru_cache
from typing import Literal

from kernel import Strict, read_yaml, validate
from presentation import FOLDER

_WORDS = FOLDER / "workbook.yaml"


class Column(Strict):
    """One column. `width`: in characters; `fill`: to be filled in by the firm."""

    title: str
    width: int
    kind: Literal["text", "whole", "decimal", "percent", "euros", "date"] = "text"
    fill: bool = False


class SheetWords(Strict):
    """One sheet. `print_until`: the last column that is printed, all when absent."""

    name: str
    about: str
    columns: dict[str, Column]
    print_until: str | None = None


class Help(Strict):
    """What a spreadsheet says beside a cell to fill in, and when what was written does not fit."""

    title: str
    message: str
    error: str


class ReadMeWords(Strict):
    """The first sheet."""

    name: str
    labels: dict[str, str]
    values: dict[str, str]
    contents: str
    advice: str
    notes: tuple[str, ...]


class ChartWords(Strict):
    """A chart."""

    title: str
    alternative: str


class Words(Strict):
    """Everything that the workbook says by itself."""

    author: str
    language: str
    footer: str
    read_me: ReadMeWords
    law_rows: dict[str, str]
    firm: str
    whole: str
    chart: ChartWords
    planned_help: Help
    state_help: Help
    sheets: dict[str, SheetWords]


@lru_cache(maxsize=1)
def words() -> Words:
    """Return the words of the workbook."""
    return validate(read_yaml(_WORDS), Words)
