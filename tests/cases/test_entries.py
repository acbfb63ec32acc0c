"""A case as flat entries: nothing is lost on the way there and back, and entries that cannot stand together lock nothing."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from cases import Case, Json, Path, entries, from_entries, from_text, restored, to_text
from kernel import ContentError
from tests.any_case import cases

CASE = from_text("""
case: 1
questionnaire: diag-ia
version: 1
mode: complet
date: 2026-11-22
company: {name: "Épicerie", founded: 2011-03-01, establishments: [], declared: {in-difficulty: false}, previous_years: [{year: 2025, headcount: 3}]}
facts: {irritants: [factures], devis_mois: 40}
project: {kinds: [conseil], started: false, spending: {conseil: 3000, logiciel-ia: null}, declared: {}}
answers: {CAP-01: 25, USA-02: [marketing], CON-03: unknown}
notes: {CAP-01: "Vu le 3 mai"}
evidence: {CAP-01: seen}
not_applicable: {EQU-04: "Personne d'autre"}
actions: {R-CAP-1: done, R-CON-10: doing, R-USA-2: dropped}
""")


@given(cases)
@settings(max_examples=200, deadline=None)
def test_a_case_is_the_same_after_its_entries(case: Case) -> None:
    found = entries(case)
    stored = {path: json.loads(json.dumps(value)) for path, value in found.items()}
    assert stored == found
    assert from_entries(stored) == case
    assert restored(found).case == case
    assert all(value is not None for value in found.values())


def test_each_answer_has_an_entry_of_its_own() -> None:
    assert entries(CASE) == {
        ("case", "questionnaire"): "diag-ia",
        ("case", "version"): 1,
        ("case", "mode"): "complet",
        ("case", "date"): "2026-11-22",
        ("company", "name"): "Épicerie",
        ("company", "founded"): "2011-03-01",
        ("company", "establishments"): [],
        ("company", "previous_years"): [{"year": 2025, "headcount": 3}],
        ("company.declared", "in-difficulty"): False,
        ("facts", "irritants"): ["factures"],
        ("facts", "devis_mois"): 40,
        ("project", "kinds"): ["conseil"],
        ("project", "started"): False,
        ("project", "spending"): {"conseil": 3000, "logiciel-ia": None},
        ("answers", "CAP-01"): 25,
        ("answers", "USA-02"): ["marketing"],
        ("answers", "CON-03"): "unknown",
        ("notes", "CAP-01"): "Vu le 3 mai",
        ("evidence", "CAP-01"): "seen",
        ("not_applicable", "EQU-04"): "Personne d'autre",
        ("actions", "R-CAP-1"): "done",
        ("actions", "R-CON-10"): "doing",
        ("actions", "R-USA-2"): "dropped",
    }


def test_entries_in_any_order_make_the_same_file() -> None:
    found = entries(CASE)
    assert to_text(from_entries(dict(reversed(found.items())))) == to_text(from_entries(found))


def test_entries_at_fault_are_told_as_in_a_file() -> None:
    with pytest.raises(ContentError) as error:
        from_entries({**entries(CASE), ("answers", "CAP-99"): 25, ("company", "naf"): 12})
    assert {fault.where for fault in error.value.faults} == {("answers", "CAP-99"), ("company", "naf")}


def test_entries_at_fault_are_set_aside_and_the_rest_stands() -> None:
    wrong: dict[Path, Json] = {("answers", "CAP-99"): 25, ("company.declared", "rien"): True, ("company", "partners"): [{"share_pct": 200}], ("rien", "x"): 1}
    found = restored({**entries(CASE), **wrong})
    assert (found.case, found.set_aside) == (CASE, wrong)


def test_what_an_advisor_wrote_is_set_aside_while_the_mode_is_alone() -> None:
    found = restored({**entries(CASE), ("case", "mode"): "express"})
    assert found.case == replace(CASE, mode="express", not_applicable={})
    assert found.set_aside == {("not_applicable", "EQU-04"): "Personne d'autre"}


@pytest.mark.parametrize("wrong", [{("case", "version"): 999}, {("case", "mode"): "rien"}, {("case", "date"): "2026-13-01"}])
def test_a_fault_of_the_case_itself_is_told(wrong: dict[tuple[str, str], int | str]) -> None:
    with pytest.raises(ContentError):
        restored({**entries(CASE), **wrong})


def test_an_empty_case_has_entries_too() -> None:
    case = Case(questionnaire="diag-ia", version=1, mode="express", date=date(2026, 11, 22))
    assert from_entries(entries(case)) == case
    assert len(entries(case)) == 4
