"""The page of the firm: nothing is compulsory, what cannot be read is said, what is not known stays unknown."""

import pytest

from companies import Company, Project


@pytest.fixture
def firm(person):
    return person.start("express")


def test_nothing_told_stays_unknown(firm):
    firm.press("suivant")
    assert (firm.case.company, firm.case.project) == (Company(), Project())
    assert firm.case.facts == {}


def test_what_is_told_is_kept_and_shown_again(firm):
    firm.fill("text_input", "firme-name", "Boulangerie Martin")
    firm.fill("text_input", "firme-headcount", 6)
    firm.fill("text_input", "firme-turnover_eur", 480_000)
    assert "Soit 480 000 €." in firm.text
    firm.press("suivant").press("precedent")
    assert firm.widget("text_input", "firme-name").value == "Boulangerie Martin"
    assert firm.widget("text_input", "firme-headcount").value == "6"
    assert firm.case.company.turnover_eur == 480_000


def test_a_number_taken_away_is_unknown_again(firm):
    firm.fill("text_input", "firme-headcount", 6).fill("text_input", "firme-headcount", None)
    assert firm.case.company.headcount is None


def test_a_band_may_stand_for_the_headcount(firm):
    firm.fill("pills", "firme-headcount_band", "03")
    assert firm.case.company.headcount_band == "03"


def test_a_number_takes_the_place_of_the_band(firm):
    firm.fill("pills", "firme-headcount_band", "03").fill("text_input", "firme-headcount", 7)
    assert (firm.case.company.headcount, firm.case.company.headcount_band) == (7, None)


def test_a_postcode_tells_the_place(firm):
    firm.fill("text_input", "firme-postcode", "38000")
    assert "Grenoble, Isère, Auvergne-Rhône-Alpes" in firm.text
    assert firm.case.company.postcode == "38000"


def test_a_postcode_that_cannot_be_read_is_said_under_it_and_not_kept(firm):
    firm.fill("text_input", "firme-postcode", "3800")
    assert "« 3800 » n'est pas un code postal. Écrivez ses 5 chiffres, par exemple 38000." in firm.text
    assert firm.case.company.postcode is None


def test_what_cannot_be_read_is_still_on_the_screen_later(firm):
    firm.fill("text_input", "firme-postcode", "3800").press("suivant").press("precedent")
    assert firm.widget("text_input", "firme-postcode").value == "3800"
    firm.fill("text_input", "firme-postcode", "38000")
    assert "n'est pas un code postal" not in firm.text
    assert firm.case.company.postcode == "38000"


def test_a_postcode_of_two_departments_asks_for_the_commune(firm):
    firm.fill("text_input", "firme-postcode", "42620")
    assert "Le code postal 42620 s'étend sur deux départements" in firm.text
    commune = firm.widget("selectbox", "firme-commune-42620")
    commune.select_index(1)
    firm.run()
    assert firm.case.company.commune is not None
    assert "s'étend sur deux départements" not in firm.text


def test_another_postcode_forgets_the_commune(firm):
    firm.fill("text_input", "firme-postcode", "42620")
    firm.widget("selectbox", "firme-commune-42620").select_index(1)
    firm.run().fill("text_input", "firme-postcode", "38000")
    assert firm.case.company.commune is None


def test_an_activity_is_found_by_its_words_and_gives_the_sector(firm):
    firm.fill("text_input", "firme-naf-mots", "boulangerie")
    activity = next(one for one in firm.app.pills if one.key.startswith("firme-naf-"))
    activity.set_value("10.71C")
    firm.run()
    assert firm.case.company.naf == "10.71C"
    assert "Quelle est votre activité principale ? **Boulangerie, boucherie, traiteur**, d'après votre code d'activité." in firm.text


def test_words_without_an_activity_lead_to_the_sector(firm):
    firm.fill("text_input", "firme-naf-mots", "xyzzy")
    assert "Aucune activité officielle ne porte ces mots." in firm.text
    firm.fill("selectbox", "profil-secteur", "btp")
    assert firm.case.facts == {"secteur": "btp"}
    assert firm.case.company.naf is None


