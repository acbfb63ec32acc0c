"""What each kind of aid brings, and what it leaves unknown."""

from collections.abc import Callable

import pytest

from schemes import Aid, Match


@pytest.fixture
def aid(matched: Callable[..., Match]) -> Callable[..., Aid]:
    def compute(text: str, budget: int | None = None, **company: object) -> Aid:
        return matched(f"aid: {{{text}}}", company, {"budget_eur": budget}).aid

    return compute


def test_unknown_stays_none(aid: Callable[..., Aid]) -> None:
    assert aid("kind: unknown", budget=10_000) == Aid(None, None, "Montant non connu : à confirmer auprès de l'opérateur.", ())


def test_free_costs_nothing_and_gives_no_money(aid: Callable[..., Aid]) -> None:
    assert aid("kind: free, source: S1") == Aid(None, 0, "Gratuit pour l'entreprise.", ())


def test_a_service_has_no_known_price(aid: Callable[..., Aid]) -> None:
    found = aid('kind: service, text: "Souvent gratuit.", source: S1')
    assert found == Aid(None, None, "Appui en nature ; ce qui reste à payer est à confirmer auprès de l'opérateur. Souvent gratuit.", ())


def test_described_is_told_as_written(aid: Callable[..., Aid]) -> None:
    assert aid('kind: described, text: "Exonération de cotisations.", source: S1').formula == "Exonération de cotisations."


def test_fixed_amount(aid: Callable[..., Aid]) -> None:
    assert aid("kind: fixed, amount_eur: 500, source: S1") == Aid(500, None, "500\u00a0€ d'aide.", ())
    assert aid("kind: fixed, amount_eur: 14000, per: an, source: S1").formula == "14\u202f000\u00a0€ d'aide par an."


def test_loans_and_guarantees_give_no_grant(aid: Callable[..., Aid]) -> None:
    note = ("Ce n'est pas une subvention : l'argent emprunté se rembourse.",)
    assert aid("kind: loan, min_eur: 5000, max_eur: 75000, duration: trois ans, source: S1") == Aid(
        None, None, "Prêt à rembourser, de 5\u202f000\u00a0€ à 75\u202f000\u00a0€, sur trois ans.", note
    )
    assert aid("kind: loan, max_eur: 75000, source: S1").formula == "Prêt à rembourser, jusqu'à 75\u202f000\u00a0€."
    assert aid("kind: loan, source: S1").formula == "Prêt à rembourser."
    assert aid("kind: guarantee, share_pct: 80, max_eur: 50000, source: S1") == Aid(
        None, None, "Garantie couvrant jusqu'à 80\u00a0% d'un prêt bancaire, pour des prêts jusqu'à 50\u202f000\u00a0€.", note
    )
    assert aid("kind: guarantee, source: S1").formula == "Garantie de prêt."


def test_a_fixed_price_gives_aid_and_what_is_left_to_pay(aid: Callable[..., Aid]) -> None:
    found = aid("kind: rate, rate_pct: 40, of: du prix, price_eur: 10000, source: S1", budget=99)
    assert found == Aid(4000, 6000, "40\u00a0% du prix, prix de 10\u202f000\u00a0€ hors taxes, reste à payer : 6\u202f000\u00a0€.", ())


BRACKET = "kind: rate, rate_pct: 30, of: des dépenses, spend_min_eur: 3000, spend_max_eur: 15000, source: S1"


@pytest.mark.parametrize(
    ("budget", "amount", "cost"),
    [(3000, 900, 2100), (10_000, 3000, 7000), (15_000, 4500, 10_500), (20_000, 4500, 15_500), (2999, None, None), (None, None, None), (0, None, None)],
)
def test_a_rate_of_the_budget_between_a_floor_and_a_cap(aid: Callable[..., Aid], budget: int | None, amount: int | None, cost: int | None) -> None:
    found = aid(BRACKET, budget=budget)
    assert (found.amount_eur, found.firm_cost_eur) == (amount, cost)


def test_the_use_of_the_budget_is_an_assumption(aid: Callable[..., Aid]) -> None:
    assert aid(BRACKET, budget=10_000).assumptions == ("Calculé sur votre budget de 10\u202f000\u00a0€, supposé retenu en entier.",)
    assert aid(BRACKET, budget=100).assumptions == ("Votre budget de 100\u00a0€ est sous le minimum de dépenses demandé.",)
    assert aid(BRACKET).formula == "30\u00a0% des dépenses, à partir de 3\u202f000\u00a0€ de dépenses, dans la limite de 15\u202f000\u00a0€ de dépenses."


def test_aid_has_its_own_floor_and_cap(aid: Callable[..., Aid]) -> None:
    text = "kind: rate, rate_pct: 50, of: des dépenses, aid_min_eur: 1000, aid_max_eur: 5000, source: S1"
    assert aid(text, budget=2000).amount_eur == 1000
    assert aid(text, budget=20_000).amount_eur == 5000
    below = aid(text, budget=1999)
    assert (below.amount_eur, below.assumptions) == (None, ("Sur votre budget de 1\u202f999\u00a0€, l'aide resterait sous le minimum versé.",))


def test_a_rate_that_is_a_ceiling_gives_no_amount(aid: Callable[..., Aid]) -> None:
    found = aid("kind: rate, rate_pct: 50, at_most: true, of: des dépenses, source: S1", budget=100_000)
    assert found == Aid(None, None, "Jusqu'à 50\u00a0% des dépenses.", ("Le taux est un maximum : l'aide réelle se décide sur dossier.",))


def test_a_rate_by_size_needs_the_size(aid: Callable[..., Aid]) -> None:
    text = "kind: rate, rates_pct: {micro: 80, medium: 50}, of: des dépenses, source: S1"
    assert aid(text, budget=1000, headcount=5, turnover_eur=1).amount_eur == 800
    assert aid(text, budget=1000, headcount=200, turnover_eur=1).amount_eur == 500
    assert aid(text, budget=1000, headcount=20, turnover_eur=1).amount_eur is None
    assert aid(text, budget=1000).amount_eur is None
    assert aid(text).formula == "Part des dépenses : 80\u00a0% pour une très petite entreprise, 50\u00a0% pour une moyenne entreprise."


def test_rates_are_exact_and_rounded_down(aid: Callable[..., Aid]) -> None:
    found = aid("kind: rate, rate_pct: 33.3, of: des dépenses, source: S1", budget=1001)
    assert (found.amount_eur, found.firm_cost_eur) == (333, 668)


def test_a_rate_that_is_not_known_keeps_its_limits(aid: Callable[..., Aid]) -> None:
    found = aid("kind: rate, of: des dépenses, aid_max_eur: 5000, source: S1", budget=1000)
    assert found == Aid(None, None, "Taux non connu : à confirmer auprès de l'opérateur, aide de 5\u202f000\u00a0€ au plus.", ())
