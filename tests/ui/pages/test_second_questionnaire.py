"""A dossier of another questionnaire than the house's first: its own modes, words, facts and addresses, and nothing of the other one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cases import Answer, Case, to_text
from companies import Company
from questionnaires import load
from scoring import assess
from ui.interview import interview, slug_of
from ui.offered_questionnaires import offered
from ui.session.desk import new_case

MORE = Path(__file__).parents[2] / "questionnaires_more"
ID = "cyber-commerce"
#: What only the questionnaire on AI may say.
FOREIGN = (
    "diagnostic IA",
    "questionnaire express",
    "L'IA et la loi",
    "entretien complet",
    "loi européenne",
    "usages de l'IA",
    "utilisent l'IA",
    "douze questions",
)


@pytest.fixture(autouse=True)
def two_questionnaires(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(MORE))


def dossier(mode: str, **more: object) -> Case:
    answers: dict[str, Answer] = {"CAP-01": 4, "SAU-01": 3, "SAU-02": ("nulle_part",), "ACC-01": 50, "ACC-02": ("verrou",), "ACC": ("verrou",), "ACC-verrou": 0}
    case = Case(ID, 1, mode, date(2026, 11, 22), Company(name="Fleurs de Mai", postcode="38000", headcount=3, naf="47.76Z"), answers=answers)
    return replace(case, **more)  # type: ignore[arg-type]


def test_the_first_page_offers_every_questionnaire_under_its_title(person):
    assert [one.id for one in offered()] == ["diag-ia", ID]
    headers = [person.read(one.value) for one in person.app.header]
    assert headers[:2] == [load("diag-ia").title, load(ID).title]
    assert {mode.id for mode in load(ID).modes} <= {one.key.rpartition(".")[2] for one in person.app.button if one.key}


@pytest.mark.parametrize("mode", ["rapide", "accompagne", "gestes"])
def test_it_is_begun_and_every_page_of_it_opens_with_its_own_words(person, mode):
    person.press(f"commencer-{ID}.{mode}")
    assert (person.case.questionnaire, person.case.mode, person.title) == (ID, mode, "Votre entreprise")
    walk(person, mode)


@pytest.mark.parametrize("mode", ["rapide", "accompagne", "gestes"])
def test_it_is_taken_back_from_a_file_and_every_page_of_it_opens(person, mode):
    person.take_back(dossier(mode))
    assert person.case == dossier(mode)
    walk(person, mode)
    assert person.case == dossier(mode)


def walk(person, mode: str) -> None:
    case = person.case
    way = interview(case, assess(load(ID), case))
    entries = {slug_of(id): way.entry(id) for id in way.sections}
    assert list(entries) == [slug_of(id) for id in load(ID).mode(mode).dimensions]
    for slug in (*way.menu, "dossier"):
        person.go(slug)
        assert [words for words in FOREIGN if words.lower() in person.text.lower()] == [], slug
        assert person.app.session_state["desk"].here == entries.get(slug, slug)


def test_a_section_that_is_named_as_a_page_has_a_page_of_its_own(person):
    person.take_back(dossier("accompagne")).go("section-resultat")
    assert person.title == "Sauvegardes"
    assert person.go("resultat").title == "Votre résultat"
    assert person.go("conseiller").title == "Réagir"


@pytest.mark.parametrize("id", ["resultat", "Entreprise", "sante", "quitter", "accueil", "static", "section-a", "section-section-a", "a", "dossier"])
def test_no_section_takes_an_address_of_something_else(id):
    known = ["resultat", "Entreprise", "sante", "quitter", "accueil", "static", "section-a", "section-section-a", "a", "dossier"]
    assert [other for other in known if slug_of(other) == slug_of(id)] == [id]
    assert slug_of(id) == id or slug_of(id) not in known or slug_of(id).startswith("section-")


def test_a_box_that_reads_as_another_question_is_not_it(person):
    person.take_back(dossier("accompagne")).go("acces")
    assert person.widget("checkbox", "q-ACC.verrou").value is True
    person.fill("radio", "q-ACC-verrou", 1)
    assert (person.case.answers["ACC"], person.case.answers["ACC-verrou"]) == (("verrou",), 1)
    person.press("effacer-ACC")
    assert "ACC" not in person.case.answers
    assert person.case.answers["ACC-verrou"] == 1


def test_only_its_own_modes_take_its_answers(person):
    person.take_back(dossier("rapide")).go("accueil")
    person.press("commencer-express")
    assert not person.has("button", "passer-express")
    person.press("garder-express").press(f"commencer-{ID}.accompagne")
    assert person.press(f"passer-{ID}.accompagne").case == dossier("accompagne")
    person.go("accueil").press("commencer-conformite").press("effacer-conformite")
    assert (person.case.questionnaire, person.case.mode, person.case.answers) == ("diag-ia", "conformite", {})


def test_what_the_activity_tells_is_said_and_what_it_does_not_is_asked(person):
    person.take_back(dossier("rapide")).go("entreprise")
    assert "Où vendez-vous ? **En boutique**, d'après votre code d'activité." in person.text
    person.fill("pills", "profil-alerte", "yes").fill("pills", "profil-craintes", ["vol", "panne"])
    assert person.case.facts == {"alerte": True, "craintes": ("vol", "panne")}


def test_one_question_in_two_questionnaires_keeps_to_its_own(person):
    """CAP-01 is a number here and a choice there: what one widget held is nothing to the other."""
    person.take_back(dossier("rapide")).go("section-resultat")
    assert person.widget("text_input", "q-CAP-01").value == "4"
    assert person.fill("text_input", "q-CAP-01", "7").case.answers["CAP-01"] == 7
    person.go("accueil").press("commencer-express").press("effacer-express").go("cap")
    assert person.choice("CAP-01").value is None
    person.tell("CAP-01", 50)
    person.go("accueil").press(f"commencer-{ID}.rapide").press(f"effacer-{ID}.rapide").go("section-resultat")
    assert person.widget("text_input", "q-CAP-01").value == ""
    assert person.case.answers == {}


def test_an_earlier_dossier_of_another_questionnaire_is_not_compared(person):
    other = new_case(load("diag-ia"), "express")
    person.take_back(dossier("rapide")).see("progres")
    person.fill("file_uploader", "comparer", ("avant.yaml", to_text(other).encode(), "application/yaml"))
    assert "ne répondent pas au même questionnaire" in person.text
    assert person.app.session_state["desk"].earlier is None


@pytest.mark.usefixtures("own_base")
def test_it_is_lent_to_an_advisor_and_opened_again_by_its_code(newcomer):
    owner = newcomer("a" * 22).take_back(dossier("accompagne")).go("dossier")
    code = owner.press("creer-code").app.code[0].value
    lent = owner.go("accueil").go("dossier").press("creer-partage").app.code[0].value
    advisor = newcomer("b" * 22).press("vers-reprendre")
    advisor.widget("text_input", "partage-recu").set_value(lent)
    advisor.press("ouvrir-partage").go("acces").fill("text_area", "note-ACC-01", "Vu le coffre.")
    assert advisor.case == dossier("accompagne", notes={"ACC-01": "Vu le coffre."})
    back = newcomer("c" * 22).press("vers-reprendre")
    back.widget("text_input", "code-recu").set_value(code)
    assert back.press("ouvrir-code").case == advisor.case


def test_points_to_treat_without_a_law_are_the_next_answers(person):
    person.take_back(dossier("gestes")).go("resultat")
    assert person.title == "Les gestes de base : points à traiter"
    assert (
        "**Comment choisissez-vous vos mots de passe ?** Aujourd'hui : « Plusieurs, retenus de tête ». À atteindre : « Un coffre à mots de passe »."
        in person.text
    )
    assert "juriste" not in person.text


NASTY = """
questionnaire: 1
id: x
version: 1
title: "Une question"
language: fr
licence: EUPL-1.2
levels: [{level: 1, name: "Un", from: 0, description: "Le début."}]
confidence: {labels: [{id: c, name: "C", completeness: 0}]}
modes: [{id: vers-x_1, title: "T", minutes: 1, description: "D.", dimensions: [Reprendre]}]
dimensions: [{id: Reprendre, name: "Sans place", description: "Une."}]
questions: [{id: q, dimension: Reprendre, kind: multi, weight: 1, text: "Quoi ?", items: {"é à": "É", "a.b": "Point", "-": "Tiret"}}]
"""


def test_the_smallest_questionnaire_with_the_oddest_names_is_played(person, monkeypatch, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "1.yaml").write_text(NASTY, encoding="utf-8")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(tmp_path))
    person.take_back('case: 1\nquestionnaire: x\nmode: vers-x_1\ndate: 2026-11-22\nanswers: {q: ["é à"]}\n')
    for slug in interview(person.case, assess(load("x"), person.case)).menu:
        person.go(slug)
    person.go("section-Reprendre").fill("checkbox", "q-q.-", True)
    assert person.case.answers == {"q": ("é à", "-")}
    assert "Niveau 1 sur 1 · Un" in person.go("resultat").text


def test_thirty_sections_are_all_in_the_menu(person, monkeypatch, tmp_path):
    ids = [f"axe{number}" for number in range(30)]
    many = NASTY.split("modes:", maxsplit=1)[0].replace("id: x", "id: trente")
    many += "modes: [{id: m, title: T, minutes: 1, description: D., dimensions: [" + ", ".join(ids) + "]}]\ndimensions:\n"
    many += "".join(f'  - {{id: {id}, name: "Un axe au nom très long, qui ne tient pas sur une ligne de téléphone {id}", description: D.}}\n' for id in ids)
    many += "questions:\n" + "".join(f"  - {{id: Q-{id}, dimension: {id}, kind: scale, weight: 1, text: Quoi, options: {{0: Non, 1: Oui}}}}\n" for id in ids)
    (tmp_path / "trente").mkdir()
    (tmp_path / "trente" / "1.yaml").write_text(many, encoding="utf-8")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(tmp_path))
    person.take_back("case: 1\nquestionnaire: trente\nmode: m\ndate: 2026-11-22\nanswers: {Q-axe0: 1}\n")
    assert all(person.has("button", f"vers-{id}") for id in ids)
    assert "non évalué" not in person.go("resultat").text
