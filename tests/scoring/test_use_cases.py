from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import UseCase, advice
from scoring.situation import read
from scoring.use_cases import choose

Golden = Callable[[str, str], Case]


def scores(picks: tuple[UseCase, ...]) -> list[tuple[str, Fraction]]:
    return [(pick.id, pick.score) for pick in picks]


def ids(picks: tuple[UseCase, ...]) -> list[str]:
    return [pick.id for pick in picks]


def with_facts(case: Case, **facts: object) -> Case:
    return replace(case, facts={**case.facts, **facts})  # type: ignore[dict-item]


def test_the_bank_holds_27_use_cases() -> None:
    assert len({entry.id for entry in advice.use_cases("diag-ia").use_cases}) == 27


def test_the_bakery_writes_forecasts_answers_and_enters_invoices(bank: Questionnaire, golden: Golden) -> None:
    picks, apart = choose(read(bank, golden("boulangerie", "complet")))
    assert scores(picks) == [("UC-08", Fraction(9, 2)), ("UC-14", Fraction(25, 6)), ("UC-05", Fraction(4)), ("UC-11", Fraction(4))]
    assert apart == ()


def test_the_machining_shop_starts_with_quotes(bank: Questionnaire, golden: Golden) -> None:
    picks, apart = choose(read(bank, golden("usinage", "complet")))
    assert scores(picks) == [("UC-03", Fraction(10)), ("UC-11", Fraction(4)), ("UC-17", Fraction(16, 5)), ("UC-09", Fraction(3))]
    assert apart == ()


def test_a_pick_says_why_and_what_is_missing(bank: Questionnaire, golden: Golden) -> None:
    pick = next(pick for pick in choose(read(bank, golden("boulangerie", "complet")))[0] if pick.id == "UC-05")
    assert pick.why == ("Vous avez cité : « Répondre aux clients »", "Vous recevez 30 demandes de clients par semaine")
    assert pick.missing == (
        "Le savoir-faire de l'entreprise est-il mis par écrit ? À atteindre : « Les modèles courants (devis, courriers, fiches) sont rangés »",
        "Qui vérifie ce que produit l'IA avant de s'en servir ? "
        "À atteindre : « Relecture obligatoire pour ce qui sort de l'entreprise ou touche une personne »",
    )
    assert (pick.measure, pick.safeguard) == ("Délai de première réponse", "Un humain envoie")
    assert pick.risk_label == "Données personnelles : suivre le RGPD"


def test_a_practice_that_nobody_asked_about_is_to_check_not_missing(bank: Questionnaire, golden: Golden) -> None:
    pick = next(pick for pick in choose(read(bank, golden("boulangerie", "express")))[0] if pick.id == "UC-05")
    assert (
        pick.missing[0] == "Le savoir-faire de l'entreprise est-il mis par écrit ? À vérifier : « Les modèles courants (devis, courriers, fiches) sont rangés »"
    )


def test_the_sector_comes_from_the_naf_code(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    nowhere = replace(case, company=case.company.model_copy(update={"naf": None}))
    assert dict(scores(choose(read(bank, nowhere))[0]))["UC-08"] == Fraction(3)
    assert dict(scores(choose(read(bank, with_facts(nowhere, secteur="metiers_de_bouche")))[0]))["UC-08"] == Fraction(9, 2)


def test_a_firm_without_stock_does_not_forecast_it(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    assert "UC-14" not in ids(choose(read(bank, with_facts(case, gere_stock=False)))[0])


def test_a_small_volume_does_not_turn_down_what_annoys(bank: Questionnaire, golden: Golden) -> None:
    few = with_facts(golden("usinage", "complet"), devis_mois=2)
    assert dict(scores(choose(read(bank, few))[0]))["UC-03"] == Fraction(15, 2)
    assert "UC-03" not in ids(choose(read(bank, with_facts(few, irritants=("qualite",))))[0])


@pytest.mark.parametrize("facts", [{"irritants": ("recrutement",)}, {"recrutements_an": 20}])
def test_sorting_candidates_stands_apart_when_something_points_to_it(bank: Questionnaire, golden: Golden, facts: dict[str, object]) -> None:
    picks, apart = choose(read(bank, with_facts(golden("usinage", "complet"), **facts)))
    assert ids(apart) == ["UC-24"]
    assert "UC-24" not in ids(picks)
    assert apart[0].safeguard == "Jamais en premier usage ; conseil juridique, information des candidats et du CSE"


@pytest.mark.parametrize("mode", ["express", "complet"])
def test_without_anything_known_nothing_is_proposed(bank: Questionnaire, empty_case: Callable[[str], Case], mode: str) -> None:
    assert choose(read(bank, empty_case(mode))) == ((), ())


def test_a_questionnaire_without_use_cases_gives_none(tiny: str, today: date) -> None:
    assert choose(read(validate(read_yaml(tiny), Questionnaire), Case("tiny", 1, "long", today))) == ((), ())


@settings(max_examples=100, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_the_choice_stays_short_and_varied(bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode))
    picks, _ = choose(read(bank, case))
    assert len(picks) <= 5
    assert max(Counter(pick.function for pick in picks).values(), default=0) <= 2
    assert sum(pick.effort >= 4 for pick in picks) <= 1
    assert all(pick.risk != "high_risk" and pick.why for pick in picks)
    assert [pick.score for pick in picks] == sorted((pick.score for pick in picks), reverse=True)
    assert choose(read(bank, case))[0] == picks
