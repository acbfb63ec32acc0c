from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companies import Company, company_problems, missing_place

GOOD = {
    "name": "Au bon pain",
    "siren": "732 829 320",
    "siret": "732 829 320 00074",
    "postcode": "38000",
    "commune": "38185",
    "naf": "1071c",
    "naf_2025": "10.71H",
    "headcount": 6,
    "turnover_eur": 480_000,
    "balance_sheet_eur": 0,
    "founded": date(2011, 3, 1),
    "legal_form": "5499",
    "independent": True,
}
BANDS = "NN, 00, 01, 02, 03, 11, 12, 21, 22, 31, 32, 41, 42, 51, 52, 53"
FAULTS: list[tuple[dict[str, Any], str, str, str, str]] = [
    ({"siren": "73282932"}, "siren", "form", "« 73282932 » n'est pas un SIREN", "Écrivez les 9 chiffres du SIREN, avec ou sans espaces"),
    (
        {"siren": "732829321"},
        "siren",
        "check-digit",
        "Le SIREN « 732829321 » contient une erreur de frappe",
        "Comparez ses chiffres avec ceux d'une de vos factures",
    ),
    ({"siret": "732829320"}, "siret", "form", "« 732829320 » n'est pas un SIRET", "Écrivez les 14 chiffres du SIRET, avec ou sans espaces"),
    (
        {"siret": "732 829 320 00075"},
        "siret",
        "check-digit",
        "Le SIRET « 732 829 320 00075 » contient une erreur de frappe",
        "Comparez ses chiffres avec ceux d'une de vos factures",
    ),
    (
        {"siren": "732829320", "siret": "35600000000048"},
        "siret",
        "siret-of-another",
        "Le SIRET 35600000000048 n'est pas celui du SIREN 732829320",
        "Un SIRET commence par les 9 chiffres du SIREN : corrigez l'un des deux",
    ),
    ({"postcode": "3800"}, "postcode", "form", "« 3800 » n'est pas un code postal", "Écrivez ses 5 chiffres, par exemple 38000"),
    (
        {"postcode": "38042"},
        "postcode",
        "unknown",
        "« 38042 » n'est pas un code postal de commune",
        "Si c'est un code CEDEX, écrivez à la place le code postal de la commune",
    ),
    (
        {"commune": "38999"},
        "commune",
        "unknown",
        "« 38999 » n'est pas le code d'une commune",
        "Écrivez son code Insee à 5 caractères, par exemple 38185 pour Grenoble",
    ),
    (
        {"commune": "Challonges", "postcode": "01200"},
        "commune",
        "unknown",
        "« Challonges » n'est pas le code d'une commune",
        "Écrivez le code Insee d'une commune du code postal 01200 : 01044 (Billiat), 01104 (Chézery-Forens), 01114 (Confort), "
        "01189 (Injoux-Génissiat), 01209 (Léaz), 01257 (Montanges)…",
    ),
    (
        {"commune": "grenoble", "postcode": "38000"},
        "commune",
        "unknown",
        "« grenoble » n'est pas le code d'une commune",
        "Écrivez le code Insee d'une commune du code postal 38000 : 38185 (Grenoble)",
    ),
    (
        {"commune": "69123", "postcode": "38000"},
        "commune",
        "not-served",
        "Lyon (69123) n'a pas le code postal 38000",
        "Corrigez l'un des deux ; le code postal 38000 dessert 38185 (Grenoble)",
    ),
    (
        {"naf": "62.01"},
        "naf",
        "letter-missing",
        "Il manque la lettre à la fin du code NAF « 62.01 »",
        "Écrivez 62.01Z (Programmation informatique)",
    ),
    (
        {"naf": "6202"},
        "naf",
        "letter-missing",
        "Il manque la lettre à la fin du code NAF « 6202 »",
        "Écrivez 62.02A (Conseil en systèmes et logiciels informatiques) ou 62.02B (Tierce maintenance de systèmes et d'applications informatiques)",
    ),
    (
        {"naf": "boulangerie"},
        "naf",
        "form",
        "« boulangerie » n'est pas un code NAF",
        "Un code NAF compte quatre chiffres et une lettre, par exemple 10.71C",
    ),
    ({"naf": "62.01A"}, "naf", "unknown", "« 62.01A » n'existe pas dans la NAF rév. 2", "Vouliez-vous dire « 62.01Z » ?"),
    ({"naf": "04.11Z"}, "naf", "unknown", "« 04.11Z » n'existe pas dans la NAF rév. 2", "Vérifiez-le sur votre avis de situation Sirene"),
    (
        {"naf": "56.21Y"},
        "naf",
        "other-edition",
        "« 56.21Y » est un code de la NAF 2025",
        "Écrivez-le comme code NAF 2025, ou donnez ici le code NAF rév. 2 : 56.21Z (Services des traiteurs)",
    ),
    ({"naf": "46.89Y"}, "naf", "other-edition", "« 46.89Y » est un code de la NAF 2025", "Écrivez-le comme code NAF 2025"),
    (
        {"naf_2025": "62.01Z"},
        "naf_2025",
        "other-edition",
        "« 62.01Z » est un code de la NAF rév. 2",
        "Écrivez-le comme code NAF rév. 2, ou donnez ici le code NAF 2025 : 62.10Y (Activités de programmation informatique)",
    ),
    (
        {"naf_2025": "10.7"},
        "naf_2025",
        "form",
        "« 10.7 » n'est pas un code NAF",
        "Un code NAF compte quatre chiffres et une lettre, par exemple 10.71H",
    ),
    ({"naf_2025": "56.21X"}, "naf_2025", "unknown", "« 56.21X » n'existe pas dans la NAF 2025", "Vouliez-vous dire « 56.21Y » ?"),
    ({"headcount": -1}, "headcount", "negative", "L'effectif est négatif", "Écrivez un nombre positif, ou rien s'il n'est pas connu"),
    ({"headcount": 1_000_001}, "headcount", "too-large", "L'effectif dépasse 1 000 000", "Vérifiez le nombre de zéros"),
    ({"headcount": "six"}, "headcount", "number", "L'effectif « six » n'est pas un nombre entier", "Écrivez-le en chiffres, sans unité ni espace"),
    ({"headcount": True}, "headcount", "number", "L'effectif « true » n'est pas un nombre entier", "Écrivez-le en chiffres, sans unité ni espace"),
    (
        {"headcount": 6, "headcount_band": "11"},
        "headcount_band",
        "contradiction",
        "Un effectif de 6 n'est pas dans la tranche 11 (10 à 19 salariés)",
        "Gardez celui des deux qui est juste",
    ),
    ({"headcount_band": "04"}, "headcount_band", "unknown", "« 04 » n'est pas une tranche d'effectif de l'Insee", f"Choisissez parmi : {BANDS}"),
    (
        {"turnover_eur": -5},
        "turnover_eur",
        "negative",
        "Le chiffre d'affaires est négatif",
        "Écrivez un nombre positif, ou rien s'il n'est pas connu",
    ),
    (
        {"turnover_eur": 1_000_000_000_001},
        "turnover_eur",
        "too-large",
        "Le chiffre d'affaires dépasse 1 000 000 000 000",
        "Vérifiez le nombre de zéros",
    ),
    (
        {"balance_sheet_eur": 1.5},
        "balance_sheet_eur",
        "number",
        "Le total du bilan « 1.5 » n'est pas un nombre entier",
        "Écrivez-le en chiffres, sans unité ni espace",
    ),
    ({"founded": "mars 2011"}, "founded", "form", "« mars 2011 » n'est pas une date", "Écrivez année-mois-jour, par exemple 2011-03-01"),
    ({"founded": "2011-02-30"}, "founded", "form", "« 2011-02-30 » n'est pas une date", "Écrivez année-mois-jour, par exemple 2011-03-01"),
    ({"founded": date(1799, 12, 31)}, "founded", "too-old", "La date de création 1799-12-31 est antérieure à 1800", "Vérifiez l'année"),
    (
        {"legal_form": "SARL"},
        "legal_form",
        "form",
        "« SARL » n'est pas un code de catégorie juridique",
        "Écrivez les 4 chiffres de la catégorie juridique de l'Insee, par exemple 5499 pour une SARL",
    ),
]


