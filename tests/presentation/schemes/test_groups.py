"""How schemes are grouped for a reader."""

from collections import Counter
from dataclasses import replace

import pytest

from presentation import present
from schemes import Aid


@pytest.fixture
def grouped(bakery):
    """The groups of schemes made by hand."""
    return lambda *matches: present(replace(bakery, schemes=matches)).support


def ids(matches):
    return [match.id for match in matches]


def test_each_scheme_of_the_place_is_told_once(shop, financed):
    for diagnosis in (shop, financed):
        found = present(diagnosis).support
        told = Counter(ids((*found.detailed, *found.brief, *found.resources, *found.refused, *found.closed)))
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
    found = grouped(*fitting, *unsure)
    assert ids(found.detailed) == ids((*fitting, *unsure[:6]))
    assert ids(found.brief) == ["b6", "b7", "b8"]


def test_a_known_advantage_does_not_jump_over_the_best_six(grouped, match_of):
    unsure = [match_of(id=f"b{number}", verdict="to_confirm") for number in range(6)]
    free = match_of(id="gratuit", verdict="to_confirm", aid=Aid(None, 0, "", ()))
    assert ids(grouped(*unsure, free).first) == ["b0", "b1", "b2"]
    assert ids(grouped(*unsure[:5], free).first) == ["gratuit", "b0", "b1"]


def test_the_aids_of_the_plan_lead(financed):
    found, planned = present(financed).support, {line.id for line in financed.financing.lines}
    assert set(ids(found.to_confirm[: len(planned)])) == planned


def test_regional_schemes_wait_for_the_place(bakery, match_of):
    nowhere = bakery.case.company.model_copy(update={"postcode": None, "commune": None})
    matches = (match_of(id="a", verdict="to_confirm", territory="32"), match_of(id="b", verdict="closed", territory="11"), match_of(id="c"))
    found = present(replace(bakery, case=replace(bakery.case, company=nowhere), schemes=matches)).support
    assert (ids(found.fitting), found.to_confirm, found.others) == (["c"], (), ())
    assert (found.unplaced, found.elsewhere) == (2, 0)
