"""The columns of the national schema « dispositif-aide » v0.2.0 with its extension « professionnels
» (etalab, Licence Ouverte 2.0)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kernel import shown, unique

NAME = "dispositif-aide v0.2.0"

#: The target of this extension.
FIRMS = "professionnels"

#: Between the values of a list.
PIPE = "|"

#: A country, a region, a department, an EPCI or a commune; departments and communes of Corsica (2A,
#: 2B) cannot be written.
AREA = r"[A-Z]+-\d+"
#: A level of the NAF, from the section to the sub-class.
NAF = r"([A-U]|\d{2}|\d{2}\.\d|\d{2}\.\d{2}|\d{2}\.\d{2}[A-Z])"
_UUID = r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"


@dataclass(frozen=True)
class Form:
    """What a value matches whole, and what that is, in words that follow « Écrivez »."""

    pattern: str
    words: str


@dataclass(frozen=True)
class Column:
    """One column."""

    name: str
    required: bool = False
    form: Form | None = None
    max_length: int | None = None
    is_date: bool = False


def _several(pattern: str) -> str:
    return rf"{pattern}(\|{pattern})*"


_ID = Form(_UUID, "un identifiant de la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a")
_ADDRESS = Form(r"https?://\S+", "une adresse qui commence par https://")
_LIST = Form(r"[^|]+(\|[^|]+)*", "des valeurs séparées par |")
_NAF = Form(_several(NAF), "des codes NAF séparés par |, par exemple C|10.71C")
_AREAS = Form(
    _several(AREA), "des codes officiels séparés par |, par exemple REG-84|DEP-01|COM-83141"
)
_WHOLE = Form(r"\d{1,9}", "un nombre entier, en chiffres")
_TARGETS = Form(
    _several("(professionnels|particuliers|associations|secteur public)"),
    "professionnels, particuliers, associations ou secteur public, séparés par |",
)
_CATEGORIES = Form(_several("(MIC|PME|ETI|GE)"), "MIC, PME, ETI ou GE, séparés par |")

COLUMNS = (
    Column("id", required=True, form=_ID),
    Column("titre", required=True),
    Column("promesse", max_length=180),
    Column("description", required=True, max_length=5000),
    Column("eligibilite", required=True),
    Column("types_aides", required=True),
    Column("porteurs", required=True),
    Column("programmes_parents"),
    Column("url_source", form=_ADDRESS),
    Column("cibles", required=True, form=_TARGETS),
    Column("eligibilite_geographique", required=True, form=_AREAS),
    Column("eligibilite_geographique_exclusions", form=_AREAS),
    Column("date_ouverture", is_date=True),
    Column("date_cloture", is_date=True),
    Column("date_mise_a_jour", required=True, is_date=True),
    Column("base_juridique"),
    Column("eligibilite_effectif_minimal", form=_WHOLE),
    Column("eligibilite_effectif_maximal", form=_WHOLE),
    Column("eligibilite_categorie_taille_entreprise", form=_CATEGORIES),
    Column("eligibilite_annees_existence_minimal", form=_WHOLE),
    Column("eligibilite_forme_juridique", form=_LIST),
    Column("eligibilite_forme_juridique_exclusions", form=_LIST),
    Column("ciblage_secteur_activite", required=True, form=_LIST),
    Column("ciblage_naf", form=_NAF),
    Column("ciblage_naf_exclusions", form=_NAF),
    Column("chainage_paiement"),
)
NAMES = tuple(column.name for column in COLUMNS)
MAX_PROMISE = 180
MAX_DESCRIPTION = 5000

#: (column, code, what, remedy): what is wrong with one cell.
CellFault = tuple[str, str, str, str]


def cell_faults(row: Mapping[str, str]) -> Iterator[CellFault]:
    """Yield what the schema does not allow in a row; a column that is absent is empty."""
    for column in COLUMNS:
        value = row.get(column.name, "")
        if not value and column.required:
            yield column.name, "required", "La case est vide", "Remplissez-la"
        elif value:
            yield from _value_faults(column, value)


def _value_faults(column: Column, value: str) -> Iterator[CellFault]:
    if column.form and not re.fullmatch(column.form.pattern, value):
        yield (
            column.name,
            "form",
            f"« {shown(value)} » n'a pas la forme attendue",
            f"Écrivez {column.form.words}",
        )
    if column.max_length is not None and len(value) > column.max_length:
        yield (
            column.name,
            "length",
            f"Le texte fait {len(value)} caractères",
            f"Raccourcissez-le à {column.max_length} caractères au plus",
        )
    if column.is_date and day_of(value) is None:
        yield (
            column.name,
            "date",
            f"« {shown(value)} » n'est pas une date",
            "Écrivez une date et une heure comme 2026-10-15T00:00:00Z",
        )


_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")


def day_of(moment: str) -> date | None:
    """Return the day of an ISO 8601 moment as it is written, whatever its hour; None when it is
    none."""
    found = _MOMENT.fullmatch(moment)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def listed(cell: str) -> tuple[str, ...]:
    """Return the values of a list, once each."""
    return unique(value.strip() for value in cell.split(PIPE) if value.strip())


def joined(values: tuple[str, ...]) -> str:
    """Return a list as a cell; a value cannot hold the separator."""
    return PIPE.join(dict.fromkeys(value.replace(PIPE, "/") for value in values))
