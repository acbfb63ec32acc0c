"""A table of firms in a CSV file: columns that bear the names of the facts of a company, and any
others."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd

from companies import Company, Declaration, NumberDeclaration, company_problems, declarations
from kernel import ContentError, Fault, Unread, bare, did_you_mean, read_day, read_number
from schemes.csv_files import Row, csv_header, csv_rows

CHUNK = 20_000

#: Facts that name a firm: they go through to the answer like the columns that are no fact.
NAMING = ("name", "siren", "siret")

_PREFIX = "declared."
#: Numbers, with what may be written after them.
_NUMBERS = {"headcount": None, "turnover_eur": "€", "balance_sheet_eur": "€"}
_LISTS = ("establishments", "previous_years", "partners", "aids", "declared")
_NEGATIVE = re.compile(r"-[0-9]{1,18}")
#: A spreadsheet adds an hour to a day, and guards the first 0 of a code as ="01000".
_MIDNIGHT = re.compile(r"[ T]0?0:00(:00(\.0+)?)?Z?$")
_GUARDED = re.compile(r'="([^"]*)"')
_YES_NO = {"oui": True, "true": True, "vrai": True, "non": False, "false": False, "faux": False}


@dataclass(frozen=True)
class FirmChunk:
    """Some rows: the facts of the firms, one a row, and what names them, as it was written."""

    firms: pd.DataFrame
    names: pd.DataFrame


def firm_chunks(path: Path, skipped: list[Fault] | None = None) -> Iterator[FirmChunk]:
    """Yield the firms of a file, some at a time. Raises ContentError with every fault of every row,
    once the whole file was read.

    `skipped`: takes the faults instead, and the rows that have one are left out.
    """
    header = csv_header(path)
    facts = tuple(
        name for name in header if name in Company.model_fields or name.startswith(_PREFIX)
    )
    _check_header(path, header, facts)
    named = [name for name in header if name not in facts or name in NAMING]
    faults: list[Fault] = [] if skipped is None else skipped
    rows, first = csv_rows(path), True
    while (chunk := list(islice(rows, CHUNK))) or first:
        first = False
        good = [
            (row, firm)
            for line, row in chunk
            if (firm := _firm(path, line, row, facts, faults)) is not None
            and not isinstance(row, Fault)
        ]
        if skipped is not None or not faults:
            names = pd.DataFrame(
                [[row[name] for name in named] for row, _ in good], columns=named, dtype=object
            )
            yield FirmChunk(
                pd.DataFrame([firm for _, firm in good], columns=list(facts), dtype=object), names
            )
    if faults and skipped is None:
        raise ContentError(faults)


def _firm(
    path: Path, line: int, row: Row, facts: tuple[str, ...], faults: list[Fault]
) -> dict[str, Any] | None:
    """Return the facts of a row, None when it has a fault, which goes to `faults`."""
    if isinstance(row, Fault):
        faults.append(row)
        return None
    firm = {name: _value(name, row[name]) for name in facts}
    found = list(_faults(path, line, firm))
    faults.extend(found)
    return None if found else firm


def _check_header(path: Path, header: tuple[str, ...], facts: tuple[str, ...]) -> None:
    faults = [Fault(str(path), 1, *said) for name in facts if (said := _column_fault(name))]
    if not facts:
        what = "Aucune colonne ne porte le nom d'un fait d'une entreprise"
        faults.append(
            Fault(
                str(path),
                1,
                "no-fact",
                what,
                did_you_mean(
                    header[0], Company.model_fields, "Par exemple : postcode, naf, headcount"
                ),
            )
        )
    if faults:
        raise ContentError(faults)


def _column_fault(name: str) -> tuple[str, str, str] | None:
    if name in _LISTS:
        return (
            "list",
            f"La colonne « {name} » demande une liste, qui ne tient pas dans une case",
            "Retirez-la",
        )
    id = name.removeprefix(_PREFIX)
    known = [one for one, declaration in declarations().items() if declaration.about == "company"]
    if name.startswith(_PREFIX) and id not in known:
        return (
            "declaration",
            f"La déclaration « {id} » n'existe pas pour une entreprise",
            did_you_mean(id, known, "Retirez la colonne"),
        )
    return None


def _faults(path: Path, line: int, firm: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the facts of one firm, each with the name of its column."""
    own = {name: value for name, value in firm.items() if not name.startswith(_PREFIX)}
    declared = {
        name.removeprefix(_PREFIX): value
        for name, value in firm.items()
        if name.startswith(_PREFIX) and value is not None
    }
    for problem in company_problems({**own, "declared": declared}):
        yield Fault(
            str(path),
            line,
            problem.code,
            f"Colonne « {problem.field} » : {problem.what}",
            problem.remedy,
        )
    if not isinstance(firm.get("independent"), (bool, type(None))):
        yield Fault(
            str(path),
            line,
            "yes-no",
            f"Colonne « independent » : « {firm['independent']} » n'est ni oui ni non",
            "Écrivez oui ou non",
        )


def _value(name: str, cell: str) -> Any:
    """Return a cell as the fact that it tells, None when it is empty, itself when it tells none: it
    is then a fault."""
    guarded = _GUARDED.fullmatch(cell)
    text = bare(guarded[1] if guarded else cell)
    if not text:
        return None
    if name.startswith(_PREFIX):
        return _answer(declarations()[name.removeprefix(_PREFIX)], text)
    if name in _NUMBERS:
        return _number(text, True, _NUMBERS[name])
    if name == "founded":
        return _day(text)
    return (
        _yes_no(text) if name == "independent" else cell if name in NAMING and not guarded else text
    )


def _answer(declaration: Declaration, cell: str) -> Any:
    readers: dict[str, Callable[[str], Any]] = {
        "yes_no": _yes_no,
        "many_of": _options,
        "date": _day_or_none,
    }
    if isinstance(declaration, NumberDeclaration):
        return _number(cell, False, declaration.unit)
    return readers.get(declaration.type, str)(cell)


def _number(cell: str, whole: bool, unit: str | None) -> int | float | str:
    """Return a number when what is written says one for sure."""
    if _NEGATIVE.fullmatch(cell):
        return int(cell)
    found = read_number(cell, whole=whole, unit=unit)
    return cell if found is None or isinstance(found, Unread) else found


def _yes_no(cell: str) -> bool | str:
    return _YES_NO.get(cell.lower(), cell)


def _options(cell: str) -> tuple[str, ...]:
    """Return several options, separated by « | »; « aucun » is none of them."""
    return () if cell.lower() == "aucun" else tuple(option.strip() for option in cell.split("|"))


def _day(cell: str) -> date | str:
    found = read_day(_MIDNIGHT.sub("", cell), date.min, date.max)
    return found if isinstance(found, date) else cell


def _day_or_none(cell: str) -> date | bool | str:
    return False if _YES_NO.get(cell.lower()) is False else _day(cell)
