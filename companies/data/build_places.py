"""Make communes.csv, departments.csv and regions.csv out of the data folder of the package @etalab/decoupage-administratif.

    python companies/data/build_places.py FOLDER VERSION YEAR     (for example: …/package/data 6.0.0 2026)

FOLDER holds communes.json, departements.json and regions.json; the tables are written beside this script.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

KINDS = ("commune-actuelle", "arrondissement-municipal")
NOTICE = """\
# {title}. Édition {year}.
# Source : Insee (code officiel géographique), La Poste (codes postaux), par @etalab/decoupage-administratif {version}.
# Licence Ouverte (Etalab), voir LICENCES.md. Fichier produit par build_places.py : ne pas le modifier à la main.
"""


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of one file of the package."""
    rows: list[dict[str, Any]] = json.loads((folder / name).read_text("utf-8"))
    return rows


def write(path: Path, notice: str, columns: str, lines: Iterable[str]) -> None:
    """Write one table, sorted, so that two runs give the same bytes."""
    path.write_text(notice + columns + "\n" + "\n".join(sorted(lines)) + "\n", "utf-8")


def commune_line(row: dict[str, Any]) -> str:
    """Return one line of communes.csv; `part_of` is the city of an arrondissement municipal."""
    return ";".join((row["code"], row["nom"], " ".join(sorted(row.get("codesPostaux", []))), row["departement"], row.get("commune", "")))


def main(folder: Path, version: str, year: str, target: Path = Path(__file__).parent) -> None:
    """Write the three tables into `target`."""

    def notice(title: str) -> str:
        return NOTICE.format(title=title, year=year, version=version)

    communes = [row for row in read(folder, "communes.json") if row["type"] in KINDS]
    write(target / "communes.csv", notice("Communes et arrondissements municipaux"), "code;name;postcodes;department;part_of", map(commune_line, communes))
    departments = (f"{row['code']};{row['nom']};{row['region']}" for row in read(folder, "departements.json"))
    write(target / "departments.csv", notice("Départements et collectivités d'outre-mer"), "code;name;region", departments)
    regions = (f"{row['code']};{row['nom']}" for row in read(folder, "regions.json"))
    write(target / "regions.csv", notice("Régions et collectivités d'outre-mer"), "code;name", regions)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
