"""The JSON form of a case: the same keys, the same faults, at their line."""

import json
from datetime import date
from pathlib import Path

import pytest

from cases import Case, from_text, read, to_json, write
from companies import Company
from kernel import ContentError
from reports import render
from scoring import diagnose

CASE = Case("diag-ia", 1, "express", date(2026, 11, 22), Company(name="Épicerie « 2026-11-22 »", founded=date(2011, 3, 1)), answers={"CAP-01": 25})
WRITTEN = """{
 "case": 1,
 "questionnaire": "diag-ia",
 "version": 1,
 "mode": "express",
 "date": "2026-11-22",
 "company": {
  "name": "Épicerie « 2026-11-22 »",
  "founded": "2011-03-01"
 },
 "answers": {
  "CAP-01": 25
 }
}
"""


def whole(rest: str) -> str:
    return '{"case": 1, "questionnaire": "diag-ia", "mode": "complet", "date": "2026-11-22", ' + rest + "}"


def faults(text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        from_text(text, "d.json")
    return [str(fault) for fault in caught.value.faults]


def test_it_is_plain_json_with_the_keys_of_the_yaml_form() -> None:
    assert to_json(CASE) == WRITTEN
    assert from_text(WRITTEN, "d.json") == CASE


def test_a_file_is_written_in_the_form_of_its_name(tmp_path: Path) -> None:
    write(CASE, tmp_path / "dossier.JSON")
    assert (tmp_path / "dossier.JSON").read_text(encoding="utf-8") == WRITTEN
    assert read(tmp_path / "dossier.JSON") == CASE


@pytest.mark.parametrize("indent", [None, 4, "\t"])
def test_json_of_other_programs_is_read(indent: int | str | None) -> None:
    case = from_text(whole('"notes": {"CAP-01": "é \\u00e9 🙂 \\/ \\t \\u2028"}, "company": {"declared": {"sales-area": 0.00001}}'), "d.json")
    assert case.notes == {"CAP-01": "é é 🙂 / \t \u2028"}
    assert case.company.declared == {"sales-area": 0.00001}
    assert from_text(json.dumps(json.loads(to_json(case)), indent=indent, ensure_ascii=True), "d.json") == case


def test_numbers_are_read_however_json_writes_them() -> None:
    case = from_text(whole('"company": {"turnover_eur": 48e4, "declared": {"sales-area": 1.25E-1}}'), "d.json")
    assert (case.company.turnover_eur, case.company.declared["sales-area"]) == (480_000, 0.125)


def test_a_date_is_a_date_where_one_is_asked_and_a_text_elsewhere() -> None:
    firm = '{"name": "2026-01-31", "founded": "2011-03-01", "aids": [{"on": "2025-03-01"}], "declared": {"cyber-diagnosis": "2026-01-31"}}'
    company = from_text(whole(f'"company": {firm}, "notes": {{"CAP-01": "2026-01-31"}}'), "d.json").company
    assert (company.name, company.founded, company.declared) == ("2026-01-31", date(2011, 3, 1), {"cyber-diagnosis": date(2026, 1, 31)})
    assert company.aids is not None
    assert company.aids[0].on == date(2025, 3, 1)


def test_every_fault_is_told_at_its_line_in_the_words_of_the_yaml_form() -> None:
    text = '{\n"case": 1, "questionnaire": "diag-ia",\n"mode": "complet",\n"date": "2026-02-30",\n"answers": {"CAP-01": 33,\n"CAP-01": 25}, "nots": {}}'
    assert faults(text) == [
        "d.json:4: [date] La date « 2026-02-30 » n'existe pas. Écrivez année-mois-jour, par exemple 2026-11-22.",
        "d.json:5: [option] « 33 » n'est pas une réponse de CAP-01. Choisissez parmi : 0, 25, 50, 75, 100 ou unknown.",
        "d.json:6: [duplicate] La clé « CAP-01 » figure deux fois. Gardez-en une seule.",
        "d.json:6: [unknown-key] La clé « nots » n'existe pas ici. Vouliez-vous dire « notes » ?",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [("", 1), ("{", 1), ('{\n"case": 1,\n}', 3), ("case: 1", 1), ('{"case": NaN}', 1), ("[" * 100_000, 1), ('{"case": 1} {}', 1)],
)
def test_what_is_no_json_is_told_at_its_line(text: str, line: int) -> None:
    assert faults(text) == [f"d.json:{line}: [json] Cette ligne n'est pas du JSON lisible. Vérifiez les guillemets, les virgules et les accolades."]


def test_limits_hold_as_for_yaml() -> None:
    assert faults('"' + "a" * 300_000 + '"') == ["d.json:1: [size] Le fichier fait plus de 300 ko. Raccourcissez-le."]
    assert faults("[" * 30 + "]" * 30) == ["d.json:1: [depth] Le fichier est imbriqué sur plus de 20 niveaux. Simplifiez sa structure."]
    assert "d.json:1: [too-large] Ce nombre a plus de 20 chiffres. Raccourcissez-le, ou mettez des guillemets si c'est un texte." in faults('{"case": 1e99}')
    assert faults("\ud800") == ["d.json:1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès."]


def test_half_a_letter_is_refused() -> None:
    assert faults(whole('"notes": {"CAP-01": "\\ud83d"}'))[0].startswith("d.json:1: [json]")


def test_the_result_is_not_taken_for_the_answers() -> None:
    assert faults('{"format": 1, "maturity": {}, "schemes": []}') == [
        "d.json:1: [diagnosis] Ce fichier contient le résultat, pas les réponses. Donnez le rapport PDF, ou le fichier dossier."
    ]


def test_a_whole_result_too_long_to_be_read_is_told_as_such() -> None:
    """As the button « Données (JSON) » of the result gives it."""
    whole_result = render(diagnose(CASE, on=date(2026, 11, 30)), "json").decode()
    assert len(whole_result) > 300_000
    assert faults(whole_result) == ["d.json:1: [diagnosis] Ce fichier contient le résultat, pas les réponses. Donnez le rapport PDF, ou le fichier dossier."]


def test_all_that_the_server_keeps_is_not_taken_for_the_answers() -> None:
    told = [
        "d.json:1: [diagnosis] Ce fichier dit tout ce que le serveur garde : il se lit, mais ne rouvre pas le dossier. Donnez le rapport PDF, ou le fichier dossier."
    ]
    kept = '{"dossier": {}, "entries": [%s], "history": []}'
    assert faults(kept % "") == told
    assert faults(kept % ('"' + "a" * 300_000 + '"')) == told
