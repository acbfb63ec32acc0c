from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Case
from companies import ProjectKind
from kernel import read_yaml, validate
from questionnaires import BoolFact, Fact, FactIs, MultiFact, NumberFact, Questionnaire, SingleFact, leaves
from schemes import Match
from schemes import load as load_schemes
from schemes import match as match_schemes
from scoring import UseCase, assess
from scoring.advice import advice_content
from scoring.advice.advice_content import Reason, UseCaseEntry
from scoring.advice.payers import payers
from scoring.advice.use_cases import choose
from scoring.maturity.reading import read

Golden = Callable[[str, str], Case]

ENTRIES = {entry.id: entry for entry in advice_content.use_cases("diag-ia").use_cases}


def facts_tested(reason: Reason | None) -> list[FactIs]:
    return [leaf for leaf in leaves(reason.when) if isinstance(leaf, FactIs)] if reason else []


def sectors_of(entry: UseCaseEntry) -> set[str]:
    found = facts_tested(entry.suits) + facts_tested(entry.volume)
    return {sector for test in found if test.fact == "secteur" for sector in test.any_of or ()}


def is_for_some(entry: UseCaseEntry) -> bool:
    return any(test.any_of for test in facts_tested(entry.volume))


def what_calls_for(entry: UseCaseEntry) -> dict[str, object]:
    """Return facts of a firm whom a use case suits, whom it annoys and who has the volume."""
    facts: dict[str, object] = {"irritants": entry.irritants[:1]}
    for test in facts_tested(entry.suits) + facts_tested(entry.volume):
        facts[test.fact] = test.any_of[0] if test.any_of else test.is_ if test.is_ is not None else int(test.at_least or 0)
    return facts


def choices(questionnaire: Questionnaire, id: str) -> set[str]:
    return next(set(fact.choices) for fact in questionnaire.facts if fact.id == id and isinstance(fact, SingleFact))


def any_value(fact: Fact) -> st.SearchStrategy[object]:
    if isinstance(fact, SingleFact):
        return st.sampled_from(sorted(fact.choices))
    if isinstance(fact, MultiFact):
        return st.lists(st.sampled_from(sorted(fact.items)), unique=True, max_size=fact.max).map(tuple)
    if isinstance(fact, BoolFact):
        return st.booleans()
    assert isinstance(fact, NumberFact)
    return st.integers(0, 100)


@pytest.fixture(scope="session")
def any_facts(bank: Questionnaire) -> st.SearchStrategy[dict[str, object]]:
    """Draw any profile: each fact known or not."""
    return st.fixed_dictionaries({}, optional={fact.id: any_value(fact) for fact in bank.facts})


@pytest.fixture(scope="session")
def ready(golden: Golden) -> Case:
    """Return a firm that has done everything that uses of AI require, and of which no fact is known."""
    return replace(golden("pratique-interdite", "complet"), facts={})


def scores(picks: tuple[UseCase, ...]) -> list[tuple[str, Fraction]]:
    return [(pick.id, pick.score) for pick in picks]


def ids(picks: tuple[UseCase, ...]) -> list[str]:
    return [pick.id for pick in picks]


def with_facts(case: Case, **facts: object) -> Case:
    return replace(case, facts={**case.facts, **facts})  # type: ignore[dict-item]


def test_the_bank_holds_52_use_cases_numbered_without_a_gap() -> None:
    assert [entry.id for entry in advice_content.use_cases("diag-ia").use_cases] == [f"UC-{number:02}" for number in range(1, 53)]


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_every_text_is_written(entry: UseCaseEntry) -> None:
    texts = [entry.title, entry.function, entry.safeguard, *entry.data, *(reason.say for reason in (entry.volume, entry.suits) if reason)]
    assert all(texts)
    assert not any(text.endswith(".") or "conforme" in text.lower() for text in (*texts, entry.measure))
    assert 1 <= len(entry.data) <= 3
    assert bool(entry.measure) == bool(entry.pays) == (entry.risk != "high_risk")


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_some_firm_is_told_of_every_use(bank: Questionnaire, ready: Case, entry: UseCaseEntry) -> None:
    picks, apart = choose(read(bank, with_facts(ready, **what_calls_for(entry))))
    assert (entry.id in ids(apart)) == (entry.risk == "high_risk")
    (told,) = (use for use in picks + apart if use.id == entry.id)
    assert told.data == entry.data
    assert told.missing == ()
    assert len(told.why) == 1 + bool(entry.volume and entry.risk != "high_risk")


