"""How schemes are grouped for a reader."""

from collections import Counter
from dataclasses import replace

import pytest

from kernel import Outcome
from presentation import present
from presentation.budgets import Budget
from schemes import Aid, CriterionResult


@pytest.fixture
def grouped(bakery):
    """The groups of schemes made by hand."""
    return lambda *matches: present(replace(bakery, schemes=matches)).schemes


def ids(cards):
    return [card.id for card in cards]


def test_each_scheme_of_the_place_is_told_once(shop, financed):
    for diagnosis in (shop, financed):
        found = present(diagnosis).schemes
        told = Counter(ids(found.told))
        assert told == Counter(match.id for match in diagnosis.schemes if not match.elsewhere)
        assert found.elsewhere == len(diagnosis.schemes) - len(told)


def test_networks_and_resources_never_come_first(grouped, match_of):
    found = grouped(match_of(id="a", kind="reseau"), match_of(id="b", kind="ressource", verdict="to_confirm"), match_of(id="c", verdict="to_confirm"))
    assert (ids(found.first), ids(found.resources), ids(found.fitting)) == (["c"], ["a", "b"], [])


def test_what_is_known_to_bring_something_comes_before_what_is_not(grouped, match_of):
    vague = [match_of(id=f"vague-{number}", verdict="to_confirm") for number in range(3)]
    free = match_of(id="gratuit", verdict="to_confirm", aid=Aid(None, 0, "Gratuit.", ()))
    bounded = match_of(id="borne", verdict="to_confirm", aid=Aid(None, None, "", (), low_eur=1000, high_eur=2000))
    found = grouped(match_of(id="convient"), *vague, free, bounded)
    assert ids(found.first) == ["convient", "gratuit", "borne"]


def test_an_amount_of_nought_is_no_reason_to_come_first(grouped, match_of):
    nothing = match_of(id="rien", aid=Aid(0, None, "", (), low_eur=0, high_eur=0))
    assert ids(grouped(nothing, match_of(id="gratuit", aid=Aid(None, 0, "", ()))).first) == ["gratuit", "rien"]


def test_all_that_fit_and_six_to_confirm_are_told_in_detail(grouped, match_of):
    fitting = [match_of(id=f"a{number}") for number in range(8)]
    unsure = [match_of(id=f"b{number}", verdict="to_confirm") for number in range(9)]
    found = grouped(*fitting, *unsure).within(Budget(to_confirm=6))
    assert ids(found.fitting + found.to_confirm) == ids((*fitting, *unsure[:6]))
    assert ids(found.rest) == ["b6", "b7", "b8"]


def test_a_medium_with_little_room_tells_those_that_fit_first(grouped, match_of):
    fitting = [match_of(id=f"a{number}") for number in range(5)]
    unsure = [match_of(id=f"b{number}", verdict="to_confirm") for number in range(5)]
    found = grouped(*fitting, *unsure).within(Budget(schemes=6, fitting=4))
    assert ids(found.fitting + found.to_confirm) == ["a0", "a1", "a2", "a3", "b0", "b1"]
    assert ids(found.rest) == ["a4", "b2", "b3", "b4"]


def test_schemes_that_are_out_for_one_reason_are_told_together(grouped, match_of):
    def out(id, *reasons, verdict="not_eligible"):
        criteria = tuple(CriterionResult("x", Outcome.NO, reason, ()) for reason in reasons)
        return match_of(id=id, verdict=verdict, verdict_label="Fermé" if verdict == "closed" else "Non", criteria=criteria)

    found = grouped(out("a", "Trop petit."), out("b", "Trop loin.", "Trop petit."), out("c", "Trop loin."))
    told = [(reason, ids(cards)) for reason, cards in found.refused_by_reason]
    assert told == [("Trop loin.", ["b", "c"]), ("Trop petit.", ["a"])]
    closed = grouped(out("a", "Fermé : plus de demande. Une suite est annoncée.", verdict="closed"), out("b", "Fermé : plus de demande.", verdict="closed"))
    assert [reason for reason, _ in closed.closed_by_reason] == ["Une suite est annoncée.", "Fermé : plus de demande."]


def test_a_known_advantage_does_not_jump_over_the_best_six(grouped, match_of):
    unsure = [match_of(id=f"b{number}", verdict="to_confirm") for number in range(6)]
    free = match_of(id="gratuit", verdict="to_confirm", aid=Aid(None, 0, "", ()))
    assert ids(grouped(*unsure, free).first) == ["b0", "b1", "b2"]
    assert ids(grouped(*unsure[:5], free).first) == ["gratuit", "b0", "b1"]


def test_the_aids_of_the_plan_lead(financed):
    found, planned = present(financed).schemes, {line.id for line in financed.financing.lines}
    assert set(ids(found.to_confirm[: len(planned)])) == planned


def test_regional_schemes_wait_for_the_place(bakery, match_of):
    nowhere = bakery.case.company.model_copy(update={"postcode": None, "commune": None})
    matches = (match_of(id="a", verdict="to_confirm", territory="32"), match_of(id="b", verdict="closed", territory="11"), match_of(id="c"))
    found = present(replace(bakery, case=replace(bakery.case, company=nowhere), schemes=matches)).schemes
    assert (ids(found.fitting), found.to_confirm, found.others) == (["c"], (), ())
    assert (found.unplaced, found.elsewhere) == (2, 0)
