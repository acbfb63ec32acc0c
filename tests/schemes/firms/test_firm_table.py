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
from schemes.firms.firm_table import CHUNK, firm_chunks

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
    return pd.read_csv(path.with_name("verdicts.csv"), sep=mark, dtype=str, keep_default_na=False, encoding="utf-8-sig")


@pytest.mark.parametrize(("mark", "bom"), [(";", ""), (",", ""), (";", "\ufeff")])
def test_the_verdicts_are_those_of_each_firm(file: Callable[[str], Path], mark: str, bom: str) -> None:
    path = file(bom + FIRMS.replace("62,5", "62.5").replace(";", mark))
    result = run(path, "--kinds", "logiciel, conseil", "--budget", "20000")
    assert (result.exit_code, result.stdout) == (0, f"3 entreprises, {len(load().schemes)} dispositifs.\n")
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
        ("founded\n01/03/11\n", "2: [form] Colonne « founded » : « 01/03/11 » n'est pas une date. Écrivez année-mois-jour, par exemple 2011-03-01."),
        ("founded\n31/02/2011\n", "2: [form] Colonne « founded » : « 31/02/2011 » n'est pas une date."),
        ("turnover_eur\n480.000\n", "2: [number] Colonne « turnover_eur » : Le chiffre d'affaires « 480.000 » n'est pas un nombre entier."),
        ("headcount;\n6;x\n", "2: [cells] « x » est dans une colonne sans titre. Donnez un titre à la colonne, ou videz la case."),
        ("independent\npeut-être\n", "2: [yes-no] Colonne « independent » : « peut-être » n'est ni oui ni non. Écrivez oui ou non."),
        ("declared.ess\npeut-être\n", "2: [yes-no] Colonne « declared.ess » : « peut-être » n'est ni true ni false. Écrivez true pour oui, false pour non."),
        ("declared.es\noui\n", "1: [declaration] La déclaration « es » n'existe pas pour une entreprise. Vouliez-vous dire « ess » ?"),
        ("partners,headcount\nx,1\n", "1: [list] La colonne « partners » demande une liste, qui ne tient pas dans une case. Retirez-la."),
        ("headcont\n6\n", "1: [no-fact] Aucune colonne ne porte le nom d'un fait d'une entreprise. Vouliez-vous dire « headcount » ?"),
        ("a" * 200_000 + ",headcount\n1,6\n", "1: [csv] Cette ligne n'est pas du CSV lisible. Vérifiez les guillemets."),
        (",".join(map(str, range(100_000))) + ",7,headcount\n", "1: [duplicate] La colonne « 7 » figure deux fois. Gardez-en une seule."),
        ('headcount\n"6\n', "2: [csv] Un guillemet ouvert à cette ligne n'est pas fermé. Fermez-le, ou retirez-le."),
        ('name;headcount\nA;1\n"B;6\nC;7\nD;8\n', "3: [csv] Un guillemet ouvert à cette ligne n'est pas fermé. Fermez-le, ou retirez-le."),
        ('name;headcount\n"B;6\n"C";7\nD;8\n', "2: [csv] Un guillemet ouvert à cette ligne n'est pas fermé. Fermez-le, ou retirez-le."),
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


