"""python -m schemes: exit codes, words, no traceback for a user's mistake."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schemes import load, notices
from schemes.__main__ import main

BAKERY = """\
case: 1
questionnaire: diag-ia
date: 2026-11-22
company: {postcode: "38000", naf: "10.71C", headcount: 6, turnover_eur: 480000, founded: 2011-03-01}
project: {kinds: [formation], started: false}
answers: {CAP-01: 25}
"""


@pytest.fixture
def case_file(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str) -> str:
        path = tmp_path / "dossier.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_shipped_catalogue_has_no_fault() -> None:
    result = run("check", "--on", "2026-11-22")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"{len(load().schemes)} dispositif(s), 0 faute(s)."


def test_check_warns_of_what_is_stale_expired_or_unsourced() -> None:
    lines = run("check", "--on", "2026-11-22").stdout.splitlines()
    assert "easytech: [stale] Dernière preuve du 1er septembre 2022 : à revoir auprès de l'IRT Nanoelec ou Minalogic." in lines
    assert (
        "france-2030-aura-innovation: [expired] La dernière période de dépôt s'est terminée le 31 juillet 2026 : cherchez la suivante ou fermez le dispositif."
    ) in lines
    assert "easytech: [unsourced] Aucune source ne donne le montant de l'aide." in lines
    assert "easytech: [unsourced] Aucune source ne dit s'il est ouvert." in lines
    assert "diag-data-ia: [unsourced] Condition à confirmer : être une entreprise indépendante." in lines


@pytest.mark.parametrize(("day", "stale"), [(date(2027, 3, 25), False), (date(2027, 3, 26), True)])
def test_a_record_is_stale_after_180_days(day: date, stale: bool) -> None:
    told = {notice.scheme for notice in notices(load(), day) if notice.kind == "stale"}
    assert ("diag-data-ia" in told) is stale


def test_closed_schemes_are_left_alone() -> None:
    assert "mon-commerce-en-ligne" not in {notice.scheme for notice in notices(load(), date(2030, 1, 1))}


def test_check_lists_every_fault_of_a_folder_and_fails(folder: Callable[..., Path], scheme_text: str) -> None:
    written = folder({"essai.yaml": scheme_text.replace("id: essai", "id: autre"), "bis.yaml": "scheme: 2\n"})
    result = run("check", str(written), "--on", "2026-11-22")
    assert result.exit_code == 1
    assert "schemes/catalogue/national/bis.yaml:1: [choice] « 2 » n'est pas permis ici. Choisissez parmi : 1." in result.stdout
    assert "[id] L'identifiant « autre » diffère du nom du fichier « essai.yaml »." in result.stdout


def test_match_in_text(case_file: Callable[[str], str]) -> None:
    result = run("match", case_file(BAKERY))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Vous semblez remplir les conditions connues : Formation à l'IA payée par votre OPCO (opco-formation-ia)"
    assert "    - Demandé : au moins 11 personnes. Chez vous : 6 personnes." in result.stdout


def test_match_in_json(case_file: Callable[[str], str]) -> None:
    result = run("match", case_file(BAKERY), "--format", "json", "--on", "2026-11-22")
    assert result.exit_code == 0
    seen = {one["id"]: one for one in json.loads(result.stdout)}
    diag = seen["diag-data-ia"]
    assert (diag["verdict"], diag["checked_on"]) == ("not_eligible", "2026-09-26")
    assert diag["aid"]["amount_eur"] == 4000
    assert diag["criteria"][1]["kind"] == "headcount"
    assert diag["criteria"][1]["outcome"] == "no"
    assert diag["criteria"][1]["sources"] == ["N13"]
    assert {source["id"] for source in diag["sources"]} >= {"N13", "N15"}


def test_match_takes_the_date_of_the_case(case_file: Callable[[str], str]) -> None:
    past = json.loads(run("match", case_file(BAKERY.replace("2026-11-22", "2025-01-15")), "--format", "json").stdout)
    assert {one["id"]: one["verdict"] for one in past}["france-2030-aura-innovation"] == "to_confirm"


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ('postcode: "38000"', 'postcode: "3800"', ":4: [form] « 3800 » n'est pas un code postal."),
        ("headcount: 6", "headcount: six", ":4: [number] L'effectif « six » n'est pas un nombre entier."),
        ("kinds: [formation]", "kinds: [formations]", ":5: [choice] « formations » n'est pas permis ici. Vouliez-vous dire « formation » ?"),
        ("started: false", "budget_eur: -5", ":5: [negative] Le budget du projet est négatif."),
        ("headcount: 6", "salaries: 6", ":4: [unknown-key] La clé « salaries » n'existe pas ici."),
        ("date: 2026-11-22", "date: 2026-02-30", ":3: [date] La date « 2026-02-30 » n'existe pas."),
    ],
)
def test_a_mistake_in_a_case_is_told_in_french(case_file: Callable[[str], str], good: str, bad: str, words: str) -> None:
    result = run("match", case_file(BAKERY.replace(good, bad)))
    assert result.exit_code == 1
    assert words in result.stderr
    assert result.stdout == ""


def test_a_case_that_is_not_there() -> None:
    result = run("match", "absent.yaml")
    assert result.exit_code == 1
    assert result.stderr == "absent.yaml:1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès.\n"


def test_a_case_that_is_a_list(case_file: Callable[[str], str]) -> None:
    result = run("match", case_file("- un\n- deux\n"))
    assert result.exit_code == 1
    assert "[type]" in result.stderr


@pytest.mark.parametrize("words", [("match",), ("match", "x.yaml", "--format", "pdf"), ("check", "--on", "hier"), ("inconnu",)])
def test_wrong_usage_exits_with_2(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_show_tells_each_condition_with_its_sources() -> None:
    result = run("show", "diag-data-ia")
    assert result.exit_code == 0
    assert "  - au moins 1\u202f000\u202f000\u00a0€ de chiffre d'affaires [N13]" in result.stdout.splitlines()


def test_show_suggests_the_nearest_id() -> None:
    result = run("show", "easytec")
    assert result.exit_code == 1
    assert result.stderr == "Le dispositif « easytec » n'existe pas. Vouliez-vous dire « easytech » ?\n"
