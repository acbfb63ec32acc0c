"""A file of firms against the catalogue: the same verdicts as one by one, every faulty cell told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from companies import Company, Project
from schemes import load, match
from schemes.__main__ import main
from schemes.firm_table import CHUNK, firm_chunks

FIRMS = """\
ref;name;postcode;naf;headcount;turnover_eur;founded;independent;declared.ess;declared.registers;declared.craft-share;declared.ai-diagnosis;declared.customers
1;Boulangerie;38000;10.71C;6;480 000;2011-03-01;oui;non;rcs|rm;62,5;non;consumers
2;"Atelier
de Lille";59000;25.62B;42;5800000;;;;aucun;;2026-03-01;

3;;;;;;;;;;;;
"""

KNOWN: dict[str, Any] = {
    "postcode": "38000",
    "naf": "10.71C",
    "headcount": 6,
    "turnover_eur": 480_000,
    "founded": date(2011, 3, 1),
    "independent": True,
    "declared": {"ess": False, "registers": ("rcs", "rm"), "craft-share": 62.5, "ai-diagnosis": False, "customers": "consumers"},
}


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "entreprises.csv"
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ("table", str(path), "-o", str(path.with_name("verdicts.csv")), "--on", "2026-11-22", *words))


def written(path: Path, mark: str = ";") -> pd.DataFrame:
    return pd.read_csv(path.with_name("verdicts.csv"), sep=mark, dtype=str, keep_default_na=False)


@pytest.mark.parametrize(("mark", "bom"), [(";", ""), (",", ""), (";", "\ufeff")])
def test_the_verdicts_are_those_of_each_firm(file: Callable[[str], Path], mark: str, bom: str) -> None:
    path = file(bom + FIRMS.replace("62,5", "62.5").replace(";", mark))
    result = run(path, "--kinds", "logiciel, conseil", "--budget", "20000")
    assert (result.exit_code, result.stdout) == (0, f"3 entreprise(s), {len(load().schemes)} dispositif(s).\n")
    found = written(path, mark)
    assert found[["ref", "name"]].to_numpy().tolist() == [["1", "Boulangerie"], ["2", "Atelier\nde Lille"], ["3", ""]]
    project = Project(kinds=("conseil", "logiciel"), budget_eur=20_000)
    for row, company in ((0, Company(**KNOWN)), (2, Company())):
        expected = {one.id: one.verdict for one in match(load(), company, project, None, date(2026, 11, 22))}
        assert {id: found.loc[row, id] for id in expected} == expected


def test_cells_are_read_as_facts(file: Callable[[str], Path]) -> None:
    (chunk,) = firm_chunks(file(FIRMS))
    first = {name: value for name, value in chunk.firms.iloc[0].to_dict().items() if not str(name).startswith("declared.") and name != "name"}
    assert first == {name: value for name, value in KNOWN.items() if name != "declared"}
    declared = {name: value for name, value in chunk.firms.iloc[1].to_dict().items() if str(name).startswith("declared.") and value is not None}
    assert declared == {"declared.registers": (), "declared.ai-diagnosis": date(2026, 3, 1)}
    assert list(chunk.names.columns) == ["ref", "name"]


def test_a_long_file_is_read_some_at_a_time(file: Callable[[str], Path]) -> None:
    chunks = list(firm_chunks(file("ref,headcount\n" + "".join(f"{n},{n % 40}\n" for n in range(CHUNK + 1)))))
    assert [len(chunk.firms) for chunk in chunks] == [CHUNK, 1]
    assert chunks[1].names.iloc[0].to_dict() == {"ref": str(CHUNK)}


def test_the_head_is_written_once(file: Callable[[str], Path]) -> None:
    path = file("ref,headcount\n" + "".join(f"{n},{n % 40}\n" for n in range(CHUNK + 2)))
    assert run(path).exit_code == 0
    assert written(path, ",")["ref"].tolist() == [str(n) for n in range(CHUNK + 2)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("postcode\n3800\n", "2: [form] Colonne « postcode » : « 3800 » n'est pas un code postal. Écrivez ses 5 chiffres, par exemple 38000."),
        (
            "headcount\nsix\n",
            "2: [number] Colonne « headcount » : L'effectif « six » n'est pas un nombre entier. Écrivez-le en chiffres, sans unité ni espace.",
        ),
        ("headcount\n6,5\n", "2: [cells] Cette ligne a 2 cases, l'en-tête en a 1. Vérifiez les séparateurs et les guillemets."),
        ('headcount\n"6,5"\n', "2: [number] Colonne « headcount » : L'effectif « 6,5 » n'est pas un nombre entier."),
        (
            "turnover_eur\n-5\n",
            "2: [negative] Colonne « turnover_eur » : Le chiffre d'affaires est négatif. Écrivez un nombre positif, ou rien s'il n'est pas connu.",
        ),
        ("founded\n01/03/2011\n", "2: [form] Colonne « founded » : « 01/03/2011 » n'est pas une date. Écrivez année-mois-jour, par exemple 2011-03-01."),
        ("independent\npeut-être\n", "2: [yes-no] Colonne « independent » : « peut-être » n'est ni oui ni non. Écrivez oui ou non."),
        ("declared.ess\npeut-être\n", "2: [yes-no] Colonne « declared.ess » : « peut-être » n'est ni true ni false. Écrivez true pour oui, false pour non."),
        ("declared.es\noui\n", "1: [declaration] La déclaration « es » n'existe pas pour une entreprise. Vouliez-vous dire « ess » ?"),
        ("partners,headcount\nx,1\n", "1: [list] La colonne « partners » demande une liste, qui ne tient pas dans une case. Retirez-la."),
        ("headcont\n6\n", "1: [no-fact] Aucune colonne ne porte le nom d'un fait d'une entreprise. Vouliez-vous dire « headcount » ?"),
        ('headcount\n"6\n', "2: [csv] Cette ligne n'est pas du CSV lisible. Vérifiez les guillemets."),
        ("", "1: [empty] Le fichier n'a pas de ligne de titres. Écrivez les noms des colonnes sur la première ligne."),
    ],
)
def test_a_mistake_in_a_cell(file: Callable[[str], Path], text: str, words: str) -> None:
    path = file(text)
    result = run(path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{path}:{words}")
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_every_faulty_cell_is_told_with_its_line(file: Callable[[str], Path]) -> None:
    path = file('name,postcode,headcount\n"a\nb",3800,six\nc,38000,6\nd,38000,-1\n')
    told = run(path).stderr.splitlines()
    assert [line.removeprefix(f"{path}:").split(" : ")[0] for line in told] == [
        "2: [form] Colonne « postcode »",
        "2: [number] Colonne « headcount »",
        "5: [negative] Colonne « headcount »",
    ]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    absent = run(tmp_path / "absent.csv")
    assert (absent.exit_code, absent.stderr) == (
        1,
        f"{tmp_path / 'absent.csv'}:1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès.\n",
    )
    latin = tmp_path / "latin.csv"
    latin.write_bytes("headcount\né\n".encode("latin-1"))
    assert run(latin).stderr == f"{latin}:1: [encoding] Le fichier n'est pas en UTF-8. Enregistrez-le en UTF-8.\n"
