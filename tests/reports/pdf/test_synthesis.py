"""The page that stands alone: always one page, and the number on it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from presentation import present
from presentation.maturity.holds import every_hold, first_holds, front_holds
from presentation.maturity.key_number import KeyNumber, key_number
from scoring import Hold
from tests.reports.printed import FIRMS, judged

LAST = "Confiance dans ce résultat : "
SCORE_FROM_60_TO_70 = {"score": Fraction(121, 2), "score_high": Fraction(141, 2)}


def held_by(diagnosis, *lengths):
    """The diagnosis held back by messages of these lengths."""
    holds = tuple(Hold("dimension", "cap", None, None, "x" * length) for length in lengths)
    return replace(diagnosis, maturity=replace(diagnosis.maturity, held_back_by=holds))


def stands_alone(facts):
    """The second page says it all, and the third goes on with something else."""
    cover, synthesis, after = facts.page_texts[:3]
    return "L’essentiel en une page" in synthesis and LAST in synthesis and LAST not in after and "L’essentiel en une page" not in after and LAST not in cover


@pytest.mark.parametrize("firm", FIRMS)
def test_it_is_one_page_for_each_firm(firm, facts_of_firm):
    assert stands_alone(facts_of_firm(firm))


@pytest.mark.parametrize("name", ["bakery", "financed"])
def test_it_is_one_page_with_a_project(name, request, pdf_of):
    assert stands_alone(pdf_of(request.getfixturevalue(name)))


def test_with_few_answers_it_is_one_page_and_says_nothing_of_confidence(little_known, pdf_of):
    _, synthesis, after = pdf_of(little_known).page_texts[:3]
    assert "L’essentiel en une page" in synthesis and "L’essentiel en une page" not in after
    assert LAST not in synthesis + after


@pytest.fixture(scope="session")
def longest():
    """One diagnosis with the longest texts of the ten firms."""
    every = [judged(firm, "complete") for firm in FIRMS]
    actions = {action.id: action for diagnosis in every for action in diagnosis.actions}
    holds = {hold.message: hold for diagnosis in every for hold in diagnosis.maturity.held_back_by}
    schemes = {card.id: card.match for diagnosis in every for card in present(diagnosis).schemes.first}
    uncertain = judged("cooperative", "complete")
    return replace(
        uncertain,
        actions=tuple(sorted(actions.values(), key=lambda action: -len(action.title + action.owner * 2))[:10]),
        maturity=replace(uncertain.maturity, held_back_by=tuple(sorted(holds.values(), key=lambda hold: -len(hold.message))[:6])),
        schemes=tuple(sorted(schemes.values(), key=lambda match: -len(match.name + match.operator))[:3]),
    )


def test_it_is_one_page_with_the_longest_texts(longest, pdf_of):
    assert stands_alone(pdf_of(longest))


def test_what_is_urgent_comes_first_on_the_same_page(longest, facts_of_firm, pdf_of):
    urgent = judged("transporteur", "complete")
    alarmed = pdf_of(replace(longest, risk=urgent.risk))
    for facts in (facts_of_firm("transporteur"), alarmed):
        assert stands_alone(facts)
        page = facts.page_texts[1]
        assert "À régler d’abord Loi européenne sur l’IA : à vérifier d’urgence" in page
        assert page.index("À régler d’abord") < page.index("L’essentiel en une page")


def test_it_says_the_level_with_its_interval(facts_of_firm):
    page = facts_of_firm("cooperative").page_texts[1]
    assert "Niveau 2 sur 5 · Essais Peut-être niveau 3 · Cadre si vos 2 réponses « je ne sais pas » se révèlent favorables." in page


def test_it_says_three_actions_and_three_schemes_in_a_line_each(facts_of_firm):
    diagnosis, page = judged("notaire", "complete"), facts_of_firm("notaire").page_texts[1]
    for number, action in enumerate(diagnosis.actions[:3], start=1):
        assert f"{number}. {action.title}".replace("'", "’") in page
    assert "4. " + diagnosis.actions[3].title.replace("'", "’") not in page
    for card in present(diagnosis).schemes.first:
        assert card.name.replace("'", "’") in page


def test_what_holds_back_is_told_as_far_as_the_page_has_room(bakery):
    assert len(first_holds(held_by(bakery, 100, 100, 100, 100), 3)) == 3
    assert len(first_holds(held_by(bakery, 100, 100, 100, 100), 2)) == 2
    assert len(first_holds(held_by(bakery, 240, 240, 240), 3)) == 2
    assert len(first_holds(held_by(bakery, 900, 10), 3)) == 1
    assert first_holds(held_by(bakery), 3) == ()


def test_what_it_has_no_room_for_is_told_where_it_leads_to(bakery):
    """Three points may be too long for the page though it holds three: the rest was promised, and told nowhere."""
    long = held_by(bakery, 240, 240, 240)
    assert front_holds(long, 3).rest == "La liste complète (3 points) est dans Vos résultats, axe par axe."
    every = every_hold(long, 3)
    assert every and [len(line) for line in every.lines] == [240, 240, 240]
    assert every_hold(held_by(bakery, 100, 100, 100), 3) is None


def test_the_number_to_remember_is_the_aid_that_can_be_counted(financed):
    assert key_number(financed) == KeyNumber("4\u202f000\u00a0€", "d'aides à compter pour votre projet, sur un budget de 60\u202f000\u00a0€ (estimation).")


def test_without_any_aid_to_count_it_is_the_steps_to_the_next_level(workshop):
    steps = len(workshop.next_level.steps)
    assert key_number(workshop) == KeyNumber(str(steps), "étapes jusqu'au niveau 4 · Déploiement, par le chemin le plus court.")


def test_at_the_top_it_is_the_score(workshop):
    top = replace(workshop, next_level=None, maturity=replace(workshop.maturity, **SCORE_FROM_60_TO_70))
    assert key_number(top) == KeyNumber("60 à 70", "points sur 100 : votre score.")


def test_the_number_to_remember_says_what_it_counts(pdf_of, financed, bakery):
    assert "Un nombre à retenir 4 000 € d’aides à compter pour votre projet, sur un budget de 60 000 € (estimation)." in pdf_of(financed).page_texts[1]
    steps = len(bakery.next_level.steps)
    assert f"Un nombre à retenir {steps} étapes jusqu’au niveau 3 · Cadre, par le chemin le plus court." in pdf_of(bakery).page_texts[1]
