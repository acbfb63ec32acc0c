"""A catalogue as a table at the national schema, with what the schema cannot hold."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from kernel import harmless
from schemes.catalogue import Catalogue
from schemes.criteria import BaseCriterion
from schemes.national import columns, words
from schemes.national.rebuilding import criteria_of_row, models_of
from schemes.national.schema import MAX_DESCRIPTION, NAMES, joined
from schemes.record import Scheme, SchemeKind, Window

#: Types of aid of the schema; « garantie » and « mise en réseau » are added to its list, which is
#: open.
TYPES: Mapping[SchemeKind, str] = {
    "diagnostic": "étude",
    "conseil": "conseil",
    "formation": "formation",
    "subvention": "financement",
    "pret": "prêt",
    "garantie": "garantie",
    "credit_impot": "avantage fiscal",
    "accompagnement": "assistance",
    "reseau": "mise en réseau",
    "ressource": "information",
}


@dataclass(frozen=True)
class Export:
    """`text`: the table as CSV. `lost`: for each thing that the schema cannot hold (a key of the
    wording), the ids of the schemes that have it."""

    text: str
    lost: Mapping[str, tuple[str, ...]]


def export(catalogue: Catalogue) -> Export:
    """Return all schemes, one a line, by id; the same catalogue always gives the same bytes."""
    text = io.StringIO()
    table = csv.DictWriter(text, NAMES, lineterminator="\n")
    table.writeheader()
    lost: dict[str, list[str]] = {}
    for scheme in catalogue.schemes:
        row = _Row(catalogue, scheme)
        table.writerow({name: harmless(cell) for name, cell in row.cells().items()})
        for what in row.lost():
            lost.setdefault(what, []).append(scheme.id)
    return Export(text.getvalue(), {what: tuple(ids) for what, ids in lost.items()})


def uuid_of(id: str) -> str:
    """Return the identifier that a scheme bears in the table: its own when it is one already, else
    one made of it."""
    try:
        return str(UUID(id))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, f"boussole-ia/schemes/{id}"))


class _Row:
    """One scheme as a row."""

    def __init__(self, catalogue: Catalogue, scheme: Scheme) -> None:
        self._scheme, self._criteria = scheme, catalogue.criteria(scheme)
        self._told = (
            columns.place_columns(self._criteria, scheme.territory),
            columns.size_columns(self._criteria),
            columns.category_columns(self._criteria),
            columns.age_columns(self._criteria),
            columns.form_columns(self._criteria),
            columns.sector_columns(self._criteria, scheme.targeting),
        )
        self._columns = {name: cell for told in self._told for name, cell in told.cells.items()}
        self._whole = [one for told in self._told for one in told.whole]
        self._description = words.description(catalogue, scheme)

    def cells(self) -> dict[str, str]:
        """Return every cell by the name of its column."""
        scheme = self._scheme
        return {
            "id": uuid_of(scheme.id),
            "titre": scheme.name,
            "promesse": words.promise(scheme.summary.text),
            "description": words.shortened(self._description),
            "eligibilite": words.eligibility(self._conditions()),
            "types_aides": TYPES[scheme.kind],
            "porteurs": _json([{"nom": scheme.operator, "siren": None, "roles": []}]),
            "programmes_parents": joined(scheme.programmes),
            "url_source": scheme.contact.url or "",
            "cibles": "professionnels",
            **_dates(scheme),
            "date_mise_a_jour": _moment(scheme.checked_on, "00:00:00"),
            "base_juridique": _legal_basis(scheme),
            **self._columns,
            "chainage_paiement": "",
        }

    def lost(self) -> Iterator[str]:
        """Yield what the schema cannot hold of the scheme."""
        scheme, untold = self._scheme, self._untold()
        found = {
            "sources": True,
            "status": scheme.status.value != "open_to_confirm",
            "criteria": any(one.kind != "territory" for one in untold),
            "place": any(one.kind == "territory" for one in untold),
            "unconfirmed": any(not one.settled() for one in self._criteria),
            "windows": (
                len(scheme.windows) > 1
                or any(window.precision != "day" for window in scheme.windows)
            ),
            "aid": scheme.aid.kind != "unknown",
            "promise": not words.promise(scheme.summary.text),
            "description": len(self._description) > MAX_DESCRIPTION,
            "legal_basis": any(text.url is None for text in scheme.legal_basis),
            "aliases": bool(scheme.aliases),
            "preconditions": bool(scheme.preconditions),
        }
        return (what for what, is_lost in found.items() if is_lost)

    def _untold(self) -> list[BaseCriterion]:
        """Return the criteria that no column tells whole."""
        told = {id(one) for one in self._whole}
        return [
            one
            for one in (*self._criteria, *self._scheme.targeting, *self._scheme.preferences)
            if id(one) not in told
        ]

    def _conditions(self) -> tuple[str, ...]:
        rebuilt: tuple[BaseCriterion, ...] = models_of(criteria_of_row(self._columns, "X"))
        return (*words.needs(rebuilt), *words.conditions(self._scheme, self._criteria, self._whole))


def _dates(scheme: Scheme) -> dict[str, str]:
    """Return the last period of application; the last day is in to its end."""
    if not scheme.windows:
        return {}
    last = max(scheme.windows, key=_end)
    opens = _moment(last.opens, "00:00:00") if last.opens else ""
    return {
        "date_ouverture": opens,
        "date_cloture": _moment(last.closes, "23:59:59") if last.closes else "",
    }


def _end(window: Window) -> date:
    return window.closes or date.max


def _moment(day: date, hour: str) -> str:
    return f"{day.isoformat()}T{hour}Z"


def _legal_basis(scheme: Scheme) -> str:
    linked = [{"libelle": text.label, "lien": text.url} for text in scheme.legal_basis if text.url]
    return _json(linked) if linked else ""


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)
