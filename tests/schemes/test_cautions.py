"""What often rules a firm out and few records tell: told by the firm, it is never counted, never refused."""

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companies import Company, Project, ProjectKind
from kernel import Outcome
from schemes import Catalogue, Match, load, match, plan

ON = date(2026, 12, 1)
FIRM: dict[str, Any] = {
    "postcode": "38000",
    "naf": "25.62B",
    "headcount": 45,
    "turnover_eur": 5_000_000,
    "founded": date(2011, 3, 1),
    "legal_form": "5499",
    "independent": True,
}
FTE: dict[str, Any] = {"headcount-fte": 40}
WANTED: dict[str, Any] = {"kinds": ("conseil",), "budget_eur": 20_000, "started": False}
SPOKEN: dict[str, Any] = {"in-difficulty": True, "dues-paid": False, "debts-settled-funders": False, "sound-finances": False}


@cache
def catalogue() -> Catalogue:
    return load()


def seen(project: dict[str, Any], declared: dict[str, Any], **firm: Any) -> dict[str, Match]:
    company = Company(**{**FIRM, **firm, "declared": FTE | declared})
    return {one.id: one for one in match(catalogue(), company, Project(**project), None, ON)}


def counted(declared: dict[str, Any], **firm: Any) -> set[str]:
    company, wanted = Company(**{**FIRM, **firm, "declared": FTE | declared}), Project(**WANTED)
    return {line.id for line in plan(catalogue(), match(catalogue(), company, wanted, None, ON), company, wanted, ON).lines}


@pytest.mark.parametrize(
    ("declared", "verdict"),
    [
        ({}, "eligible"),
        ({"in-difficulty": False, "dues-paid": True}, "eligible"),
        ({"in-difficulty": True}, "to_confirm"),
        ({"dues-paid": False}, "to_confirm"),
        ({"sound-finances": False}, "to_confirm"),
        ({"de-minimis-received": 299_999}, "eligible"),
        ({"de-minimis-received": 300_000}, "to_confirm"),
        (SPOKEN, "to_confirm"),
    ],
)
def test_what_a_firm_tells_leaves_a_doubt_and_silence_leaves_none(declared: dict[str, Any], verdict: str) -> None:
    found = seen(WANTED, declared)["diag-data-ia"]
    assert (found.verdict, found.standing) == (verdict, "first" if verdict == "eligible" else "more")
    assert ("diag-data-ia" in counted(declared)) is (verdict == "eligible")


def test_the_doubt_says_what_it_is_and_whom_to_ask() -> None:
    (told,) = [one for one in seen(WANTED, {"in-difficulty": True})["diag-data-ia"].criteria if one.kind == "caution"]
    assert told.reason == (
        "Demandé : souvent, ne pas être en difficulté au sens européen (nos sources ne le disent pas de cette aide). "
        "Chez vous : entreprise en difficulté. Condition non confirmée : à vérifier auprès de Bpifrance."
    )
    assert [source.id for source in told.sources] == ["N211", "N212"]


@pytest.mark.parametrize(
    ("received", "verdict"),
    [
        ([], "eligible"),
        ([("diag-data-ia", date(2025, 3, 1))], "to_confirm"),
        ([("diag-data-ia", date(2015, 3, 1))], "to_confirm"),
        ([("diag-data-ia", date(2027, 3, 1))], "eligible"),
        ([("ia-booster", date(2025, 3, 1)), (None, date(2025, 3, 1))], "eligible"),
    ],
)
def test_an_aid_that_was_granted_is_not_counted_again(received: list[tuple[str | None, date]], verdict: str) -> None:
    aids = tuple({"scheme": scheme, "on": on, "amount_eur": 4000, "de_minimis": False} for scheme, on in received)
    assert seen(WANTED, {}, aids=aids)["diag-data-ia"].verdict == verdict
    assert ("diag-data-ia" in counted({}, aids=aids)) is (verdict == "eligible")


def received(scheme: str, on: date = date(2026, 3, 1), **project: Any) -> dict[str, Match]:
    aids = ({"scheme": scheme, "on": on, "amount_eur": 4000, "de_minimis": False},)
    return seen(WANTED | project, {}, aids=aids)


@pytest.mark.parametrize("scheme", ["diag-data-ia", "mon-aide-cyber", "diag-cybersecurite", "pret-boost-numerique"])
def test_an_aid_that_was_received_is_told_as_received_and_leaves_the_first_list(scheme: str) -> None:
    found = received(scheme, kinds=("conseil", "cybersecurite", "logiciel"))[scheme]
    assert (found.standing, found.received_on) == ("aside", date(2026, 3, 1))
    assert found.verdict_label == "Déjà reçu, le 1er mars 2026"
    assert not found.may_serve


@pytest.mark.parametrize("scheme", ["opco-formation-ia", "credit-impot-innovation", "credit-impot-recherche"])
def test_what_comes_back_each_year_is_never_called_received(scheme: str) -> None:
    silent, found = seen(WANTED, {})[scheme], received(scheme)[scheme]
    assert (found.verdict, found.standing, found.received_on) == (silent.verdict, silent.standing, None)


