"""Writing a CSV file that a French spreadsheet opens at a double click, and that runs nothing
there."""

from collections.abc import Iterable
from typing import Any

from kernel import harmless

#: Letters of a file that is written: the mark at its head tells a spreadsheet that they are UTF-8.
ENCODING = "utf-8-sig"


def cells(values: Iterable[Any]) -> list[Any]:
    """Return values as cells: texts that look like a formula are not one."""
    return [harmless(value) if isinstance(value, str) else value for value in values]
