"""From a workbook of plain values to the bytes of its file."""

import io
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from reports.brand import Palette
from reports.workbook.cells import DATE, Cells, Style, clean, height_of, lines_of
from reports.workbook.model import (
    Book,
    Cell,
    Chart,
    Choice,
    Formula,
    Line,
    Mark,
    NotBefore,
    Page,
    Row,
    Sheet,
)
from reports.workbook.words import Column, words

_A4 = 9
_KINDS = {"whole": "0", "decimal": "#,##0.00", "percent": "0 %", "euros": "#,##0 €", "date": DATE}
#: How a state shows: a sign or a style each, so that it reads without colours.
_MARKS: dict[str, Style] = {
    "ticked": {"num_format": '"✓ "0', "bold": True},
    "late": {"num_format": f'"! "{DATE}', "bold": True},
    "done": {"italic": True},
    "dropped": {"font_strikeout": True},
    "doing": {"bold": True},
}
_READ_ME_WIDTHS = (28, 96)
_HEAD_HEIGHT = 32


def written(book: Book, palette: Palette) -> bytes:
    """Return a workbook as bytes, the same for the same values."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as file:
        writer = _Writer(file, book, palette)
        writer.page(book.page)
        for sheet in book.sheets:
            writer.sheet(sheet)
    return target.getvalue()


class _Writer:
    def __init__(self, file: xlsxwriter.Workbook, book: Book, palette: Palette) -> None:
        self._file, self._book, self._palette = file, book, palette
        self._cells = Cells(file, palette)
        # Without it the file would bear the time at which it was made.
        created = datetime(book.made_on.year, book.made_on.month, book.made_on.day)
        file.set_properties(
            {"title": clean(book.page.title), "author": words().author, "created": created}
        )
        file.set_custom_property("Language", words().language)

    def page(self, page: Page) -> None:
        """Write the first sheet."""
        sheet = self._added(page.name)
        for column, width in enumerate(_READ_ME_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        sheet.fit_to_pages(1, 1)
        self._cells.write(
            sheet,
            (0, 0),
            page.title,
            {"bold": True, "font_size": 16, "font_color": self._palette.main},
        )
        for row, line in enumerate(page.lines, start=2):
            self._line(sheet, row, line)

    def _line(self, sheet: Worksheet, row: int, line: Line) -> None:
        heading = (
            {"font_size": 13, "font_color": self._palette.main, "valign": "bottom"}
            if line.cell is None
            else {}
        )
        self._cells.write(sheet, (row, 0), line.label, {"bold": True, "valign": "top", **heading})
        if line.cell is None:
            sheet.set_row(row, _HEAD_HEIGHT)
        else:
            sheet.set_row(row, height_of(lines_of(line.cell, _READ_ME_WIDTHS[1])))
            dated = {"num_format": DATE} if isinstance(line.cell, date) else {}
            self._cells.write(
                sheet,
                (row, 1),
                line.cell,
                {"text_wrap": True, "valign": "top", "align": "left", **dated},
            )

    def sheet(self, sheet: Sheet) -> None:
        """Write a table with its filter, what stands under it, its checks, its marks and its
        chart."""
        target = self._added(sheet.words.name)
        self._table(target, sheet)
        for number, row in enumerate(sheet.rows, start=1):
            self._row(target, sheet, number, row)
        for number, row in enumerate(sheet.after, start=len(sheet.rows) + 2):
            self._total(target, sheet, number, row)
        for id, check in sheet.checks.items():
            self._check(target, sheet, id, check)
        for mark in sheet.marks:
            self._mark(target, sheet, mark)
        if sheet.chart:
            self._chart(target, sheet, sheet.chart)
        self._printed(target, sheet)

    def _added(self, name: str) -> Worksheet:
        sheet = self._file.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(
            "&L"
            + words().footer.format(
                title="&A", reference=self._book.reference, page="&P", pages="&N"
            )
        )
        return sheet

    def _table(self, target: Worksheet, sheet: Sheet) -> None:
        style = {
            "bold": True,
            "text_wrap": True,
            "valign": "vcenter",
            "font_color": "#ffffff",
            "bg_color": self._palette.main,
            "border": 1,
        }
        columns = [
            {"header": clean(column.title), "header_format": self._cells.format(style)}
            for column in sheet.columns.values()
        ]
        target.add_table(
            0,
            0,
            len(sheet.rows),
            len(columns) - 1,
            {"name": f"t_{sheet.id}", "style": None, "columns": columns},
        )
        for index, column in enumerate(sheet.columns.values()):
            target.set_column(index, index, column.width)
        target.set_row(0, _HEAD_HEIGHT)
        target.freeze_panes(1, 2)

    def _row(self, target: Worksheet, sheet: Sheet, number: int, row: Row) -> None:
        target.set_row(number, _height(sheet, row))
        for index, (id, column) in enumerate(sheet.columns.items()):
            filled = {"bg_color": self._palette.main_tint} if column.fill else {}
            self._cells.write(
                target,
                (number, index),
                _placed(row.get(id), sheet, number),
                self._style(column) | filled,
            )

    def _total(self, target: Worksheet, sheet: Sheet, number: int, row: Row) -> None:
        target.set_row(number, _height(sheet, row))
        for index, (id, column) in enumerate(sheet.columns.items()):
            if row.get(id) is not None:
                bold = {"bold": isinstance(row[id], str) or column.kind != "text"}
                self._cells.write(
                    target,
                    (number, index),
                    _placed(row[id], sheet, number),
                    self._style(column) | bold,
                )

    def _style(self, column: Column) -> Style:
        number = {} if column.kind == "text" else {"num_format": _KINDS[column.kind]}
        # A number against the right edge would touch the text of the next column.
        centred = {"align": "center"} if column.kind in ("whole", "date") else {}
        return {
            "text_wrap": True,
            "valign": "top",
            "border": 1,
            "border_color": self._palette.rule,
            **number,
            **centred,
        }

    def _check(self, target: Worksheet, sheet: Sheet, id: str, check: Choice | NotBefore) -> None:
        column, said = list(sheet.columns).index(id), check.help
        rule: dict[str, Any] = {
            "input_title": said.title,
            "input_message": said.message,
            "error_title": said.title,
            "error_message": said.error,
        }
        if isinstance(check, Choice):
            rule |= {"validate": "list", "source": list(check.values)}
        else:
            rule |= {"validate": "date", "criteria": ">=", "value": check.day}
        target.data_validation(1, column, len(sheet.rows), column, rule)

    def _mark(self, target: Worksheet, sheet: Sheet, mark: Mark) -> None:
        ids = list(sheet.columns)
        first, last = (0, len(ids) - 1) if mark.column is None else (ids.index(mark.column),) * 2
        rule = {
            "type": "formula",
            "criteria": f"={_filled(mark.formula, sheet, 1)}",
            "format": self._cells.format(_MARKS[mark.style]),
        }
        target.conditional_format(1, first, len(sheet.rows), last, rule)

    def _chart(self, target: Worksheet, sheet: Sheet, asked: Chart) -> None:
        chart = self._file.add_chart({"type": "bar"})
        names, values = (f"={sheet.range_of(column)}" for column in (asked.names, asked.values))
        chart.add_series(
            {
                "categories": names,
                "values": values,
                "fill": {"color": self._palette.main},
                "data_labels": {"value": True},
                "gap": 60,
            }
        )
        chart.set_title({"name": asked.title, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_x_axis({"min": 0, "max": asked.maximum})
        chart.set_y_axis({"reverse": True})
        chart.set_size({"width": 720, "height": 60 + 34 * len(sheet.rows)})
        target.insert_chart(
            len(sheet.rows) + len(sheet.after) + 3, 0, chart, {"description": asked.alternative}
        )

    def _printed(self, target: Worksheet, sheet: Sheet) -> None:
        target.repeat_rows(0)
        ids = list(sheet.columns)
        if sheet.words.print_until in ids:
            target.print_area(
                0, 0, len(sheet.rows) + len(sheet.after) + 1, ids.index(sheet.words.print_until)
            )


def _height(sheet: Sheet, row: Row) -> float:
    return height_of(
        max(lines_of(row.get(id), column.width) for id, column in sheet.columns.items())
    )


def _placed(cell: Cell, sheet: Sheet, number: int) -> Cell:
    return (
        Formula(_filled(cell.text, sheet, number), cell.value)
        if isinstance(cell, Formula)
        else cell
    )


def _filled(formula: str, sheet: Sheet, number: int) -> str:
    """Put the letters of the columns and the number of the row, as a spreadsheet counts it, into a
    formula."""
    return formula.format(row=number + 1, **{id: sheet.letter(id) for id in sheet.columns})
