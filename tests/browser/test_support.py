"""The questions that settle schemes, answered in a real browser: the counts move, the plan appears, nothing is lost on the way."""

import re
from dataclasses import replace
from datetime import date

import pytest

from cases import read, write
from companies import Company, GrantedAid, Project
from scoring import diagnose

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


def fitting(case):
    """The schemes whose conditions are all known to be met."""
    return {match.id for match in diagnose(case, case.date).schemes if match.verdict == "eligible"}


def answered(visitor, field):
    """Wait until the answer to a question is said to be noted."""
    visitor.rest()
    visitor.at(f"question-trancher-{field}").get_by_text("C’est noté").wait_for()


@pytest.mark.parametrize("width", [1280, 375])
def test_answers_settle_schemes_and_are_found_again(visit, lille, tmp_path, width):
    visitor = visit(width).take_back(lille).see("dispositifs")
    known = read(lille)
    assert visitor.page.locator(_QUESTION).count() == 2
    visitor.at("question-trancher-project-started").get_by_role("radio", name="Non", exact=True).click()
    answered(visitor, "project-started")
    forms = visitor.at("question-trancher-company-legal_form").locator("input").first
    # Out of the way of the foot: a page that scrolls closes an open list.
    forms.evaluate("field => field.scrollIntoView({block: 'center'})")
    forms.click()
    visitor.page.get_by_role("option", name="SARL ou EURL").click()
    answered(visitor, "company-legal_form")
    visitor.check()
    told, left = read(visitor.download("dossier-bas", tmp_path / "dossier.yaml")), possible(visitor)
    assert told.project == Project(started=False)
    assert told.company == known.company.model_copy(update={"legal_form": "5499"})
    assert fitting(told) - fitting(known) == {"opco-formation-ia", "mon-aide-cyber"}
    visitor.leave("vers-entreprise")
    visitor.page.go_back()
    visitor.page.get_by_role("heading", name="Qui peut vous aider et payer").wait_for()
    visitor.rest()
    assert possible(visitor) == left
    assert "Vos réponses à ces questions (2)" in visitor.text
    again = read(visitor.download("dossier-bas", tmp_path / "dossier.yaml"))
    assert (again.company, again.project, again.answers) == (told.company, told.project, told.answers)
    visitor.check()


def test_a_number_can_be_taken_away_again(visit, lille, tmp_path):
    visitor = visit().take_back(lille).see("plan").type("plan-project-budget_eur", "20000")
    visitor.type("plan-project-budget_eur", "")
    assert read(visitor.download("dossier-bas", tmp_path / "dossier.yaml")).project == Project()


def test_an_aid_of_a_funder_typed_by_name(visit, lille, tmp_path):
    visitor = visit().take_back(lille).see("dispositifs")
    visitor.press("autres-questions")
    visitor.at("question-trancher-company-aids").get_by_text("Ajouter une aide reçue").click()
    name = visitor.at("trancher-company-aids-nom")
    name.locator("input").fill("Département du Nord")
    name.locator("input").press("Enter")
    visitor.rest().type("trancher-company-aids-jour", "3/2/2026")
    visitor.check()
    visitor.press("trancher-company-aids-ajouter")
    company = read(visitor.download("dossier-bas", tmp_path / "dossier.yaml")).company
    assert company.aids == (GrantedAid(funder="Département du Nord", on=date(2026, 2, 3)),)


def test_a_scheme_of_another_region_is_found_and_said_to_be(visit, lille):
    visitor = visit(375).take_back(lille).see("dispositifs").type("chercher-dispositif", "Impulsion Conseil")
    assert "pour un autre territoire" in visitor.text
    visitor.check()
