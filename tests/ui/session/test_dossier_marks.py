"""What a page sends is bound to the dossier it was drawn for."""

import sqlite3
from contextlib import closing

import pytest

from ui.session.case_keeping import mark_of
from ui.session.dossier_marks import drawn_for

KINDS = (
    "button",
    "radio",
    "checkbox",
    "text_input",
    "text_area",
    "text_input",
    "button_group",
    "selectbox",
    "file_uploader",
    "text_input",
    "download_button",
)


def widgets(person):
    return [one for kind in KINDS for one in person.app.get(kind)]


def marks(person):
    return {drawn_for(one.proto.id) for one in widgets(person)}


def mark(person):
    return person.app.session_state["desk"].mark


def dossier(person):
    return person.app.session_state["desk"].kept.dossier


@pytest.mark.parametrize("slug", ["entreprise", "usages", "recapitulatif", "resultat", "dossier", "accueil", "vos-donnees"])
@pytest.mark.parametrize("kept", [True, False])
def test_every_widget_of_every_page_bears_the_mark_of_the_dossier(person, monkeypatch, golden, slug, kept):
    if not kept:
        monkeypatch.setenv("BOUSSOLE_BASE", "aucune")
        person = type(person)()
    person.take_back(golden("boulangerie", "complet"))
    if slug != "dossier" or kept:
        person.go(slug)
    assert len(widgets(person)) > 3
    assert marks(person) == {mark(person)} != {""}


def test_without_a_dossier_there_is_no_mark(person):
    assert marks(person) == {""} == {mark(person)}


def test_the_mark_is_that_of_the_dossier_in_any_session_and_says_nothing_of_it(newcomer):
    first = newcomer("M" * 22).start("express")
    assert mark(newcomer("M" * 22)) == mark(first) == mark_of(dossier(first))
    assert mark(first) not in dossier(first)
    assert mark(newcomer("N" * 22).start("express")) != mark(first)


def test_the_mark_is_there_before_the_dossier_can_be_stored_and_stays(own_base, newcomer):
    person = newcomer()
    with closing(sqlite3.connect(own_base)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'no place'); END")
    before = mark(person.start("express"))
    assert dossier(person) is None
    with closing(sqlite3.connect(own_base)) as connection:
        connection.execute("DROP TRIGGER full")
    assert mark(person.fill("text_input", "firme-name", "Boulangerie Martin")) == before == mark_of(dossier(person))
