"""Questions by kind: answering, « je ne sais pas », erasing, boxes that go with no other, and answers that outlive pages."""

import pytest

from cases import Case
from companies import Company
from questionnaires import load
from scoring import assess


@pytest.fixture
def express(person):
    return person.start("express")


@pytest.fixture
def complete(person):
    return person.start("complet")


def test_nothing_is_chosen_at_first(express):
    express.go("usages")
    assert express.choice("USA-01").value is None
    assert express.case.answers == {}
    assert "Réponses : 0 sur 12" in progress(express)


def progress(person):
    """What the head of the page tells of how far the interview has come."""
    return " ".join(one.proto.body for one in person.app.get("html")).replace("\u00a0", " ")


def test_an_option_is_kept_and_counted_at_once(express):
    express.go("usages").tell("USA-01", 25)
    assert express.case.answers == {"USA-01": 25}
    assert "Réponses : 1 sur 12" in progress(express)


def test_i_do_not_know_is_an_answer(express):
    express.go("usages").tell("USA-01", "unknown")
    assert express.case.answers == {"USA-01": "unknown"}
    assert "Réponses : 1 sur 12" in progress(express)


def test_an_answer_can_be_erased(express):
    express.tell("USA-01", 25).to("USA-01").press("effacer-USA-01")
    assert express.case.answers == {}
    assert express.choice("USA-01").value is None


def test_there_is_nothing_to_erase_without_an_answer(express):
    assert not express.to("USA-01").has("button", "effacer-USA-01")


def test_boxes_are_kept_in_the_order_of_the_questionnaire(express):
    express.go("socle")
    express.answer("SOC-05", ["antivirus", "sauvegarde"])
    assert express.run().case.answers == {"SOC-05": ("sauvegarde", "antivirus")}


def test_the_last_box_taken_away_leaves_no_answer(express):
    express.go("socle").answer("SOC-05", ["majs"])
    express.run().widget("checkbox", "q-SOC-05.majs").uncheck()
    assert express.run().case.answers == {}


@pytest.mark.parametrize(("box", "kept"), [("aucun", ("aucun",)), ("unknown", "unknown")])
def test_a_box_that_goes_with_no_other_unticks_them(complete, box, kept):
    complete.go("usages").answer("USA-02", ["marketing", "client"])
    complete.run().answer("USA-02", [box])
    assert complete.run().case.answers == {"USA-02": kept}
    assert not complete.widget("checkbox", "q-USA-02.marketing").value
    assert complete.widget("checkbox", f"q-USA-02.{box}").value


def test_any_other_box_unticks_the_one_that_stands_alone(complete):
    complete.go("usages").answer("USA-02", ["aucun"])
    complete.run().answer("USA-02", ["finance"])
    assert complete.run().case.answers == {"USA-02": ("finance",)}
    assert not complete.widget("checkbox", "q-USA-02.aucun").value


def test_boxes_can_be_erased(complete):
    complete.go("usages").answer("USA-02", ["finance"])
    complete.run().press("effacer-USA-02")
    assert complete.case.answers == {}
    assert not complete.widget("checkbox", "q-USA-02.finance").value


def test_a_number_is_kept(complete):
    complete.go("equipe").fill("text_input", "q-EQU-02", 30)
    assert complete.case.answers == {"EQU-02": 30}


def test_not_knowing_takes_the_place_of_a_number_and_back(complete):
    complete.go("equipe").fill("text_input", "q-EQU-02", 30)
    complete.widget("checkbox", "q-EQU-02.unknown").check()
    complete.run()
    assert complete.case.answers == {"EQU-02": "unknown"}
    assert complete.widget("text_input", "q-EQU-02").value == ""
    complete.fill("text_input", "q-EQU-02", 40)
    assert complete.case.answers == {"EQU-02": 40}
    assert not complete.widget("checkbox", "q-EQU-02.unknown").value


def test_a_number_emptied_leaves_no_answer(complete):
    complete.go("equipe").fill("text_input", "q-EQU-02", 30).fill("text_input", "q-EQU-02", None)
    assert complete.case.answers == {}


def test_one_choice_among_several_is_kept(person, today):
    """The first version asks of one role alone."""
    person.take_back(Case("diag-ia", 1, "complet", today)).go("classement").fill("radio", "q-CLA-04", "utilisateur")
    assert person.case.answers == {"CLA-04": "utilisateur"}


def test_several_roles_are_kept(complete):
    for role in ("utilisateur", "sous_notre_nom"):
        complete.go("classement").widget("checkbox", f"q-CLA-04.{role}").check()
        complete.run()
    assert complete.case.answers == {"CLA-04": ("utilisateur", "sous_notre_nom")}


def test_answers_outlive_pages(express):
    express.tell("USA-01", 25).press("precedent")
    assert express.choice("USA-01").value == 25
    assert express.press("suivant").tell("USA-05", 50).press("precedent").choice("USA-05").value == 50


def test_one_tap_answers_and_goes_on(express):
    express.press("suivant")
    for id, value in (("USA-01", 25), ("USA-05", "unknown"), ("CAP-01", 50)):
        assert express.title == express.read(load("diag-ia").question(id).text)
        express.choice(id).set_value(value)
        express.run()
    assert express.case.answers == {"USA-01": 25, "USA-05": "unknown", "CAP-01": 50}


def test_what_is_pressed_with_an_answer_skips_no_question(express):
    """Somebody taps the answer, then the way on, before the next page has come."""
    express.press("suivant").choice("USA-01").set_value(25)
    express.press("suivant")
    assert express.title == express.read(load("diag-ia").question("USA-05").text)


def test_a_question_can_be_passed_and_is_found_again(express):
    express.press("suivant").press("suivant")
    assert express.case.answers == {}
    assert express.press("precedent").title == express.read(load("diag-ia").question("USA-01").text)


def test_coming_back_to_an_answer_changes_nothing(express):
    express.tell("USA-01", 25)
    before = express.case
    express.press("precedent").run().press("suivant").go("resultat").to("USA-01")
    assert express.case == before
    assert express.choice("USA-01").value == 25


def test_the_last_question_leads_to_the_result(express):
    express.tell("CON-02", 50)
    assert express.title == "Votre résultat"


def test_the_address_of_a_section_leads_to_its_first_question_left(express):
    express.tell("USA-01", 25)
    assert express.go("usages").title == express.read(load("diag-ia").question("USA-05").text)


def test_a_question_ruled_out_is_not_on_the_way(person, today):
    person.take_back(Case("diag-ia", 2, "express", today, company=Company(headcount=0)))
    titles, before = [], ""
    while person.title not in (before, "Votre résultat"):
        before = person.title
        titles.append(before)
        person.press("suivant")
    asked = {question.id for question in load("diag-ia").questions if person.read(question.text) in titles}
    assert asked and asked.isdisjoint(out.question for out in assess(load("diag-ia"), person.case).out_of_scope)


def test_a_question_that_the_firm_rules_out_is_shown_with_its_reason_and_keeps_its_answer(complete):
    complete.go("equipe").tell("EQU-04", 50).go("entreprise").fill("text_input", "firme-headcount", 0).go("equipe")
    assert "Cette question ne vous concerne pas : vous travaillez seul." in complete.text
    assert not complete.has("radio", "q-EQU-04")
    assert complete.case.answers == {"EQU-04": 50}
    complete.go("entreprise").fill("text_input", "firme-headcount", 4).go("equipe")
    assert complete.choice("EQU-04").value == 50


def test_the_express_mode_shows_nothing_of_the_advisor(express):
    express.go("usages")
    assert "À demander" not in express.text
    assert not express.has("text_area", "note-USA-01")
