from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from companies import Company, Project, ProjectKind
from schemes import Match, Weight, load, match
from scoring.advice.payers import payers

Offer = Callable[..., Match]
SUITS = Weight("stage", "suits", 3, "pensé pour votre niveau")


@pytest.fixture(scope="module")
def offer() -> Offer:
    """offer("id", "formation", verdict="eligible", free=True) is a match made from a real one."""
    real = replace(match(load(), Company(), Project(), None, date(2026, 11, 22))[0], why_here=(), standing="more")

    def make(id: str, kind: str, *pays: ProjectKind, free: bool = False, **changes: Any) -> Match:
        kept: dict[str, Any] = {"verdict": "to_confirm", "elsewhere": False, "relevance": 1, "project_kinds": pays, **changes}
        return replace(real, id=id, kind=kind, aid=replace(real.aid, firm_cost_eur=0 if free else None), **kept)

    return make


def test_a_training_comes_before_what_also_trains(offer: Offer) -> None:
    matches = [offer("guichet", "accompagnement", "conseil", "formation", free=True, verdict="eligible"), offer("stage", "formation", "formation")]
    assert payers(["formation"], matches) == ("stage", "guichet")


def test_what_is_free_comes_first_then_what_is_sure_then_what_suits_most(offer: Offer) -> None:
    matches = [
        offer("a-confirmer", "formation", "formation", relevance=3),
        offer("b-proche", "formation", "formation", relevance=7),
        offer("c-sûr", "formation", "formation", verdict="eligible"),
        offer("d-gratuit", "formation", "formation", free=True),
    ]
    assert payers(["formation"], matches, most=4) == ("d-gratuit", "c-sûr", "b-proche", "a-confirmer")


def test_loans_then_guarantees_then_networks_come_last(offer: Offer) -> None:
    matches = [
        offer("reseau", "reseau", "logiciel", free=True, verdict="eligible", relevance=9),
        offer("garantie", "garantie", "logiciel", relevance=9, why_here=(SUITS,)),
        offer("pret", "pret", "logiciel", relevance=9, why_here=(SUITS,)),
        offer("aide", "subvention", "logiciel"),
    ]
    assert payers(["logiciel"], matches, most=4) == ("aide", "pret", "garantie", "reseau")


@pytest.mark.parametrize(
    "changes",
    [
        {"verdict": "not_eligible"},
        {"verdict": "closed"},
        {"elsewhere": True},
        {"may_serve": False},
        {"standing": "same"},
        {"standing": "aside", "why_here": (Weight("audience", "for_others", -15, "surtout pour d'autres", "aside"),)},
    ],
)
def test_what_the_firm_cannot_have_pays_for_nothing(offer: Offer, changes: dict[str, object]) -> None:
    assert payers(["formation"], [offer("stage", "formation", "formation", **changes)]) == ()
    assert payers(["formation"], [offer("stage", "formation", "formation")]) == ("stage",)


@pytest.mark.parametrize("kind", ["pret", "garantie"])
def test_money_to_pay_back_is_named_only_when_it_suits_the_firm(offer: Offer, kind: str) -> None:
    assert payers(["logiciel"], [offer("banque", kind, "logiciel")]) == ()
    assert payers(["logiciel"], [offer("banque", kind, "logiciel", why_here=(SUITS,))]) == ("banque",)


def test_what_serves_another_project_may_pay_for_this_action(offer: Offer) -> None:
    """The project told is one thing; an action that calls for something else finds who pays for it."""
    other = Weight("project", "other", -10, "il est fait pour un autre projet", "aside")
    assert payers(["formation"], [offer("stage", "formation", "formation", standing="aside", why_here=(other,))]) == ("stage",)


def test_what_nobody_has_verified_comes_after_the_rest(offer: Offer) -> None:
    unsure = offer("a", "formation", "formation", free=True, standing="unverified")
    assert payers(["formation"], [unsure, offer("b", "formation", "formation")]) == ("b", "a")


def test_a_mere_resource_pays_for_nothing(offer: Offer) -> None:
    assert payers(["formation"], [offer("moteur", "ressource", "formation")]) == ()


def test_a_scheme_for_something_else_pays_for_nothing(offer: Offer) -> None:
    assert payers(["formation"], [offer("chercheur", "subvention", "recherche")]) == ()
    assert payers([], [offer("stage", "formation", "formation")]) == ()


def test_a_diagnosis_of_security_pays_for_security_alone(offer: Offer) -> None:
    matches = [offer("serrure", "diagnostic", "diagnostic", "cybersecurite")]
    assert payers(["diagnostic"], matches) == ()
    assert payers(["cybersecurite"], matches) == ("serrure",)


def test_three_at_the_most_and_ties_by_id_whatever_the_order(offer: Offer) -> None:
    matches = [offer(id, "formation", "formation") for id in ("d", "b", "a", "c")]
    assert payers(["formation"], matches) == payers(["formation"], matches[::-1]) == ("a", "b", "c")


def test_an_owner_from_grenoble_is_sent_to_training_schemes_near_and_far() -> None:
    company = Company(postcode="38000", commune="38185", naf="10.71C", headcount=6, turnover_eur=480000)
    matches = match(load(), company, Project(), None, date(2026, 11, 22))
    kinds = {found.id: found.project_kinds for found in matches}
    assert all("formation" in kinds[id] for id in payers(["formation"], matches))
    # What is verified comes first: a free academy of which nothing recent is known comes after.
    assert payers(["formation"], matches)[:2] == ("opco-formation-ia", "fafcea")
    assert "academie-ia" in payers(["formation"], matches, most=20)