def test_what_is_folded_is_made_when_it_is_opened_and_stays(firm):
    assert not firm.has("text_input", "firme-siren")
    firm.unfold("firme-precisions").fill("text_input", "firme-siren", "732829320")
    firm.app.session_state["firme-precisions"] = False
    assert firm.run().widget("text_input", "firme-siren").value == "732829320"
    assert firm.case.company.siren == "732829320"


def test_a_siren_with_spaces_is_kept_tidy(firm):
    firm.unfold("firme-precisions").fill("text_input", "firme-siren", "732 829 320")
    assert firm.case.company.siren == "732829320"


def test_a_wrong_siren_is_said(firm):
    firm.unfold("firme-precisions").fill("text_input", "firme-siren", "732829321")
    assert "Le SIREN « 732829321 » contient une erreur de frappe. Comparez ses chiffres avec ceux d'une de vos factures." in firm.text
    assert firm.case.company.siren is None


def test_three_irritants_at_most(firm):
    firm.fill("pills", "profil-irritants", ["devis", "appels", "avis"])
    assert firm.case.facts["irritants"] == ("devis", "appels", "avis")
    firm.fill("pills", "profil-irritants", ["devis", "appels", "avis", "pannes"])
    # Taken back under the finger, and said at once.
    assert firm.widget("pills", "profil-irritants").value == ["devis", "appels", "avis"]
    assert firm.case.facts["irritants"] == ("devis", "appels", "avis")
    assert "3 au plus : pour en choisir un autre, retirez-en un d'abord." in firm.text
    firm.fill("pills", "profil-irritants", ["devis", "appels"])
    assert firm.case.facts["irritants"] == ("devis", "appels")
    assert "3 au plus" not in firm.text


def test_the_project_is_kept(firm):
    firm.fill("pills", "projet-kinds", ["formation", "diagnostic"])
    firm.fill("text_input", "projet-budget_eur", 20_000)
    firm.fill("pills", "projet-started", "no")
    project = firm.case.project
    assert (project.kinds, project.budget_eur, project.started) == (("diagnostic", "formation"), 20_000, False)


def test_yes_and_no_can_be_taken_back(firm):
    firm.fill("pills", "projet-started", "yes").fill("pills", "projet-started", None)
    assert firm.case.project.started is None


def test_the_complete_mode_asks_its_own_profile_questions(person):
    person.start("complet")
    person.fill("pills", "profil-gere_stock", "yes")
    person.fill("text_input", "profil-devis_mois", 40)
    person.fill("selectbox", "profil-clients", "entreprises")
    assert person.case.facts == {"gere_stock": True, "devis_mois": 40, "clients": "entreprises"}


@pytest.mark.parametrize(("headcount", "band"), [(0, "NN"), (2, "01"), (6, "03"), (42, "12")])
def test_an_exact_number_shows_as_its_band_and_showing_it_changes_nothing(firm, headcount, band):
    firm.fill("text_input", "firme-headcount", headcount)
    before = firm.case
    assert firm.run().press("suivant").press("precedent").widget("pills", "firme-headcount_band").value == band
    assert firm.case == before


def test_a_firm_larger_than_the_buttons_is_shown_with_its_own(firm):
    firm.fill("text_input", "firme-headcount", 700)
    assert firm.widget("pills", "firme-headcount_band").value == "41"


def test_who_came_for_the_money_goes_from_the_firm_to_the_result(person):
    person.press("commencer-argent").fill("text_input", "firme-postcode", "38000").press("suivant")
    assert person.title == "Votre résultat"
    assert person.case.company.postcode == "38000"
    titles = [person.read(one.value) for one in person.app.header]
    assert titles[0] == "Qui paie ?"
    assert person.text.index("Qui paie ?") < person.text.index("Il manque 12 réponses")


def test_coming_for_the_money_loses_nothing_of_an_open_dossier(person):
    person.start("express").fill("text_input", "firme-name", "Boulangerie Martin").go("accueil")
    before = person.case
    assert person.press("commencer-argent").case == before
    assert person.title == "Votre entreprise"
