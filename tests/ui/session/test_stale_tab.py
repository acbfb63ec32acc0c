"""A tab that shows another dossier than its browser has open: it says so, shows nothing else, and nothing is written."""

import os
import sqlite3
from contextlib import closing

import pytest

from ui.clock import now
from ui.session.live_sessions import give_up_cookie
from ui.session.store import store

pytestmark = pytest.mark.usefixtures("own_base")

COOKIE, OTHER = "T" * 22, "U" * 22
PARTED = "Cet onglet n'est plus à jour"


def kept(person):
    return person.app.session_state["desk"].kept


def dossiers():
    """Everything that the store holds, by dossier; what opens them apart."""
    with closing(sqlite3.connect(os.environ["BOUSSOLE_BASE"])) as connection:
        ids = [id for (id,) in connection.execute("SELECT id FROM dossier")]
    return {id: {**(store().export(id) or {}), "secrets": None} for id in ids}


def firms():
    """The name of the firm of each dossier, in order."""
    opened = (store().open(id) for id in dossiers())
    return sorted(one.case.company.name or "" for one in opened if one)


def begin(person, name="Boulangerie Martin"):
    return person.start("express").fill("text_input", "firme-name", name)


def another(person, name):
    """Begin one more dossier in a browser that has one."""
    return person.start("express").press("effacer-express").fill("text_input", "firme-name", name)


def told(tab):
    """The tab says that it is parted, offers its two ways on or one, and has nothing to click or fill."""
    assert tab.title == PARTED
    assert "Enregistré" not in tab.text
    kinds = ("button", "text_input", "radio", "checkbox", "download_button", "file_uploader")
    assert [kind for kind in kinds if tab.app.get(kind)] == []
    return tab.text.replace("**", "")


def test_two_dossiers_of_one_firm_are_two(newcomer):
    old = begin(newcomer(COOKIE)).to("USA-01")
    another(newcomer(COOKIE), "Boulangerie Martin")
    before = dossiers()
    old.answer("USA-01", 75)
    assert "Le dossier ouvert est celui de Boulangerie Martin, commencé le" in told(old.run())
    assert dossiers() == before


def test_an_advisor_goes_from_a_lent_dossier_to_an_own_one_and_back(newcomer):
    owner = begin(newcomer(OTHER), "Garage Durand")
    code = store().share(kept(owner).dossier, at=now())
    lent = newcomer(COOKIE).press("vers-reprendre")
    lent.widget("text_input", "partage-recu").set_value(code)
    lent.press("ouvrir-partage").to("USA-01")
    own = another(newcomer(COOKIE), "Cabinet Petit")
    before = dossiers()
    lent.answer("USA-01", 75)
    assert "celui de Cabinet Petit" in told(lent.run())
    assert dossiers() == before
    back = newcomer(COOKIE).press("vers-reprendre")
    back.widget("text_input", "partage-recu").set_value(code)
    back.press("ouvrir-partage")
    assert kept(back).dossier == kept(owner).dossier
    assert "celui de Garage Durand" in told(own.run())


def test_a_tab_that_showed_no_dossier_takes_the_place_of_none(newcomer):
    old = newcomer(COOKIE)
    open_now = begin(newcomer(COOKIE), "Garage Durand")
    before = dossiers()
    text = told(old.press("commencer-express"))
    assert "Un dossier a été ouvert ou quitté dans une autre fenêtre" in text
    assert "celui de Garage Durand" in text
    assert dossiers() == before
    assert newcomer(COOKIE).case == open_now.case


def test_a_tab_whose_browser_changed_its_cookie_parts(newcomer):
    cookie = "V" * 22
    old = newcomer(cookie)
    give_up_cookie(cookie)
    assert "Un dossier a été ouvert ou quitté dans une autre fenêtre" in told(old.press("commencer-express"))
    assert dossiers() == {}


def test_both_old_tabs_part_and_the_new_one_goes_on(newcomer):
    one = begin(newcomer(COOKIE)).to("USA-01")
    two = newcomer(COOKIE).go("entreprise")
    new = another(newcomer(COOKIE), "Garage Durand")
    before = dossiers()
    for old in (one, two, one, two):
        told(old.run())
    assert dossiers() == before
    assert new.fill("text_input", "firme-name", "Garage Durand et fils").title == "Votre entreprise"


def test_a_dossier_that_was_deleted_is_not_begun_again(newcomer):
    old = begin(newcomer(COOKIE)).to("USA-01")
    newcomer(COOKIE).go("dossier").press("supprimer").press("supprimer-oui")
    old.answer("USA-01", 75)
    assert "n'est plus ouvert dans ce navigateur" in told(old.run())
    assert dossiers() == {}


def test_the_same_dossier_opened_again_by_its_code_goes_on(newcomer):
    person = begin(newcomer(COOKIE))
    code = store().new_code(kept(person).dossier, at=now())
    again = newcomer(COOKIE).go("accueil").press("vers-reprendre")
    again.widget("text_input", "code-recu").set_value(code)
    again.press("ouvrir-code")
    assert person.go("usages").title == "Parmi les personnes dont le travail s'y prête, combien se servent de l'IA ?"


def test_opening_another_dossier_in_the_same_tab_is_no_parting(newcomer):
    other = begin(newcomer(OTHER), "Garage Durand")
    code = store().new_code(kept(other).dossier, at=now())
    person = begin(newcomer(COOKIE)).go("accueil").press("vers-reprendre")
    person.widget("text_input", "code-recu").set_value(code)
    assert person.press("ouvrir-code").title == "Votre entreprise"
    assert person.widget("text_input", "firme-name").value == "Garage Durand"


def test_a_case_that_could_not_be_stored_yet_goes_on_and_takes_the_place_of_none(newcomer, own_base):
    person = newcomer(COOKIE)
    with closing(sqlite3.connect(own_base)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'no place'); END")
    begin(person)
    with closing(sqlite3.connect(own_base)) as connection:
        connection.execute("DROP TRIGGER full")
    tab = begin(newcomer(COOKIE), "Garage Durand")
    assert person.go("usages").title == "Parmi les personnes dont le travail s'y prête, combien se servent de l'IA ?"
    assert "Ce navigateur a déjà un autre dossier" in person.text
    assert person.case.company.name == "Boulangerie Martin"
    assert tab.run().case.company.name == "Garage Durand"
    assert firms() == ["Garage Durand"]
