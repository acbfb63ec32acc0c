"""A table of firms in a CSV file: columns that bear the names of the facts of a company, and any others."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd

from companies import Company, Declaration, company_problems, declarations
from kernel import ContentError, Fault, did_you_mean
from schemes.csv_rows import csv_header, csv_rows

CHUNK = 20_000

#: Facts that name a firm: they go through to the answer like the columns that are no fact.
NAMING = ("name", "siren", "siret")

_PREFIX = "declared."
_NUMBERS = ("headcount", "turnover_eur", "balance_sheet_eur")
_LISTS = ("establishments", "previous_years", "partners", "aids", "declared")
_SPACES = re.compile(r"[\s\u00a0\u202f]")
_WHOLE = re.compile(r"-?\d{1,18}")
_DECIMAL = re.compile(r"-?\d{1,15}[.,]\d{1,6}")
_YES_NO = {"oui": True, "true": True, "vrai": True, "non": False, "false": False, "faux": False}


@dataclass(frozen=True)
class FirmChunk:
    """Some rows: the facts of the firms, one a row, and what names them, as it was written."""

    firms: pd.DataFrame
    names: pd.DataFrame


def firm_chunks(path: Path) -> Iterator[FirmChunk]:
    """Yield the firms of a file, some at a time. Raises ContentError with every fault of every cell, once the whole file was read."""
    header = csv_header(path)
    facts = tuple(name for name in header if name in Company.model_fields or name.startswith(_PREFIX))
    _check_header(path, header, facts)
    named = [name for name in header if name not in facts or name in NAMING]
    faults: list[Fault] = []
    rows = csv_rows(path)
    while chunk := list(islice(rows, CHUNK)):
        firms = [{name: _value(name, row[name]) for name in facts} for _, row in chunk]
        faults += [fault for (line, _), firm in zip(chunk, firms, strict=True) for fault in _faults(path, line, firm)]
        if not faults:
            names = pd.DataFrame([[row[name] for name in named] for _, row in chunk], columns=named, dtype=object)
            yield FirmChunk(pd.DataFrame(firms, columns=list(facts), dtype=object), names)
    if faults:
        raise ContentError(faults)


def _check_header(path: Path, header: tuple[str, ...], facts: tuple[str, ...]) -> None:
    faults = [Fault(str(path), 1, *said) for name in facts if (said := _column_fault(name))]
    if not facts:
        what = "Aucune colonne ne porte le nom d'un fait d'une entreprise"
        faults.append(Fault(str(path), 1, "no-fact", what, did_you_mean(header[0], Company.model_fields, "Par exemple : postcode, naf, headcount")))
    if faults:
        raise ContentError(faults)


def _column_fault(name: str) -> tuple[str, str, str] | None:
    if name in _LISTS:
        return "list", f"La colonne « {name} » demande une liste, qui ne tient pas dans une case", "Retirez-la"
    id = name.removeprefix(_PREFIX)
    known = [one for one, declaration in declarations().items() if declaration.about == "company"]
    if name.startswith(_PREFIX) and id not in known:
        return "declaration", f"La déclaration « {id} » n'existe pas pour une entreprise", did_you_mean(id, known, "Retirez la colonne")
    return None


def _faults(path: Path, line: int, firm: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the facts of one firm, each with the name of its column."""
    own = {name: value for name, value in firm.items() if not name.startswith(_PREFIX)}
    declared = {name.removeprefix(_PREFIX): value for name, value in firm.items() if name.startswith(_PREFIX) and value is not None}
    for problem in company_problems({**own, "declared": declared}):
        yield Fault(str(path), line, problem.code, f"Colonne « {problem.field} » : {problem.what}", problem.remedy)
    if not isinstance(firm.get("independent"), (bool, type(None))):
        yield Fault(str(path), line, "yes-no", f"Colonne « independent » : « {firm['independent']} » n'est ni oui ni non", "Écrivez oui ou non")


def _value(name: str, cell: str) -> Any:
    """Return a cell as the fact that it tells, None when it is empty, itself when it tells none: it is then a fault."""
    if not cell:
        return None
    if name.startswith(_PREFIX):
        return _answer(declarations()[name.removeprefix(_PREFIX)], cell)
    if name in _NUMBERS:
        return _whole(cell)
    if name == "founded":
        return _day(cell)
    return _yes_no(cell) if name == "independent" else cell


def _answer(declaration: Declaration, cell: str) -> Any:
    readers: dict[str, Callable[[str], Any]] = {"yes_no": _yes_no, "number": _number, "many_of": _options, "date": _day_or_none}
    return readers.get(declaration.type, str)(cell)


def _whole(cell: str) -> int | str:
    text = _SPACES.sub("", cell)
    return int(text) if _WHOLE.fullmatch(text) else cell


def _number(cell: str) -> int | float | str:
    text = _SPACES.sub("", cell)
    return float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else _whole(cell)


def _yes_no(cell: str) -> bool | str:
    return _YES_NO.get(cell.lower(), cell)


def _options(cell: str) -> tuple[str, ...]:
    """Return several options, separated by « | »; « aucun » is none of them."""
    return () if cell.lower() == "aucun" else tuple(option.strip() for option in cell.split("|"))


def _day(cell: str) -> date | str:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return cell


def _day_or_none(cell: str) -> date | bool | str:
    return False if _YES_NO.get(cell.lower()) is False else _day(cell)
