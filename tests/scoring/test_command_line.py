"""`python -m scoring diagnose` on the golden firms, and on what people get wrong."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import cases
from cases import Case
from companies import Company, Project
from scoring import diagnose as run_diagnosis
from scoring import nearby
from scoring.__main__ import main

ROOT = Path(__file__).parent.parent.parent
Golden = Callable[[str, str], Case]


def diagnose(path: Path, *options: str) -> Any:
    result = CliRunner().invoke(main, ["diagnose", str(path), *options])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize(
    ("firm", "mode", "score", "level", "by", "next_cost"),
    [
        ("boulangerie", "complet", "3985955/168168", 2, (2, 2, 2), 22),
        ("boulangerie", "express", "25", 2, (2, 2, 2), 8),
        ("usinage", "complet", "923205/16016", 3, (3, 4, 3), 5),
        ("usinage", "express", "415/7", 3, (3, 4, 3), None),
    ],
)
def test_golden_firms_from_their_files(
    tmp_path: Path, golden: Golden, firm: str, mode: str, score: str, level: int, by: tuple[int, ...], next_cost: int | None
) -> None:
    cases.write(golden(firm, mode), tmp_path / "dossier.yaml")
    told = json.loads(diagnose(tmp_path / "dossier.yaml", "--format", "json"))
    maturity = told["maturity"]
    assert (maturity["score_exact"], maturity["level"]) == (score, level)
    assert (maturity["by_score"], maturity["by_floor"], maturity["by_gate"]) == by
    assert (told["next_level"] or {}).get("cost") == next_cost
    assert told["usage_profile"] == {"boulangerie complet": "novice", "usinage complet": "optimiseur"}.get(f"{firm} {mode}")
    assert told["risk"]["class"] == ("minimal" if mode == "complet" else "not_asked")


def test_the_keys_that_others_rely_on(tmp_path: Path, golden: Golden) -> None:
    cases.write(golden("usinage", "complet"), tmp_path / "dossier.yaml")
    told = json.loads(diagnose(tmp_path / "dossier.yaml", "--format", "json"))
    top = {"format", "questionnaire", "date", "company", "maturity", "next_level", "actions", "use_cases", "usage_profile", "risk", "schemes"}
    assert top <= set(told)
    assert set(told["questionnaire"]) == {"id", "version", "mode"}
    assert "size_class" in told["company"]
    for path, keys in {
        ("maturity",): "score score_exact score_high level level_name level_high by_score by_floor by_gate completeness confidence dimensions held_back_by",
        ("maturity", "dimensions", 0): "id name score score_high level",
        ("maturity", "held_back_by", 0): "kind id required actual",
        ("next_level",): "target cost steps score_after weakest",
        ("next_level", "steps", 0): "question from to effort action horizon impact gate",
        ("useful_path",): "target cost steps score_after weakest",
        ("sensitivity",): "at_the_limit shifts",
        ("benchmarks", 0): "id value group population year question title url published caution",
        ("actions", 0): "id horizon because owner done_when schemes",
        ("use_cases", 0): "id score missing data schemes",
        ("risk",): "class flags roles obligations practices to_gather supplier_question caveat notes",
        ("risk", "obligations", 0): "date subject legal_basis bearer",
        ("schemes", 0): "id name verdict criteria aid checked_on sources",
        ("schemes", 0, "criteria", 0): "kind outcome reason",
        ("schemes", 0, "aid"): "amount_eur firm_cost_eur formula assumptions",
    }.items():
        found = told
        for step in path:
            found = found[step]
        assert set(keys.split()) <= set(found), path


def test_text_says_the_level_the_actions_and_the_schemes(tmp_path: Path, golden: Golden) -> None:
    cases.write(golden("boulangerie", "express"), tmp_path / "dossier.yaml")
    text = diagnose(tmp_path / "dossier.yaml")
    assert text.startswith("Diagnostic IA – votre entreprise\n\nVotre niveau\n  Niveau 2 sur 5 · Essais")
    assert "\n  Score : autour de 25 sur 100. C’est un ordre de grandeur" in text
    assert "\n  Confiance dans ce résultat : correcte" in text
    for words in (
        "Par où commencer\n  1. Confier l’IA à une personne, avec du temps chaque semaine\n     Dans les 30 jours, d’ici le 22 décembre 2026\n",
        "Qui peut vous aider et payer\n",
        "MonAideCyber",
    ):
        assert words in text


def test_text_says_the_first_schemes_of_the_place_then_what_is_not_verified(tmp_path: Path, golden: Golden) -> None:
    lille = Company(postcode="59000", commune="59350", naf="47.71Z", headcount=6, turnover_eur=480000)
    cases.write(replace(golden("boulangerie", "express"), company=lille), tmp_path / "dossier.yaml")
    told = diagnose(tmp_path / "dossier.yaml").split("Qui peut vous aider et payer\n")[1].split("\n\n")[0].splitlines()
    first, more = told.index("  À regarder d’abord"), told.index("  D’autres aides qui vous concernent")
    assert 1 <= more - first - 1 <= 5
    assert all(
        re.search(r" : (Vous semblez remplir les conditions connues|À vérifier)\. .+ \((vérifié le|page sans date).+\)$", line)
        for line in told[first + 1 : more]
    )
    assert all(re.search(r" \((vérifié le|(page sans date, )?à vérifier auprès d).+\)$", line) for line in told[more + 1 : -1])
    assert re.search(r"^  Le reste de la liste : \d+ pistes dont l’ouverture n’est pas vérifiée, .+ avec chaque condition et sa source\.$", told[-1])
    assert any("Aide à la digitalisation des entreprises (ADEN)" in line for line in told[first:more])
    assert not any("Auvergne-Rhône-Alpes" in line for line in told)


def test_without_a_place_the_terminal_tells_national_schemes(tmp_path: Path, golden: Golden) -> None:
    case = replace(golden("boulangerie", "express"), company=Company(headcount=6))
    cases.write(case, tmp_path / "dossier.yaml")
    text = diagnose(tmp_path / "dossier.yaml")
    assert {match.territory for match in nearby(run_diagnosis(case, case.date))} == {"national"}
    assert "Quel est le code postal de votre entreprise ? Décide de" in text


def test_text_says_what_the_plan_brings_and_leaves(tmp_path: Path, golden: Golden) -> None:
    project = Project(
        kinds=("diagnostic", "logiciel", "formation"),
        budget_eur=60000,
        spending={"diagnostic": 10_000, "formation": 5_000, "logiciel-gestion": 45_000},
        started=False,
    )
    facts = {"postcode": "38000", "commune": "38185", "turnover_eur": 5_800_000, "founded": date(1998, 5, 1), "legal_form": "5710", "independent": True}
    grenoble = golden("usinage", "complet").company.model_copy(update=facts | {"declared": {"headcount-fte": 42}})
    cases.write(replace(golden("usinage", "complet"), company=grenoble, project=project), tmp_path / "dossier.yaml")
    text = " ".join(diagnose(tmp_path / "dossier.yaml").split())
    told = text.split("Votre plan de financement ")[1]
    assert told.startswith("1. Diag Data IA · 4 000 € · dépense comptée : 10 000 € · Conditions connues remplies")
    assert " - Ensemble : 4 000 € - Reste à votre charge : 56 000 €, sur un budget de 60 000 € Ce que ce calcul suppose - C’est une estimation" in told
    assert (
        0
        < len(
            re.findall(
                "[Dd]écide d|Peut seulement écarter", text.split("Les questions qui changeraient le plus pour vous - ")[1].split("À regarder d’abord")[0]
            )
        )
        <= 2
    )


def test_no_project_gives_no_plan(tmp_path: Path, golden: Golden) -> None:
    cases.write(golden("boulangerie", "express"), tmp_path / "dossier.yaml")
    assert "plan de financement" not in diagnose(tmp_path / "dossier.yaml")


def test_the_complete_mode_tells_a_number_by_axis(tmp_path: Path, golden: Golden) -> None:
    cases.write(golden("usinage", "complet"), tmp_path / "dossier.yaml")
    text = diagnose(tmp_path / "dossier.yaml")
    assert "  - Cap et pilotage : 4 · Déploiement (61 sur 100)\n  - Usages et valeur : 3 · Cadre (50 sur 100)\n" in text


def test_the_law_alone_tells_points_to_treat_and_neither_level_nor_score(tmp_path: Path, golden: Golden) -> None:
    case = replace(golden("usinage", "complet"), mode="conformite", evidence={}).with_answer("CLA-01", ("tri_cv",))
    cases.write(case, tmp_path / "dossier.yaml")
    text = diagnose(tmp_path / "dossier.yaml")
    assert text.startswith("L’IA et la loi : points à traiter – votre entreprise\n\nOù vous en êtes avec la loi européenne\n  Haut risque possible\n")
    assert (
        "Ce qu’il reste à mettre en place\n    - Tenez-vous une liste de vos usages d’IA ? Aujourd’hui : « On pourrait la reconstituer de mémoire ». "
        "À atteindre : « Une liste complète : but, données utilisées, personnes concernées, niveau de risque ».\n"
    ) in text
    assert "Les pièces à réunir pour un usage à haut risque\n    - La notice du fournisseur" in text
    assert "Le message à copier pour votre fournisseur\n    Bonjour, nous utilisons votre outil" in text
    assert "Vos actions\n  1. " in text
    assert not re.search("Score|pas de niveau|Trop peu|axe par axe|Ce qui retient|premiers usages", text)


def test_too_little_known_gives_no_level_in_words(tmp_path: Path, golden: Golden) -> None:
    cases.write(replace(golden("boulangerie", "express"), answers={"CAP-01": 100}), tmp_path / "dossier.yaml")
    assert diagnose(tmp_path / "dossier.yaml").split("\n")[3] == "  Trop peu de réponses pour annoncer un niveau"


@pytest.mark.slow
def test_the_same_case_on_the_same_day_gives_the_same_bytes_in_other_processes(tmp_path: Path, golden: Golden) -> None:
    cases.write(golden("usinage", "complet"), tmp_path / "dossier.yaml")
    command = [sys.executable, "-m", "scoring", "diagnose", str(tmp_path / "dossier.yaml"), "--on", "2026-12-01", "--format", "json"]
    runs = {
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "PATH": "", "TZ": zone}).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert len(runs) == 1


def test_the_date_may_be_given(tmp_path: Path, golden: Golden) -> None:
    cases.write(golden("usinage", "complet"), tmp_path / "dossier.yaml")
    told = json.loads(diagnose(tmp_path / "dossier.yaml", "--format", "json", "--on", "2027-01-05"))
    assert (told["date"], told["case_date"]) == ("2027-01-05", "2026-11-22")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["diagnose", "rien.yaml"], 1, "rien.yaml:1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès."),
        (["diagnose"], 2, "Il manque CASE.yaml."),
        (["diagnose", "x.yaml", "--on", "demain"], 2, "« demain » n'est pas une date. Écrivez année-mois-jour, par exemple 2026-11-22."),
        (["diagnose", "x.yaml", "--on", "0026-11-22"], 2, "« 0026-11-22 » n'est pas entre 2000 et 2100. Vérifiez l'année."),
        (["diagnose", "x.yaml", "--on", "31/12/9999"], 2, "« 31/12/9999 » n'est pas entre 2000 et 2100. Vérifiez l'année."),
        (["diagnose", "x.yaml", "--on", "22 novembre 2026"], 1, "x.yaml:1: [file] Le fichier ne peut pas être lu."),
        (["diagnose", "x.yaml", "--format", "xml"], 2, "La valeur de l'option --format n'est pas comprise. Choisissez parmi : text, json."),
        (["juger"], 2, "La commande « juger » n'existe pas. Choisissez parmi : compare, diagnose."),
    ],
)
def test_mistakes_are_told_without_a_traceback(arguments: list[str], code: int, words: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code
    assert words in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_bad_case_lists_every_fault(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("case: 1\nquestionnaire: diag-ia\nmode: expres\ndate: 2026-11-22\nanswers: {CAP-01: 30}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["diagnose", str(path)])
    assert result.exit_code == 1
    assert [line.split("]")[0].split("[")[1] for line in result.output.splitlines()] == ["mode", "option"]


def compare(*arguments: str) -> Any:
    return CliRunner().invoke(main, ["compare", *arguments])


@pytest.fixture
def two_files(tmp_path: Path, golden: Golden) -> tuple[str, str]:
    bakery = golden("boulangerie", "express")
    for name, case in (("avant", bakery), ("apres", replace(bakery.with_answer("CAP-03", 75), date=date(2027, 5, 22)))):
        cases.write(case, tmp_path / f"{name}.yaml")
    return str(tmp_path / "avant.yaml"), str(tmp_path / "apres.yaml")


def test_two_cases_are_compared(two_files: tuple[str, str]) -> None:
    result = compare(*two_files)
    assert result.exit_code == 0
    assert result.stdout.startswith("Du 22 novembre 2026 au 22 mai 2027\nNiveau : 2 · Essais → 2 · Essais\n")
    told = json.loads(compare(*two_files, "--on", "2027-06-01", "--format", "json").stdout)
    assert (told["days"], [move["question"] for move in told["answers"]], told["actions"]["done"][0]["id"]) == (181, ["CAP-03"], "R-CAP-2")


def test_two_firms_are_not_compared(tmp_path: Path, golden: Golden) -> None:
    for name, siren in (("avant", "732829320"), ("apres", "222222226")):
        cases.write(replace(golden("boulangerie", "express"), company=Company(siren=siren)), tmp_path / f"{name}.yaml")
    result = compare(str(tmp_path / "avant.yaml"), str(tmp_path / "apres.yaml"), "--format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "Ces deux dossiers n'ont pas le même numéro SIREN (732829320, puis 222222226) : ce sont deux entreprises, elles ne se comparent pas.\n"
    )


def test_the_faults_of_both_files_are_listed(tmp_path: Path) -> None:
    (tmp_path / "apres.yaml").write_text("case: 1\nquestionnaire: diag-ia\nmode: expres\ndate: 2026-11-22\n", encoding="utf-8")
    result = compare(str(tmp_path / "avant.yaml"), str(tmp_path / "apres.yaml"))
    assert result.exit_code == 1
    assert [line.split("]")[0].split("[")[1] for line in result.stderr.splitlines()] == ["file", "mode"]
