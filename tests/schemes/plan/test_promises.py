"""What a plan of the shipped catalogue promises, for the firms that were promised too much and for any other."""

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companies import Company, Project, spend_items
from kernel import Outcome
from schemes import Catalogue, Match, Plan, load, match, near, plan, settle

ON = date(2026, 12, 1)
ASIDES = ("possible", "on_file", "not_counted", "to_pay_back", "left_out")

SOFTWARE = {
    "postcode": "74000",
    "naf": "62.01Z",
    "headcount": 8,
    "turnover_eur": 700_000,
    "founded": date(2019, 1, 1),
    "legal_form": "5710",
    "independent": True,
}
SALON = {"postcode": "75011", "naf": "96.02A", "headcount": 5, "turnover_eur": 300_000, "founded": date(2012, 1, 1), "legal_form": "5499", "independent": True}


@cache
def catalogue() -> Catalogue:
    return load()


def planned(company: dict[str, Any], project: dict[str, Any]) -> tuple[Plan, dict[str, Match]]:
    firm, wanted = Company(**company), Project(**project)
    matches = match(catalogue(), firm, wanted, None, ON)
    return plan(catalogue(), matches, firm, wanted, ON), {one.id: one for one in matches}


def sentences(found: Plan) -> str:
    told = [one.reason for name in ASIDES for one in getattr(found, name)]
    return " ".join([*told, *found.steps, *found.assumptions])


@pytest.mark.parametrize(
    "project",
    [
        {"kinds": ("recherche", "logiciel"), "budget_eur": 300_000, "started": False},
        {"kinds": ("recherche",), "budget_eur": 300_000, "started": False},
        {
            "kinds": ("recherche", "logiciel", "recrutement"),
            "budget_eur": 300_000,
            "spending": {"recherche": 200_000, "salaires": 60_000, "logiciel-ia": 40_000},
        },
    ],
)
def test_a_software_firm_is_promised_nothing_of_a_contract_or_of_a_thesis(project: dict[str, Any]) -> None:
    found, _ = planned(SOFTWARE, project)
    assert (found.lines, found.low_eur, found.high_eur) == ((), 0, 0)
    assert "150\u202f000" not in sentences(found)
    assert {"cifre", "eic-accelerator", "france-2030-regionalise-innovation"} <= {one.id for one in found.on_file}
    asked = {one.id: one for one in found.possible}
    assert (
        asked["credit-impot-recherche"].questions[0] == "Votre projet part-il d'un état de l'art, avec une vraie inconnue scientifique ou technique à lever ?"
    )
    contract = {one.id: one.reason for name in ASIDES for one in getattr(found, name)}["credit-impot-collaboration-recherche"]
    assert contract.startswith("Votre budget va à d'autres dépenses" if project.get("spending") else "Signez-vous")
    assert "€" not in contract


def test_a_contract_is_counted_on_what_the_laboratory_invoices() -> None:
    told = {"spending": {"recherche": 250_000, "recherche-partenaire": 50_000}, "declared": {"research-contract": True}}
    found, _ = planned(SOFTWARE, {"kinds": ("recherche",), "budget_eur": 300_000, **told})
    assert [(line.id, line.low_eur, line.spend_eur) for line in found.lines] == [("credit-impot-collaboration-recherche", 25_000, 50_000)]


def test_what_is_told_is_counted_then() -> None:
    project = {"kinds": ("recherche",), "budget_eur": 300_000, "spending": {"recherche": 300_000}, "declared": {"scientific-uncertainty": True}}
    found, _ = planned(SOFTWARE, project)
    assert [(line.id, line.low_eur, line.spend_eur) for line in found.lines] == [("credit-impot-recherche", 90_000, 300_000)]


@pytest.mark.parametrize("spending", [{"logiciel-gestion": 2500}, {}])
def test_no_growth_plan_pays_the_software_of_a_salon(spending: dict[str, int]) -> None:
    found, _ = planned(SALON, {"kinds": ("logiciel",), "budget_eur": 2500, "started": False, "spending": spending})
    assert (found.lines, found.low_eur, found.high_eur, found.firm_low_eur) == ((), 0, 0, 2500)
    assert {one.id: one.reason for one in found.on_file}["pmup-ile-de-france"] == (
        "Sur dossier : des projets sont choisis, remplir les conditions ne suffit pas (page sans date, à vérifier auprès de la Région Île-de-France)."
    )


