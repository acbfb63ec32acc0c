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

BOTH = "\nproject_kinds: [diagnostic, logiciel]"


@pytest.fixture
def planned(folder: Callable[..., Path], scheme_text: str) -> Planned:
    """Plan a project with schemes given by id, each as lines that replace those of the base scheme."""

    def run(schemes: dict[str, str], project: dict[str, Any] | None = None, **company: Any) -> Plan:
        base = scheme_text.replace("project_kinds: [diagnostic]", "project_kinds: [logiciel]\naward: conditions")
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


def advice(share: int) -> str:
    return rate(share).replace("subvention", "conseil") + "\nproject_kinds: [conseil]"


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
    assert found.assumptions == (
        "C'est une estimation : chaque organisme décide du montant.",
        "Souvent demandé, et supposé ici sans que vous l'ayez dit : ne pas avoir reçu cette aide auparavant.",
    )


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


def test_a_de_minimis_aid_counts_once_what_was_received_is_told(planned: Planned) -> None:
    schemes = {"a": rate(40) + "\ncriteria: [{kind: de_minimis, ceiling_eur: 300000, source: S1}]"}
    found = planned(schemes)
    assert (found.lines, found.low_eur, found.high_eur) == ((), 0, 0)
    (asked,) = found.possible
    assert (asked.id, asked.high_eur, len(asked.questions)) == ("a", 8000, 1)
    assert asked.reason == f"{asked.questions[0]} Si vous répondez et que cela convient : au mieux 8\u202f000\u00a0€."
    assert amounts(planned(schemes, declared={"de-minimis-received": 0})) == {"a": (8000, 8000)}


def test_a_mission_takes_its_price_from_the_budget(planned: Planned) -> None:
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'
    schemes = {"a": advice(10), "mission": mission + BOTH}
    found = planned(schemes, {"kinds": ("conseil", "diagnostic")})
    assert amounts(found) == {"mission": (4000, 4000), "a": (1000, 1000)}
    assert "On suppose que 10\u202f000\u00a0€ de votre budget paient cette mission." in found.assumptions


@pytest.mark.parametrize("kinds", [("logiciel", "diagnostic"), ("conseil", "formation"), ("conseil", "logiciel", "equipement", "formation")])
def test_a_budget_for_a_mission_among_other_things_pays_none_until_it_is_divided(planned: Planned, kinds: tuple[str, ...]) -> None:
    schemes = {"mission": MISSION.replace(BOTH, "\nproject_kinds: [diagnostic, conseil]")}
    found = planned(schemes, {"kinds": kinds})
    assert (found.lines, found.left_out) == ((), ())
    (asked,) = found.possible
    assert (asked.id, asked.high_eur, len(asked.questions)) == ("mission", 4000, 1)
    divided = planned(schemes, {"kinds": kinds, "spending": {"conseil": 10_000, "formation": 5000}})
    assert amounts(divided) == {"mission": (4000, 4000)}
    assert not any("suppose" in one for one in divided.assumptions)


def test_a_mission_dearer_than_what_it_brings_is_left_out(planned: Planned) -> None:
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'
    schemes = {"a": advice(50) + "\ncumulation: {with: [mission], source: S1}", "mission": mission + BOTH}
    found = planned(schemes, {"kinds": ("conseil", "diagnostic")})
    assert amounts(found) == {"a": (10_000, 10_000)}
    assert [(one.id, one.reason) for one in found.left_out] == [
        ("mission", "Une mission de plus à payer : elle ne tient pas dans ce budget, ou rapporterait moins que ce plan.")
    ]
    assert found.not_counted == ()


def test_a_mission_beyond_the_budget_is_not_proposed(planned: Planned) -> None:
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 10000, source: S1}'
    small = planned({"mission": mission + BOTH}, {"kinds": ("diagnostic",), "budget_eur": 9999})
    assert (small.lines, [one.id for one in small.left_out]) == ((), ["mission"])
    assert amounts(planned({"mission": mission + BOTH}, {"kinds": ("diagnostic",), "budget_eur": 10_000})) == {"mission": (4000, 4000)}


