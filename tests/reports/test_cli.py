"""`python -m reports CASE.yaml -o FILE`."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from cases import to_json, write
from companies import Company
from reports import FORMATS
from reports.__main__ import main
from tests.reports.conftest import plain
from tests.reports.pictures import picture

ROOT = Path(__file__).parents[2]


@pytest.fixture
def case_file(tmp_path, case_of):
    path = tmp_path / "dossier.yaml"
    write(case_of("boulangerie", "express"), path)
    return path


def run(*arguments):
    return CliRunner().invoke(main, list(map(str, arguments)))


@pytest.mark.parametrize(("extension", "start"), [("pdf", b"%PDF-1.7"), ("html", b"<!DOCTYPE html>"), ("json", b"{\n")])
def test_it_writes_what_the_extension_says(case_file, tmp_path, extension, start):
    target = tmp_path / f"rapport.{extension}"
    result = run(case_file, "-o", target)
    assert (result.exit_code, result.output) == (0, "")
    assert target.read_bytes().startswith(start)
    assert target.stat().st_mode & 0o777 == 0o600


def test_the_date_is_the_one_of_the_case_unless_given(case_file, tmp_path):
    target = tmp_path / "rapport.json"
    run(case_file, "-o", target)
    assert json.loads(target.read_text(encoding="utf-8"))["date"] == "2026-11-22"
    run(case_file, "-o", target, "--on", "2027-03-01")
    assert json.loads(target.read_text(encoding="utf-8"))["date"] == "2027-03-01"


def test_an_unknown_extension_is_wrong_usage(case_file, tmp_path):
    result = run(case_file, "-o", tmp_path / "rapport.docx")
    assert result.exit_code == 2
    known = ", ".join(f".{name}" for name in sorted(FORMATS))
    assert f"« rapport.docx » doit finir par l'une de ces extensions : {known}" in " ".join(result.stderr.split())


def test_no_target_is_wrong_usage(case_file):
    assert run(case_file).exit_code == 2


def test_a_date_that_does_not_exist_is_wrong_usage(case_file, tmp_path):
    assert run(case_file, "-o", tmp_path / "r.json", "--on", "2026-02-30").exit_code == 2


def test_a_missing_case_is_said_so(tmp_path):
    result = run(tmp_path / "absent.yaml", "-o", tmp_path / "r.pdf")
    assert result.exit_code == 1
    assert "absent.yaml:1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès." in result.stderr


def test_every_fault_of_a_bad_case_is_listed(case_file, tmp_path):
    text = case_file.read_text(encoding="utf-8").replace("CAP-01: 25", "CAP-01: 26").replace("USA-01: 25", "USA-01: 27")
    case_file.write_text(text, encoding="utf-8")
    target = tmp_path / "r.pdf"
    result = run(case_file, "-o", target)
    assert result.exit_code == 1
    assert "« 26 » n'est pas une réponse de CAP-01" in result.stderr
    assert "« 27 » n'est pas une réponse de USA-01" in result.stderr
    assert not target.exists()


def test_a_folder_that_is_not_there_is_said_so(case_file, tmp_path):
    target = tmp_path / "nulle" / "part.json"
    result = run(case_file, "-o", target)
    assert result.exit_code == 1
    assert result.stderr == f"« {target} » ne peut pas être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire.\n"


@pytest.fixture
def brand_file(tmp_path):
    (tmp_path / "logo.png").write_bytes(picture())
    path = tmp_path / "brand.yaml"
    path.write_text('name: "CCI de l\'Isère"\nlogo: logo.png\ncolour: "#7a0099"\n', encoding="utf-8")
    return path


@pytest.fixture
def earlier_file(tmp_path, case_of):
    case = case_of("boulangerie", "express")
    path = tmp_path / "avant.json"
    path.write_text(to_json(replace(case, date=date(2026, 5, 22), answers={**case.answers, "CAP-03": 0})), encoding="utf-8")
    return path


def test_a_report_can_be_made_in_large_print_for_an_organisation_and_beside_an_earlier_case(case_file, brand_file, earlier_file, tmp_path):
    target = tmp_path / "r.html"
    result = run(case_file, "-o", target, "--large-print", "--brand", brand_file, "--earlier", earlier_file)
    assert (result.exit_code, result.output) == (0, "")
    text = plain(target.read_text(encoding="utf-8"))
    assert '<html lang="fr" class="large">' in text
    assert "CCI de l’Isère" in text
    assert "--main: #7a0099;" in text
    assert 'src="data:image/png;base64,' in text
    assert "22 mai 2026" in text


def test_the_pdf_of_a_report_is_a_case_too(case_file, brand_file, earlier_file, tmp_path):
    first, second = tmp_path / "premier.pdf", tmp_path / "second.json"
    assert run(case_file, "-o", first, "--brand", brand_file, "--earlier", earlier_file).exit_code == 0
    result = run(first, "-o", second)
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(second.read_text(encoding="utf-8"))["company"]["name"] == "Boulangerie Les Trois Épis"


def test_the_faults_of_all_files_are_listed(case_file, brand_file, tmp_path):
    case_file.write_text(case_file.read_text(encoding="utf-8").replace("CAP-01: 25", "CAP-01: 26"), encoding="utf-8")
    brand_file.write_text('name: CCI\ncolour: "#ffcc00"\n', encoding="utf-8")
    target = tmp_path / "r.html"
    result = run(case_file, "-o", target, "--brand", brand_file, "--earlier", tmp_path / "absent.yaml")
    assert result.exit_code == 1
    assert "« 26 » n'est pas une réponse de CAP-01" in result.stderr
    assert "absent.yaml:1: [file] Le fichier ne peut pas être lu." in result.stderr
    assert "brand.yaml:2: [colour] La couleur #ffcc00 est trop claire : son contraste avec le blanc est de 1,51, il en faut 4,5" in result.stderr
    assert not target.exists()


def test_the_case_of_another_firm_is_refused(tmp_path, case_of):
    for name, siren in (("a.yaml", "732829320"), ("b.yaml", "222222226")):
        write(replace(case_of("boulangerie", "express"), company=Company(siren=siren)), tmp_path / name)
    result = run(tmp_path / "b.yaml", "-o", tmp_path / "r.html", "--earlier", tmp_path / "a.yaml")
    assert result.exit_code == 1
    assert result.stderr == (
        "Ces deux dossiers n'ont pas le même numéro SIREN (732829320, puis 222222226) : ce sont deux entreprises, elles ne se comparent pas.\n"
    )


def test_help_is_in_french():
    told = " ".join(run("--help").output.split())
    assert "Écrire le rapport d'un dossier : CASE est un fichier .yaml ou .json, ou le PDF d'un rapport." in told
    assert "--large-print En grands caractères : 12 points au moins." in told
    assert "--earlier CASE Dossier précédent de la même entreprise, à comparer." in told


def test_processes_with_other_hash_seeds_write_the_same_bytes(case_file, tmp_path):
    made = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        target = tmp_path / f"{seed}.pdf"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run([sys.executable, "-m", "reports", case_file, "-o", target], cwd=ROOT, env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        made.append(target.read_bytes())
    assert made[0] == made[1]


@pytest.fixture
def without_pango(tmp_path):
    """An environment in which WeasyPrint fails as it does where Pango is missing: a banner, then OSError."""
    (tmp_path / "weasyprint.py").write_text("print('banner')\nraise OSError('cannot load library')\n", encoding="utf-8")
    return {**os.environ, "PYTHONPATH": str(tmp_path)}


def test_missing_pango_is_said_with_the_line_that_installs_it(case_file, tmp_path, without_pango):
    command = [sys.executable, "-m", "reports", case_file, "-o", tmp_path / "r.pdf"]
    done = subprocess.run(command, cwd=ROOT, env=without_pango, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in done.stderr
    assert "Traceback" not in done.stderr


def test_html_needs_no_pango(case_file, tmp_path, without_pango):
    target = tmp_path / "r.html"
    done = subprocess.run([sys.executable, "-m", "reports", case_file, "-o", target], cwd=ROOT, env=without_pango, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert target.stat().st_size > 10_000
