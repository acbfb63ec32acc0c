"""Reading a CSV file that somebody made, by hand or in a spreadsheet: every row with its line, a
bad row told without losing the others."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from kernel import ContentError, Fault, as_told, shown
from schemes.csv_files.csv_form import CsvForm, form_of, opened

#: A row as texts by column, or what is wrong with it.
Row = Mapping[str, str] | Fault


class _Reader(Protocol):
    line_num: int

    def __next__(self) -> list[str]: ...

    def __iter__(self) -> Iterator[list[str]]: ...


def csv_header(path: Path) -> tuple[str, ...]:
    """Return the names of the columns. Raises ContentError when the file cannot be read, has no
    column or twice the same."""
    return tuple(name for name in _names(path, form_of(path)) if name)


def csv_rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Yield each row that is not blank with the line where it begins. Raises ContentError when the
    file cannot be read on."""
    form = form_of(path)
    names = _names(path, form)
    with opened(path, form.encoding) as file:
        reader = csv.reader(file, delimiter=form.separator, strict=True)
        for _ in range(form.skipped + 1):
            next(reader, None)
        line = reader.line_num + 1
        while (cells := _next(reader, path, line)) is not None:
            tidy = [_tidy(cell) for cell in cells]
            if any(tidy):
                yield line, _row(names, tidy, path, line)
            line = reader.line_num + 1


def _names(path: Path, form: CsvForm) -> tuple[str, ...]:
    """Return the titles in their order; those of columns that have none, as a spreadsheet leaves
    them, are blank."""
    with opened(path, form.encoding) as file:
        reader = csv.reader(file, delimiter=form.separator)
        for _ in range(form.skipped):
            next(reader, None)
        header = _next(reader, path, 1 + form.skipped) or []
    names = tuple(_tidy(name) for name in header)
    line = 1 + form.skipped
    repeated = next((name for name, count in Counter(names).items() if name and count > 1), None)
    if not any(names):
        raise ContentError(
            [
                Fault(
                    str(path),
                    line,
                    "empty",
                    "Le fichier n'a pas de ligne de titres",
                    "Écrivez les noms des colonnes sur la première ligne",
                )
            ]
        )
    if repeated is not None:
        raise ContentError(
            [
                Fault(
                    str(path),
                    line,
                    "duplicate",
                    f"La colonne « {shown(repeated)} » figure deux fois",
                    "Gardez-en une seule",
                )
            ]
        )
    return names


def _row(names: Sequence[str], cells: list[str], path: Path, line: int) -> Row:
    """Return a row; spreadsheets leave out the last cells of a row when they are blank, and add
    blank ones."""
    beyond = any(cells[len(names) :])
    if beyond:
        what = f"Cette ligne a {len(cells)} cases, l'en-tête en a {len(names)}"
        return Fault(str(path), line, "cells", what, "Vérifiez les séparateurs et les guillemets")
    padded = [*cells, *[""] * (len(names) - len(cells))]
    untitled = next(
        (cell for name, cell in zip(names, padded, strict=False) if cell and not name), None
    )
    if untitled is not None:
        return Fault(
            str(path),
            line,
            "cells",
            f"« {shown(untitled)} » est dans une colonne sans titre",
            "Donnez un titre à la colonne, ou videz la case",
        )
    return {name: cell for name, cell in zip(names, padded, strict=False) if name}


def _tidy(cell: str) -> str:
    return as_told(cell.replace("\r\n", "\n").strip())


def _next(reader: _Reader, path: Path, line: int) -> list[str] | None:
    """Return the next row, which begins on `line`; None at the end. A quote that is not closed runs
    on to rows far below."""
    try:
        return next(reader, None)
    except csv.Error as error:
        if reader.line_num > line or "end of data" in str(error):
            raise ContentError(
                [
                    Fault(
                        str(path),
                        line,
                        "csv",
                        "Un guillemet ouvert à cette ligne n'est pas fermé",
                        "Fermez-le, ou retirez-le",
                    )
                ]
            ) from None
        raise ContentError(
            [
                Fault(
                    str(path),
                    line,
                    "csv",
                    "Cette ligne n'est pas du CSV lisible",
                    "Vérifiez les guillemets",
                )
            ]
        ) from None