@pytest.mark.parametrize(
    "raw", ["name;headcount\nMénez;6\n".encode("cp850"), "name;headcount\nMénez;6\n".encode("mac-roman"), "name;headcount\nA;6\n".encode("utf-16-le")]
)
def test_letters_that_are_not_known_are_not_guessed(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "ailleurs.csv"
    path.write_bytes(raw)
    words = "[encoding] Les lettres du fichier ne sont ni en UTF-8 ni celles d'Excel sous Windows. Enregistrez-le en « CSV UTF-8 »."
    assert run(path).stderr == f"{path}:1: {words}\n"


@pytest.mark.parametrize(
    ("raw", "what"), [(b"PK\x03\x04\x14\x00", "un document Word, Excel ou LibreOffice, ou une archive"), (b"%PDF-1.7\n", "un PDF")], ids=["workbook", "pdf"]
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, raw: bytes, what: str) -> None:
    path = tmp_path / "classeur.csv"
    path.write_bytes(raw)
    assert run(path).stderr == f"{path}:1: [encoding] Le fichier est {what}, pas du CSV. Ouvrez-le dans son logiciel, et enregistrez-le en « CSV UTF-8 ».\n"


EXCEL = "name;postcode;headcount;turnover_eur;founded;declared.craft-share\r\nMenuiserie Fériolœ;01000;7;480000,00;01/03/2011;62,5\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        EXCEL.encode("windows-1252"),
        EXCEL.encode("utf-8-sig"),
        EXCEL.replace(";", "\t").encode("utf-16"),
        ("sep=;\r\n" + EXCEL).encode("windows-1252"),
        EXCEL.replace("480000,00", "480\u00a0000,00 €").replace("01/03/2011", "01/03/2011 00:00").encode("windows-1252"),
        EXCEL.replace(";01000", ';"=""01000"""').replace("480000,00", "480\u202f000").encode(),
        EXCEL.replace("\r\n", ";;\r\n").encode("windows-1252"),
        EXCEL.replace(";declared.craft-share\r\n", ";declared.craft-share;ref;note\r\n").encode("windows-1252"),
        EXCEL.replace("7;", "\ufeff7\u200b;").encode(),
    ],
    ids=["windows", "mark", "unicode text", "sep", "spaces and hour", "guarded", "blank columns", "short row", "invisible"],
)
def test_a_file_is_read_as_a_french_spreadsheet_writes_it(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "excel.csv"
    path.write_bytes(raw)
    (chunk,) = firm_chunks(path)
    assert chunk.firms.iloc[0].to_dict() == {
        "name": "Menuiserie Fériolœ",
        "postcode": "01000",
        "headcount": 7,
        "turnover_eur": 480_000,
        "founded": date(2011, 3, 1),
        "declared.craft-share": 62.5,
    }


def test_the_line_of_a_fault_counts_the_separator_said_first(file: Callable[[str], Path]) -> None:
    path = file('"sep=,"\nheadcount,name\n6,a\nsix,b\n')
    assert run(path).stderr.startswith(f"{path}:4: [number]")


def test_nothing_that_is_copied_is_a_formula(file: Callable[[str], Path]) -> None:
    notes = ["=1+1", "@SUM(1+1)", "+cmd|' /C calc'!A0", "-2+3", "\u200b=1", "＝1+1", "-5", "+33476000000", "Crêperie", "a=b"]
    path = file("=nom;headcount\n" + "".join(f'"{note}";6\n' for note in notes))
    assert run(path).exit_code == 0
    assert path.with_name("verdicts.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    found = pd.read_csv(path.with_name("verdicts.csv"), sep=";", dtype=str, encoding="utf-8-sig")
    assert found["'=nom"].tolist() == ["'=1+1", "'@SUM(1+1)", "'+cmd|' /C calc'!A0", "'-2+3", "'\u200b=1", "'＝1+1", *notes[6:]]


def test_a_row_at_fault_is_left_out_when_asked(file: Callable[[str], Path]) -> None:
    path = file("name;postcode;headcount\na;38000;6\nb;3800;six\nc;38000;6;;z\nd;38000;7\n")
    result = run(path, "--skip")
    assert (result.exit_code, result.stdout) == (0, f"2 entreprises, {len(load().schemes)} dispositifs.\n")
    assert [line.removeprefix(f"{path}:").split("]")[0] for line in result.stderr.splitlines()] == [
        "3: [form",
        "3: [number",
        "4: [cells",
        "2 lignes laissées de côté.",
    ]
    assert written(path)["name"].tolist() == ["a", "d"]


def test_when_every_row_is_left_out_the_titles_stay(file: Callable[[str], Path]) -> None:
    path = file("name;headcount\na;six\n")
    assert run(path, "--skip").exit_code == 0
    assert (written(path).columns[0], len(written(path))) == ("name", 0)