COMPANIES = st.fixed_dictionaries(
    {},
    optional={
        "postcode": st.sampled_from(["38000", "75011", "35400", "45000", "59000", "44000", "14000", "19100", "97110", "98800"]),
        "naf": st.sampled_from(["62.01Z", "10.71C", "25.62B", "69.20Z", "01.13Z"]),
        "headcount": st.sampled_from([0, 1, 6, 9, 12, 49, 85, 249, 600]),
        "turnover_eur": st.sampled_from([0, 30_000, 480_000, 1_400_000, 14_000_000, 60_000_000]),
        "founded": st.sampled_from([date(1998, 5, 1), date(2020, 1, 1), date(2026, 9, 1)]),
        "legal_form": st.sampled_from(["1000", "5499", "5710", "9220"]),
        "independent": st.booleans(),
        "declared": st.fixed_dictionaries(
            {},
            optional={
                "registers": st.sampled_from([("rcs",), ("rm",), ("rne", "rcs")]),
                "dues-paid": st.just(True),
                "in-difficulty": st.just(False),
                "sound-finances": st.just(True),
                "micro-entreprise": st.booleans(),
                "headcount-fte": st.sampled_from([6, 11, 80]),
                "de-minimis-received": st.sampled_from([0, 299_900]),
            },
        ),
    },
)
ITEMS = st.dictionaries(st.sampled_from(sorted(spend_items())), st.one_of(st.none(), st.sampled_from([0, 1, 599, 2500, 10_000, 60_000])), max_size=4)
PROJECTS = st.fixed_dictionaries(
    {
        "kinds": st.lists(st.sampled_from(["diagnostic", "conseil", "formation", "equipement", "logiciel", "recherche", "cybersecurite"]), unique=True).map(
            tuple
        )
    },
    optional={
        "budget_eur": st.sampled_from([0, 2, 2500, 9999, 20_000, 300_000]),
        "started": st.booleans(),
        "spending": ITEMS,
        "declared": st.fixed_dictionaries(
            {}, optional={"scientific-uncertainty": st.booleans(), "new-product": st.booleans(), "ecological-axis": st.just(True)}
        ),
    },
)


@settings(max_examples=60, deadline=None)
@given(COMPANIES, PROJECTS)
def test_no_plan_counts_anything_not_told_not_verified_or_selected(company: dict[str, Any], project: dict[str, Any]) -> None:
    found, matches = planned(company, project)
    for line in found.lines:
        one, scheme = matches[line.id], catalogue().scheme(line.id)
        assert (one.verdict, scheme.award, scheme.selects, line.sure) == ("eligible", "conditions", False, True)
        assert all(criterion.outcome is Outcome.YES for criterion in one.criteria)
        assert scheme.status.value == "open"
        assert company.get("postcode")
    assert found.low_eur == sum(line.low_eur for line in found.lines) <= found.high_eur
    assert found.budget_eur is None or found.high_eur <= found.budget_eur
    spending = {item: amount or 0 for item, amount in project.get("spending", {}).items()}
    assert not spending or found.high_eur <= sum(spending.values())


@settings(max_examples=40, deadline=None)
@given(COMPANIES, PROJECTS)
def test_every_aid_that_suits_stands_in_one_place_and_the_first_three_say_why(company: dict[str, Any], project: dict[str, Any]) -> None:
    found, matches = planned(company, project)
    placed = [one.id for name in ("lines", *ASIDES) for one in getattr(found, name)]
    assert len(placed) == len(set(placed))
    listed = [
        one
        for one in near(tuple(matches.values()), Company(**company))
        if (one.verdict == "eligible" or (one.verdict == "to_confirm" and one.standing not in ("aside", "away")))
        if one.may_serve and one.same_as is None and one.kind not in ("ressource", "reseau")
    ]
    assert {one.id for one in listed if not one.purposes.isdisjoint(project["kinds"])} <= set(placed)
    assert not project["kinds"] or {one.id for one in listed[:3]} <= set(placed)
    assert all(one.reason for name in ASIDES for one in getattr(found, name))


def test_an_aid_to_confirm_that_is_probably_for_others_is_nowhere_in_a_plan() -> None:
    """What helps associations is not « possible » for a company, until it says that it is one of those."""
    told, matches = planned(SALON, {"kinds": ("conseil",), "budget_eur": 8000})
    named = {one.id for name in ("lines", *ASIDES) for one in getattr(told, name)}
    aside = {one.id for one in matches.values() if one.verdict == "to_confirm" and one.standing in ("aside", "away")}
    assert "dispositif-local-accompagnement" in aside
    assert named & aside == set()


@settings(max_examples=40, deadline=None)
@given(COMPANIES, PROJECTS)
def test_a_question_tells_an_amount_only_as_the_plan_computes_it(company: dict[str, Any], project: dict[str, Any]) -> None:
    found, matches = planned(company, project)
    amounts = {one.id: one.high_eur for one in found.possible if one.high_eur}
    for asked in settle(tuple(matches.values()), Company(**company), Project(**project), found.hoped):
        told = [amounts[id] for id in asked.schemes if id in amounts]
        assert asked.amount_eur == (max(told, default=None) if asked.reach != "rules_out" else None)
        assert asked.amount_eur is None or project.get("budget_eur") is None or asked.amount_eur <= max(project["budget_eur"], 10_000)


@pytest.mark.parametrize("kinds", [("conseil",), ("conseil", "formation"), ("diagnostic", "logiciel", "equipement")])
@pytest.mark.parametrize("budget", [10_000, 20_000])
def test_a_mission_is_counted_only_on_a_budget_for_missions_and_says_so(kinds: tuple[str, ...], budget: int) -> None:
    company = {**SOFTWARE, "headcount": 25, "turnover_eur": 2_000_000, "legal_form": "5710", "declared": {"headcount-fte": 24}}
    found, _ = planned(company, {"kinds": kinds, "budget_eur": budget, "started": False})
    counted = "diag-data-ia" in {line.id for line in found.lines}
    assert counted is (kinds == ("conseil",))
    assert counted is any("On suppose que 10\u202f000\u00a0€" in one for one in found.assumptions)
