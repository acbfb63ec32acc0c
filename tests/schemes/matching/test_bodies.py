"""An aid for enterprises and those that are none: a town hall, an association, co-owners; what a place without a sourced aid reads."""

from datetime import date
from typing import Any

import pytest

from companies import Company, Project
from schemes import Match, load, match
from schemes.result import NETWORKS

ON = date(2026, 12, 1)
CITY_HALL = ("7210", "84.11Z")


def seen(legal_form: str | None, naf: str = "94.99Z", **facts: Any) -> dict[str, Match]:
    company = Company(postcode="38000", naf=naf, legal_form=legal_form, **{"headcount": 30, **facts})
    return {one.id: one for one in match(load(), company, Project(), None, ON)}


def body(one: Match) -> list[str]:
    return [result.outcome.value for result in one.criteria if result.kind == "body"]


@pytest.mark.parametrize("form", ["7210", "7120", "7364", "9110", "8410", "8311"])
def test_who_is_no_enterprise_is_first_sent_to_nobody_that_serves_enterprises(form: str) -> None:
    """Public bodies, co-owners, unions, works councils: an OPCO and Bpifrance are not theirs."""
    firm = seen(form, "84.11Z")
    shown = {id for id, one in firm.items() if one.standing in ("first", "more")}
    assert shown <= {"mon-aide-cyber", "cifre", "edih-france"}
    assert firm["diag-cybersecurite"].standing == "aside"
    assert firm["opco-formation-ia"].standing == "aside"


def test_what_a_source_opens_to_public_bodies_stays_open_to_them() -> None:
    assert seen(*CITY_HALL)["mon-aide-cyber"].verdict == "eligible"


@pytest.mark.parametrize("form", ["9220", "9300", "8210", "9900"])
def test_an_aid_for_enterprises_is_to_confirm_for_an_association(form: str) -> None:
    company: dict[str, Any] = {"turnover_eur": 2_000_000, "balance_sheet_eur": 1_000_000, "independent": True, "partners": ()}
    cyber = seen(form, **company)["diag-cybersecurite"]
    assert (cyber.verdict, body(cyber)) == ("to_confirm", ["unknown"])
    reasons = [one.reason for one in cyber.criteria if one.kind == "body"]
    assert reasons[0].startswith("Demandé : être une entreprise. Chez vous : ")
    assert reasons[0].endswith("Condition non confirmée : à vérifier auprès de Bpifrance.")


def test_an_association_has_an_opco() -> None:
    assert body(seen("9220")["opco-formation-ia"]) == []


@pytest.mark.parametrize("form", ["1000", "5499", "5710", "6540", "4110", None])
def test_an_enterprise_and_a_form_not_told_read_nothing_of_it(form: str | None) -> None:
    assert [id for id, one in seen(form, "43.22A").items() if body(one)] == []


def test_a_network_asks_nobody_what_they_are() -> None:
    assert [id for id, one in seen(*CITY_HALL).items() if one.kind in NETWORKS and body(one)] == []


@pytest.mark.parametrize("postcode", ["97150", "98800", "98714", "97133", "98600", "97500"])
def test_an_overseas_collectivity_reads_what_may_hold_there_with_whom_to_call(postcode: str) -> None:
    company = Company(postcode=postcode, naf="10.71C", headcount=4, legal_form="5499")
    firm = match(load(), company, Project(), None, ON)
    to_call = [one for one in firm if one.standing == "unverified"]
    assert {"mon-aide-cyber", "conseillers-entreprises"} <= {one.id for one in to_call}
    # A source names the OPCO of three of them: it serves every trade there.
    served = ["opco-formation-ia"] if postcode in ("97150", "97133", "97500") else []
    assert [one.id for one in firm if one.standing in ("first", "more") and not one.elsewhere] == served
    assert [one.id for one in to_call if one.may_serve and "unreached" in {why.case for why in one.why_here}] == []
