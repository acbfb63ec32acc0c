"""The report of « L'IA et la loi » alone: points to treat, and nothing that looks like a mark."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from cases import Case
from reports import render
from scoring import Diagnosis
from tests.reports.paper import paper_text

MARKS = ("score", "Votre niveau", "Vos axes", "Poids", "Trop peu de réponses", "Confiance", "chemin vers", "Score", "débloque", "conforme")
TITLE = "L’IA et la loi : points à traiter – Atelier Marchand"


@pytest.fixture(scope="module")
def law(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    case = replace(case_of("usinage", "complet", "Atelier Marchand"), mode="conformite", evidence={}, facts={})
    return judged(case.with_answer("CLA-01", ("evaluer_salaries",)).with_answer("CLA-02", "unknown"))


def test_it_tells_the_class_the_points_the_papers_and_the_message(law, text_of):
    text = text_of(law)
    assert TITLE in text
    assert "Où vous en êtes avec la loi européenne À vérifier d’urgence" in text
    assert "Une question n’a pas de réponse sûre. Par prudence, elle compte comme un point à vérifier." in text
    assert (
        "Ce qu’il reste à mettre en place Tenez-vous une liste de vos usages d’IA ? Aujourd’hui : « On pourrait la reconstituer de mémoire ». "
        "À atteindre : « Une liste complète : but, données utilisées, personnes concernées, niveau de risque »."
    ) in text
    assert "Les pièces à réunir pour un usage à haut risque La notice du fournisseur" in text
    assert "Le message à copier pour votre fournisseur Bonjour, nous utilisons votre outil" in text.replace("\n", " ")
    assert "À partir du 2 décembre 2027" in text


@pytest.mark.parametrize("read", ["page", "paper"])
def test_what_is_urgent_comes_first(law, text_of, read):
    text = text_of(law) if read == "page" else paper_text(law)
    assert "À régler d’abord Loi européenne sur l’IA : à vérifier d’urgence Vos réponses laissent penser" in text
    assert text.index("Vos réponses laissent penser") < text.index("Où vous en êtes avec la loi européenne")
    calm = replace(law, risk=replace(law.risk, class_="high"))
    assert "À régler d’abord" not in (text_of(calm) if read == "page" else paper_text(calm))


def test_nothing_in_it_looks_like_a_mark(law, text_of):
    text = text_of(law)
    assert [word for word in MARKS if word in text] == []
    assert "<svg" not in render(law, "html").decode()


def test_without_anything_left_it_says_so(law, text_of):
    text = text_of(replace(law, risk=replace(law.risk, practices=())))
    assert "Ce qu’il reste à mettre en place Rien d’autre à mettre en place d’après vos réponses." in text


def test_on_paper_it_tells_the_same(law):
    text = paper_text(law)
    assert TITLE in text
    assert "Où vous en êtes avec la loi européenne À vérifier d’urgence" in text
    assert "Une question n’a pas de réponse sûre. Par prudence, elle compte comme un point à vérifier." in text
    assert (
        "Ce qu’il reste à mettre en place Question Aujourd’hui À atteindre "
        "Tenez-vous une liste de vos usages d’IA ? On pourrait la reconstituer de mémoire "
        "Une liste complète : but, données utilisées, personnes concernées, niveau de risque"
    ) in text
    assert "Les pièces à réunir pour un usage à haut risque La notice du fournisseur" in text
    assert "Le message à copier pour votre fournisseur Bonjour, nous utilisons votre outil" in text
    assert "À partir du 2 décembre 2027" in text
    assert [action.title for action in law.actions if action.title.replace("'", "’") not in text] == []


def test_on_paper_nothing_looks_like_a_mark(law):
    text = paper_text(law)
    assert [word for word in MARKS if word in text] == []


def test_on_paper_without_anything_left_it_says_so(law):
    text = paper_text(replace(law, risk=replace(law.risk, practices=())))
    assert "Ce qu’il reste à mettre en place Rien d’autre à mettre en place d’après vos réponses." in text


def test_on_paper_the_schemes_that_its_actions_cite_are_told_with_their_sources(law, match_of):
    action = replace(law.actions[0], schemes=("essai",))
    text = paper_text(replace(law, schemes=(match_of(), match_of(id="autre", name="Autre Chèque")), actions=(action,)))
    assert "Qui peut vous aider ou payer Les conditions changent souvent." in text
    assert "Conditions remplies : Vous avez 6 salariés ; il en faut 10 au plus. [1]" in text
    assert "[1] Fiche officielle" in text
    assert "Autre Chèque" not in text
    assert "Les conditions changent souvent." not in paper_text(replace(law, actions=(replace(action, schemes=()),)))


def test_the_schemes_that_its_actions_cite_are_told_with_their_conditions(law, text_of, match_of):
    action = replace(law.actions[0], schemes=("essai",))
    text = text_of(replace(law, schemes=(match_of(), match_of(id="autre", name="Autre Chèque")), actions=(action,)))
    assert "Qui peut vous aider ou payer Les conditions changent souvent." in text
    assert "Conditions remplies : Vous avez 6 salariés ; il en faut 10 au plus. [1]" in text
    assert "Autre Chèque" not in text
    assert "Qui peut vous aider ou payer" not in text_of(replace(law, actions=(replace(action, schemes=()),)))


def test_inner_links_and_headings_hold(law):
    page = render(law, "html").decode()
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_pdf_is_short_titled_and_sound(law, pdf_of):
    facts = pdf_of(law)
    assert facts.title == TITLE
    assert len(facts.page_texts) - 1 <= 8
    assert (facts.tagged, facts.faults, set(facts.scopes)) == (True, (), {"/Column", "/Row"})
    assert all(name.startswith(("Aller à : ", "Ouvrir le site : ")) for name in facts.link_names)


def test_the_json_has_points_to_treat_and_no_number(law):
    told = json.loads(render(law, "json"))
    numbers = ("score", "score_exact", "score_high", "score_high_exact", "level", "level_high", "by_score", "by_floor", "by_gate")
    assert {told["maturity"][key] for key in numbers} == {None}
    assert (told["maturity"]["dimensions"], told["next_level"], told["useful_path"]) == ([], None, None)
    assert [practice["question"] for practice in told["risk"]["practices"]] == [practice.question for practice in law.risk.practices]
    assert told["risk"]["to_gather"] and told["risk"]["supplier_question"].startswith("Bonjour,")
