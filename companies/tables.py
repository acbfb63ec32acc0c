"""The national tables that the room ships: semicolon-separated, a notice in `#` lines, then the
names of the columns."""

import csv
from collections.abc import Iterator
from pathlib import Path

_DATA = Path(__file__).parent / "data"


def table_lines(name: str) -> Iterator[str]:
    """Return the data lines of one table, notice and names of columns left out."""
    lines = (
        line for line in (_DATA / name).read_text("utf-8").splitlines() if not line.startswith("#")
    )
    next(lines)
    return lines


def table_rows(name: str) -> Iterator[list[str]]:
    """Return the rows of one table as lists of texts."""
    return csv.reader(table_lines(name), delimiter=";")
