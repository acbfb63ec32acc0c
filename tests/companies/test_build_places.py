import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "companies" / "data" / "build_places.py"
COMMUNES = [
    {"code": "69123", "nom": "Lyon", "type": "commune-actuelle", "departement": "69", "region": "84", "codesPostaux": ["69002", "69001"], "population": 519127},
    {
        "code": "69381",
        "nom": "Lyon 1er",
        "type": "arrondissement-municipal",
        "commune": "69123",
        "departement": "69",
        "codesPostaux": ["69001"],
        "population": 28717,
    },
    {"code": "98412", "nom": "Kerguelen", "type": "commune-actuelle", "departement": "984", "region": "984"},
    {"code": "01015", "nom": "Arbignieu", "type": "commune-deleguee", "departement": "01", "region": "84", "chefLieu": "01016"},
    {"code": "01016", "nom": "Arboys en Bugey", "type": "commune-actuelle", "departement": "01", "region": "84", "anciensCodes": ["01099", "01098"]},
    {"code": "01017", "nom": "Voisine", "type": "commune-actuelle", "departement": "01", "region": "84", "anciensCodes": ["01098"]},
]


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def test_the_tables_are_made_of_the_public_package(tmp_path: Path) -> None:
    (tmp_path / "communes.json").write_text(json.dumps(COMMUNES), "utf-8")
    (tmp_path / "epci.json").write_text(json.dumps([{"code": "200046977", "nom": "Métropole de Lyon", "membres": [{"code": "69123"}]}]), "utf-8")
    (tmp_path / "departements.json").write_text(json.dumps([{"code": "69", "nom": "Rhône", "region": "84"}]), "utf-8")
    (tmp_path / "regions.json").write_text(json.dumps([{"code": "84", "nom": "Auvergne-Rhône-Alpes"}]), "utf-8")
    script = tmp_path / SCRIPT.name
    script.write_bytes(SCRIPT.read_bytes())
    subprocess.run([sys.executable, script, tmp_path, "6.0.0", "2026"], check=True)
    assert lines(tmp_path / "communes.csv")[1:] == [
        "01016;Arboys en Bugey;;01;;;",
        "01017;Voisine;;01;;;",
        "69123;Lyon;69001 69002;69;;519127;200046977",
        "69381;Lyon 1er;69001;69;69123;519127;200046977",
        "98412;Kerguelen;;984;;;",
    ]
    # 01098 was split between two communes: it is neither.
    assert lines(tmp_path / "former_communes.csv") == ["code;now", "01015;01016", "01099;01016"]
    assert lines(tmp_path / "epcis.csv") == ["code;name", "200046977;Métropole de Lyon"]
    assert lines(tmp_path / "departments.csv") == ["code;name;region", "69;Rhône;84"]
    assert lines(tmp_path / "regions.csv") == ["code;name", "84;Auvergne-Rhône-Alpes"]
    assert (tmp_path / "regions.csv").read_text("utf-8").startswith("# Régions et collectivités d'outre-mer. Édition 2026.\n")