def test_every_sector_of_the_profile_has_three_uses_of_its_own(bank: Questionnaire) -> None:
    own = Counter(sector for entry in ENTRIES.values() if entry.risk != "high_risk" for sector in sectors_of(entry))
    assert {sector for sector, count in own.items() if count >= 3} == choices(bank, "secteur")


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES.values() if is_for_some(entry)], ids=lambda entry: entry.id)
def test_a_use_for_some_firms_is_told_to_no_other(bank: Questionnaire, ready: Case, entry: UseCaseEntry) -> None:
    def told(**facts: object) -> bool:
        picks, apart = choose(read(bank, with_facts(ready, **facts)))
        return entry.id in ids(picks + apart)

    (test,) = facts_tested(entry.volume)
    others = choices(bank, test.fact) - set(test.any_of or ())
    facts = what_calls_for(entry)
    assert told(**facts)
    assert not any(told(**{**facts, test.fact: other}) for other in others)
    assert not told(**{**facts, "irritants": ()})
    assert not told(irritants=entry.irritants)


def test_a_farm_gets_uses_of_its_own_beside_the_general_ones(bank: Questionnaire, ready: Case) -> None:
    farm = with_facts(ready, secteur="agriculture", irritants=("tableurs", "invendus", "factures"), gere_stock=False)
    picks, _ = choose(read(bank, farm))
    assert scores(picks) == [
        ("UC-22", Fraction(9)),
        ("UC-11", Fraction(6)),
        ("UC-28", Fraction(6)),
        ("UC-29", Fraction(6)),
        ("UC-30", Fraction(16, 3)),
    ]
    assert picks[2].why == ("Vous avez cité : « Tableurs »", "Cet usage est fait pour votre métier")


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
    assert (pick.measure, pick.safeguard) == (
        "Délai de première réponse",
        "Une personne relit et envoie ; ni santé, ni secret professionnel dans un outil public",
    )
    assert pick.risk_label == "Données personnelles : suivre le RGPD"
    assert pick.data == ("les questions reçues par mail", "vos réponses types")
    assert pick.schemes == ()


def matches_of(bank: Questionnaire, case: Case) -> tuple[Match, ...]:
    return tuple(match_schemes(load_schemes(), case.company, case.project, assess(bank, case), case.date))


