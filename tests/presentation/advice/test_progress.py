"""What moved between two diagnoses, told."""

from dataclasses import replace
from datetime import date

import pytest

from companies import Company
from presentation import comparison
from scoring import compare

BEFORE = date(2026, 5, 22)


@pytest.fixture
def moved(bakery, judged):
    """What moved since a case of the bakery with other answers."""

    def make(**answers):
        case = bakery.case
        other = {id.replace("_", "-"): answer for id, answer in answers.items()}
        earlier = replace(case, date=BEFORE, answers={**case.answers, **other})
        return comparison(compare(judged(earlier), bakery), bakery.questionnaire)

    return make


def test_an_equal_case_has_not_moved(moved):
    told = moved()
    assert told.nothing == "Rien n'a bougé entre ces deux dossiers."
    assert (told.moved_axes, told.answers, told.questions) == ((), (), ())
    assert {move.now for move in told.axes if "(inchangé)" not in move.now} == set()


def test_the_level_the_score_and_the_axes_are_told_before_and_now(moved):
    told = moved(CAP_01=0, CAP_03=0)
    assert told.dates == "Du 22 mai 2026 au 22 novembre 2026"
    assert [move.name for move in told.whole] == ["Niveau", "Score"]
    assert told.whole[0].line == "Niveau : 2 · Essais → 2 · Essais"
    assert [line.partition(" :")[0] for line in told.moved_axes[0].lines] == ["Cap et pilotage"]


def test_answers_are_told_by_the_way_in_which_they_moved(moved):
    told = moved(CAP_03="unknown", CON_05=50)
    assert [group.title for group in told.answers] == [
        "Ce que vous ne saviez pas, et que vous savez",
        "Ce qui a reculé",
    ]
    assert told.answers[0].first == ("Ce que vous ne saviez pas, et que vous savez. Qui s'occupe de l'IA dans l'entreprise ?")
    assert told.answers[0].moves[0].line == ("Qui s'occupe de l'IA dans l'entreprise ? « Je ne sais pas » → « Chacun se débrouille de son côté »")


def test_two_firms_are_refused_in_a_sentence(bakery):
    one, other = (replace(bakery, case=replace(bakery.case, company=Company(siren=siren))) for siren in ("732829320", "222222226"))
    told = comparison(compare(one, other), bakery.questionnaire)
    assert told.refusal and "ce sont deux entreprises" in told.refusal
    assert (told.nothing, told.whole, told.actions) == (None, (), ())
