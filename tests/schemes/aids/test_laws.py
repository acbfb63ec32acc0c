"""What holds for every computed aid, whatever the figures: caps, bounds, exactness, more facts."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from companies import Company, GrantedAid, Project
from schemes import Aid
from schemes.aids import AnyAid, BaseAid, Giver
from schemes.facts import Facts

ON = date(2026, 11, 22)
BUILD: TypeAdapter[BaseAid] = TypeAdapter(AnyAid)

rates = st.decimals(min_value="0.1", max_value="100", places=1).map(float)
sums = st.integers(min_value=1, max_value=200_000)


def _when(ask: str) -> dict[str, Any]:
    return {"kind": "declared", "ask": ask, "is": True, "source": "S1"}


boosts = st.lists(st.builds(lambda rate: {"when": _when("ess"), "label": "a", "rate_pct": rate}, rates), max_size=1).map(tuple)
caps = st.lists(st.builds(lambda cap: {"when": _when("ecological-axis"), "label": "b", "aid_max_eur": cap}, sums), max_size=1).map(tuple)
bonuses = st.lists(
    st.one_of(
        st.builds(lambda points: {"when": _when("startup"), "label": "c", "add_pct": points}, rates),
        st.builds(lambda euros: {"each": "hires-permanent", "label": "d", "add_eur": euros}, sums),
    ),
    max_size=2,
).map(tuple)
forms = st.sampled_from(
    [
        (),
        ({"form": "subvention", "share_pct": 60}, {"form": "avance", "share_pct": 40}),
        ({"form": "subvention", "up_to_eur": 20_000}, {"form": "avance"}),
        ({"form": "non_precise"},),
    ]
)
terms: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"of": st.just("des dépenses"), "source": st.just("S1"), "boosts": caps, "bonuses": bonuses, "forms": forms, "own_funds_cap": st.booleans()},
    optional={"aid_max_eur": sums, "aid_min_eur": st.integers(0, 50), "rolling": st.builds(lambda cap: {"max_eur": cap, "months": 36}, sums)},
)
rule = st.one_of(
    st.builds(lambda rate, more: {"kind": "rate", "rate_pct": rate, "boosts": more}, rates, boosts),
    st.builds(lambda micro, others: {"kind": "rate", "by": ({"when": _when("franchise"), "rate_pct": micro}, {"rate_pct": others})}, rates, rates),
    st.builds(lambda low, high, limit: {"kind": "brackets", "brackets": ({"up_to_eur": limit, "rate_pct": low}, {"rate_pct": high})}, rates, rates, sums),
    st.just({"kind": "steps", "steps": ({"spend_from_eur": 10, "aid_eur": 5}, {"spend_from_eur": 1000, "aid_eur": 900})}),
)


def _joined(rule: dict[str, Any], terms: dict[str, Any]) -> dict[str, Any]:
    least = {"aid_min_eur": min(terms["aid_min_eur"], terms.get("aid_max_eur", 50))} if "aid_min_eur" in terms else {}
    return {**terms, **rule, **least, "boosts": (*rule.get("boosts", ()), *terms["boosts"])}


aids = st.builds(_joined, rule, terms)

ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "ess": st.booleans(),
    "startup": st.booleans(),
    "franchise": st.booleans(),
    "own-funds": st.integers(0, 100_000),
    "ecological-axis": st.booleans(),
    "hires-permanent": st.integers(0, 3),
}
known = st.fixed_dictionaries({}, optional=ANSWERS)


def compute(aid: dict[str, Any], answers: dict[str, Any], budget: int, received: int | None) -> Aid:
    project = {id for id in answers if id in ("ecological-axis", "hires-permanent")}
    earlier = None if received is None else (GrantedAid(scheme="essai", on=date(2026, 1, 1), amount_eur=received),)
    company = Company(declared={id: answer for id, answer in answers.items() if id not in project}, aids=earlier)
    asked = Project(budget_eur=budget, declared={id: answers[id] for id in project})
    return BUILD.validate_python(aid).compute(Facts(company, asked, ON), Giver("essai", "l'opérateur"))


def highest_cap(aid: dict[str, Any], budget: int) -> int:
    usual = aid.get("aid_max_eur", budget)
    boosted = [boost["aid_max_eur"] for boost in aid["boosts"] if "aid_max_eur" in boost]
    return min(budget, max([usual, *boosted]) if "aid_max_eur" in aid else budget)


@settings(deadline=None, max_examples=300)
@given(aids, known, sums, st.none() | sums)
def test_no_amount_exceeds_a_cap_or_the_spending(aid: dict[str, Any], answers: dict[str, Any], budget: int, received: int | None) -> None:
    found = compute(aid, answers, budget, received)
    told = [found.amount_eur, found.high_eur, found.low_eur, *(reading.amount_eur for reading in found.readings)]
    limits = [highest_cap(aid, budget)]
    limits += [answers["own-funds"]] if aid["own_funds_cap"] and "own-funds" in answers else []
    limits += [max(0, aid["rolling"]["max_eur"] - (received or 0))] if "rolling" in aid else []
    assert all(type(amount) is int and 0 <= amount <= min(limits) for amount in told if amount is not None)
    assert found.amount_eur is None or found.amount_eur + (found.repayable_eur or 0) <= min(limits)


@settings(deadline=None, max_examples=300)
@given(aids, known, sums, st.none() | sums)
def test_an_amount_stands_between_its_bounds_and_costs_the_rest(aid: dict[str, Any], answers: dict[str, Any], budget: int, received: int | None) -> None:
    found = compute(aid, answers, budget, received)
    if found.amount_eur is not None:
        assert (found.low_eur, found.high_eur, found.readings) == (found.amount_eur, found.amount_eur, ())
        assert found.firm_cost_eur == budget - found.amount_eur
    given_amounts = [reading.amount_eur for reading in found.readings if reading.amount_eur is not None]
    assert found.high_eur is None or all(amount <= found.high_eur for amount in given_amounts)
    assert found.low_eur is None or all(amount >= found.low_eur for amount in given_amounts)


@settings(deadline=None, max_examples=300)
@given(aids, known, st.sampled_from(sorted(ANSWERS)), st.data(), sums, st.none() | sums)
def test_one_more_fact_never_widens_the_bounds(
    aid: dict[str, Any], answers: dict[str, Any], id: str, data: st.DataObject, budget: int, received: int | None
) -> None:
    before = compute(aid, {key: value for key, value in answers.items() if key != id}, budget, received)
    after = compute(aid, {**answers, id: data.draw(ANSWERS[id])}, budget, received)
    if after.high_eur is None:
        assert after.amount_eur is None
        return
    assert before.high_eur is None or after.high_eur <= before.high_eur
    assert before.low_eur is None or (after.low_eur is not None and after.low_eur >= before.low_eur)


@settings(deadline=None, max_examples=200)
@given(aids, known, sums, sums)
def test_telling_earlier_grants_never_widens_the_bounds(aid: dict[str, Any], answers: dict[str, Any], budget: int, received: int) -> None:
    before, after = compute(aid, answers, budget, None), compute(aid, answers, budget, received)
    assert after.high_eur is None or before.high_eur is None or after.high_eur <= before.high_eur
    assert "rolling" not in aid or before.amount_eur is None


@settings(deadline=None, max_examples=100)
@given(aids, known, sums, st.none() | sums)
def test_the_same_facts_give_the_same_aid(aid: dict[str, Any], answers: dict[str, Any], budget: int, received: int | None) -> None:
    assert compute(aid, answers, budget, received) == compute(aid, answers, budget, received)