def test_a_pick_names_the_schemes_that_may_pay_for_it(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet")
    matches = matches_of(bank, case)
    paid: dict[str, tuple[ProjectKind, ...]] = {"UC-03": ("logiciel", "formation"), "UC-17": ("equipement", "conseil", "diagnostic")}
    found = {pick.id: pick.schemes for pick in choose(read(bank, case), matches)[0]}
    for id, pays in paid.items():
        assert found[id] == payers(pays, matches) != ()


def test_nothing_pays_for_what_one_must_not_start_with(bank: Questionnaire, golden: Golden) -> None:
    case = with_facts(golden("usinage", "complet"), irritants=("recrutement",))
    _, apart = choose(read(bank, case), matches_of(bank, case))
    assert [(use.id, use.schemes) for use in apart] == [("UC-24", ())]


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


@pytest.mark.parametrize(("sector", "proposed"), [("industrie", True), ("transport", False)])
def test_a_volume_alone_calls_for_a_use_only_where_it_suits(bank: Questionnaire, ready: Case, sector: str, proposed: bool) -> None:
    picks, _ = choose(read(bank, with_facts(ready, secteur=sector, devis_mois=40)))
    assert ("UC-03" in ids(picks)) == proposed


@pytest.mark.parametrize("facts", [{"irritants": ("recrutement",)}, {"recrutements_an": 20}])
def test_sorting_candidates_stands_apart_when_something_points_to_it(bank: Questionnaire, golden: Golden, facts: dict[str, object]) -> None:
    picks, apart = choose(read(bank, with_facts(golden("usinage", "complet"), **facts)))
    assert ids(apart) == ["UC-24"]
    assert "UC-24" not in ids(picks)
    assert (
        apart[0].safeguard
        == "Jamais en premier usage ; conseil juridique, information des candidats et du CSE (comité social et économique, élu par les salariés) s'il existe"
    )


@pytest.mark.parametrize(
    ("facts", "id", "title"),
    [
        ({"secteur": "formation", "irritants": ("tableurs",)}, "UC-49", "Admettre, noter ou surveiller des élèves ou des stagiaires"),
        ({"secteur": "sante_social", "irritants": ("appels",)}, "UC-50", "Proposer un diagnostic, un soin ou un ordre d'urgence entre des patients"),
        ({"clients": "les_deux", "irritants": ("impayes",)}, "UC-51", "Noter la solvabilité d'un particulier"),
    ],
)
def test_what_judges_persons_stands_apart(bank: Questionnaire, ready: Case, facts: dict[str, object], id: str, title: str) -> None:
    _, apart = choose(read(bank, with_facts(ready, **facts)))
    assert [(use.id, use.title, use.risk_label) for use in apart] == [(id, title, "Haut risque possible")]


@pytest.mark.parametrize("mode", ["express", "complet"])
def test_without_anything_known_nothing_is_proposed(bank: Questionnaire, empty_case: Callable[[str], Case], mode: str) -> None:
    assert choose(read(bank, empty_case(mode))) == ((), ())


def test_a_questionnaire_without_use_cases_gives_none(tiny: str, today: date) -> None:
    assert choose(read(validate(read_yaml(tiny), Questionnaire), Case("tiny", 1, "long", today))) == ((), ())


@settings(max_examples=100, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_the_choice_stays_short_and_varied(
    bank: Questionnaire,
    any_case: Callable[[str], st.SearchStrategy[Case]],
    any_facts: st.SearchStrategy[dict[str, object]],
    ready: Case,
    data: st.DataObject,
    mode: str,
) -> None:
    case = with_facts(data.draw(st.one_of(any_case(mode), st.just(ready))), **data.draw(any_facts))
    picks, apart = choose(read(bank, case))
    assert len(picks) <= 5
    assert max(Counter(pick.function for pick in picks).values(), default=0) <= 2
    assert sum(pick.effort >= 4 for pick in picks) <= 1
    assert all(pick.risk != "high_risk" and pick.why for pick in picks)
    assert all(use.risk == "high_risk" and use.why for use in apart)
    assert [pick.score for pick in picks] == sorted((pick.score for pick in picks), reverse=True)
    assert choose(read(bank, case)) == (picks, apart)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_question_left_out_makes_no_use_more_urgent(
    bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], any_facts: st.SearchStrategy[dict[str, object]], data: st.DataObject
) -> None:
    case = with_facts(data.draw(any_case("complet")), **data.draw(any_facts))
    question = data.draw(st.sampled_from(sorted({id for entry in ENTRIES.values() for id in entry.requires})))
    before, after = (dict(scores(sum(choose(read(bank, it)), ()))) for it in (case, replace(case, answers={**case.answers, question: UNKNOWN})))
    assert all(after[id] <= before[id] for id in before.keys() & after.keys())


def test_the_time_that_what_annoys_takes_is_told_once_and_only_when_given(current: Questionnaire, today: date) -> None:
    def whys(**facts: Any) -> list[str]:
        case = Case(current.id, current.version, "complet", today, facts={"irritants": ("courriers", "factures"), **facts})
        return [why for use in choose(read(current, case))[0] for why in use.why if "heures" in why]

    assert whys(heures_taches=6) == ["Les tâches que vous avez citées vous prennent 6 heures par semaine"]
    assert whys() == whys(heures_taches=1) == whys(heures_taches=6, irritants=()) == []
