"""A table at the national schema, as drafts of records: each says what its row said, and nothing
more."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kernel import ContentError, Fault, did_you_mean, long_date
from schemes.csv_files import csv_header, csv_rows
from schemes.national import words
from schemes.national.areas import has_former, territory_of, today
from schemes.national.exporting import TYPES, uuid_of
from schemes.national.lists import holders, items, legal_texts
from schemes.national.plain import TEXTS, plain, plain_row
from schemes.national.rebuilding import (
    criteria_of_row,
    forms_in_words,
    models_of,
    sectors_of,
    targeting_of_row,
)
from schemes.national.row_faults import row_faults
from schemes.national.schema import COLUMNS, FIRMS, NAME, NAMES, CellFault, day_of, listed
from schemes.record import SchemeKind
from schemes.sourced import is_link
from schemes.wording import say

#: Id of the only source of drafts: the file that they come from.
SOURCE = "F1"

_KINDS: Mapping[str, SchemeKind] = {name: kind for kind, name in TYPES.items()}


@dataclass(frozen=True)
class Drafts:
    """`records`: contents of the files of a catalogue by id; `sources`: content of its register of
    sources. `lost`: for each thing
    that a record cannot hold (a key of the wording), how many rows have it; `unknown`: columns that
    the schema does not have."""

    records: Mapping[str, dict[str, Any]]
    sources: dict[str, Any]
    lost: Mapping[str, int]
    unknown: tuple[str, ...]


def drafts(
    path: Path, on: date, ids: Mapping[str, str], skipped: list[Fault] | None = None
) -> Drafts:
    """Read a table. `on`: the day when it was read; `ids`: ids of schemes by the identifier that
    they bear in a table.

    Raises ContentError with every fault: what the schema does not allow, and codes that do not
    exist. `skipped`: takes the
    faults instead, and the rows that have one are left out.
    """
    unknown = _header(path)
    records, lost = dict[str, dict[str, Any]](), Counter[str]()
    faults: list[Fault] = [] if skipped is None else skipped
    for line, row in csv_rows(path):
        if isinstance(row, Fault):
            faults.append(row)
            continue
        read = plain_row(row)
        found = [
            _told(path, line, one) for one in row_faults(today(read), _id(read, ids) in records, on)
        ]
        faults += found
        if not found:
            record = _Draft(read, ids).record()
            records[record["id"]] = record
            lost.update((*_lost(read), *(("markup",) if _bare(read) != _bare(row) else ())))
    if faults and skipped is None:
        raise ContentError(faults)
    return Drafts(records, _register(path, on, records), lost, unknown)


def _bare(row: Mapping[str, str]) -> list[str]:
    """The words of a row, however they are spaced."""
    return [" ".join(row.get(column, "").split()) for column in TEXTS]


def _told(path: Path, line: int, fault: CellFault) -> Fault:
    column, code, what, remedy = fault
    return Fault(str(path), line, code, f"Colonne « {column} » : {what}", remedy)


def _header(path: Path) -> tuple[str, ...]:
    """Return the columns that the schema does not have. Raises ContentError when one that it asks
    for is missing."""
    header = csv_header(path)
    missing = [column.name for column in COLUMNS if column.required and column.name not in header]
    if missing:
        others = [name for name in header if name not in NAMES]
        raise ContentError([_missing(path, name, others) for name in missing])
    return tuple(name for name in header if name not in NAMES)


def _missing(path: Path, name: str, others: list[str]) -> Fault:
    return Fault(
        str(path),
        1,
        "missing",
        f"La colonne « {name} » manque",
        did_you_mean(name, others, "Ajoutez-la"),
    )


def _register(path: Path, on: date, records: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the register with the file as only source; empty when there is no record to cite
    it."""
    if not records:
        return {}
    newest = max(record["checked_on"] for record in records.values())
    title = say("national.source", file=plain(path.name), schema=NAME)
    return {
        "sources": 1,
        "entries": {
            SOURCE: {
                "title": title,
                "seen_on": on,
                "dated": say("national.dated", day=long_date(newest)),
            }
        },
    }


