"""The day of a dossier that is taken up again later: looking never moves a deadline."""

from dataclasses import replace
from datetime import date, timedelta

from cases import Case
from ui.clock import today
from ui.fields.case_edits import with_action, with_note

BEGUN = today() - timedelta(days=40)


def test_a_plan_that_is_looked_at_again_falls_due(person, golden):
    """Case 06: the plan is forty days old, and says so."""
    person.take_back(replace(golden("boulangerie", "express"), date=BEGUN, id="d0ss1er-22"))
    for slug in ("usages", "resultat", "resultat"):
        person.go(slug)
    assert "chéance passée : c'était le" in person.see("actions").text
    assert (person.case.date, person.case.id) == (BEGUN, "d0ss1er-22")


def test_a_result_that_stands_keeps_its_day_whatever_is_answered(person, golden):
    case = golden("boulangerie", "express")
    person.take_back(replace(case, date=BEGUN, answers={id: value for id, value in case.answers.items() if id != "USA-01"}))
    person.go("usages").tell("USA-01", 50)
    assert (person.case.answers["USA-01"], person.case.date) == (50, BEGUN)


def test_until_there_is_a_result_the_day_is_that_of_the_last_answer(person):
    person.take_back(Case("diag-ia", 1, "express", BEGUN, answers={"CAP-01": 25})).go("resultat")
    assert person.case.date == BEGUN
    person.go("usages").tell("USA-01", 25)
    assert person.case.date == today()


def test_a_plan_that_is_followed_keeps_its_day(person):
    person.take_back(Case("diag-ia", 1, "express", BEGUN, answers={"CAP-01": 25}, actions={"R-CAP-1": "doing"}))
    person.go("usages").tell("USA-01", 25)
    assert person.case.date == BEGUN


def test_nothing_but_an_answer_moves_a_day():
    case = Case("diag-ia", 1, "express", BEGUN)
    assert {with_note(case, "CAP-01", "Vu.").date, with_action(case, "R-CAP-1", "done").date} == {BEGUN}


def test_a_dossier_of_a_day_to_come_is_not_drawn_back(person):
    later = date(2099, 1, 1)
    person.take_back(Case("diag-ia", 1, "express", later)).go("usages").tell("USA-01", 25)
    assert person.case.date == later


def test_every_new_dossier_has_an_identifier_of_its_own(newcomer):
    first, second = (newcomer().start("express").case.id for _ in range(2))
    assert first
    assert second
    assert first != second
