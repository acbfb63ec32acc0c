"""The options of the report: large print for all, an organisation for an advisor, an earlier case to compare with; nothing outlives the case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases import to_text
from companies import Company
from presentation import PLAIN, Brand
from reports import logo_of, palette
from tests.reports.pictures import picture
from ui.takeaway.report_choices import edition


@pytest.fixture
def owner(person, golden):
    return person.take_back(golden("boulangerie", "express")).see("emporter")


@pytest.fixture
def advisor(person, golden):
    return person.take_back(golden("usinage", "complet")).see("emporter")


def asked_for(person):
    """The edition that the session asks for."""
    return edition(person.app.session_state["desk"])


def hand_over(person, uploader, data, name="logo.png", kind="image/png"):
    return person.fill("file_uploader", uploader, (name, data, kind))


def compare(person, case):
    return hand_over(person.see("progres"), "comparer", to_text(case).encode(), "avant.yaml", "application/yaml")


def earlier(case, days=180):
    return replace(case, date=case.date - timedelta(days=days))


def test_nothing_is_chosen_at_first(owner):
    assert asked_for(owner) == PLAIN


def test_large_print_outlives_the_page(owner):
    owner.widget("checkbox", "grands-caracteres").check()
    owner.run()
    assert asked_for(owner).large_print
    owner.go("recapitulatif").see("emporter")
    assert owner.widget("checkbox", "grands-caracteres").value
    assert asked_for(owner).large_print


def test_only_an_advisor_speaks_for_an_organisation(owner):
    assert not owner.has("text_input", "organisme-nom")
    assert "Votre organisme." not in owner.text


def test_an_organisation_is_its_name_its_colour_and_its_logo(advisor):
    assert advisor.widget("color_picker", "organisme-couleur").value == palette().main
    advisor.fill("text_input", "organisme-nom", " CCI de  Lyon ").fill("color_picker", "organisme-couleur", "#7a0099")
    hand_over(advisor, "organisme-logo", picture())
    assert asked_for(advisor).brand == Brand("CCI de Lyon", logo_of(picture()), "#7a0099")
    advisor.go("recapitulatif").see("emporter")
    assert advisor.widget("text_input", "organisme-nom").value == "CCI de Lyon"
    assert advisor.widget("color_picker", "organisme-couleur").value == "#7a0099"
    assert asked_for(advisor).brand == Brand("CCI de Lyon", logo_of(picture()), "#7a0099")


def test_a_pale_colour_is_not_employed_and_says_why(advisor):
    advisor.fill("text_input", "organisme-nom", "CCI").fill("color_picker", "organisme-couleur", "#ffcc00")
    assert "La couleur #ffcc00 est trop claire : son contraste avec le blanc est de 1,51, il en faut 4,5" in advisor.text
    assert "En attendant, le rapport garde ses couleurs." in advisor.text
    assert asked_for(advisor).brand == Brand("CCI")


def test_a_colour_dark_enough_is_one_click_away(advisor):
    advisor.fill("text_input", "organisme-nom", "CCI").fill("color_picker", "organisme-couleur", "#ffcc00").press("organisme-couleur-foncer")
    assert advisor.widget("color_picker", "organisme-couleur").value == "#907300"
    assert asked_for(advisor).brand == Brand("CCI", colour="#907300")
    assert not advisor.has("button", "organisme-couleur-foncer")


def test_the_colours_of_the_house_come_back(advisor):
    advisor.fill("text_input", "organisme-nom", "CCI").fill("color_picker", "organisme-couleur", "#7a0099").press("organisme-couleur-retirer")
    assert advisor.widget("color_picker", "organisme-couleur").value == palette().main
    assert asked_for(advisor).brand == Brand("CCI")
    assert not advisor.has("button", "organisme-couleur-retirer")


def test_a_logo_that_is_no_picture_is_refused_in_its_place(advisor):
    hand_over(advisor.fill("text_input", "organisme-nom", "CCI"), "organisme-logo", b"bonjour")
    assert "Le logo n'est pas une image PNG ou JPEG." in advisor.text
    assert asked_for(advisor).brand == Brand("CCI")


def test_a_logo_can_be_taken_away(advisor):
    hand_over(advisor.fill("text_input", "organisme-nom", "CCI"), "organisme-logo", picture())
    advisor.press("organisme-logo-retirer")
    assert asked_for(advisor).brand == Brand("CCI")
    assert advisor.widget("file_uploader", "organisme-logo").value is None


def test_nothing_is_signed_without_a_name(advisor):
    hand_over(advisor, "organisme-logo", picture())
    assert "Sans nom, le logo et la couleur ne sont pas employés." in advisor.text
    assert asked_for(advisor).brand is None


def test_an_organisation_does_not_sign_a_short_questionnaire(advisor, golden):
    advisor.fill("text_input", "organisme-nom", "CCI").go("accueil").take_back(golden("boulangerie", "express"))
    assert asked_for(advisor).brand is None


def test_an_earlier_case_goes_into_the_report_until_it_is_taken_away(owner):
    before = earlier(owner.case)
    compare(owner, before)
    assert asked_for(owner).earlier.case == before
    assert "Le rapport à télécharger dit aussi cette comparaison." in owner.text
    assert "Comparé avec votre dossier du " in owner.see("emporter").text
    owner.see("progres")
    assert "Rien n'a bougé entre ces deux dossiers." in owner.text
    owner.press("ne-plus-comparer")
    assert asked_for(owner) == PLAIN
    assert owner.widget("file_uploader", "comparer").value is None
    assert "Comparé avec votre dossier du " not in owner.see("emporter").text


def test_the_case_of_another_firm_does_not_go_into_the_report(person, golden):
    case = replace(golden("boulangerie", "express"), company=Company(siren="732829320"))
    compare(person.take_back(case).go("resultat"), replace(earlier(case), company=Company(siren="222222226")))
    assert "ce sont deux entreprises, elles ne se comparent pas." in person.text
    assert asked_for(person) == PLAIN


def test_a_number_typed_since_undoes_the_comparison(owner):
    compare(owner, replace(earlier(owner.case), company=Company(siren="222222226")))
    assert asked_for(owner).earlier is not None
    owner.go("entreprise").unfold("firme-precisions").fill("text_input", "firme-siren", "732829320").see("progres")
    assert asked_for(owner).earlier is None
    assert "ce sont deux entreprises, elles ne se comparent pas." in owner.text


def test_another_case_forgets_the_earlier_one(owner, golden):
    compare(owner, earlier(owner.case)).go("accueil").take_back(golden("usinage", "complet"))
    assert asked_for(owner) == PLAIN
