"""Questions by kind: answering, « je ne sais pas », erasing, boxes that go with no other, and answers that outlive pages."""

import pytest

from cases import Case


@pytest.fixture
def express(person):
    return person.start("express")


@pytest.fixture
def complete(person):
    return person.start("complet")


def test_nothing_is_chosen_at_first(express):
    express.go("usages")
    assert express.widget("radio", "q-USA-01").value is None
    assert express.case.answers == {}
    assert "Réponses : 0 sur 12" in progress(express)


def progress(person):
    return person.app.get("progress")[0].proto.text.replace("\u00a0", " ")


def test_an_option_is_kept_and_counted_at_once(express):
    express.go("usages").fill("radio", "q-USA-01", 25)
    assert express.case.answers == {"USA-01": 25}
    assert "Réponses : 1 sur 12" in progress(express)


def test_i_do_not_know_is_an_answer(express):
    express.go("usages").fill("radio", "q-USA-01", "unknown")
    assert express.case.answers == {"USA-01": "unknown"}
    assert "Réponses : 1 sur 12" in progress(express)


def test_an_answer_can_be_erased(express):
    express.go("usages").fill("radio", "q-USA-01", 25).press("effacer-USA-01")
    assert express.case.answers == {}
    assert express.widget("radio", "q-USA-01").value is None


def test_there_is_nothing_to_erase_without_an_answer(express):
    assert express.go("usages").widget("button", "effacer-USA-01").proto.disabled


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
    express.go("usages").fill("radio", "q-USA-01", 25).press("suivant").fill("radio", "q-CAP-01", 50).press("precedent")
    assert express.widget("radio", "q-USA-01").value == 25
    assert express.press("suivant").widget("radio", "q-CAP-01").value == 50


def test_a_question_that_the_firm_rules_out_is_shown_with_its_reason_and_keeps_its_answer(complete):
    complete.go("equipe").fill("radio", "q-EQU-04", 50).go("entreprise").fill("text_input", "firme-headcount", 0).go("equipe")
    assert "Cette question ne vous concerne pas : vous travaillez seul." in complete.text
    assert not complete.has("radio", "q-EQU-04")
    assert complete.case.answers == {"EQU-04": 50}
    complete.go("entreprise").fill("text_input", "firme-headcount", 4).go("equipe")
    assert complete.widget("radio", "q-EQU-04").value == 50


def test_the_express_mode_shows_nothing_of_the_advisor(express):
    express.go("usages")
    assert "À demander" not in express.text
    assert not express.has("text_area", "note-USA-01")
