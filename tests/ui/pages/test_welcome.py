"""The first page: two ways to start, and a case taken back."""

from dataclasses import replace

import pytest


def test_the_page_says_what_one_gets_and_for_how_long_answers_are_kept(person):
    assert person.title == "Où en est votre entreprise avec l'IA ?"
    assert "votre niveau, et ce qui vous retient" in person.text
    assert "Elles sont supprimées 15 mois après votre dernière réponse, ou dès que vous le demandez." in person.text


@pytest.mark.usefixtures("nothing_kept")
def test_the_page_of_a_server_that_keeps_nothing_says_so(newcomer):
    assert "ne sont pas gardées sur ce serveur" in newcomer().text


def test_each_door_has_a_drawing_that_is_told(person):
    told = [person.read(one.proto.imgs[0].alt) for one in person.app.get("image")]
    assert [words.partition(",")[0] for words in told] == ["Dessin : une liste cochée", "Dessin : une boutique", "Dessin : une balance"]


def test_commencer_opens_the_express_questionnaire(person):
    person.start("express")
    assert person.title == "Votre entreprise"
    assert person.case.mode == "express"


def test_entretien_opens_the_complete_questionnaire(person):
    assert person.start("complet").case.mode == "complet"


def test_a_complete_case_taken_back_goes_to_its_result(person, golden):
    case = golden("boulangerie", "express")
    person.take_back(case)
    assert person.title == "Votre résultat"
    assert person.case == case


def test_a_case_taken_back_goes_to_the_first_question_left(person, golden):
    case = golden("boulangerie", "express")
    person.take_back(replace(case, answers={"USA-01": 25, "USA-05": 25}))
    assert person.title == "Où en est la direction de l'entreprise avec l'IA ?"


def test_an_empty_case_taken_back_goes_to_the_firm(person, golden):
    case = golden("trop-peu", "express")
    person.take_back(replace(case, answers={}))
    assert person.title == "Votre entreprise"


def test_every_fault_of_a_bad_file_is_told_with_its_line(person):
    lines = ["case: 1", "questionnaire: diag-ia", "mode: express", "date: 2026-11-22", "answers:", "  CAP-01: 33", "  CAP-99: 25"]
    person.take_back("\n".join(lines))
    assert "Ce dossier ne peut pas être lu : 2 points sont à corriger." in person.text
    assert "Ligne 6 : « 33 » n'est pas une réponse de CAP-01. Choisissez parmi : 0, 25, 50, 75, 100 ou unknown." in person.text
    assert "Ligne 7 : La question « CAP-99 » n'existe pas. Vouliez-vous dire « CAP-06 » ?\n" in person.text
    assert person.case is None


def test_a_file_that_is_no_case_is_refused_in_a_sentence(person):
    person.take_back("ceci n'est pas un dossier : [")
    assert "Ce dossier ne peut pas être lu" in person.text
    assert person.case is None


def test_a_new_case_does_not_erase_the_open_one_without_a_yes(person):
    person.start("express").fill("text_input", "firme-name", "Boulangerie Martin").go("accueil")
    person.start("complet")
    assert "rien d'autre que ce navigateur ne l'ouvre : en commencer un nouveau le supprime." in person.text
    person.press("garder-complet")
    assert person.case.company.name == "Boulangerie Martin"
    assert "en commencer un nouveau le supprime" not in person.text
    person.go("dossier").press("creer-code").go("accueil").start("complet")
    assert "Il reste enregistré, mais ce navigateur ouvrira le nouveau" in person.text


@pytest.mark.usefixtures("nothing_kept")
def test_where_nothing_is_kept_a_new_case_says_that_it_erases_the_open_one(newcomer):
    person = newcomer().start("express").fill("text_input", "firme-name", "Boulangerie Martin").go("accueil").start("complet")
    assert "En commencer un nouveau efface ses réponses." in person.text
    assert person.case.company.name == "Boulangerie Martin"


def test_a_new_case_starts_empty_after_a_yes(person):
    person.start("express").fill("text_input", "firme-name", "Boulangerie Martin").go("accueil")
    person.start("complet").press("effacer-complet")
    assert person.title == "Votre entreprise"
    assert person.case.mode == "complet"
    assert person.widget("text_input", "firme-name").value == ""


def test_an_open_case_can_be_gone_on_with(person, golden):
    person.take_back(replace(golden("boulangerie", "express"), answers={"USA-01": 25})).go("accueil")
    assert "Votre dossier est ouvert. Réponses : 1 sur 12." in person.text
    assert person.press("continuer").title == "Savez-vous ce que l'IA vous rapporte ?"


def test_answers_go_over_to_the_complete_interview(person, golden):
    case = golden("boulangerie", "express")
    person.take_back(replace(case, answers={id: case.answers[id] for id in ("USA-01", "CAP-01")})).go("accueil")
    person.start("complet").press("passer-complet")
    assert person.case.mode == "complet"
    assert person.case.answers == {"USA-01": 25, "CAP-01": 25}
    assert person.title == "Usages et valeur"


def test_what_only_an_advisor_may_say_does_not_go_over_to_express(person, golden):
    person.take_back(replace(golden("usinage", "complet"), not_applicable={"USA-03": "Aucun outil"})).go("accueil")
    person.start("express")
    assert not person.has("button", "passer-express")
    assert person.has("button", "effacer-express")
