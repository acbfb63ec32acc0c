"""The financing plan: which aids together, how much, what is left, in which order, and why not the others."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from companies import Company, Project
from schemes import Plan, load, match, plan

ON = date(2026, 11, 22)
FIRM = {"postcode": "38000", "headcount": 6}
PROJECT = {"kinds": ("logiciel",), "budget_eur": 20_000, "started": False}

Planned = Callable[..., Plan]


@pytest.fixture
def planned(folder: Callable[..., Path], scheme_text: str) -> Planned:
    """Plan a project with schemes given by id, each as lines that replace those of the base scheme."""

    def run(schemes: dict[str, str], project: dict[str, Any] | None = None, **company: Any) -> Plan:
        base = scheme_text.replace("project_kinds: [diagnostic]", "project_kinds: [logiciel]")
        texts = {f"{id}.yaml": _replaced(base, f'id: {id}\nname: "{id}"\n{lines}') for id, lines in schemes.items()}
        catalogue = load(folder(texts))
        firm, wanted = Company(**{**FIRM, **company}), Project(**{**PROJECT, **(project or {})})
        return plan(catalogue, match(catalogue, firm, wanted, None, ON), firm, wanted, ON)

    return run


def _replaced(text: str, lines: str) -> str:
    keys = {line.split(":")[0] for line in lines.splitlines() if line and not line.startswith(" ")}
    kept = [line for line in text.splitlines() if line.split(":")[0] not in keys]
    return "\n".join([*kept, lines, ""])


def rate(share: int, more: str = "") -> str:
    return f'kind: subvention\naid: {{kind: rate, of: "des dépenses", rate_pct: {share}, source: S1{more}}}'


def amounts(found: Plan) -> dict[str, tuple[int, int]]:
    return {line.id: (line.low_eur, line.high_eur) for line in found.lines}


def test_two_aids_of_the_same_spending_are_added_only_when_a_source_says_so(planned: Planned) -> None:
    alone = planned({"a": rate(30), "b": rate(20)})
    assert amounts(alone) == {"a": (6000, 6000)}
    assert [one.reason for one in alone.left_out] == [
        "Rien de ce que nous avons lu ne dit que cette aide peut s'ajouter à a : une seule est comptée. Demandez-le."
    ]


def test_two_aids_that_may_be_combined_are_added(planned: Planned) -> None:
    found = planned({"a": rate(30) + "\ncumulation: {with: [b], source: S1}", "b": rate(20)})
    assert amounts(found) == {"a": (6000, 6000), "b": (4000, 4000)}
    assert (found.low_eur, found.high_eur, found.firm_low_eur, found.firm_high_eur) == (10_000, 10_000, 10_000, 10_000)
    assert found.assumptions == ("C'est une estimation : chaque organisme décide du montant.",)


def test_an_aid_that_says_nothing_beside_one_that_may_be_combined_is_to_be_asked_about(planned: Planned) -> None:
    found = planned({"a": rate(30) + "\ncumulation: {public_ceiling_pct: 80, source: S1}", "b": rate(20)})
    assert amounts(found) == {"a": (6000, 6000), "b": (4000, 4000)}
    assert "Demandez si b peut s'ajouter aux autres aides avant de compter dessus." in found.assumptions


def test_an_exclusion_keeps_the_better_and_says_why(planned: Planned) -> None:
    found = planned({"a": rate(30) + "\ncumulation: {not_with: [b], source: S1}", "b": rate(20)})
    assert amounts(found) == {"a": (6000, 6000)}
    assert [(one.id, one.reason) for one in found.left_out] == [("b", "Ne se cumule pas avec a.")]


def test_an_aid_that_bears_no_other_stands_alone(planned: Planned) -> None:
    found = planned({"a": rate(30) + "\ncumulation: {not_with_any: true, source: S1}", "b": rate(20) + "\ncumulation: {with: [c], source: S1}", "c": rate(20)})
    assert amounts(found) == {"b": (4000, 4000), "c": (4000, 4000)}


def test_a_ceiling_of_public_money_cuts_what_is_asked_last(planned: Planned) -> None:
    found = planned({"a": rate(40) + "\ncumulation: {public_ceiling_pct: 50, source: S1}", "b": rate(20) + "\ncumulation: {text: Cumulable., source: S1}"})
    assert (amounts(found), found.low_eur) == ({"a": (8000, 8000), "b": (2000, 2000)}, 10_000)


def test_the_share_that_the_firm_must_pay_is_a_ceiling_too(planned: Planned) -> None:
    found = planned({"a": rate(70) + "\ncumulation: {own_share_min_pct: 20, source: S1}", "b": rate(40)})
    assert found.low_eur == 16_000


def test_an_aid_that_would_add_nothing_says_so(planned: Planned) -> None:
    found = planned({"a": rate(50) + "\ncumulation: {public_ceiling_pct: 50, source: S1}", "b": rate(20)})
    assert [(one.id, one.reason) for one in found.left_out] == [("b", "N'ajouterait rien : la part d'argent public permise est déjà atteinte.")]


def test_unknown_amounts_count_neither_as_zero_nor_as_won(planned: Planned) -> None:
    found = planned({"a": rate(30), "b": "kind: subvention\naid: {kind: unknown}"})
    assert amounts(found) == {"a": (6000, 6000)}
    assert [(one.id, one.reason) for one in found.not_counted] == [("b", "Montant non connu, donc non compté (vérifié le 26 septembre 2026).")]


def test_a_loan_is_not_an_aid(planned: Planned) -> None:
    found = planned({"a": "kind: pret\naid: {kind: loan, min_eur: 5000, max_eur: 75000, source: S1}"})
    assert (found.lines, found.low_eur) == ((), 0)
    assert [one.id for one in found.to_pay_back] == ["a"]


def test_de_minimis_aids_stop_at_what_is_left(planned: Planned) -> None:
    rules = "\ncumulation: {public_ceiling_pct: 100, source: S1}\ncriteria: [{kind: de_minimis, ceiling_eur: 300000, source: S1}]"
    schemes = {id: rate(40) + rules for id in ("a", "b")}
    found = planned(schemes, declared={"de-minimis-received": 290_000})
    assert found.low_eur == 10_000
    free = planned(schemes, declared={"de-minimis-received": 0})
    assert free.low_eur == 16_000


def test_what_was_received_of_de_minimis_is_supposed_when_not_told(planned: Planned) -> None:
    found = planned({"a": rate(40) + "\ncriteria: [{kind: de_minimis, ceiling_eur: 300000, source: S1}]"})
    assert [line.sure for line in found.lines] == [False]
    assert "On suppose que vous n'avez pas reçu d'aide « de minimis » depuis trois ans." in found.assumptions
    assert "Certaines conditions restent à vérifier : ces aides ne sont pas acquises." in found.assumptions


def test_a_mission_takes_its_price_from_the_budget(planned: Planned) -> None:
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'
    found = planned({"a": rate(10), "mission": mission})
    assert amounts(found) == {"mission": (4000, 4000), "a": (1000, 1000)}


def test_a_mission_dearer_than_what_it_brings_is_left_out(planned: Planned) -> None:
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'
    found = planned({"a": rate(50), "mission": mission})
    assert amounts(found) == {"a": (10_000, 10_000)}
    assert [(one.id, one.reason) for one in found.left_out] == [
        ("mission", "Une mission de plus à payer : elle ne tient pas dans ce budget, ou rapporterait moins que ce plan.")
    ]
    assert found.not_counted == ()


def test_a_mission_beyond_the_budget_is_not_proposed(planned: Planned) -> None:
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'
    assert planned({"mission": mission}, {"budget_eur": 9999}).lines == ()
    assert amounts(planned({"mission": mission}, {"budget_eur": 10_000})) == {"mission": (4000, 4000)}


def test_nothing_is_signed_before_the_request_and_the_diagnosis_comes_first(planned: Planned) -> None:
    started = "\ncriteria: [{kind: not_started, source: S1}]\nwindows: [{closes: 2026-12-15, source: S1}]"
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 50, price_eur: 1000, source: S1}'
    credit = rate(10).replace("subvention", "credit_impot")
    found = planned({"a": rate(30) + started + "\ncumulation: {with: [credit], source: S1}", "credit": credit, "mission": mission})
    assert found.steps == (
        "Ne signez rien et ne commandez rien avant d'avoir déposé vos demandes.",
        "Demandez « mission » (Opérateur, vérifié le 26 septembre 2026).",
        "Avant le 15 décembre 2026 inclus, demandez « a » (Opérateur, vérifié le 26 septembre 2026).",
        "Une fois les dépenses faites, déclarez « credit » (Opérateur, vérifié le 26 septembre 2026).",
    )


@pytest.mark.parametrize(
    ("lines", "project"),
    [
        ("status: {value: closed, source: S1}", {}),
        ("criteria: [{kind: headcount, max: 5, source: S1}]", {}),
        ("kind: ressource", {}),
        ("project_kinds: [recherche]", {}),
        ("", {"kinds": ()}),
    ],
)
def test_what_the_firm_may_not_have_or_does_not_want_is_no_part_of_it(planned: Planned, lines: str, project: dict[str, Any]) -> None:
    found = planned({"a": f"{rate(30)}\n{lines}" if "kind:" not in lines[:5] else rate(30).replace("kind: subvention", lines)}, project)
    assert (found.lines, found.not_counted) == ((), ())


def test_without_a_budget_nothing_is_left_to_compute(planned: Planned) -> None:
    found = planned({"a": rate(30)}, {"budget_eur": None})
    assert (found.lines, found.firm_low_eur, found.firm_high_eur) == ((), None, None)
    assert [one.id for one in found.not_counted] == ["a"]


def test_bounds_add_up(planned: Planned) -> None:
    either = (
        "kind: subvention\naid: {kind: either, readings: [{assumption: si le taux est de 30 %, aid: {kind: rate, of: des dépenses, rate_pct: 30, source: S1}}, "
        "{assumption: si le taux est de 40 %, aid: {kind: rate, of: des dépenses, rate_pct: 40, source: S1}}]}"
    )
    found = planned({"a": either, "b": rate(10) + "\ncumulation: {with: [a], source: S1}"})
    assert amounts(found) == {"a": (6000, 8000), "b": (2000, 2000)}
    assert (found.low_eur, found.high_eur, found.firm_low_eur, found.firm_high_eur) == (8000, 10_000, 10_000, 12_000)


def test_without_a_place_no_aid_of_a_region_is_planned(planned: Planned) -> None:
    regional = rate(50) + '\nterritory: "32"\ncriteria: [{kind: territory, in: [REG-32], source: S1}]'
    assert planned({"a": regional}, postcode=None).lines == ()
    assert amounts(planned({"a": regional}, postcode="59000")) == {"a": (10_000, 10_000)}


MISSION = 'kind: diagnostic\nproject_kinds: [diagnostic, logiciel]\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'


@pytest.mark.parametrize(
    ("budget", "spending", "taken"),
    [
        (10_000, {"conseil": 0, "logiciel-ia": 10_000}, False),
        (10_001, {"conseil": 3333, "logiciel-ia": 6668}, False),
        (20_000, {"conseil": 10_000, "logiciel-ia": 10_000}, True),
        (20_000, {"conseil": 4000, "diagnostic": 2000, "logiciel-ia": 10_000}, True),
        (20_000, {"logiciel-ia": 10_000}, True),
        (19_999, {"logiciel-ia": 10_000}, False),
        (20_000, {"logiciel-ia": 8000, "ordinateurs": None}, False),
        (None, {"logiciel-ia": 10_000}, False),
        (None, {"conseil": 10_000}, True),
    ],
)
def test_a_mission_is_not_paid_with_money_told_for_something_else(planned: Planned, budget: int | None, spending: dict[str, int | None], taken: bool) -> None:
    found = planned({"mission": MISSION}, {"budget_eur": budget, "spending": spending})
    assert amounts(found) == ({"mission": (4000, 4000)} if taken else {})
    if not taken:
        assert found.firm_high_eur == budget
        assert [one.reason for one in found.left_out] == ["Une mission de 10\u202f000\u00a0€ à payer, et votre budget va à d'autres dépenses."]


def test_what_pays_a_mission_is_not_counted_again(planned: Planned) -> None:
    schemes = {"mission": MISSION, "a": rate(50).replace("S1}", "S1, spending: [conseil, logiciel-ia]}") + "\ncumulation: {with: [mission], source: S1}"}
    found = planned(schemes, {"budget_eur": 16_000, "spending": {"conseil": 12_000, "logiciel-ia": 4000}})
    assert [(line.id, line.low_eur, line.spend_eur) for line in found.lines] == [("a", 8000, 16_000)]
    cheap = {**schemes, "mission": MISSION.replace("rate_pct: 40", "rate_pct: 90")}
    taken = planned(cheap, {"budget_eur": 16_000, "spending": {"conseil": 12_000, "logiciel-ia": 4000}})
    assert [(line.id, line.low_eur, line.spend_eur) for line in taken.lines] == [("mission", 9000, 10_000), ("a", 3000, 6000)]


def test_an_aid_counts_only_what_is_told_for_its_kind_of_project(planned: Planned) -> None:
    project = {"kinds": ("logiciel", "recherche"), "spending": {"logiciel-ia": 15_000, "recherche": 5000}}
    assert amounts(planned({"a": rate(50)}, project)) == {"a": (7500, 7500)}
    assert amounts(planned({"a": rate(50) + "\nproject_kinds: [recherche]"}, project)) == {"a": (2500, 2500)}
    nothing = planned({"a": rate(50) + "\nproject_kinds: [recherche]"}, {**project, "spending": {"logiciel-ia": 20_000}})
    assert nothing.lines == ()
    assert [one.reason for one in nothing.not_counted] == ["Votre budget va à d'autres dépenses : non compté (vérifié le 26 septembre 2026)."]


def test_no_line_of_next_to_nothing(planned: Planned) -> None:
    rest = planned({"mission": MISSION, "a": rate(20) + "\ncumulation: {with: [mission], source: S1}"}, {"budget_eur": 10_005})
    assert amounts(rest) == {"mission": (4000, 4000)}
    cut = planned({"a": rate(50) + "\ncumulation: {public_ceiling_pct: 50.1, source: S1}", "b": rate(20)})
    assert amounts(cut) == {"a": (10_000, 10_000)}
    assert [one.reason for one in cut.left_out if one.id == "b"] == ["N'ajouterait que 20\u00a0€ : trop peu pour une demande de plus."]
    small = planned({"a": rate(50)}, {"budget_eur": 60})
    assert amounts(small) == {"a": (30, 30)}
