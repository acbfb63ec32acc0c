"""`python -m cases read FILE`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases import from_text, read, to_json, to_text
from cases.__main__ import main

CASE = from_text('case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\ncompany: {name: "Épicerie"}\nanswers: {CAP-01: 25}\n')


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


@pytest.fixture
def report(pdf_with, tmp_path: Path) -> Path:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf_with({"dossier.json": to_json(CASE).encode()}))
    return path


def test_the_case_of_a_report_is_shown(report: Path) -> None:
    assert (run(report).exit_code, run(report).stdout) == (0, to_text(CASE))
    assert run(report, "--format", "json").stdout == to_json(CASE)


def test_the_case_of_a_report_is_written_in_the_form_of_the_name_unless_told(report: Path, tmp_path: Path) -> None:
    for name, options in (("d.yaml", []), ("d.json", []), ("autre.json", ["--format", "json"])):
        result = run(report, "-o", tmp_path / name, *options)
        assert (result.exit_code, result.output) == (0, "")
        assert read(tmp_path / name) == CASE
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "d.yaml").read_text(encoding="utf-8") == to_text(CASE)
    assert (tmp_path / "d.json").read_text(encoding="utf-8") == to_json(CASE)


@pytest.mark.parametrize("amount", ["12345678.9", "1234567.89", "999999999999.99", "0.1", "1e-7", "1234567.125", "8.000000000001"])
def test_an_amount_with_decimals_is_written_and_read_back(amount: str, tmp_path: Path) -> None:
    given, kept = tmp_path / "d.json", tmp_path / "d.yaml"
    declared = f'"company": {{"declared": {{"own-funds": {amount}}}}}'
    given.write_text(f'{{"case": 1, "questionnaire": "diag-ia", "mode": "express", "date": "2026-11-22", {declared}, "answers": {{"CAP-01": 25}}}}')
    for source, target in ((given, kept), (kept, tmp_path / "e.json"), (tmp_path / "e.json", tmp_path / "f.yaml")):
        assert (run(source, "-o", target).exit_code, run(source, "-o", target).output) == (0, "")
    assert read(tmp_path / "f.yaml").company.declared == {"own-funds": float(amount)}
    assert (tmp_path / "f.yaml").read_text() == kept.read_text()


def test_a_file_at_fault_is_told_without_a_trace(pdf_with, tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(pdf_with({}))
    result = run(path)
    told = "Ce PDF ne contient pas de dossier Boussole IA. Donnez le rapport PDF tel qu'il a été téléchargé, ou le fichier dossier."
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{path}:1: [pdf-case] {told}\n")
    result = run(tmp_path / "rien.pdf")
    assert (result.exit_code, result.stderr.split("] ")[1]) == (1, "Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès.\n")


def test_a_place_that_cannot_be_written_is_told(report: Path, tmp_path: Path) -> None:
    result = run(report, "-o", tmp_path / "rien" / "d.yaml")
    assert result.exit_code == 1
    assert result.stderr == f"Le dossier ne peut pas être écrit dans « {tmp_path}/rien/d.yaml ». Choisissez un autre endroit.\n"


@pytest.mark.parametrize("name", ["d.pdf", "d.txt", "d"])
@pytest.mark.parametrize("command", ["read", "move"])
def test_a_name_that_says_another_form_is_refused(report: Path, tmp_path: Path, command: str, name: str) -> None:
    result = CliRunner().invoke(main, [command, str(report), "-o", str(tmp_path / name)])
    told = f"Un dossier s'écrit en YAML ou en JSON, et « {name} » dit autre chose. Donnez un nom qui finit par .yaml ou .json.\n"
    assert (result.exit_code, result.stderr, (tmp_path / name).exists()) == (1, told, False)


def test_wrong_usage_is_told_apart() -> None:
    assert run().exit_code == 2
    assert run("d.yaml", "--format", "xml").exit_code == 2
