"""The method in words: every rule of the level, and what the result is worth."""

from dataclasses import replace

from presentation import Brand, Edition, present


def test_the_rules_of_the_level_are_all_told(workshop) -> None:
    found, questionnaire = present(workshop).method.how, workshop.questionnaire
    assert found
    told = " ".join(found.lines)
    assert all(gate.message in told for gate in questionnaire.gates)
    assert questionnaire.floor.message in told
    assert all(f" pour {level.name}" in told for level in questionnaire.levels)


def test_a_capped_mode_says_by_how_much(judged, case_of) -> None:
    found = present(judged(case_of("usinage", "express"))).method.how
    assert found and "Le plus petit des trois, sans dépasser 3, donne votre niveau : 3." in " ".join(found.lines)


def test_without_a_level_the_score_is_not_explained(judged, case_of) -> None:
    found = present(judged(case_of("boulangerie", "conformite"))).method
    assert found.how is None
    assert not any("score" in line or "poids" in line for line in found.worth.lines)


def test_an_organisation_that_went_along_is_named(workshop) -> None:
    found = present(workshop, Edition(brand=Brand("CMA de l'Isère")))
    assert "Diagnostic accompagné par CMA de l'Isère." in found.method.worth.lines
    assert found.front.organisation and found.front.organisation.logo == "Logo : CMA de l'Isère"


def test_the_head_names_the_firm_or_speaks_to_it(workshop) -> None:
    company = workshop.case.company.model_copy(update={"name": None})
    unnamed = replace(workshop, case=replace(workshop.case, company=company))
    assert present(workshop).front.title == "Diagnostic IA – Atelier Marchand"
    assert present(unnamed).front.title == "Diagnostic IA – votre entreprise"