class _Draft:
    """One row as a record."""

    def __init__(self, row: Mapping[str, str], ids: Mapping[str, str]) -> None:
        self._row, self._id = today(row), _id(row, ids)
        criteria = criteria_of_row(self._row, SOURCE)
        self._criteria = tuple(map(_doubted, criteria)) if has_former(row) else criteria

    def record(self) -> dict[str, Any]:
        """Return the content of its file."""
        row, operator = self._row, ", ".join(holders(self._row["porteurs"]))
        optional = {
            "programmes": listed(row.get("programmes_parents", "")),
            "windows": tuple(self._windows()),
            "criteria": self._criteria,
            "targeting": targeting_of_row(row, SOURCE),
            "conditions": tuple({"text": text, "source": SOURCE} for text in self._conditions()),
            "legal_basis": tuple(self._legal_basis()),
        }
        return {
            "scheme": 1,
            "id": self._id,
            "name": row["titre"],
            "operator": operator,
            "kind": _kind(row),
            "territory": territory_of(listed(row["eligibilite_geographique"])),
            "summary": {
                "text": words.with_promise(row.get("promesse", ""), row["description"]),
                "source": SOURCE,
            },
            "status": {"value": "open_to_confirm", "source": SOURCE},
            **{key: value for key, value in optional.items() if value},
            "aid": {"kind": "unknown"},
            "contact": {"label": operator, **_link(row.get("url_source", ""))},
            "checked_on": day_of(row["date_mise_a_jour"]),
            "to_confirm_with": say("national.whom", operator=operator),
        }

    def _windows(self) -> Iterator[dict[str, Any]]:
        days = {
            "opens": day_of(self._row.get("date_ouverture", "")),
            "closes": day_of(self._row.get("date_cloture", "")),
        }
        known = {key: value for key, value in days.items() if value}
        if known:
            yield {**known, "source": SOURCE}

    def _conditions(self) -> Iterator[str]:
        """Yield what is told in words only; what columns tell is not said twice."""
        told = words.needs(models_of(self._criteria))
        yield from (
            text
            for bullet in words.bullets(self._row["eligibilite"])
            if (text := plain(bullet)) and text not in told
        )
        yield from forms_in_words(self._row)
        if sectors_of(self._row) and not self._row.get("ciblage_naf"):
            yield say("national.sectors", sectors=", ".join(sectors_of(self._row)))

    def _legal_basis(self) -> Iterator[dict[str, Any]]:
        for label, url in legal_texts(self._row.get("base_juridique", "")):
            yield {"label": label, **({"url": url} if is_link(url) else {}), "source": SOURCE}


def _doubted(criterion: dict[str, Any]) -> dict[str, Any]:
    """A commune of today is larger than the one that the row names: its place excludes nobody until
    it is confirmed."""
    return {**criterion, "confirmed": False} if criterion["kind"] == "territory" else criterion


def _id(row: Mapping[str, str], ids: Mapping[str, str]) -> str:
    given = row["id"].lower()
    return ids.get(given, given)


def _kind(row: Mapping[str, str]) -> SchemeKind:
    """Return the first kind that is known, or the one that promises the least."""
    return next(
        (_KINDS[name] for name in listed(row["types_aides"]) if name in _KINDS), "accompagnement"
    )


def _link(url: str) -> dict[str, str]:
    return {"url": url, "source": SOURCE} if is_link(url) else {}


def _lost(row: Mapping[str, str]) -> Iterator[str]:
    kinds = listed(row["types_aides"])
    if len(kinds) != 1 or kinds[0] not in _KINDS:
        yield "types"
    if any(item.get("siren") or item.get("roles") for item in items(row["porteurs"])):
        yield "holders"
    if listed(row["cibles"]) != (FIRMS,):
        yield "targets"
    if any(
        url and not is_link(url)
        for url in (
            row.get("url_source", ""),
            *(url for _, url in legal_texts(row.get("base_juridique", ""))),
        )
    ):
        yield "address"
    if row.get("chainage_paiement"):
        yield "payment"
    if has_former(row):
        yield "former"
    if any(forms_in_words(row)):
        yield "forms"
    if sectors_of(row) and not row.get("ciblage_naf"):
        yield "sectors"


def known_ids(schemes: Iterable[str]) -> dict[str, str]:
    """Return ids of schemes by the identifier that they bear in a table."""
    return {uuid_of(id): id for id in schemes}
