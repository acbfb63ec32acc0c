"""Which spending is counted, and what is said of it."""

from collections.abc import Callable

import pytest

from schemes import Aid

Compute = Callable[..., Aid]

RATE = "kind: rate, rate_pct: 30, of: des dépenses, spend_min_eur: 3000, spend_max_eur: 15000"
BUDGET = "Calculé sur votre budget de 10\u202f000\u00a0€, supposé retenu en entier."


@pytest.mark.parametrize(
    ("budget", "amount", "cost", "counted"),
    [
        (3000, 900, 2100, 3000),
        (10_000, 3000, 7000, 10_000),
        (15_000, 4500, 10_500, 15_000),
        (20_000, 4500, 15_500, 15_000),
        (2999, None, None, None),
        (None, None, None, None),
        (0, None, None, None),
    ],
)
def test_a_rate_of_the_budget_between_a_floor_and_a_cap(aid: Compute, budget: int | None, amount: int | None, cost: int | None, counted: int | None) -> None:
    found = aid(RATE, budget=budget)
    assert (found.amount_eur, found.firm_cost_eur, found.spend_eur) == (amount, cost, counted)


def test_the_use_of_the_budget_is_an_assumption(aid: Compute) -> None:
    assert aid(RATE, budget=10_000).assumptions == (BUDGET,)
    assert aid(RATE, budget=100).assumptions == ("Votre budget de 100\u00a0€ est sous le minimum de dépenses demandé.",)


def test_without_a_budget_it_is_asked(aid: Compute) -> None:
    found = aid(RATE)
    assert (found.assumptions, [question.field for question in found.questions]) == ((), ["project.budget_eur"])
    assert aid(RATE, budget=10_000).questions == ()


def test_spend_items_count_instead_of_the_budget(aid: Compute) -> None:
    found = aid(RATE, project={"budget_eur": 20_000, "spending": {"conseil": 4000, "formation": 1000}})
    assert (found.amount_eur, found.firm_cost_eur, found.spend_eur) == (1500, 3500, 5000)
    assert found.assumptions == ("Calculé sur 5\u202f000\u00a0€ de dépenses que ce dispositif retient.",)


@pytest.mark.parametrize(
    ("limits", "amount"),
    [
        ("spending: [conseil, formation]", 2500),
        ("spending: [conseil]", 2000),
        ("excluded: [conseil]", 1500),
        ("spending: [conseil, formation], excluded: [formation]", 2000),
        ("spending: [formation]", 500),
    ],
)
def test_only_the_items_of_the_scheme_count(aid: Compute, limits: str, amount: int) -> None:
    found = aid(f"kind: rate, rate_pct: 50, of: des dépenses, {limits}", project={"spending": {"conseil": 4000, "formation": 1000, "site-vitrine": 2000}})
    assert found.amount_eur == amount


def test_an_item_without_an_amount_makes_the_sum_unknown_only_when_it_counts(aid: Compute) -> None:
    missing = {"spending": {"conseil": 4000, "site-vitrine": None}}
    found = aid("kind: rate, rate_pct: 50, of: des dépenses", project=missing)
    assert (found.amount_eur, found.low_eur, found.high_eur) == (None, None, None)
    assert found.assumptions == ("Il manque le montant d'une dépense que ce dispositif retient.",)
    assert [question.field for question in found.questions] == ["project.spending"]
    assert aid("kind: rate, rate_pct: 50, of: des dépenses, excluded: [site-vitrine]", project=missing).amount_eur == 2000


def test_nothing_that_counts_is_said(aid: Compute) -> None:
    found = aid("kind: rate, rate_pct: 50, of: des dépenses, spending: [formation]", project={"spending": {"conseil": 4000}})
    assert (found.amount_eur, found.assumptions) == (None, ("Ce dispositif ne retient aucune des dépenses que vous avez données.",))


def test_a_budget_is_supposed_to_count_whole_and_its_detail_is_asked(aid: Compute) -> None:
    found = aid('kind: rate, rate_pct: 50, of: des dépenses, spending: [formation], excluded_words: "formations obligatoires"', budget=10_000)
    assert (found.amount_eur, found.assumptions) == (5000, (BUDGET,))
    assert [question.field for question in found.questions] == ["project.spending"]
    assert (
        found.formula
        == "50\u00a0% des dépenses. Seules dépenses retenues : formation des dirigeants et des salariés. Dépenses non retenues : formations obligatoires."
    )


def test_spending_under_a_minimum_is_said(aid: Compute) -> None:
    low = {"spending": {"conseil": 1999}}
    assert aid(RATE, project=low).assumptions == ("Vos dépenses retenues, 1\u202f999\u00a0€, sont sous le minimum demandé.",)
    found = aid("kind: rate, rate_pct: 50, of: des dépenses, aid_min_eur: 1000", project=low)
    assert (found.amount_eur, found.assumptions) == (None, ("Sur vos dépenses retenues, 1\u202f999\u00a0€, l'aide resterait sous le minimum versé.",))


def test_aid_has_its_own_floor_and_cap(aid: Compute) -> None:
    text = "kind: rate, rate_pct: 50, of: des dépenses, aid_min_eur: 1000, aid_max_eur: 5000"
    assert aid(text, budget=2000).amount_eur == 1000
    assert aid(text, budget=20_000).amount_eur == 5000
    below = aid(text, budget=1999)
    assert (below.amount_eur, below.assumptions) == (None, ("Sur votre budget de 1\u202f999\u00a0€, l'aide resterait sous le minimum versé.",))


def test_categories_need_the_detail_unless_there_is_one(aid: Compute) -> None:
    one = "kind: categories, categories: [{label: Conseil, spending: [conseil], rate_pct: 50, max_eur: 3000, per: salarié}]"
    found = aid(one, budget=10_000)
    assert (found.amount_eur, found.formula) == (3000, "Conseil : 50\u00a0%, 3\u202f000\u00a0€ au plus par salarié.")
    assert found.assumptions == ("Un plafond donné par personne ou par période est compté une seule fois.", BUDGET)
    two = aid("kind: categories, categories: [{label: A, spending: [conseil], rate_pct: 50}, {label: B, spending: [formation], rate_pct: 30}]", budget=10_000)
    assert (two.amount_eur, two.high_eur, two.assumptions) == (None, None, ("Le calcul demande le détail de vos dépenses.",))
    assert [question.field for question in two.questions] == ["project.spending"]


def test_rates_are_exact_and_rounded_down(aid: Compute) -> None:
    found = aid("kind: rate, rate_pct: 33.3, of: des dépenses", budget=1001)
    assert (found.amount_eur, found.firm_cost_eur) == (333, 668)
    assert aid("kind: rate, rate_pct: 0.7, of: des dépenses", budget=1000).amount_eur == 7
