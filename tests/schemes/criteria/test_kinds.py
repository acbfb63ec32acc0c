"""The kinds of eligibility criteria E1 to E46 of the survey of regional schemes, each with a yes, a no and an unknown.

E36 (preferences), E43 (ceilings of public money), E44 (calls, suspension) and E45 (selection) never decide through a criterion:
they are tested with matching and combining. E10 is the absence of any criterion on age.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from companies import Establishment, GrantedAid, Partner
from kernel import Outcome
from schemes import CriterionResult

Judged = Callable[..., CriterionResult]
Facts = dict[str, Any]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN

ASSOCIATION = 'legal_form, in: ["92"], in_words: "une association"'


def one(*parts: str) -> str:
    return f"kind: one_of, of: [{', '.join(f'{{kind: {part}, source: S1}}' for part in parts)}]"


def both(*parts: str) -> str:
    return f"kind: all_of, of: [{', '.join(f'{{kind: {part}, source: S1}}' for part in parts)}]"


def told(**answers: Any) -> Facts:
    return {"declared": {id.replace("_", "-"): answer for id, answer in answers.items()}}


def planned(**project: Any) -> Facts:
    return {"project": project}


# Number: the criterion, then the facts of a yes, of a no, of an unknown.
KINDS: dict[str, tuple[str, Facts, Facts, Facts]] = {
    "E1 both bounds": ("kind: headcount, min: 10, max: 249", {"headcount": 10}, {"headcount": 250}, {}),
    "E1 strict": ("kind: headcount, under: 11", {"headcount": 10}, {"headcount": 11}, {}),
    "E2 full time": ("kind: headcount, under: 20, unit: ETP", {"headcount": 19}, {"headcount": 200}, {"headcount": 25}),
    "E2 permanent": ("kind: headcount, max: 7, unit: CDI_ETP", {"headcount": 7}, told(headcount_permanent_fte=7.5), {"headcount": 8}),
    "E3": ("kind: turnover, under: 2000000", {"turnover_eur": 1_999_999}, {"turnover_eur": 2_000_000}, {}),
    "E4": (
        "kind: turnover_or_balance, turnover_max: 50000000, balance_max: 43000000",
        {"balance_sheet_eur": 43_000_000},
        {"turnover_eur": 50_000_001, "balance_sheet_eur": 43_000_001},
        {"turnover_eur": 50_000_001},
    ),
    "E5": (
        one("declared, ask: micro-entreprise, is: false", "turnover, min: 20000"),
        told(micro_entreprise=True) | {"turnover_eur": 20_000},
        told(micro_entreprise=True) | {"turnover_eur": 19_999},
        {"turnover_eur": 19_999},
    ),
    "E6": (
        "kind: one_of, of: ["
        + ", ".join(
            f"{{{both(*profile)}}}"
            for profile in (
                ("headcount, max: 9", "turnover, under: 500000"),
                ("headcount, min: 10, max: 19", "turnover, under: 1000000"),
                ("headcount, max: 9", ASSOCIATION),
            )
        )
        + "]",
        {"headcount": 12, "turnover_eur": 999_999, "legal_form": "5499"},
        {"headcount": 6, "turnover_eur": 500_000, "legal_form": "5499"},
        {"headcount": 6, "turnover_eur": 500_000},
    ),
    "E7 group": (
        "kind: group, headcount_max: 249, turnover_max: 50000000, balance_max: 43000000",
        {"headcount": 20, "turnover_eur": 1, "independent": True},
        {"headcount": 20, "turnover_eur": 1, "partners": (Partner(share_pct=80, headcount=240),)},
        {"headcount": 20, "turnover_eur": 1},
    ),
    "E7 independence": ("kind: independence", {"independent": True}, {"independent": False}, {}),
    "E8": ("kind: age, min_months: 6", {"founded": date(2026, 5, 22)}, {"founded": date(2026, 5, 23)}, {}),
    "E9 balance sheets": (
        one("age, min_months: 36", "declared, ask: closed-years, min: 2"),
        {"founded": date(2025, 1, 1)} | told(closed_years=2),
        {"founded": date(2025, 1, 1)} | told(closed_years=1),
        {"founded": date(2025, 1, 1)},
    ),
    "E9 takeover": (
        one("declared, ask: closed-years, min: 1", "declared, ask: takeover, is: true"),
        told(closed_years=0, takeover=True),
        told(closed_years=0, takeover=False),
        told(closed_years=0),
    ),
    "E11": ("kind: territory, in: [REG-04]", {"postcode": "97400"}, {"postcode": "38000"}, {}),
    "E12": (
        "kind: territory, in: [REG-28], of: establishment",
        {"postcode": "38000", "establishments": (Establishment(postcode="76000"),)},
        {"postcode": "38000", "establishments": ()},
        {"postcode": "38000"},
    ),
    "E13": (
        both("territory, in: [REG-52], of: establishment", "declared, ask: project-serves-site, is: true"),
        {"postcode": "44000"} | planned(declared={"project-serves-site": True}),
        {"postcode": "44000"} | planned(declared={"project-serves-site": False}),
        {"postcode": "44000"},
    ),
    "E14": ("kind: declared, ask: secondary-site, is: false", told(secondary_site=False), told(secondary_site=True), {}),
    "E15": ("kind: territory, in: [EPCI-240100750]", {"commune": "01247"}, {"commune": "01081"}, {"postcode": "01410"}),
    "E16 zone": ("kind: declared, ask: zones, any_of: [afr]", told(zones=("afr",)), told(zones=()), {}),
    "E16 inhabitants": ("kind: population, under: 3000", {"commune": "38432"}, {"commune": "38185"}, {"postcode": "38500"}),
    "E17": ('kind: naf, in: ["10-33", "43-47", "74.20Z"], in_words: "x"', {"naf": "74.20Z"}, {"naf": "74.10Z"}, {}),
    "E18": ('kind: naf, out: ["70"], out_words: "le conseil"', {"naf": "10.71C"}, {"naf": "70.22Z"}, {}),
    "E19": (
        one('naf, in: [C], in_words: "l\'industrie"', "declared, ask: ess, is: true"),
        {"naf": "47.11B"} | told(ess=True),
        {"naf": "47.11B"} | told(ess=False),
        {"naf": "47.11B"},
    ),
    "E20 in": ('kind: legal_form, in: ["54", "57"], in_words: "une SARL ou une SAS"', {"legal_form": "5710"}, {"legal_form": "9220"}, {}),
    "E20 out": ("kind: declared, ask: micro-entreprise, is: false", told(micro_entreprise=False), told(micro_entreprise=True), {}),
    "E21": (
        one('legal_form, out: ["92"], out_words: "une association"', "declared, ask: association-economic, is: true"),
        {"legal_form": "9220"} | told(association_economic=True),
        {"legal_form": "9220"} | told(association_economic=False),
        {"legal_form": "9220"},
    ),
    "E22": ("kind: declared, ask: registers, any_of: [rcs, rm, rne, rna]", told(registers=("rna",)), told(registers=("msa",)), {}),
    "E23": (
        "kind: declared, ask: customers, any_of: [consumers, mostly-consumers]",
        told(customers="mostly-consumers"),
        told(customers="firms"),
        {},
    ),
    "E24": ("kind: declared, ask: craft-share, over: 50", told(craft_share=51), told(craft_share=50), {}),
    "E25": ("kind: declared, ask: sales-area, under: 400", told(sales_area=399), told(sales_area=400), {}),
    "E26": (
        one("declared, ask: in-difficulty, is: false", "declared, ask: takeover, is: true"),
        told(in_difficulty=True, takeover=True),
        told(in_difficulty=True, takeover=False),
        told(in_difficulty=True),
    ),
    "E27": (
        both("declared, ask: dues-paid, is: true", "declared, ask: debts-settled-funders, is: true"),
        told(dues_paid=True, debts_settled_funders=True),
        told(debts_settled_funders=False),
        told(dues_paid=True),
    ),
    "E28": ("kind: declared, ask: own-funds, min: 30000", told(own_funds=30_000), told(own_funds=29_999), {}),
    "E29": ("kind: declared, ask: recent-redundancy, is: false", told(recent_redundancy=False), told(recent_redundancy=True), {}),
    "E30": (
        both("declared, ask: ai-started, is: false", "declared, ask: ai-aided, is: false"),
        told(ai_started=False, ai_aided=False),
        told(ai_started=False, ai_aided=True),
        told(ai_started=False),
    ),
    "E31": (
        "kind: project_scope, in: [logiciel-gestion], out: [site-marchand]",
        planned(spending={"logiciel-gestion": None}),
        planned(spending={"site-marchand": 1000}),
        {},
    ),
    "E32": (
        "kind: project_budget, min: 30000, max: 150000",
        planned(budget_eur=30_000),
        planned(budget_eur=150_001),
        {},
    ),
    "E33": (
        "kind: declared, ask: ecological-axis, is: true",
        planned(declared={"ecological-axis": True}),
        planned(declared={"ecological-axis": False}),
        {},
    ),
    "E34": ("kind: not_started", planned(started=False), planned(started=True), {}),
    "E35 by size": (
        one("headcount, max: 9", "prerequisite, any_of: [cyber-diagnosis], max_age_months: 12"),
        {"headcount": 9},
        {"headcount": 10} | told(cyber_diagnosis=date(2025, 11, 21)),
        {"headcount": 10},
    ),
    "E35 report or written": (
        one("prerequisite, any_of: [study-report]", "declared, ask: written-strategy, is: true"),
        told(study_report=False, written_strategy=True),
        told(study_report=False, written_strategy=False),
        told(study_report=False),
    ),
    "E37": (
        "kind: prerequisite, any_of: [cyber-diagnosis, ai-diagnosis]",
        told(ai_diagnosis=date(2025, 1, 1)),
        told(cyber_diagnosis=False, ai_diagnosis=False),
        told(cyber_diagnosis=False),
    ),
    "E38": (
        one("age, under_months: 12", "prerequisite, any_of: [impact-score]"),
        {"founded": date(2026, 1, 1)},
        {"founded": date(2020, 1, 1)} | told(impact_score=False),
        {"founded": date(2020, 1, 1)},
    ),
    "E39 label": (
        "kind: declared, ask: provider-labelled, is: true",
        planned(declared={"provider-labelled": True}),
        planned(declared={"provider-labelled": False}),
        {},
    ),
    "E39 independent": (
        "kind: declared, ask: provider-independent, is: true",
        planned(declared={"provider-independent": True}),
        planned(declared={"provider-independent": False}),
        {},
    ),
    "E40 sliding": (
        "kind: frequency, of: [aden], times: 1, months: 24",
        {"aids": (GrantedAid(scheme="aden", on=date(2024, 11, 22)),)},
        {"aids": (GrantedAid(scheme="aden", on=date(2024, 11, 23)),)},
        {},
    ),
    "E40 once": ("kind: frequency, of: [aden]", {"aids": ()}, {"aids": (GrantedAid(scheme="aden", on=date(2001, 1, 1)),)}, {}),
    "E40 not two years running": (
        "kind: frequency, of: [aden], calendar_years: 2",
        {"aids": (GrantedAid(scheme="aden", on=date(2024, 12, 31)),)},
        {"aids": (GrantedAid(scheme="aden", on=date(2025, 1, 1)),)},
        {"aids": (GrantedAid(on=date(2025, 1, 1)),)},
    ),
    "E41 settled": (
        "kind: earlier_aids, settled: true",
        {"aids": (GrantedAid(on=date(2025, 1, 1), settled=True),)},
        {"aids": (GrantedAid(on=date(2025, 1, 1), settled=False),)},
        {"aids": (GrantedAid(on=date(2025, 1, 1)),)},
    ),
    "E41 amount": (
        "kind: earlier_aids, under_eur: 50000, months: 36",
        {"aids": (GrantedAid(on=date(2025, 1, 1), amount_eur=49_999),)},
        {"aids": (GrantedAid(on=date(2025, 1, 1), amount_eur=50_000),)},
        {"aids": (GrantedAid(on=date(2025, 1, 1)),)},
    ),
    "E42 ceiling": ("kind: de_minimis, ceiling_eur: 300000", told(de_minimis_received=0), told(de_minimis_received=300_000), {}),
    "E42 stricter": ("kind: de_minimis, prior_under_eur: 180000", told(de_minimis_received=179_999), told(de_minimis_received=180_000), {}),
    "E45 exceptional": (
        f"kind: one_of, of: [{{kind: headcount, max: 249, source: S1}}, {{{both('headcount, max: 499', 'declared, ask: consortium, is: true')}}}]",
        {"headcount": 300} | planned(declared={"consortium": True}),
        {"headcount": 500},
        {"headcount": 300},
    ),
    "E46": (
        "kind: declared, ask: hire-gross-salary-smic, min: 1.5",
        planned(declared={"hire-gross-salary-smic": 1.5}),
        planned(declared={"hire-gross-salary-smic": 1.4}),
        {},
    ),
}


@pytest.mark.parametrize("number", KINDS)
def test_a_kind_of_condition_can_be_met_not_met_or_open(judged: Judged, number: str) -> None:
    criterion, met, not_met, unknown = KINDS[number]
    assert [judged(criterion, **facts).outcome for facts in (met, not_met, unknown)] == [YES, NO, UNKNOWN]


def test_every_kind_of_the_survey_is_here_or_tested_elsewhere() -> None:
    here = {name.split()[0] for name in KINDS}
    assert here | {"E10", "E36", "E43", "E44"} == {f"E{number}" for number in range(1, 47)}