def test_nothing_is_signed_before_the_request_and_the_diagnosis_comes_first(planned: Planned) -> None:
    started = "\ncriteria: [{kind: not_started, source: S1}]\nwindows: [{closes: 2026-12-15, source: S1}]"
    mission = 'kind: diagnostic\naid: {kind: rate, of: "du prix", rate_pct: 50, price_eur: 1000, source: S1}' + BOTH
    credit = rate(10).replace("subvention", "credit_impot")
    found = planned(
        {"a": rate(30) + started + "\ncumulation: {with: [credit], source: S1}", "credit": credit, "mission": mission},
        {"kinds": ("logiciel", "diagnostic"), "spending": {"diagnostic": 1000, "logiciel-ia": 19_000}},
    )
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
    assert [(one.id, one.questions) for one in found.possible] == [("a", ("Quel budget prévoyez-vous, hors taxes ?",))]


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
        (20_000, {"conseil": 4000, "diagnostic": 2000, "logiciel-ia": 10_000}, False),
        (20_000, {"conseil": 8000, "diagnostic": 2000, "logiciel-ia": 10_000}, True),
        (20_000, {"logiciel-ia": 10_000}, False),
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


@pytest.mark.parametrize(("budget", "told"), [(10_000, True), (14_999, True), (15_000, False), (None, False)])
def test_spending_beyond_the_budget_is_told_and_not_counted(planned: Planned, budget: int | None, told: bool) -> None:
    found = planned({"a": rate(100)}, {"budget_eur": budget, "spending": {"logiciel-ia": 15_000}})
    assert found.low_eur == min(15_000, budget or 15_000)
    assert told is any(one.startswith("Vos dépenses font 15\u202f000\u00a0€, et votre budget") for one in found.assumptions)


def test_no_line_of_next_to_nothing(planned: Planned) -> None:
    kinds = {"kinds": ("conseil", "diagnostic")}
    rest = planned({"mission": MISSION, "a": advice(20) + "\ncumulation: {with: [mission], source: S1}"}, {**kinds, "budget_eur": 10_005})
    assert amounts(rest) == {"mission": (4000, 4000)}
    cut = planned({"a": rate(50) + "\ncumulation: {public_ceiling_pct: 50.1, source: S1}", "b": rate(20)})
    assert amounts(cut) == {"a": (10_000, 10_000)}
    assert [one.reason for one in cut.left_out if one.id == "b"] == [
        "N'ajouterait que 20\u00a0€, pour une journée à monter le dossier, à le suivre et à rendre des comptes : la demande coûte plus qu'elle ne rapporte."
    ]


@pytest.mark.parametrize(
    ("kind", "least"), [("subvention", 300), ("credit_impot", 300), ("diagnostic", 200), ("conseil", 200), ("accompagnement", 200), ("formation", 100)]
)
def test_no_one_writes_a_file_under_its_floor(planned: Planned, kind: str, least: int) -> None:
    item = {"formation": "formation", "subvention": "logiciel-ia", "credit_impot": "logiciel-ia"}.get(kind, "conseil")
    lines = rate(50).replace("subvention", kind) + "\nproject_kinds: [logiciel, conseil, formation]"
    for spent, taken in ((2 * least - 1, False), (2 * least, True)):
        found = planned({"a": lines}, {"kinds": ("logiciel", "conseil", "formation"), "budget_eur": 5000, "spending": {item: spent}})
        assert [line.id for line in found.lines] == (["a"] if taken else [])
        assert taken or "la demande coûte plus qu'elle ne rapporte" in found.left_out[0].reason


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("", "lines"),
        ("\nstatus: {value: open_to_confirm, source: S1}", "possible"),
        ("\nstatus: {value: unknown}", "possible"),
        ("\nchecked_on: 2025-09-26", "possible"),
        ("\ncriteria: [{kind: declared, ask: with-laboratory, is: true, source: S1}]", "possible"),
        ("\ncriteria: [{kind: declared, ask: doctoral-hire, is: true, source: S1}]", "possible"),
        ("\ncriteria: [{kind: headcount, max: 9, unit: ETP, source: S1}]", "lines"),
        ("\ncriteria: [{kind: headcount, max: 5, unit: ETP, source: S1}]", "possible"),
        ("\ncriteria: [{kind: headcount, max: 5, confirmed: false, source: S1}]", ""),
        ("\naward: selection", "on_file"),
        ("\naward: selection\ncriteria: [{kind: declared, ask: with-laboratory, is: true, source: S1}]", "on_file"),
        ('\naward: selection\nselection: {text: "Un jury choisit.", source: S1}', "on_file"),
        ("\naward: selection\nintake: {kind: calls, source: S1}\nwindows: [{opens: 2026-11-01, closes: 2026-12-31, source: S1}]", "on_file"),
        ("\naward: null", "not_counted"),
        ("\nproject_kinds: [formation]", "left_out"),
        ("\nproject_kinds: [formation]\nkind: formation", "left_out"),
    ],
)
def test_only_what_is_told_open_and_due_is_counted(planned: Planned, lines: str, place: str) -> None:
    keys = {line.split(":")[0] for line in lines.splitlines() if line}
    rate_lines = "\n".join(line for line in rate(30).splitlines() if line.split(":")[0] not in keys)
    found = planned({"a": rate_lines + lines})
    places = {name: [one.id for one in getattr(found, name)] for name in ("lines", "possible", "on_file", "not_counted", "left_out", "to_pay_back")}
    assert places == {name: ["a"] if name == place else [] for name in places}
    assert (found.low_eur, found.high_eur) == ((6000, 6000) if place == "lines" else (0, 0))


