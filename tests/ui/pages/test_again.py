"""A diagnosis done again: the firm is there, the answers of the last time wait to be confirmed, and the result opens on what has changed."""

from dataclasses import replace
from datetime import date

import pytest

from cases import as_it_was
from companies import Company
from kernel import long_date
from ui.clock import today

_BAKERY = Company(headcount=6, naf="10.71C", postcode="38000")


@pytest.fixture
def bakery(golden):
    return replace(golden("boulangerie", "express"), company=_BAKERY, date=date(2025, 11, 22))


@pytest.fixture
def again(person, bakery):
    return person.take_back(bakery).see("progres").press("refaire")


def confirm_all(person, but=None):
    """Confirm every answer with a tap, one of them answered otherwise."""
    for id in [question.id for question in person.app.session_state["desk"].interview.left if question.id != but]:
        person.to(id).press(f"toujours-{id}")
    return person.tell(but, 100) if but else person


def test_the_firm_stays_and_no_answer_counts_before_it_is_confirmed(again):
    assert again.title == "Votre entreprise"
    assert "Ensuite, confirmez vos réponses du 22 novembre 2025 une à une" in again.text
    assert (again.case.company, again.case.answers, again.case.date) == (_BAKERY, {}, today())
    again.go("recapitulatif")
    assert again.text.count("Le 22 novembre 2025, à confirmer : ") == 12


def test_one_tap_confirms_an_answer_and_goes_on(again, bakery):
    again.to("CAP-01")
    title = again.title
    assert "Le 22 novembre 2025, à confirmer : " in again.text
    again.press("toujours-CAP-01")
    assert again.case.answers == {"CAP-01": bakery.answers["CAP-01"]}
    assert again.title != title
    again.to("CAP-01")
    assert not again.has("button", "toujours-CAP-01")


def test_the_result_opens_on_what_has_changed(again):
    confirm_all(again, but="CON-01")
    again.go("resultat")
    assert "**Depuis le 22 novembre 2025 :** " in again.text
    assert "rien n'a bougé" not in again.text
    again.press("ce-qui-a-change")
    assert f"Du 22 novembre 2025 au {long_date(today())}" in again.read(again.text)
    assert not again.has("button", "refaire")


def test_one_may_come_back_to_the_diagnosis_before(again, bakery):
    again.press("ne-pas-refaire")
    assert replace(again.case, id=None) == replace(bakery, id=None)
    assert again.title == "Votre entreprise"


def test_nothing_is_told_as_a_fall_while_an_answer_waits(again):
    """Nor is beginning once more offered."""
    again.to("CAP-01").press("toujours-CAP-01").go("resultat")
    assert "Depuis le 22 novembre 2025" not in again.text
    again.see("progres")
    assert not again.has("button", "refaire")


def test_the_diagnosis_before_outlives_a_file(again, newcomer, bakery):
    other = newcomer().take_back(again.case)
    was = as_it_was(other.case)
    assert was is not None
    assert was.answers == bakery.answers


def test_an_advisor_confirms_in_the_midst_of_a_section(person, golden):
    case = replace(golden("boulangerie", "complet"), date=date(2025, 11, 22))
    person.take_back(case).see("progres").press("refaire").go("cap").press("toujours-CAP-01")
    assert person.case.answers == {"CAP-01": case.answers["CAP-01"]}
    assert person.choice("CAP-01").value == case.answers["CAP-01"]
