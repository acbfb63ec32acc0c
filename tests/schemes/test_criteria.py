"""Each kind of criterion: yes, no, unknown, and its edges."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kernel import Outcome
from schemes import CriterionResult, Match

Judged = Callable[..., CriterionResult]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN


@pytest.mark.parametrize(("staff", "outcome"), [(9, NO), (10, YES), (249, YES), (250, NO), (None, UNKNOWN)])
def test_headcount_bounds_are_inclusive(judged: Judged, staff: int | None, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 10, max: 249", headcount=staff).outcome is outcome


# INSEE bands: 03 is 6 to 9, 11 is 10 to 19, 12 is 20 to 49.
@pytest.mark.parametrize(("band", "outcome"), [("03", NO), ("11", UNKNOWN), ("12", YES)])
def test_a_band_is_an_interval(judged: Judged, band: str, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 12", headcount_band=band).outcome is outcome


@pytest.mark.parametrize(("staff", "outcome"), [(9, NO), (10, UNKNOWN), (19, UNKNOWN), (20, YES), (2000, YES), (2001, UNKNOWN), (4002, NO)])
def test_persons_settle_full_time_equivalents_only_away_from_the_bounds(judged: Judged, staff: int, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 10, max: 2000, unit: ETP", headcount=staff).outcome is outcome


def test_a_headcount_reason_says_what_is_asked_and_what_the_firm_has(judged: Judged) -> None:
    assert judged("kind: headcount, min: 10, max: 249", headcount=6).reason == "Demandé : de 10 à 249 personnes. Chez vous : 6 personnes."
    assert judged("kind: headcount, min: 2", headcount=1).reason == "Demandé : au moins 2 personnes. Chez vous : 1 personne."
    assert judged("kind: headcount, max: 9", headcount_band="11").reason == "Demandé : au plus 9 personnes. Chez vous : de 10 à 19 personnes."
    assert judged("kind: headcount, max: 9").reason == "Demandé : au plus 9 personnes. Chez vous : non renseigné."
    assert judged("kind: headcount, min: 10, unit: ETP", headcount=13).reason == (
        "Demandé : au moins 10 équivalents temps plein. Chez vous : 13 personnes, "
        "soit entre 6,5 et 13 équivalents temps plein si chacun travaille au moins à mi-temps."
    )


def test_the_largest_band_has_no_upper_bound(judged: Judged) -> None:
    found = judged("kind: headcount, max: 249, unit: ETP", headcount_band="53")
    assert (found.outcome, found.reason) == (
        NO,
        "Demandé : au plus 249 équivalents temps plein. Chez vous : au moins 10\u202f000 personnes, "
        "soit au moins 5\u202f000 équivalents temps plein si chacun travaille au moins à mi-temps.",
    )


@pytest.mark.parametrize(("amount", "outcome"), [(999_999, NO), (1_000_000, YES), (None, UNKNOWN)])
def test_turnover_floor(judged: Judged, amount: int | None, outcome: Outcome) -> None:
    assert judged("kind: turnover, min: 1000000", turnover_eur=amount).outcome is outcome


@pytest.mark.parametrize(("amount", "outcome"), [(2_000_000, YES), (2_000_001, NO), (0, YES)])
def test_turnover_ceiling(judged: Judged, amount: int, outcome: Outcome) -> None:
    assert judged("kind: turnover, max: 2000000", turnover_eur=amount).outcome is outcome


def test_amounts_are_told_in_french(judged: Judged) -> None:
    found = judged("kind: turnover, min: 1000000", turnover_eur=480_000)
    assert found.reason == "Demandé : au moins 1\u202f000\u202f000\u00a0€ de chiffre d'affaires. Chez vous : 480\u202f000\u00a0€."


@pytest.mark.parametrize(("amount", "outcome"), [(43, YES), (44, NO), (None, UNKNOWN)])
def test_balance_sheet(judged: Judged, amount: int | None, outcome: Outcome) -> None:
    assert judged("kind: balance_sheet, max: 43", balance_sheet_eur=amount).outcome is outcome


@pytest.mark.parametrize(
    ("turnover", "balance", "outcome"),
    [(50, None, YES), (None, 43, YES), (51, 43, YES), (51, 44, NO), (51, None, UNKNOWN), (None, None, UNKNOWN)],
)
def test_one_ceiling_of_two_is_enough(judged: Judged, turnover: int | None, balance: int | None, outcome: Outcome) -> None:
    found = judged("kind: turnover_or_balance, turnover_max: 50, balance_max: 43", turnover_eur=turnover, balance_sheet_eur=balance)
    assert found.outcome is outcome


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"headcount": 9, "turnover_eur": 2_000_000}, YES),
        ({"headcount": 10, "turnover_eur": 2_000_000}, NO),
        ({"headcount": 9}, UNKNOWN),
        ({"headcount": 300}, NO),
    ],
)
def test_size_class(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: size_class, any_of: [micro]", **facts).outcome is outcome


@pytest.mark.parametrize(
    ("founded", "outcome"),
    [(date(2025, 11, 22), YES), (date(2025, 11, 23), NO), (date(2027, 1, 1), NO), (None, UNKNOWN)],
)
def test_minimum_age_in_completed_months(judged: Judged, founded: date | None, outcome: Outcome) -> None:
    assert judged("kind: age, min_months: 12", founded=founded).outcome is outcome


@pytest.mark.parametrize(("founded", "outcome"), [(date(2018, 11, 22), NO), (date(2018, 11, 23), YES)])
def test_an_age_ceiling_is_not_included(judged: Judged, founded: date, outcome: Outcome) -> None:
    assert judged("kind: age, under_months: 96", founded=founded).outcome is outcome


def test_ages_are_told_in_years_and_months(judged: Judged) -> None:
    assert judged("kind: age, min_months: 12, under_months: 96", founded=date(2011, 3, 1)).reason == (
        "Demandé : au moins 1 an et moins de 8 ans d'existence. Chez vous : 15 ans et 8 mois."
    )
    assert judged("kind: age, min_months: 6", founded=date(2026, 11, 1)).reason == "Demandé : au moins 6 mois d'existence. Chez vous : 0 mois."


@pytest.mark.parametrize(("postcode", "outcome"), [("38000", YES), ("33000", NO), (None, UNKNOWN)])
def test_region_of_the_head_office(judged: Judged, postcode: str | None, outcome: Outcome) -> None:
    assert judged('kind: region, any_of: ["84"]', postcode=postcode).outcome is outcome


@pytest.mark.parametrize(("postcode", "outcome"), [("38000", YES), ("33000", UNKNOWN), (None, UNKNOWN)])
def test_a_head_office_elsewhere_does_not_tell_where_the_sites_are(judged: Judged, postcode: str | None, outcome: Outcome) -> None:
    assert judged('kind: region, any_of: ["84"], of: establishment', postcode=postcode).outcome is outcome


@pytest.mark.parametrize(("postcode", "outcome"), [("42000", YES), ("38000", NO), (None, UNKNOWN)])
def test_department(judged: Judged, postcode: str | None, outcome: Outcome) -> None:
    assert judged('kind: department, any_of: ["42"]', postcode=postcode).outcome is outcome


def test_places_are_named(judged: Judged) -> None:
    found = judged('kind: department, any_of: ["42", "69"]', postcode="38000")
    assert found.reason == "Demandé : avoir son siège dans le département Loire ou Rhône. Chez vous : siège dans le département Isère."


@pytest.mark.parametrize(("code", "outcome"), [("25.62B", YES), ("10.71C", NO), ("47.11B", NO), (None, UNKNOWN), ("99.99Z", UNKNOWN)])
def test_an_excluded_activity_wins_over_its_section(judged: Judged, code: str | None, outcome: Outcome) -> None:
    found = judged('kind: naf, in: [C], in_words: "l\'industrie", out: ["10"], out_words: "l\'agroalimentaire"', naf=code)
    assert found.outcome is outcome


def test_activities_are_told_in_words(judged: Judged) -> None:
    found = judged('kind: naf, in: [C], in_words: "l\'industrie", out: ["10"], out_words: "l\'agroalimentaire"', naf="10.71C")
    assert found.reason == (
        "Demandé : exercer une activité du secteur : l'industrie, hors l'agroalimentaire. Chez vous : 10.71C, Boulangerie et boulangerie-pâtisserie."
    )


# 10.71H of NAF 2025 comes from 10.71C and 10.86Z of rev. 2.
@pytest.mark.parametrize(("prefix", "outcome"), [("10", YES), ("10.71", UNKNOWN), ("25", NO)])
def test_naf_2025_serves_as_far_as_its_older_codes_agree(judged: Judged, prefix: str, outcome: Outcome) -> None:
    assert judged(f'kind: naf, in: ["{prefix}"], in_words: "x"', naf_2025="10.71H").outcome is outcome


@pytest.mark.parametrize(("form", "outcome"), [("5499", YES), ("1000", NO), (None, UNKNOWN)])
def test_legal_form_out(judged: Judged, form: str | None, outcome: Outcome) -> None:
    found = judged('kind: legal_form, out: ["10"], out_words: "un entrepreneur individuel"', legal_form=form)
    assert found.outcome is outcome
    assert found.reason.startswith("Demandé : ne pas être un entrepreneur individuel. ")


@pytest.mark.parametrize(("form", "outcome"), [("5499", YES), ("5410", NO), ("9220", NO)])
def test_legal_form_in_with_an_exclusion(judged: Judged, form: str, outcome: Outcome) -> None:
    found = judged('kind: legal_form, in: ["54"], in_words: "une SARL", out: ["5410"], out_words: "une SARL nationale"', legal_form=form)
    assert found.outcome is outcome


@pytest.mark.parametrize(("answer", "outcome"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_independence(judged: Judged, answer: bool | None, outcome: Outcome) -> None:
    assert judged("kind: independence", independent=answer).outcome is outcome


@pytest.mark.parametrize(("kinds", "outcome"), [(("formation", "recherche"), YES), (("formation",), NO), ((), UNKNOWN)])
def test_project_kinds(judged: Judged, kinds: tuple[str, ...], outcome: Outcome) -> None:
    assert judged("kind: project_kinds, any_of: [recherche]", project={"kinds": kinds}).outcome is outcome


@pytest.mark.parametrize(("budget", "outcome"), [(2999, NO), (3000, YES), (15000, YES), (15001, NO), (None, UNKNOWN)])
def test_project_budget(judged: Judged, budget: int | None, outcome: Outcome) -> None:
    assert judged("kind: project_budget, min: 3000, max: 15000", project={"budget_eur": budget}).outcome is outcome


@pytest.mark.parametrize(("started", "outcome"), [(False, YES), (True, NO), (None, UNKNOWN)])
def test_nothing_signed_before_the_application(judged: Judged, started: bool | None, outcome: Outcome) -> None:
    assert judged("kind: not_started", project={"started": started}).outcome is outcome


def test_a_declared_condition_is_never_settled(judged: Judged) -> None:
    found = judged('kind: declared, text: "avoir des finances saines"')
    assert found.outcome is UNKNOWN
    assert found.reason == "Demandé : avoir des finances saines. À vérifier auprès de l'opérateur."


@pytest.mark.parametrize(("staff", "outcome"), [(5, NO), (10, UNKNOWN), (None, UNKNOWN)])
def test_a_bound_that_is_not_established_leaves_a_doubt(judged: Judged, staff: int | None, outcome: Outcome) -> None:
    assert judged("kind: headcount, min: 10, max: null", headcount=staff).outcome is outcome


def test_a_bound_that_is_not_established_is_told(judged: Judged) -> None:
    assert judged("kind: headcount, min: null", headcount=5).reason == (
        "Demandé : un seuil qui n'est pas confirmé. Chez vous : 5 personnes. Condition non confirmée : à vérifier auprès de l'opérateur."
    )


@pytest.mark.parametrize(("answer", "outcome"), [(True, YES), (False, UNKNOWN), (None, UNKNOWN)])
def test_a_condition_to_confirm_never_excludes(judged: Judged, answer: bool | None, outcome: Outcome) -> None:
    assert judged("kind: independence, confirmed: false", independent=answer).outcome is outcome


PROFILES = """criteria:
  - kind: one_of
    of:
      - {kind: all_of, of: [{kind: headcount, max: 9, source: S1}, {kind: turnover, max: 499999, source: S1}]}
      - {kind: all_of, of: [{kind: headcount, min: 10, max: 19, source: S1}, {kind: turnover, max: 999999, source: S1}]}"""


@pytest.mark.parametrize(
    ("staff", "turnover", "outcome"),
    [(6, 480_000, YES), (6, 500_000, NO), (15, 900_000, YES), (15, 1_000_000, NO), (6, None, UNKNOWN), (25, None, NO)],
)
def test_thresholds_paired_by_size(matched: Callable[..., Match], staff: int, turnover: int | None, outcome: Outcome) -> None:
    assert matched(PROFILES, {"headcount": staff, "turnover_eur": turnover}).criteria[1].outcome is outcome


def test_combined_criteria_are_told_and_asked_whole(matched: Callable[..., Match]) -> None:
    found = matched(PROFILES, {"headcount": 6})
    assert found.criteria[1].reason == (
        "Demandé : au plus 9 personnes, et au plus 499\u202f999\u00a0€ de chiffre d'affaires, "
        "ou de 10 à 19 personnes, et au plus 999\u202f999\u00a0€ de chiffre d'affaires. Chez vous : 6 personnes."
    )
    assert found.to_ask == ("Quel est votre chiffre d'affaires annuel ?",)


def test_a_declared_condition_may_stand_in_for_another(matched: Callable[..., Match]) -> None:
    lines = "criteria: [{kind: one_of, of: [{kind: age, min_months: 36, source: S1}, {kind: declared, text: avoir clos deux bilans, source: S1}]}]"
    assert matched(lines, {"founded": date(2020, 1, 1)}).criteria[1].outcome is YES
    young = matched(lines, {"founded": date(2026, 1, 1)}).criteria[1]
    assert young.outcome is UNKNOWN
    assert young.reason == "Demandé : au moins 3 ans d'existence, ou avoir clos deux bilans. Chez vous : 10 mois."


@pytest.mark.parametrize(
    ("criterion", "company", "question"),
    [
        ("kind: headcount, min: 12", {"headcount_band": "11"}, "Quel est votre effectif exact ?"),
        ("kind: headcount, min: 12, unit: ETP", {"headcount": 13}, "Quel est votre effectif en équivalents temps plein ?"),
        ("kind: turnover, min: 1", {}, "Quel est votre chiffre d'affaires annuel ?"),
        ("kind: balance_sheet, max: 1", {}, "Quel est le total de votre bilan ?"),
        ("kind: age, min_months: 1", {}, "Quelle est la date de création de votre entreprise ?"),
        ('kind: region, any_of: ["84"]', {}, "Quel est le code postal de votre entreprise ?"),
        ('kind: region, any_of: ["84"], of: establishment', {"postcode": "33000"}, "Avez-vous un établissement en région Auvergne-Rhône-Alpes ?"),
        ('kind: naf, in: [C], in_words: "x"', {}, "Quel est votre code NAF (ou APE) ?"),
        ('kind: legal_form, in: ["54"], in_words: "x"', {}, "Quelle est la forme juridique de votre entreprise ?"),
        ("kind: independence", {}, "Votre entreprise est-elle indépendante, sans groupe qui la contrôle ?"),
        ("kind: project_kinds, any_of: [conseil]", {}, "Que voulez-vous faire financer ?"),
        ("kind: project_budget, min: 1", {}, "Quel est le budget de votre projet, hors taxes ?"),
        ("kind: not_started", {}, "Avez-vous déjà signé ou commandé quelque chose pour ce projet ?"),
    ],
)
def test_each_missing_fact_has_its_question(matched: Callable[..., Match], criterion: str, company: dict[str, Any], question: str) -> None:
    assert matched(f"criteria:\n  - {{{criterion}, source: S1}}", company).to_ask == (question,)


def test_size_class_asks_for_what_it_is_made_of(matched: Callable[..., Match]) -> None:
    lines = "criteria:\n  - {kind: size_class, any_of: [micro], source: S1}"
    assert matched(lines, {"headcount": 5}).to_ask == ("Quel est votre chiffre d'affaires annuel ?", "Quel est le total de votre bilan ?")
    assert matched(lines, {"headcount_band": "03", "turnover_eur": 1, "balance_sheet_eur": 1}).to_ask == ()


def test_a_doubt_of_the_sources_asks_nothing_of_the_firm(matched: Callable[..., Match]) -> None:
    assert matched("criteria:\n  - {kind: headcount, min: 10, max: null, source: S1}", {"headcount": 12}).to_ask == ()
