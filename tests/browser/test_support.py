"""The questions that settle schemes, answered in a real browser: the counts move, the plan appears, nothing is lost on the way."""

import re
from dataclasses import replace
from datetime import date

import pytest

from cases import read, write
from companies import Company, GrantedAid, Project

pytestmark = pytest.mark.browser

_QUESTION = '[class*="st-key-question-trancher-"]'
#: How many schemes may still serve: those to look at first, the others, the unverified, those that are likely for others.
_COUNTS = re.compile(r"À regarder d.abord : (\d+)\. Autres [^:]+ : (\d+)\. Pistes [^:]+ : (\d+)\. Sans doute [^:]+ : (\d+)\.")


@pytest.fixture
def lille(golden, tmp_path):
    """The file of the bakery, in Lille, without a project."""
    company = Company(name="Boulangerie Martin", headcount=6, naf="10.71C", postcode="59000", turnover_eur=480_000)
    path = tmp_path / "lille.yaml"
    write(replace(golden("boulangerie", "express"), company=company), path)
    return path


def possible(visitor):
    return sum(map(int, _COUNTS.findall(visitor.text)[0]))


def answer(visitor, number):
    """Answer one of the questions on the page as its field asks."""
    question = visitor.page.locator(_QUESTION).nth(number)
    question.locator("input, [role=radiogroup], [role=toolbar]").first.wait_for(state="attached")
    if question.get_by_role("toolbar").count():
        question.get_by_text("Un logiciel ou un abonnement").click()
    elif question.get_by_role("radio", name="Oui", exact=True).count():
        question.get_by_role("radio", name="Oui", exact=True).click()
    else:
        question.locator("input").first.fill("20000")
        question.locator("input").first.press("Enter")
    visitor.rest()
    question.get_by_text("C’est noté").wait_for()


@pytest.mark.parametrize("width", [1280, 375])
def test_answers_settle_schemes_and_are_found_again(visit, lille, tmp_path, width):
    visitor = visit(width).take_back(lille)
    before, known = possible(visitor), read(lille)
    for number in range(3):
        answer(visitor, number)
    assert possible(visitor) < before
    assert visitor.page.locator(_QUESTION).count() == 8
    assert "Ensemble : 8 000 €" in visitor.text
    visitor.check()
    told, left = read(visitor.download("dossier-resultat", tmp_path / "dossier.yaml")), possible(visitor)
    assert told.project == Project(kinds=("logiciel",), budget_eur=20_000)
    assert told.company != known.company
    visitor.press("bilan") if width < 600 else visitor.leave("vers-entreprise")
    visitor.page.go_back()
    visitor.page.get_by_role("heading", name="Votre plan de financement").wait_for()
    visitor.rest()
    assert possible(visitor) == left
    assert "Vos réponses à ces questions (3)" in visitor.text
    again = read(visitor.download("dossier-resultat", tmp_path / "dossier.yaml"))
    assert (again.company, again.project, again.answers) == (told.company, told.project, told.answers)
    visitor.check()


def test_a_number_can_be_taken_away_again(visit, lille, tmp_path):
    visitor = visit().take_back(lille).type("plan-project-budget_eur", "20000")
    visitor.type("plan-project-budget_eur", "")
    assert read(visitor.download("dossier-resultat", tmp_path / "dossier.yaml")).project == Project()


def test_an_aid_of_a_funder_typed_by_name(visit, lille, tmp_path):
    visitor = visit().take_back(lille)
    visitor.press("autres-questions")
    visitor.at("question-trancher-company-aids").get_by_text("Ajouter une aide reçue").click()
    name = visitor.at("trancher-company-aids-nom")
    name.locator("input").fill("Département du Nord")
    name.locator("input").press("Enter")
    visitor.rest().type("trancher-company-aids-jour", "3/2/2026")
    visitor.check()
    visitor.press("trancher-company-aids-ajouter")
    company = read(visitor.download("dossier-resultat", tmp_path / "dossier.yaml")).company
    assert company.aids == (GrantedAid(funder="Département du Nord", on=date(2026, 2, 3)),)


def test_a_scheme_of_another_region_is_found_and_said_to_be(visit, lille):
    visitor = visit(375).take_back(lille).type("chercher-dispositif", "Impulsion Conseil")
    assert "pour un autre territoire" in visitor.text
    visitor.check()
