"""How one cell is written: text stays text, numbers and dates are real ones, addresses are https
only."""

from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kernel import like_a_formula
from presentation import ZERO_WIDTH_SPACE, bounded, is_safe_link
from reports.brand import Palette
from reports.french import typeset
from reports.workbook.model import Cell, Formula, Jump, Link

DATE = "dd/mm/yyyy"
Style = dict[str, Any]
Place = tuple[int, int]

#: A cell can hold 32,767 characters; nobody reads more than this in one.
_LONGEST_LINE = 4000
_LONGEST = 8000
_LONGEST_ADDRESS = 2000
#: Lines break between words: a text takes a little more than its characters.
_LOOSE = 1.05
_LINE = 15.0
_HIGHEST = 405.0


def clean(text: str | tuple[str, ...]) -> str:
    """Return a text, or lines of text, without control characters and with French spacing."""
    lines = (text,) if isinstance(text, str) else text
    # The breaks that `bounded` puts into long words serve a page; in a cell they would spoil what
    # is copied.
    return "\n".join(
        typeset(bounded(line, _LONGEST_LINE)).replace(ZERO_WIDTH_SPACE, "") for line in lines
    )[:_LONGEST]


def lines_of(cell: Cell, width: int) -> int:
    """Return about how many lines a cell takes in a column of `width` characters."""
    text = cell.text if isinstance(cell, Link) else cell
    lines = (text,) if isinstance(text, str) else text if isinstance(text, tuple) else ()
    return max(1, sum(max(1, ceil(len(line) * _LOOSE / width)) for line in lines))


def height_of(lines: int) -> float:
    """Return the height of a row of so many lines, in points. Not every spreadsheet makes room by
    itself for what wraps."""
    return min(_HIGHEST, _LINE * lines)


class Cells:
    """Writes cells, with each format made once."""

    def __init__(self, file: xlsxwriter.Workbook, palette: Palette) -> None:
        self._file, self._palette = file, palette
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def format(self, style: Style) -> Format:
        """Return the format of a style."""
        key = tuple(sorted(style.items()))
        if key not in self._formats:
            self._formats[key] = self._file.add_format(style)
        return self._formats[key]

    def write(self, target: Worksheet, place: Place, cell: Cell, style: Style) -> None:
        """Write a cell; nothing still gets its style."""
        match cell:
            case Link():
                self._link(target, place, cell, style)
            case Jump():
                target.write_url(
                    *place,
                    f"internal:'{cell.sheet}'!A1",
                    self.format(style | self._underlined),
                    cell.sheet,
                )
            case Formula():
                target.write_formula(*place, f"={cell.text}", self.format(style), cell.value)
            case date():
                target.write_datetime(*place, cell, self.format(style))
            case int() | float() | Fraction():
                target.write_number(*place, float(cell), self.format(style))
            case str() | tuple():
                self._text(target, place, clean(cell), style)
            case None:
                target.write_blank(*place, None, self.format(style))

    def _text(self, target: Worksheet, place: Place, text: str, style: Style) -> None:
        quoted = {"quote_prefix": True} if like_a_formula(text) else {}
        target.write_string(*place, text, self.format(style | quoted))

    def _link(self, target: Worksheet, place: Place, link: Link, style: Style) -> None:
        if link.url is not None and is_safe_link(link.url) and len(link.url) <= _LONGEST_ADDRESS:
            target.write_url(
                *place, link.url, self.format(style | self._underlined), clean(link.text)
            )
        else:
            self._text(target, place, clean(link.text), style)

    @property
    def _underlined(self) -> Style:
        return {"font_color": self._palette.link, "underline": 1}
