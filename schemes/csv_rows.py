"""Reading a CSV file that somebody made: any of two separators, with or without a byte order mark, every row with its line."""

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

from kernel import ContentError, Fault

_SEPARATORS = (",", ";")


class _Reader(Protocol):
    line_num: int

    def __next__(self) -> list[str]: ...

    def __iter__(self) -> Iterator[list[str]]: ...


def csv_header(path: Path) -> tuple[str, ...]:
    """Return the names of the columns. Raises ContentError when the file cannot be read, has no column or twice the same."""
    with _opened(path) as file:
        header = next(csv.reader(file, delimiter=separator(path)), [])
    names = tuple(name.strip() for name in header)
    repeated = next((name for index, name in enumerate(names) if name in names[:index]), None)
    if not any(names):
        raise ContentError([Fault(str(path), 1, "empty", "Le fichier n'a pas de ligne de titres", "Écrivez les noms des colonnes sur la première ligne")])
    if repeated is not None:
        raise ContentError([Fault(str(path), 1, "duplicate", f"La colonne « {repeated} » figure deux fois", "Gardez-en une seule")])
    return names


def csv_rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield each row that is not blank as texts by column, with the line where it begins. Raises ContentError."""
    names = csv_header(path)
    with _opened(path) as file:
        reader = csv.reader(file, delimiter=separator(path), strict=True)
        next(reader, None)
        line = reader.line_num + 1
        while (cells := _next(reader, path)) is not None:
            if any(_tidy(cell) for cell in cells):
                yield line, _row(names, cells, path, line)
            line = reader.line_num + 1


def _row(names: tuple[str, ...], cells: list[str], path: Path, line: int) -> Mapping[str, str]:
    if len(cells) != len(names):
        what = f"Cette ligne a {len(cells)} cases, l'en-tête en a {len(names)}"
        raise ContentError([Fault(str(path), line, "cells", what, "Vérifiez les séparateurs et les guillemets")])
    return dict(zip(names, (_tidy(cell) for cell in cells), strict=True))


def _tidy(cell: str) -> str:
    return cell.replace("\r\n", "\n").strip()


def _next(reader: _Reader, path: Path) -> list[str] | None:
    """Return the next row, None at the end."""
    try:
        return next(reader, None)
    except csv.Error:
        what = "Cette ligne n'est pas du CSV lisible"
        raise ContentError([Fault(str(path), reader.line_num, "csv", what, "Vérifiez les guillemets")]) from None


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except OSError:
        raise ContentError([Fault(str(path), 1, "file", "Le fichier ne peut pas être lu", "Vérifiez son nom et ses droits d'accès")]) from None
    except UnicodeDecodeError:
        raise ContentError([Fault(str(path), 1, "encoding", "Le fichier n'est pas en UTF-8", "Enregistrez-le en UTF-8")]) from None


def separator(path: Path) -> str:
    """Guess the separator of a file: the one that the first line holds most, a comma when it holds none."""
    with _opened(path) as file:
        first = file.readline()
    return max(_SEPARATORS, key=first.count)