def test_a_record_that_tells_how_often_decides_alone() -> None:
    scheme = catalogue().scheme("impulsion-transition-normandie")
    assert any(inner.kind == "frequency" for one in scheme.criteria for inner in one.flat())
    assert received(scheme.id)[scheme.id].received_on is None


def test_a_firm_in_difficulty_reads_who_helps_first_and_is_sent_to_no_loan() -> None:
    wanted: dict[str, Any] = {"kinds": ("conseil", "logiciel", "equipement"), "budget_eur": 200_000, "started": False}
    silent, told = seen(wanted, {}), seen(wanted, {"in-difficulty": True})
    loans = [one for one in told.values() if one.kind in ("pret", "garantie") and one.is_live]
    assert loans and {one.standing for one in loans} <= {"aside", "away", "unverified", "same"}
    assert any(silent[one.id].standing in ("first", "more") for one in loans)
    first = [one for one in told.values() if one.standing == "first"]
    assert first and not [one.id for one in first if any(found.kind == "caution" for found in one.criteria)]
    company = Company(**FIRM, declared={"in-difficulty": True})
    (call,) = catalogue().first_calls(company, Project(), ON)
    assert all(who in call.text for who in ("mandataire judiciaire", "conseiller départemental aux entreprises en difficulté", "CCSF", "CODEFI"))
    assert (call.url or "").startswith("https://")


@pytest.mark.parametrize("declared", [{}, {"in-difficulty": False}, {"dues-paid": False}])
def test_nobody_else_reads_who_helps_a_firm_in_difficulty(declared: dict[str, Any]) -> None:
    assert catalogue().first_calls(Company(**FIRM, declared=declared), Project(), ON) == ()


def test_a_company_that_holds_a_building_is_told_so_and_has_nothing_sure_first() -> None:
    firm: dict[str, Any] = {"postcode": "75011", "naf": "68.20B", "headcount": 0, "legal_form": "6540"}
    wanted = Project(kinds=("logiciel",), budget_eur=8000, started=False)
    found = {one.id: one for one in match(catalogue(), Company(**firm), wanted, None, ON)}
    assert found["tpup-ile-de-france"].standing == "more"
    assert [call.lead[:22] for call in catalogue().first_calls(Company(**firm), wanted, ON)] == ["Votre société est une "]
    assert catalogue().first_calls(Company(**firm | {"legal_form": "6599"}), wanted, ON) == ()


@pytest.mark.parametrize("kind", ["diagnostic", "conseil", "formation", "logiciel", "equipement", "recherche"])
def test_a_sum_says_what_it_supposes_of_a_firm_that_is_silent(kind: ProjectKind) -> None:
    company, wanted = Company(**FIRM, declared=FTE), Project(kinds=(kind,), budget_eur=20_000, started=False)
    found = plan(catalogue(), match(catalogue(), company, wanted, None, ON), company, wanted, ON)
    told = [one for one in found.assumptions if one.startswith("Souvent demandé, et supposé ici")]
    assert bool(told) is bool(found.lines)
    assert all("en difficulté" in one and "impôts" in one for one in told)


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted(SPOKEN)), st.booleans()),
    st.sampled_from(["38000", "75011", "35400", "59000", "14000", "19100", "97110"]),
    st.lists(st.sampled_from(["conseil", "formation", "logiciel", "recherche"]), min_size=1, unique=True).map(tuple),
)
def test_a_declared_trouble_never_helps_and_never_refuses_by_itself(declared: dict[str, bool], place: str, kinds: tuple[str, ...]) -> None:
    project = {"kinds": kinds, "budget_eur": 20_000, "started": False}
    troubled = any(answer is SPOKEN[id] for id, answer in declared.items())
    silent, told = seen(project, {}, postcode=place), seen(project, declared, postcode=place)
    for id, one in told.items():
        scheme, before = catalogue().scheme(id), silent[id].verdict
        if not catalogue().cautions(scheme):
            continue
        own = {field for criterion in catalogue().criteria(scheme) for field in criterion.reads()}
        if own.isdisjoint(f"company.declared.{name}" for name in declared):
            assert one.verdict == ("to_confirm" if troubled and before == "eligible" else before)


@pytest.mark.parametrize(
    ("kinds", "signed", "verdict"),
    [
        (("conseil",), None, "eligible"),
        (("conseil", "formation"), ("conseil",), "eligible"),
        (("conseil", "formation"), None, "to_confirm"),
        (("conseil", "formation"), ("formation",), "not_eligible"),
        (("conseil", "formation"), ("conseil", "formation"), "not_eligible"),
        (("formation",), None, "not_eligible"),
        ((), None, "to_confirm"),
    ],
)
def test_what_is_signed_rules_out_only_the_aids_that_pay_it(kinds: tuple[str, ...], signed: tuple[str, ...] | None, verdict: str) -> None:
    project = {"kinds": kinds, "started": True, "declared": {} if signed is None else {"signed-kinds": signed}}
    found = seen(project, {})["opco-formation-ia"]
    assert found.verdict == verdict
    asked = [question.field for question in found.to_ask]
    assert asked == (["project.declared.signed-kinds"] if verdict == "to_confirm" else [])
    met = [one.reason for one in found.criteria if one.kind == "not_started" and one.outcome is Outcome.YES]
    assert [reason.endswith(", que cette aide ne paie pas.") for reason in met] == [True] * (verdict == "eligible")