def test_good_facts_have_no_problem() -> None:
    assert company_problems(GOOD) == ()
    assert company_problems({"headcount": 6, "headcount_band": "03"}) == ()
    assert company_problems({"headcount_band": "NN", "founded": "1800-01-01", "headcount": None}) == ()


def test_nothing_known_is_no_problem() -> None:
    assert company_problems({}) == ()
    assert company_problems({**dict.fromkeys(GOOD), "postcode": "  ", "naf": ""}) == ()


@pytest.mark.parametrize(("facts", "field", "code", "what", "remedy"), FAULTS)
def test_each_problem_has_its_own_words(facts: dict[str, Any], field: str, code: str, what: str, remedy: str) -> None:
    assert company_problems(facts) == ((field, code, what, remedy),)


def test_all_problems_are_told_at_once_in_the_order_of_the_fields() -> None:
    facts = {"legal_form": "SARL", "siren": "1", "postcode": "1", "headcount": -1, "naf": "1", "founded": "1"}
    assert [problem.field for problem in company_problems(facts)] == ["siren", "postcode", "naf", "headcount", "founded", "legal_form"]


def test_a_long_text_is_shortened() -> None:
    (problem,) = company_problems({"siren": "x" * 100})
    assert problem.what == f"« {'x' * 39}… » n'est pas un SIREN"


def test_a_postcode_of_two_departments_is_a_question_and_no_fault() -> None:
    assert company_problems({"postcode": "01200"}) == ()
    assert missing_place(Company(postcode="01200")) == (
        "commune",
        "commune-needed",
        "Le code postal 01200 s'étend sur deux départements : Ain (01) et Haute-Savoie (74)",
        "Indiquez la commune de l'entreprise",
    )


def test_no_question_when_the_place_is_clear_or_not_given() -> None:
    assert missing_place(Company(postcode="38000")) is None
    assert missing_place(Company(postcode="01200", commune="01033")) is None
    assert missing_place(Company()) is None


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**40), 10**40), st.floats(), st.dates(), st.text(max_size=30), st.lists(st.text(max_size=3), max_size=2)
)


@given(st.dictionaries(st.sampled_from(sorted(Company.model_fields)), VALUES))
def test_whatever_is_typed_is_answered_in_whole_sentences(facts: dict[str, Any]) -> None:
    for problem in company_problems(facts):
        assert problem.field in facts
        assert problem.what and not problem.what.endswith(".")
        assert problem.remedy and not problem.remedy.endswith(".")
