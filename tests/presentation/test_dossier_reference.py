"""How a dossier is named by its content, whatever the order and the form in which it was written."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases import ActionState, Case, entries, from_entries, from_text, to_json, to_text
from kernel import ContentError
from presentation import present
from reports import render
from reports.pdf.job import print_job
from scoring import Diagnosis, diagnose

TEXT = """case: 1
questionnaire: diag-ia
version: 1
mode: complet
date: 2026-11-22
company: {name: "Scierie du Val Perdu", postcode: "38000", headcount: 6}
facts: {irritants: [factures, devis], devis_mois: 40}
project: {kinds: [formation, diagnostic], spending: {formation: 500, conseil: 3000}}
answers: {USA-02: [production, marketing], CAP-02: unknown, CAP-01: 25}
notes: {CAP-02: "b", CAP-01: "a"}
not_applicable: {EQU-04: "Seul", EQU-03: "Seul"}
actions: {R-CAP-2: done, R-CAP-1: doing}
not_carried: {"MOY-04@1": {version: 1, question: "Et ?", because: "Ôtée."}, "CAP-09@1": {version: 1, question: "Quoi ?", because: "Ôtée."}}
"""


def judged(case: Case) -> Diagnosis:
    return diagnose(case, on=case.date)


def turned(value: Any, lists: bool) -> Any:
    """Return the same said in the other order."""
    if isinstance(value, dict):
        return {key: turned(value[key], lists) for key in reversed(value)}
    return value[::-1] if lists and isinstance(value, list) else value


def written(lists: bool) -> str:
    return json.dumps(turned(json.loads(to_json(from_text(TEXT))), lists))


@pytest.fixture(scope="module")
def case() -> Case:
    return from_text(TEXT)


def test_the_order_of_the_keys_changes_nothing_of_what_is_made_of_a_dossier(case: Case) -> None:
    other = from_text(written(lists=False), "dossier.json")
    assert (to_json(other), to_text(other)) == (to_json(case), to_text(case))
    assert print_job(judged(other)).to_bytes() == print_job(judged(case)).to_bytes()
    for form in ("html", "json", "xlsx", "ics"):
        assert render(judged(other), form) == render(judged(case), form), form


def test_each_way_to_keep_a_dossier_gives_the_same_reference(case: Case) -> None:
    changed = case.with_answer("CAP-01", 50).with_answer("CAP-01", 25)
    ways = (from_text(to_text(case)), from_text(to_json(case), "d.json"), from_entries(entries(case)), changed, replace(case, facts=dict(case.facts)))
    assert {print_job(judged(way)).to_bytes() for way in ways} == {print_job(judged(case)).to_bytes()}


def test_boxes_ticked_in_another_order_or_a_number_with_decimals_are_the_same_dossier(case: Case) -> None:
    ways = (from_text(written(lists=True), "d.json"), from_text(TEXT.replace("devis_mois: 40", "devis_mois: 40.0")))
    assert {present(judged(way)).reference for way in ways} == {present(judged(case)).reference}


@pytest.mark.parametrize(
    ("before", "after"),
    [("CAP-01: 25", "CAP-01: 50"), ("R-CAP-1: doing", "R-CAP-1: done"), ('CAP-01: "a"', 'CAP-01: "c"'), ("conseil: 3000", "conseil: 3001")],
)
def test_the_reference_changes_with_what_is_said(case: Case, before: str, after: str) -> None:
    assert present(judged(from_text(TEXT.replace(before, after)))).reference != present(judged(case)).reference


def test_an_identifier_that_the_application_never_wrote_is_a_fault() -> None:
    with pytest.raises(ContentError) as found:
        from_text(TEXT.replace("mode: complet", 'mode: complet\nid: "a b UID"'))
    assert [(one.line, one.code, one.what) for one in found.value.faults] == [(5, "id", "« a b UID » n'est pas le numéro d'un dossier")]


SLIPPING = """case: 1
questionnaire: diag-ia
mode: express
date: 2026-11-22
company: {name: "Scierie du Val Perdu", postcode: "38000", headcount: 6}
answers: {CAP-01: 25, CAP-03: 0, USA-01: 0, USA-05: 0, DON-01: 25, DON-02: 25, SOC-03: 25, SOC-05: unknown, EQU-01: 0, CON-01: 0, CON-02: unknown, MOY-01: 0}
"""


@pytest.mark.parametrize(("on", "late"), [("2026-11-22", set()), ("2026-12-22", set()), ("2026-12-23", {"0-30 j"}), ("2027-03-01", {"0-30 j", "3 mois"})])
def test_a_deadline_counts_from_the_day_of_the_diagnosis_whenever_it_is_read(on: str, late: set[str]) -> None:
    told = json.loads(render(diagnose(from_text(SLIPPING), on=date.fromisoformat(on)), "json"))
    assert {action["horizon"]: action["due"] for action in told["actions"]} == {"0-30 j": "2026-12-22", "3 mois": "2027-02-22", "12 mois": "2027-11-22"}
    assert {action["horizon"] for action in told["actions"] if action["late"]} == late


def test_what_is_done_or_given_up_is_never_late() -> None:
    case = from_text(SLIPPING)
    ids = [action.id for action in judged(case).actions]
    states: dict[str, ActionState] = {ids[0]: "done", ids[1]: "dropped", ids[2]: "doing"}
    told = json.loads(render(diagnose(replace(case, actions=states), on=date(2027, 3, 1)), "json"))
    assert [action["late"] for action in told["actions"][:4]] == [False, False, True, True]


def test_a_report_says_until_when_and_when_that_is_over() -> None:
    case = from_text(SLIPPING)
    now, later = (render(diagnose(case, on=day), "html").decode().replace("\u00a0", " ") for day in (date(2026, 11, 22), date(2027, 1, 4)))
    assert "Dans les 30 jours, d’ici le 22 décembre 2026" in now
    assert "échéance passée" not in now
    assert "Dans les 30 jours, échéance passée : c’était le 22 décembre 2026" in later
    assert "22 novembre 2026 · aides et loi au 4 janvier 2027 ·" in later
