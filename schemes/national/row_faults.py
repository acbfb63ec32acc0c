"""What is wrong with a row: what the schema does not allow, codes that do not exist, bounds that
cross."""

from collections.abc import Iterator, Mapping
from datetime import date

from companies import commune, departments, epcis, naf_level_exists, regions
from kernel import long_date
from schemes.national.lists import holders, legal_texts
from schemes.national.plain import TEXTS, refused
from schemes.national.schema import FIRMS, CellFault, cell_faults, day_of, listed
from schemes.sites import FRANCE

_HOLDERS = '[{"nom": "ADEME", "siren": "385290309", "roles": ["financeur"]}]'
_TEXTS = '[{"libelle": "Arrêté", "lien": "https://exemple.fr"}]'


def row_faults(row: Mapping[str, str], seen: bool, on: date) -> Iterator[CellFault]:
    """Yield what is wrong with a row by the schema, then by its meaning; `seen`: an earlier row
    bears its identifier; `on`: the day when it is read."""
    found = list(cell_faults(row))
    yield from found
    yield from _meaning(row, seen, {column for column, *_ in found})
    updated = day_of(row.get("date_mise_a_jour", ""))
    if updated and updated > on:
        yield (
            "date_mise_a_jour",
            "future",
            f"La mise à jour du {long_date(updated)} est dans le futur",
            "Corrigez la date",
        )


def _meaning(row: Mapping[str, str], seen: bool, wrong: set[str]) -> Iterator[CellFault]:
    """Yield what is wrong with the meaning of the cells that can be read; `wrong`: the columns of
    those that cannot."""
    if seen and "id" not in wrong:
        yield (
            "id",
            "unique",
            f"L'identifiant « {row['id']} » est déjà celui d'une autre ligne",
            "Donnez-en un à chacune",
        )
    if "cibles" not in wrong and FIRMS not in listed(row["cibles"]):
        yield "cibles", "target", "Cette aide n'est pas pour les professionnels", "Retirez la ligne"
    if "porteurs" not in wrong and not holders(row["porteurs"]):
        yield (
            "porteurs",
            "json",
            "La liste des porteurs ne peut pas être lue",
            f"Écrivez-la ainsi : {_HOLDERS}",
        )
    if row.get("base_juridique") and not legal_texts(row["base_juridique"]):
        yield (
            "base_juridique",
            "json",
            "La liste des textes ne peut pas être lue",
            f"Écrivez-la ainsi : {_TEXTS}",
        )
    yield from _text_faults(row, wrong)
    yield from _code_faults(row, wrong)
    yield from _bound_faults(row, wrong)


def _text_faults(row: Mapping[str, str], wrong: set[str]) -> Iterator[CellFault]:
    """Yield the texts that stay more than words, however plainly they are read."""
    lists = {
        "porteurs": ", ".join(holders(row["porteurs"])),
        "base_juridique": ", ".join(
            label for label, _ in legal_texts(row.get("base_juridique", ""))
        ),
    }
    texts = {column: row.get(column, "") for column in TEXTS} | lists
    for column, sentence in refused(
        {column: text for column, text in texts.items() if text and column not in wrong}
    ):
        what, _, remedy = sentence.partition(". ")
        yield column, "text", what, remedy.rstrip(".")


def _code_faults(row: Mapping[str, str], wrong: set[str]) -> Iterator[CellFault]:
    for column in ("eligibilite_geographique", "eligibilite_geographique_exclusions"):
        for code in () if column in wrong else listed(row.get(column, "")):
            if not _area_exists(code):
                yield (
                    column,
                    "unknown-place",
                    f"Le lieu « {code} » n'existe pas",
                    "Écrivez un code officiel, par exemple REG-84, DEP-38 ou COM-38185",
                )
    for column in ("ciblage_naf", "ciblage_naf_exclusions"):
        for code in () if column in wrong else listed(row.get(column, "")):
            if not naf_level_exists(code):
                yield (
                    column,
                    "unknown-naf",
                    f"Le code NAF « {code} » n'existe pas",
                    "Écrivez une section, une division ou un code, par exemple C, 10 ou 10.71C",
                )


def _area_exists(code: str) -> bool:
    prefix, _, rest = code.partition("-")
    known = {"REG": regions(), "DEP": departments(), "EPCI": epcis()}
    return (
        code == FRANCE
        or rest in known.get(prefix, ())
        or (prefix == "COM" and commune(rest) is not None)
    )


def _bound_faults(row: Mapping[str, str], wrong: set[str]) -> Iterator[CellFault]:
    low, high = "eligibilite_effectif_minimal", "eligibilite_effectif_maximal"
    if (
        row.get(low)
        and row.get(high)
        and not wrong & {low, high}
        and int(row[low]) > int(row[high])
    ):
        yield (
            low,
            "range",
            f"Le minimum {row[low]} dépasse le maximum {row[high]}",
            "Échangez-les ou corrigez-les",
        )
    opens, closes = day_of(row.get("date_ouverture", "")), day_of(row.get("date_cloture", ""))
    if opens and closes and closes < opens:
        yield (
            "date_cloture",
            "range",
            "La période se termine avant de commencer",
            "Corrigez l'une des deux dates",
        )
