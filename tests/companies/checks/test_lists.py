"""What is wrong with lists, declarations and spending, in the exact words; and that nothing that is right is blamed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companies import company_problems, project_problems

GOOD_COMPANY = {
    "establishments": ({"postcode": "69003"}, {"commune": "38185", "postcode": "38100"}),
    "previous_years": ({"year": 2025, "headcount": 8, "turnover_eur": None}, {"year": 2024}),
    "independent": False,
    "partners": ({"share_pct": 33.3, "headcount": 40, "investor": False}, {"share_pct": 0}),
    "aids": ({"scheme": "pass", "funder": "Région", "on": date(2025, 1, 1), "amount_eur": 3000, "de_minimis": True},),
    "declared": {
        "ess": False,
        "sales-area": 80.5,
        "craft-share": 100,
        "customers": "firms",
        "registers": ("rcs", "rne"),
        "zones": (),
        "cyber-diagnosis": date(2026, 1, 1),
        "ai-diagnosis": False,
    },
}
GOOD_PROJECT = {
    "kinds": ("conseil",),
    "budget_eur": 0,
    "spending": {"conseil": 3000, "formation": None},
    "consulting_days": 4,
    "declared": {"consortium": True},
}

POSITIVE = "Écrivez un nombre positif, ou rien s'il n'est pas connu"
FIGURES = "Écrivez-le en chiffres, sans unité ni espace"
IN_ORDER = "Donnez les années l'une après l'autre, la plus récente d'abord ; laissez vides les chiffres que vous ne connaissez pas"
COMPANY_FAULTS: list[tuple[dict[str, Any], str, str, str, str]] = [
    (
        {"establishments": ({"postcode": "69003"}, {"postcode": "3800"})},
        "establishments.1.postcode",
        "form",
        "« 3800 » n'est pas un code postal",
        "Écrivez ses 5 chiffres, par exemple 38000",
    ),
    (
        {"establishments": [{"postcode": "69003", "commune": "38185"}]},
        "establishments.0.commune",
        "not-served",
        "Grenoble (38185) n'a pas le code postal 69003",
        "Corrigez l'un des deux ; le code postal 69003 dessert 69383 (Lyon 3e Arrondissement)",
    ),
    (
        {"establishments": ({"postcode": " "},)},
        "establishments.0",
        "empty",
        "Cet établissement n'a ni code postal ni commune",
        "Donnez l'un des deux, ou retirez-le",
    ),
    (
        {"previous_years": ({"year": 2025}, {"year": 2023})},
        "previous_years.1.year",
        "order",
        "L'année 2023 ne vient pas juste avant 2025",
        IN_ORDER,
    ),
    ({"previous_years": ({"year": 2024}, {"year": 2025})}, "previous_years.1.year", "order", "L'année 2025 ne vient pas juste avant 2024", IN_ORDER),
    ({"previous_years": ({"year": 1799},)}, "previous_years.0.year", "too-old", "L'année 1799 est antérieure à 1800", "Vérifiez l'année"),
    ({"previous_years": ({"headcount": -1},)}, "previous_years.0.headcount", "negative", "L'effectif est négatif", POSITIVE),
    (
        {"partners": ({"share_pct": 100.1},)},
        "partners.0.share_pct",
        "range",
        "La part 100.1 n'est pas entre 0 et 100",
        "Écrivez-la en pour cent : 33.3 pour un tiers environ",
    ),
    (
        {"partners": ({"share_pct": "33 %"},)},
        "partners.0.share_pct",
        "number",
        "La part « 33 % » n'est pas un nombre",
        "Écrivez-la en pour cent, sans le signe : 33.3",
    ),
    (
        {"partners": ({"share_pct": 30, "turnover_eur": 1.5},)},
        "partners.0.turnover_eur",
        "number",
        "Le chiffre d'affaires « 1.5 » n'est pas un nombre entier",
        FIGURES,
    ),
    (
        {"independent": True, "partners": ({"share_pct": 25},)},
        "independent",
        "contradiction",
        "L'entreprise est dite indépendante, alors qu'une part de 25 % ou plus est indiquée",
        "Corrigez l'un des deux",
    ),
    (
        {"independent": False, "partners": ()},
        "independent",
        "contradiction",
        "L'entreprise est dite non indépendante, alors qu'aucune part de 25 % ou plus n'est indiquée",
        "Corrigez l'un des deux, ou retirez la liste si vous ne la connaissez pas",
    ),
    ({"aids": ({"amount_eur": -5},)}, "aids.0.amount_eur", "negative", "Le montant de l'aide est négatif", POSITIVE),
    ({"declared": {"es": True}}, "declared.es", "declaration", "La déclaration « es » n'existe pas", "Vouliez-vous dire « ess » ?"),
    ({"declared": {"zzzz": True}}, "declared.zzzz", "declaration", "La déclaration « zzzz » n'existe pas", "À corriger ou à retirer"),
    (
        {"declared": {"consortium": True}},
        "declared.consortium",
        "elsewhere",
        "La déclaration « consortium » concerne le projet, pas l'entreprise",
        "Déplacez-la sous « project »",
    ),
    ({"declared": {"ess": None}}, "declared.ess", "empty", "La déclaration « ess » n'a pas de réponse", "Répondez, ou retirez-la"),
    ({"declared": {"ess": "oui"}}, "declared.ess", "yes-no", "« oui » n'est ni true ni false", "Écrivez true pour oui, false pour non"),
    ({"declared": {"sales-area": True}}, "declared.sales-area", "number", "« true » n'est pas un nombre", FIGURES),
    ({"declared": {"sales-area": -0.5}}, "declared.sales-area", "negative", "Ce nombre est négatif", "Écrivez un nombre positif"),
    ({"declared": {"craft-share": 100.5}}, "declared.craft-share", "too-large", "Ce nombre dépasse 100", "Vérifiez-le"),
    ({"declared": {"sales-area": float("nan")}}, "declared.sales-area", "too-large", "Ce nombre dépasse 1 000 000 000 000", "Vérifiez-le"),
    ({"declared": {"customers": "firme"}}, "declared.customers", "option", "« firme » n'est pas une réponse possible", "Vouliez-vous dire « firms » ?"),
    (
        {"declared": {"customers": ("firms",)}},
        "declared.customers",
        "single",
        "Une seule réponse est attendue",
        "Gardez celle qui convient le mieux",
    ),
    ({"declared": {"registers": "rcs"}}, "declared.registers", "list", "Plusieurs réponses sont possibles : une liste est attendue", "Écrivez [rcs]"),
    (
        {"declared": {"registers": ("rcs", "xyz")}},
        "declared.registers",
        "option",
        "« xyz » n'est pas une réponse possible",
        "Choisissez parmi : rcs, rm, rne, rna, msa",
    ),
    ({"declared": {"registers": ("rcs", "rcs")}}, "declared.registers", "repeated", "« rcs » figure deux fois", "Gardez-en une seule"),
    (
        {"declared": {"cyber-diagnosis": "mars 2026"}},
        "declared.cyber-diagnosis",
        "date",
        "« mars 2026 » n'est pas une date",
        "Écrivez année-mois-jour, par exemple 2026-03-01, ou false s'il n'y en a pas",
    ),
    (
        {"declared": {"cyber-diagnosis": True}},
        "declared.cyber-diagnosis",
        "date",
        "« true » n'est pas une date",
        "Écrivez année-mois-jour, par exemple 2026-03-01, ou false s'il n'y en a pas",
    ),
]
PROJECT_FAULTS: list[tuple[dict[str, Any], str, str, str, str]] = [
    ({"budget_eur": -1}, "budget_eur", "negative", "Le budget du projet est négatif", POSITIVE),
    ({"spending": {"consiel": 1}}, "spending.consiel", "spending", "Le poste de dépense « consiel » n'existe pas", "Vouliez-vous dire « conseil » ?"),
    ({"spending": {"conseil": -1}}, "spending.conseil", "negative", "Le montant du poste « conseil » est négatif", POSITIVE),
    ({"spending": {"conseil": "3 k"}}, "spending.conseil", "number", "Le montant du poste « conseil » « 3 k » n'est pas un nombre entier", FIGURES),
    ({"consulting_days": -1}, "consulting_days", "negative", "Le nombre de jours de conseil est négatif", POSITIVE),
    ({"consulting_days": 10_001}, "consulting_days", "too-large", "Le nombre de jours de conseil dépasse 10 000", "Vérifiez le nombre de zéros"),
    (
        {"declared": {"ess": True}},
        "declared.ess",
        "elsewhere",
        "La déclaration « ess » concerne l'entreprise, pas le projet",
        "Déplacez-la sous « company »",
    ),
]


def test_facts_in_order_are_not_blamed() -> None:
    assert company_problems(GOOD_COMPANY) == ()
    assert project_problems(GOOD_PROJECT) == ()
    assert project_problems({"budget_eur": None, "spending": None, "consulting_days": None}) == ()


@pytest.mark.parametrize(("facts", "field", "code", "what", "remedy"), COMPANY_FAULTS, ids=[f"{fault[1]}-{fault[2]}" for fault in COMPANY_FAULTS])
def test_one_fault_of_a_firm_in_its_own_words(facts: dict[str, Any], field: str, code: str, what: str, remedy: str) -> None:
    assert company_problems(facts) == ((field, code, what, remedy),)


@pytest.mark.parametrize(("facts", "field", "code", "what", "remedy"), PROJECT_FAULTS, ids=[f"{fault[1]}-{fault[2]}" for fault in PROJECT_FAULTS])
def test_one_fault_of_a_project_in_its_own_words(facts: dict[str, Any], field: str, code: str, what: str, remedy: str) -> None:
    assert project_problems(facts) == ((field, code, what, remedy),)


def test_an_unknown_item_far_from_any_is_answered_with_all_of_them() -> None:
    (problem,) = project_problems({"spending": {"zzzz": 1}})
    assert problem.remedy.startswith("Choisissez parmi : diagnostic, conseil, etude, formation, ")


def test_a_problem_tells_the_path_to_the_fact() -> None:
    (problem,) = company_problems({"partners": ({"share_pct": 1}, {"share_pct": 101})})
    assert problem.where == ("partners", 1, "share_pct")


def test_an_investor_does_not_contradict_independence() -> None:
    assert company_problems({"independent": True, "partners": ({"share_pct": 40, "investor": True},)}) == ()
    assert company_problems({"independent": False, "partners": ({"share_pct": 40, "investor": True},)}) == ()


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=8) | st.integers(0, 9), inner, max_size=3)
    ),
    max_leaves=6,
)
items = st.lists(st.dictionaries(st.sampled_from(["postcode", "commune", "year", "headcount", "share_pct", "amount_eur", "investor"]), anything), max_size=3)
answers = st.dictionaries(st.sampled_from(["ess", "sales-area", "customers", "registers", "cyber-diagnosis", "consortium", "conseil", "x"]), anything)


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(("establishments", "previous_years", "partners", "aids", "independent"), anything | items)
        | dict.fromkeys(("declared", "spending", "budget_eur", "consulting_days"), anything | answers),
    )
)
def test_whatever_is_typed_is_told_in_whole_sentences_and_never_breaks(facts: dict[str, Any]) -> None:
    for problem in (*company_problems(facts), *project_problems(facts)):
        assert problem.where[0] in facts
        assert problem.what and not problem.what.endswith(".")
        assert problem.remedy and not problem.remedy.endswith(".")
