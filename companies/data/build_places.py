"""Make communes.csv, former_communes.csv, epcis.csv, departments.csv and regions.csv out of the data folder of the package @etalab/decoupage-administratif.

    python companies/data/build_places.py FOLDER VERSION YEAR     (for example: …/package/data 6.0.0 2026)

FOLDER holds communes.json, epci.json, departements.json and regions.json; the tables are written beside this script.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

KINDS = ("commune-actuelle", "arrondissement-municipal")
NOTICE = """\
# {title}. Édition {year}.
# Source : Insee (code officiel géographique, populations légales), DGCL (EPCI), La Poste (codes postaux),
# par @etalab/decoupage-administratif {version}.
# Licence Ouverte (Etalab), voir LICENCES.md. Fichier produit par build_places.py : ne pas le modifier à la main.
"""


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of one file of the package."""
    rows: list[dict[str, Any]] = json.loads((folder / name).read_text("utf-8"))
    return rows


def write(path: Path, notice: str, columns: str, lines: Iterable[str]) -> None:
    """Write one table, sorted, so that two runs give the same bytes."""
    path.write_text(notice + columns + "\n" + "\n".join(sorted(lines)) + "\n", "utf-8")


def commune_lines(rows: Iterable[dict[str, Any]], epcis: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield the lines of communes.csv; `part_of` is the city of an arrondissement municipal, whose inhabitants and EPCI are the city's."""
    communes = {row["code"]: row for row in rows if row["type"] in KINDS}
    epci_of = {member["code"]: epci["code"] for epci in epcis for member in epci["membres"]}
    for code, row in communes.items():
        city = row.get("commune", "")
        inhabitants = str(communes.get(city, row).get("population", ""))
        postcodes = " ".join(sorted(row.get("codesPostaux", [])))
        yield ";".join(
            (
                code,
                row["nom"],
                postcodes,
                row["departement"],
                city,
                inhabitants,
                epci_of.get(city or code, ""),
            )
        )


def former_lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the lines of former_communes.csv: each code that is no commune today, with that of the one that holds it. One that was split is left out."""
    current = {row["code"] for row in rows if row["type"] in KINDS}
    holders: dict[str, set[str]] = {}
    for row in rows:
        holder = row["code"] if row["type"] in KINDS else row["chefLieu"]
        for code in (row["code"], *row.get("anciensCodes", [])):
            if code not in current and holder in current:
                holders.setdefault(code, set()).add(holder)
    return (f"{code};{min(found)}" for code, found in holders.items() if len(found) == 1)


def main(folder: Path, version: str, year: str, target: Path = Path(__file__).parent) -> None:
    """Write the five tables into `target`."""

    def notice(title: str) -> str:
        return NOTICE.format(title=title, year=year, version=version)

    epcis = read(folder, "epci.json")
    rows = read(folder, "communes.json")
    communes = commune_lines(rows, epcis)
    write(
        target / "communes.csv",
        notice("Communes et arrondissements municipaux"),
        "code;name;postcodes;department;part_of;population;epci",
        communes,
    )
    write(
        target / "former_communes.csv",
        notice("Anciennes communes, et celle d'aujourd'hui"),
        "code;now",
        former_lines(rows),
    )
    write(
        target / "epcis.csv",
        notice("Intercommunalités (EPCI à fiscalité propre)"),
        "code;name",
        (f"{row['code']};{row['nom']}" for row in epcis),
    )
    departments = (
        f"{row['code']};{row['nom']};{row['region']}" for row in read(folder, "departements.json")
    )
    write(
        target / "departments.csv",
        notice("Départements et collectivités d'outre-mer"),
        "code;name;region",
        departments,
    )
    regions = (f"{row['code']};{row['nom']}" for row in read(folder, "regions.json"))
    write(
        target / "regions.csv", notice("Régions et collectivités d'outre-mer"), "code;name", regions
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
