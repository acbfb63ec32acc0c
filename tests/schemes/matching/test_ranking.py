"""The list of a firm: what counts, where each scheme stands, one entry for one aid; the rule is ranking.yaml."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companies import Company, Project
from kernel import ContentError, read_yaml, validate
from schemes import Match, load, match, ranking_rule
from schemes.matching.considerations import FINDERS
from schemes.matching.ranking_rule import FILE, RankingRule
from schemes.matching.standing import ORDER

DAY = date(2026, 12, 1)
ISERE, TRADE = "38000", "22.29A"
Matched = Callable[..., Match]


class At:
    """A firm at a level."""

    def __init__(self, level: int | None) -> None:
        self.level = level


def listed(company: dict[str, Any], project: dict[str, Any] | None = None, level: int | None = 2, wanted: tuple[Any, ...] = ()) -> list[Match]:
    return match(load(), Company(**company), Project(**(project or {})), At(level), DAY, wanted)


def first(*args: Any, **kwargs: Any) -> list[str]:
    return [one.id for one in listed(*args, **kwargs) if one.standing == "first"]


ACCOUNTANT = {"postcode": "63000", "naf": "69.20Z", "headcount": 12, "turnover_eur": 1_400_000, "founded": date(2005, 1, 1), "independent": True}
PLASTICS = {"postcode": "01100", "naf": TRADE, "headcount": 85, "turnover_eur": 14_000_000, "founded": date(1988, 1, 1), "independent": True}
SOFTWARE = {"postcode": "74000", "naf": "58.29C", "headcount": 8, "turnover_eur": 700_000, "founded": date(2021, 1, 1)}
SALON = {"postcode": "75011", "naf": "96.02A", "headcount": 3, "turnover_eur": 190_000, "founded": date(2016, 1, 1)}


def test_an_ai_diagnostic_comes_first_where_it_fits_then_her_training() -> None:
    assert first(ACCOUNTANT, {"kinds": ("diagnostic", "formation"), "budget_eur": 15_000})[:2] == ["diag-data-ia", "opco-formation-ia"]


def test_the_network_of_a_trade_comes_first_among_networks_and_those_of_others_never() -> None:
    networks = [one.id for one in listed(PLASTICS, {"kinds": ("diagnostic",)}) if one.standing == "network"]
    assert networks[0] == "polymeris"
    standing = {one.id: one.standing for one in listed(SOFTWARE, {"kinds": ("conseil",)}, level=4)}
    assert standing["minalogic"] == "network"
    assert {standing[id] for id in ("techtera", "axelera", "polymeris", "cara", "lyonbiopole", "tenerrdis", "cimes")} == {"away"}


def test_what_is_out_of_proportion_never_stands_first() -> None:
    """A project of 2 500 € meets no loan, no computing centre, no programme of research."""
    found = {one.id: one for one in listed(SALON, {"kinds": ("logiciel",), "budget_eur": 2500})}
    assert all(found[id].standing == "aside" for id in ("pret-croissance-bpifrance", "pret-boost-numerique"))
    # For others, and nobody has verified that it is open: not shown.
    assert found["ai-factory-france"].standing == "away"
    assert "commence au-dessus de votre budget" in str(found["pret-boost-numerique"].why_here)


def test_without_a_project_what_the_actions_call_for_counts() -> None:
    assert "mon-aide-cyber" in first(SALON, wanted=("cybersecurite",))
    standing = {one.id: one.standing for one in listed(SALON, wanted=("cybersecurite",))}
    assert standing["credit-impot-recherche"] == "aside"
    told = {one.id: one for one in listed(SALON, {"kinds": ("formation",)}, wanted=("cybersecurite",))}
    assert told["opco-formation-ia"].relevance > told["mon-aide-cyber"].relevance


def projects(*args: Any, **kwargs: Any) -> dict[str, str | None]:
    """What the consideration « project » finds of each scheme."""
    return {one.id: next((found.case for found in one.why_here if found.consideration == "project"), None) for one in listed(*args, **kwargs)}


PLUMBER = {"postcode": "38000", "naf": "43.22A", "headcount": 0, "legal_form": "1000", "founded": date(2018, 1, 1)}
NOTARY = {"postcode": "44000", "naf": "69.10Z", "headcount": 9, "turnover_eur": 1_250_000, "founded": date(1998, 1, 1)}


def test_who_has_no_project_yet_is_helped_for_nothing_to_find_one() -> None:
    assert "ene-atouts-numeriques" in first(PLUMBER, wanted=("formation", "cybersecurite"))
    assert projects(PLUMBER, wanted=("formation",))["ene-atouts-numeriques"] == "free_start"
    assert projects(PLUMBER, {"kinds": ("formation",)}, wanted=("cybersecurite",))["ene-atouts-numeriques"] == "other"


def test_a_file_for_another_project_than_the_one_told_is_not_among_the_first() -> None:
    told = {"kinds": ("formation",)}, 2, ("conseil", "logiciel", "cybersecurite")
    found = projects(NOTARY, *told)
    assert {found["pdlin-pays-de-la-loire"], found["pays-de-la-loire-conseil"]} == {"beside"}
    assert found["mon-aide-cyber"] == "called_for"
    assert not {"pdlin-pays-de-la-loire", "pays-de-la-loire-conseil"} & {*first(NOTARY, *told)}


CASES = [
    ("status: {value: open_to_confirm, source: S1}", {}, {}, 2, "openness", "recent"),
    ("status: {value: open_to_confirm, source: S1}\nchecked_on: 2025-09-26", {}, {}, 2, "openness", "old"),
    ("status: {value: open_to_confirm, source: S1}\nchecked_on: 2025-09-26\nkind: reseau", {}, {}, 2, "openness", "known_of"),
    ("status: {value: unknown}", {}, {}, 2, "openness", "unknown"),
    ("intake: {kind: calls, source: S1}", {}, {}, 2, "openness", "waiting"),
    ("windows: [{opens: 2027-01-01, source: S1}]", {}, {}, 2, "openness", "waiting"),
    ("", {"aids": ({"scheme": "essai", "on": date(2026, 1, 1)},)}, {}, 2, "situation", "received"),
    ("", {}, {}, 2, "conditions", "met"),
    ("", {}, {"kinds": ("diagnostic",)}, 2, "project", "told"),
    ("", {}, {"kinds": ("formation",)}, 2, "project", "other"),
    ("project_kinds: [diagnostic, cybersecurite]", {}, {"kinds": ("diagnostic",)}, 2, "project", "other"),
    ("", {}, {}, 2, "project", None),
    ("project_kinds: [recherche]", {}, {}, 2, "project", "unsaid_advanced"),
    ("project_kinds: [logiciel]", {}, {}, 2, "project", "unsaid"),
    ("project_kinds: [logiciel]\nstage: [4, 5]", {}, {}, 2, "project", "unsaid_advanced"),
    ("aid: {kind: rate, of: x, rate_pct: 40, price_eur: 10000, source: S1}", {}, {"budget_eur": 5999}, 2, "amount", "costs_more"),
    ("aid: {kind: rate, of: x, rate_pct: 40, price_eur: 10000, source: S1}", {}, {"budget_eur": 6000}, 2, "amount", None),
    ("aid: {kind: rate, of: x, rate_pct: 40, price_eur: 10000, source: S1}", {}, {}, 2, "amount", None),
    ("project_kinds: [recherche]", {}, {"kinds": ("recherche",)}, 2, "project", "told"),
    ("aid: {kind: rate, of: x, rate_pct: 10, spend_min_eur: 5000, source: S1}", {}, {"budget_eur": 4999}, 2, "amount", "too_large"),
    ("aid: {kind: rate, of: x, rate_pct: 10, aid_min_eur: 5000, source: S1}", {}, {"budget_eur": 5000}, 2, "amount", None),
    ("stage: [2, 3]", {}, {}, 2, "stage", "suits"),
    ("stage: [4]", {}, {}, 2, "stage", "far_ahead"),
    ("stage: [4]\nproject_kinds: [recherche]", {}, {"kinds": ("recherche",)}, 2, "stage", "ahead"),
    ("stage: [1]", {}, {}, 3, "stage", "behind"),
    ("stage: [4]", {}, {}, None, "stage", None),
    ("targeting: [{kind: headcount, max: 9, source: S1}]", {"headcount": 3}, {}, 2, "audience", "for_you"),
    (
        "targeting: [{kind: headcount, max: 9, source: S1}]\ncriteria: [{kind: turnover, min: 1, source: S1}]",
        {"headcount": 30},
        {},
        2,
        "audience",
        "for_others",
    ),
    ("targeting: [{kind: headcount, max: 9, source: S1}]", {"headcount": 30}, {}, 2, "audience", "for_others_too"),
    ('targeting: [{kind: naf, in: ["22"], in_words: x, confirmed: false, source: S1}]', {"naf": TRADE}, {}, 2, "audience", "your_trade"),
    (
        'kind: reseau\nstage: [5]\ntargeting: [{kind: naf, in: ["22"], in_words: x, confirmed: false, source: S1}]',
        {"naf": TRADE},
        {},
        2,
        "audience",
        "your_network",
    ),
    (
        'status: {value: open_to_confirm, source: S1}\ntargeting: [{kind: naf, in: ["22"], in_words: x, confirmed: false, source: S1}]',
        {"naf": "10.71C"},
        {},
        2,
        "audience",
        "for_others",
    ),
    ("preferences: [{kind: headcount, max: 9, source: S1}]", {"headcount": 3}, {}, 2, "preference", "preferred"),
    ("preferences: [{kind: headcount, max: 9, source: S1}]", {"headcount": 30}, {}, 2, "preference", "not_preferred"),
    ('territory: "84"\ncriteria: [{kind: territory, in: [DEP-38], source: S1}]', {"postcode": ISERE}, {}, 2, "place", "local"),
    ('territory: "84"\ncriteria: [{kind: territory, in: [REG-84], source: S1}]', {"postcode": ISERE}, {}, 2, "place", "regional"),
    ("about_ai: true", {}, {}, 2, "subject", "ai"),
    ("", {}, {"kinds": ("diagnostic",)}, 3, "first_step", "diagnosis"),
    ("", {}, {"kinds": ("diagnostic",)}, 4, "first_step", None),
    ("", {}, {}, 2, "benefit", "free"),
    ("aid: {kind: unknown}", {}, {}, 2, "benefit", "unknown"),
    ("aid: {kind: fixed, amount_eur: 5, source: S1}", {}, {}, 2, "benefit", "known"),
    ("kind: reseau", {}, {}, 2, "form", "information"),
    ("kind: pret", {}, {"kinds": ("logiciel",)}, 2, "form", "loan_without_budget"),
    ("kind: pret", {}, {}, 2, "form", "loan_without_project"),
    ("kind: pret", {}, {"budget_eur": 5000}, 2, "form", "small_loan"),
    ("kind: pret", {}, {"budget_eur": 50_000}, 2, "form", "loan"),
    ("kind: pret\naid: {kind: loan, min_eur: 50000, source: S1}", {}, {"budget_eur": 99_999}, 2, "form", "small_loan"),
    ('selection: {text: "Un jury.", source: S1}', {}, {}, 2, "form", "selection"),
    ('territory: "84"\ncriteria: [{kind: territory, in: [REG-84], source: S1}]', {"postcode": "33000"}, {}, 2, "out", "elsewhere"),
    ("criteria: [{kind: headcount, min: 100, confirmed: false, source: S1}]", {"headcount": 3}, {}, 2, "out", "unlikely"),
    (
        "criteria: [{kind: turnover, min: 1, source: S1}, {kind: balance_sheet, min: 1, source: S1}, {kind: age, min_months: 1, source: S1}, {kind: independence, source: S1}]",
        {},
        {},
        2,
        "conditions",
        "many",
    ),
]


@pytest.mark.parametrize(("lines", "company", "project", "level", "name", "case"), CASES)
def test_each_case_of_each_consideration(
    matched: Matched, lines: str, company: dict[str, Any], project: dict[str, Any], level: int | None, name: str, case: str | None
) -> None:
    found = {one.consideration: one.case for one in matched(lines, company, project, level=level).why_here}
    assert found.get(name) == case


def test_every_case_of_the_rule_is_tried_above() -> None:
    tried = {(name, case) for *_, name, case in CASES if case}
    shown = {
        # What is often asked is in the shipped catalogue alone: tests/schemes/test_cautions.py.
        ("situation", "debt"),
        ("situation", "doubted"),
        ("openness", "verified"),
        ("project", "called_for"),
        ("project", "beside"),
        ("project", "free_start"),
        ("place", "no_carrier"),
        ("place", "unreached"),
    }
    assert tried | shown == {(name, case) for name, one in ranking_rule().considerations.items() for case in one.cases}
    assert list(ranking_rule().considerations) == list(FINDERS)


COMPANIES = st.builds(
    Company,
    postcode=st.sampled_from([None, "38000", "35120", "75011", "97110", "42000", "67000"]),
    naf=st.sampled_from([None, "62.01Z", TRADE, "43.22A", "01.13Z"]),
    headcount=st.sampled_from([None, 0, 6, 42, 300]),
    turnover_eur=st.sampled_from([None, 80_000, 2_000_000]),
)
PROJECTS = st.builds(
    Project,
    kinds=st.sampled_from([(), ("diagnostic",), ("recherche", "logiciel"), ("formation",), ("cybersecurite",)]),
    budget_eur=st.sampled_from([None, 1500, 8000, 400_000]),
)


@settings(max_examples=40, deadline=None)
@given(COMPANIES, PROJECTS, st.sampled_from([None, 1, 3, 5]), st.sampled_from([(), ("formation",)]))
def test_the_list_follows_the_points_and_the_points_are_explained(company: Company, project: Project, level: int | None, wanted: tuple[Any, ...]) -> None:
    found = match(load(), company, project, At(level), DAY, wanted)
    keys = [(ORDER.index(one.standing), -one.relevance, one.id) for one in found]
    assert keys == sorted(keys)
    for one in found:
        assert one.relevance == ranking_rule().start + sum(weight.points for weight in one.why_here) >= 0
    firsts = [one for one in found if one.standing == "first"]
    assert len(firsts) <= ranking_rule().first.most
    for one in firsts:
        assert one.kind not in ("reseau", "ressource") and not one.elsewhere and one.verdict in ("eligible", "to_confirm")
        assert not [weight for weight in one.why_here if weight.list]
        assert {weight.case for weight in one.why_here if weight.consideration == "openness"} <= {"verified", "recent"}
    shown = {one.id: one for one in found if one.standing in ("first", "more", "network", "unverified", "aside")}
    roots = [one.part_of or one.id for one in shown.values()]
    assert len(roots) == len(set(roots))
    assert all(one.same_as in shown and one.id in shown[one.same_as].stands_for for one in found if one.standing == "same")


def test_one_entry_for_one_aid_the_nearest_which_names_the_other() -> None:
    here = {one.id: one for one in listed({**SALON, "postcode": ISERE})}
    assert (here["edih-france"].standing, here["edih-france"].same_as) == ("same", "minasmart")
    assert set(here["minasmart"].stands_for) == {"edih-france", "maturite-numerique-edih"}
    paris = {one.id: one for one in listed(SALON)}
    # No hub is known around Paris: the programme stands for itself, and not among the first.
    assert (paris["edih-france"].same_as, paris["edih-france"].standing) == (None, "more")
    assert "nous ne connaissons pas son guichet dans votre région" in str(paris["edih-france"].why_here)


def test_a_rule_that_would_leave_nothing_is_refused(tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    path = tmp_path / "ranking.yaml"
    for wrong, words in (
        (text.replace("points: -15", "points: -100"), "Augmentez « start »"),
        (text.replace("points: -100", "points: -60", 1), "Corrigez « out »"),
    ):
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(ContentError) as error:
            validate(read_yaml(path, "ranking.yaml"), RankingRule)
        assert words in str(error.value.faults[0])
