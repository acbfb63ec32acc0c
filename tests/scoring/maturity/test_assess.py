"""What a level explains of itself: holds, scope, exclusions, confidence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cases import UNKNOWN, Case
from companies import Company
from questionnaires import Level, Questionnaire, load
from scoring import assess, diagnose

Golden = Callable[[str, str], Case]


def test_what_holds_back_names_the_practice_to_reach(bank: Questionnaire, golden: Golden) -> None:
    holds = assess(bank, golden("usinage", "complet")).held_back_by
    assert [(hold.kind, hold.id, hold.required, hold.actual) for hold in holds] == [
        ("score", "score", 60, Fraction(923205, 16016)),
        ("gate", "CON-02", 75, 50),
        ("gate", "CON-03", 50, 25),
    ]
    assert holds[0].message == "Votre score est de 57 ; il faut 60 pour le niveau 4."
    assert holds[2].message == (
        "Tenez-vous une liste de vos usages d'IA ? Pour le niveau 4, il faut : « Une liste simple : outil, usage, responsable ». "
        "Votre réponse : « On pourrait la reconstituer de mémoire »."
    )


def test_the_express_mode_says_that_it_stops_at_three(bank: Questionnaire, golden: Golden) -> None:
    assert assess(bank, golden("usinage", "express")).held_back_by[-1].message == (
        "Le questionnaire express s'arrête au niveau 3 : les niveaux 4 et 5 dépendent de questions qu'il ne pose pas."
    )


@pytest.mark.parametrize(
    ("changes", "by_gate"),
    [
        ({}, 5),
        ({"CLA-02": ("emotions",)}, 2),
        ({"CLA-02": UNKNOWN}, 2),
        ({"CLA-01": ("tri_cv",), "CON-05": 50}, 3),
        ({"CLA-01": UNKNOWN, "CON-06": 50}, 3),
        ({"CLA-01": ("tri_cv",)}, 5),
        ({"CLA-03": ("assistant",), "CON-05": 25}, 3),
        ({"CLA-03": ("aucun",), "CON-05": 25}, 5),
        ({"CLA-04": "modifie", "CON-03": 50}, 3),
        ({"CLA-04": "utilisateur", "CON-03": 50}, 4),
        ({"EQU-02": 24}, 3),
        ({"EQU-02": 25}, 5),
        ({"CAP-03": 25}, 2),
        ({"SOC-05": ("mfa", "majs")}, 2),
        ({"SOC-05": ("mfa", "majs", "droits")}, 5),
    ],
)
def test_gates_of_a_firm_at_the_top(bank: Questionnaire, golden: Golden, changes: dict[str, Any], by_gate: int) -> None:
    top = replace(golden("pratique-interdite", "complet"))
    case = replace(top, answers={**top.answers, "CLA-02": ("aucun",), **changes})
    assert assess(bank, case).by_gate == by_gate


def test_working_alone_leaves_two_questions_out(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    alone = assess(bank, replace(case, company=Company(headcount=0)))
    assert [(out.question, out.reason, out.by_advisor) for out in alone.out_of_scope] == [
        ("EQU-04", "vous travaillez seul", False),
        ("EQU-05", "vous travaillez seul", False),
    ]
    unknown = assess(bank, replace(case, company=Company()))
    assert unknown.out_of_scope == ()


def test_a_headcount_band_rules_out_only_when_it_is_surely_zero(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    assert len(assess(bank, replace(case, company=Company(headcount_band="00"))).out_of_scope) == 2
    assert assess(bank, replace(case, company=Company(headcount_band="01"))).out_of_scope == ()


@pytest.mark.parametrize(("question", "lower"), [("CON-01", "without"), ("DON-04", "with"), ("SOC-05", "without")])
def test_an_exclusion_shows_both_scores_and_keeps_the_lower(bank: Questionnaire, golden: Golden, question: str, lower: str) -> None:
    case = golden("boulangerie", "complet")
    plain = assess(bank, case)
    excluded = assess(bank, replace(case, not_applicable={question: "sans objet ici"}))
    assert excluded.score_all_asked == plain.score
    assert excluded.score_without_excluded is not None
    assert excluded.score == min(plain.score, excluded.score_without_excluded)
    assert [(out.question, out.reason, out.by_advisor) for out in excluded.out_of_scope] == [(question, "sans objet ici", True)]
    assert lower in {"with", "without"}


def test_only_an_advisor_may_exclude(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "express")
    assert assess(bank, replace(case, not_applicable={"CON-01": "non"})) == assess(bank, case)


@pytest.mark.parametrize(
    ("unknown", "evidence", "confidence"),
    [
        ((), {}, "correcte"),
        ((), "seen", "solide"),
        ((), "example", "solide"),
        (("CAP-01", "CAP-03", "USA-01"), {}, "fragile"),
        (("CAP-01", "CAP-03", "USA-01", "USA-05", "DON-01", "DON-02"), {}, "insuffisante"),
    ],
)
def test_confidence(bank: Questionnaire, golden: Golden, unknown: tuple[str, ...], evidence: Any, confidence: str) -> None:
    case = golden("usinage", "express")
    case = replace(case, answers={**case.answers, **dict.fromkeys(unknown, UNKNOWN)}, evidence=dict.fromkeys(case.answers, evidence) if evidence else {})
    assert assess(bank, case).confidence == confidence


def test_two_inconsistencies_lower_the_label_and_change_no_score(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet")
    odd = replace(case, answers={**case.answers, "USA-01": 0})
    maturity = assess(bank, odd)
    assert maturity.inconsistencies == (
        "Vous dites que personne n'utilise l'IA, mais des domaines sont cochés.",
        "Une mesure sans usage : de quel usage s'agit-il ?",
    )
    assert (assess(bank, case).confidence, maturity.confidence) == ("correcte", "fragile")


def test_hidden_answers_are_kept_and_have_no_effect(bank: Questionnaire, golden: Golden) -> None:
    express = golden("usinage", "express")
    only_asked = replace(express, answers={id: express.answers[id] for id in bank.mode("express").questions or ()})
    assert len(only_asked.answers) == 12
    assert assess(bank, express) == assess(bank, only_asked)


def test_a_dimension_with_nothing_in_scope_is_not_assessed_and_blocks(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    alone = tiny.replace(
        'kind: scale, weight: 1, text: "Troisième ?", options: oui,',
        'kind: scale, weight: 1, text: "Troisième ?", options: oui, not_applicable: {company: headcount, at_most: 0}, not_applicable_because: "seul",',
    )
    questionnaire = load(make_questionnaire(alone))
    case = Case("tiny", 1, "long", date(2026, 11, 22), Company(headcount=0), answers={"A-1": 100, "A-2": ("x", "y")})
    maturity = assess(questionnaire, case)
    assert maturity.dimension("b").score is None
    assert maturity.score == 100
    assert (maturity.by_floor, maturity.level) == (1, 1)
    assert maturity.held_back_by[0].message == "« Axe B » n'a pas pu être évalué : sans cet axe, le niveau s'arrête à 1."


def test_a_short_scale_shows_tenths_rounded_down() -> None:
    questionnaire = load(Path(__file__).parents[1] / "other_tools" / "staged.yaml")
    case = Case("staged", 1, "seul", date(2026, 11, 22), answers={"S2": 75, "S3": 50, "S4": 50, "S5": 25})
    two_levels = questionnaire.model_copy(
        update={"levels": (*questionnaire.levels, Level.model_validate({"level": 2, "name": "Deux", "from": 4, "description": "Haut."}))}
    )
    assert assess(two_levels, case).held_back_by[0].message == "Votre score est de 2,3 ; il faut 4 pour le niveau 2."


@pytest.mark.parametrize("code", ["10.71C", "1071c", " 10.71c"])
def test_a_naf_code_tells_the_sector_however_it_is_typed(golden: Golden, code: str) -> None:
    case = golden("boulangerie", "complet")
    named = [use.id for use in diagnose(replace(case, company=Company(headcount=6, naf=code)), on=case.date).use_cases]
    assert named == ["UC-08", "UC-14", "UC-05", "UC-11"]


def test_facts_that_cannot_be_read_have_no_effect(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet")
    broken: dict[str, Any] = {"devis_mois": "beaucoup", "gere_stock": "oui", "irritants": ("inconnu",), "autre": 1}
    assert assess(bank, replace(case, facts=broken)) == assess(bank, replace(case, facts={}))
    assert diagnose(replace(case, facts=broken), on=case.date).use_cases == diagnose(replace(case, facts={}), on=case.date).use_cases
