"""A dossier of an earlier version in the app: read with its own, moved on the person's word, nothing lost; and one whose version went away."""

from pathlib import Path

import pytest

from cases import migrate, read
from questionnaires import load
from ui.session.store import store

HERE = Path(__file__).parents[2] / "cases" / "version_1"
COOKIE = "a" * 22


def desk(person):
    return person.app.session_state["desk"]


@pytest.fixture
def old():
    """The case of an interview that was led with version 1."""
    return read(HERE / "complet.yaml")


@pytest.mark.usefixtures("next_version")
def test_a_dossier_of_version_1_opens_with_its_own_and_says_that_another_exists(person, old):
    person.take_back(old)
    assert desk(person).case == old
    assert desk(person).questionnaire.version == 1
    person.go("accueil")
    assert "Ce dossier suit la version 1 du questionnaire. Une version 3 existe." in person.text


@pytest.mark.usefixtures("next_version", "own_base")
def test_it_moves_on_the_persons_word_and_tells_what_changed(newcomer, old):
    person = newcomer(COOKIE).take_back(old).go("dossier")
    assert "Ce dossier suit la version 1 du questionnaire. Une version 3 existe." in person.text
    assert "40 devis par mois » → Combien de devis par an ? « 480 devis par an »" in person.text
    assert desk(person).case == old
    person.press("changer-version")
    case = desk(person).case
    assert (case.version, case.answers["CAP-16"]) == (3, 50)
    assert "Votre dossier suit maintenant la version 3 du questionnaire." in person.text
    assert "Sur qui pouvez-vous compter pour avancer ?" in person.text
    assert not person.has("button", "changer-version")
    person.press("version-vue")
    assert "Votre dossier suit maintenant" not in person.text
    assert "Réponses gardées d'une version d'avant" in person.text
    dossier = desk(person).kept.dossier
    kept = store().open(dossier)
    assert kept is not None
    assert kept.case == case and kept.set_aside == {}
    assert [one.value for one in store().history(dossier, ("answers", "CAP-06"))] == [50, None]
    assert desk(newcomer(COOKIE)).case == case


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize("slug", ["entreprise", "cap", "moyens", "equipe", "recapitulatif", "resultat"])
def test_each_page_shows_a_moved_dossier(person, old, slug):
    person.take_back(old).go("accueil").press("changer-version").go(slug)
    assert desk(person).case.version == 3


@pytest.mark.usefixtures("own_base")
def test_without_another_version_nothing_is_said(newcomer, old):
    person = newcomer(COOKIE).take_back(migrate(old, load("diag-ia")).case).go("dossier")
    assert "Une version" not in person.text
    assert not person.has("button", "changer-version")


@pytest.mark.usefixtures("own_base")
def test_a_dossier_whose_version_went_away_is_told_and_opens_when_it_is_back(newcomer, old, next_version, monkeypatch):
    newcomer(COOKIE).take_back(old).go("dossier").press("changer-version")
    monkeypatch.delenv("BOUSSOLE_QUESTIONNAIRES")
    without = newcomer(COOKIE)
    assert desk(without).case is None
    assert "Ce dossier suit la version 3 du questionnaire « diag-ia », que cette application n'a pas (elle a : 1, 2)" in without.text
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(next_version))
    assert desk(newcomer(COOKIE)).case.version == 3


@pytest.mark.usefixtures("next_version")
def test_a_report_of_version_1_is_compared_with_a_dossier_of_version_2(person, old):
    person.take_back(old).go("accueil").press("changer-version").see("progres")
    person.fill("file_uploader", "comparer", ("rapport.pdf", (HERE / "complet.pdf").read_bytes(), "application/pdf"))
    assert "version 1, puis version 3" in person.text