@pytest.mark.parametrize(
    ("kind", "kinds", "spending", "counted"),
    [
        ("diagnostic", ("diagnostic", "logiciel"), {"logiciel-ia": 20_000}, 0),
        ("diagnostic", ("diagnostic", "logiciel"), {"logiciel-ia": 15_000, "conseil": 5000}, 2500),
        ("conseil", ("conseil",), {"publicite": 20_000}, 0),
        ("accompagnement", ("conseil", "cybersecurite"), {"securite": 20_000}, 0),
        ("formation", ("formation", "logiciel"), {"logiciel-ia": 15_000, "formation": 5000}, 2500),
        ("subvention", ("logiciel", "conseil"), {"logiciel-ia": 15_000, "recherche": 5000}, 7500),
        ("diagnostic", ("diagnostic", "logiciel"), {}, 0),
        ("diagnostic", ("diagnostic",), {}, 10_000),
        ("diagnostic", ("diagnostic", "conseil"), {}, 10_000),
        ("formation", ("formation",), {}, 10_000),
        ("subvention", ("logiciel", "recherche"), {}, 0),
        ("subvention", ("logiciel",), {}, 10_000),
    ],
)
def test_an_aid_pays_only_the_spending_that_it_covers(planned: Planned, kind: str, kinds: tuple[str, ...], spending: dict[str, int], counted: int) -> None:
    lines = rate(50).replace("subvention", kind) + "\nproject_kinds: [logiciel, diagnostic, conseil, formation]"
    found = planned({"a": lines}, {"kinds": kinds, "spending": spending})
    assert found.low_eur == counted
    told = {one.id: one.reason for one in found.possible} | {one.id: one.reason for one in found.not_counted}
    assert list(told) == ([] if counted else ["a"])
    if not counted and not spending:
        assert told["a"] == "Que comptez-vous acheter ? Si vous répondez et que cela convient, demandez son montant."


def test_an_amount_that_hangs_on_an_answer_counts_for_its_least(planned: Planned) -> None:
    boosted = rate(30, ", boosts: [{when: {kind: declared, ask: ess, is: true, source: S1}, label: essai, rate_pct: 50}]")
    found = planned({"a": boosted})
    assert amounts(found) == {"a": (6000, 6000)}
    assert any("Selon votre réponse, jusqu'à 10\u202f000\u00a0€." in text for text in found.lines[0].assumptions)
    assert amounts(planned({"a": boosted}, declared={"ess": True})) == {"a": (10_000, 10_000)}


def test_a_fixed_sum_never_exceeds_what_it_pays(planned: Planned) -> None:
    fixed = "kind: subvention\naid: {kind: fixed, amount_eur: 5000, source: S1}"
    assert amounts(planned({"a": fixed}, {"spending": {"logiciel-ia": 900}})) == {"a": (900, 900)}
    assert planned({"a": fixed}, {"kinds": ("logiciel", "conseil"), "spending": {"conseil": 9000}}).lines == ()


def test_a_regional_application_for_one_euro_is_never_advised(planned: Planned) -> None:
    found = planned({"a": rate(50)}, {"budget_eur": 2})
    assert (found.lines, found.low_eur, [one.id for one in found.left_out]) == ((), 0, ["a"])
