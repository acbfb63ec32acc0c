"""The use of Monday: what annoys is answered or its absence explained, nothing at high risk, the trade's own without irritants."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from cases import Case
from companies import Company
from questionnaires import Questionnaire
from scoring import Monday
from scoring.advice import advice_content, monday
from scoring.advice.quarter_hours import trade
from scoring.maturity import read
from tests.firms.shown import diagnosed

HIGH_RISK = {use.id for use in advice_content.use_cases("diag-ia").use_cases if use.risk == "high_risk"}
QUARTERS = advice_content.quarters("diag-ia")


def case(headcount: int | None = 6, naf: str | None = None, **facts: object) -> Case:
    company = Company(headcount=headcount, naf=naf)
    return Case(questionnaire="diag-ia", version=2, mode="complet", date=date(2026, 12, 1), company=company, facts=facts, answers={})  # type: ignore[arg-type]


def monday_of(current: Questionnaire, **told: object) -> Monday:
    found = monday(read(current, case(**told)))  # type: ignore[arg-type]
    assert found is not None
    return found


def offered(current: Questionnaire, id: str) -> list[str]:
    return next(list(fact.offered) for fact in current.facts if fact.id == id)


@pytest.mark.parametrize("headcount", [0, 6])
def test_whatever_annoys_whomever_is_answered_or_its_absence_explained(current: Questionnaire, headcount: int) -> None:
    """Every irritant, in every trade and in one that is not told, alone or not."""
    for irritant, sector in product(offered(current, "irritants"), [*offered(current, "secteur"), None]):
        facts = {"secteur": sector} if sector else {}
        found = monday_of(current, headcount=headcount, irritants=(irritant,), **facts)
        (answer,) = found.answers
        assert (answer.use is None) == bool(answer.why_not), (irritant, sector)
        assert answer.use is None or answer.use == found.use
        assert not {found.use.id, *(use.id for use in found.others)} & HIGH_RISK
        assert all(use.quarter for use in (found.use, *found.others))


def test_without_irritants_each_trade_has_its_own(current: Questionnaire) -> None:
    for sector in offered(current, "secteur"):
        found = monday_of(current, secteur=sector)
        assert found.use.id == QUARTERS.own.choices[sector][0]  # type: ignore[union-attr]
        assert len(found.others) == 2
        assert found.because == "Vous n'avez rien coché de ce qui vous agace : voici le plus simple pour commencer dans votre métier."


def test_a_trade_that_is_not_told_starts_with_what_suits_anyone(current: Questionnaire) -> None:
    found = monday_of(current)
    assert (found.use.id, found.answers) == ("UC-01", ())
    assert "votre métier n'est pas dit" in found.because


def test_unsold_goods_have_an_answer_that_waits_for_nothing(current: Questionnaire) -> None:
    """Forecasting sales wants two years of them; a first quarter of an hour wants four weeks."""
    found = monday_of(current, secteur="metiers_de_bouche", irritants=("invendus",))
    assert found.use.id == "UC-14"
    assert len(found.use.missing) == 3
    assert found.use.quarter is not None
    assert "quatre semaines ne suffisent pas" in (found.use.quarter.limit or "")


@pytest.mark.parametrize(("facts", "said"), [
    ({"secteur": "commerce", "irritants": ("ruptures",), "gere_stock": False}, "Vous avez répondu que vous ne gérez pas de stock."),
    ({"secteur": "commerce", "irritants": ("retards",)}, "Les usages qui y répondent sont faits pour d'autres métiers que le vôtre."),
    ({"irritants": ("retards",)}, "Dites votre métier : les usages qui y répondent en dépendent."),
    ({"headcount": 0, "irritants": ("formation_nouveaux",)}, "Seul, il n'y a personne à accueillir."),
])  # fmt: skip
def test_why_nothing_answers_is_told(current: Questionnaire, facts: dict[str, object], said: str) -> None:
    found = monday_of(current, **facts)
    assert [answer.why_not for answer in found.answers] == [said]
    assert "n'a pas d'usage pour vous aujourd'hui" in found.because


def test_what_takes_months_is_never_the_first_when_something_else_answers() -> None:
    """The plastics plant may foresee failures, in months; on Monday it reads its complaints."""
    found = diagnosed("plasturgie").monday
    assert found is not None
    assert found.use.effort < 4
    assert {"UC-16", "UC-17"} <= {use.id for use in found.others}


@pytest.mark.parametrize(("naf", "facts", "said"), [
    ("10.71C", {}, "Je tiens une boulangerie"),
    ("1071C", {}, "Je tiens une boulangerie"),
    ("43.22A", {}, "Je fais de la plomberie"),
    ("10.71C", {"secteur": "formation"}, "Je travaille dans la formation"),
    ("99.99Z", {"secteur": "btp"}, "Je travaille dans le bâtiment"),
    (None, {"secteur": "btp"}, "Je travaille dans le bâtiment"),
    (None, {"secteur": "coquille"}, "Je travaille dans une petite structure"),
    (None, {}, "Je travaille dans une petite structure"),
])  # fmt: skip
def test_a_text_says_the_trade_that_the_firm_told_last(current: Questionnaire, naf: str | None, facts: dict[str, object], said: str) -> None:
    reading = read(current, case(naf=naf, **facts))  # type: ignore[arg-type]
    assert trade(reading) == said
    found = monday(reading)
    assert found is not None and found.use.quarter is not None
    assert found.use.quarter.prompt.startswith(f"{said}. ")


def test_a_trade_bound_to_secrecy_gives_no_file_away(current: Questionnaire) -> None:
    found = monday_of(current, secteur="sante_social", irritants=("comptes_rendus",))
    assert found.use.quarter is not None
    assert "modèle vide" in found.use.quarter.prompt
    assert "Rien ne permet de reconnaître un client ou un patient, même sans son nom" in found.use.quarter.checks


def test_a_questionnaire_without_uses_has_no_monday(current: Questionnaire) -> None:
    other = current.model_copy(update={"id": "autre"})
    assert monday(read(other, replace(case(), questionnaire="autre"))) is None
