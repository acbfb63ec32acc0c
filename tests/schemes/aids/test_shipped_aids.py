"""The aid of a scheme, as matching shows it."""

from collections.abc import Callable
from datetime import date

import pytest

from companies import GrantedAid
from schemes import Aid, Match


@pytest.fixture
def aid(matched: Callable[..., Match]) -> Callable[..., Aid]:
    def compute(text: str, budget: int | None = None, **company: object) -> Aid:
        return matched(f"aid: {{{text}, source: S1}}", company, {"budget_eur": budget}).aid

    return compute


def test_what_is_not_known_is_asked_of_the_operator(aid: Callable[..., Aid]) -> None:
    assert aid("kind: unknown", budget=10_000) == Aid(None, None, "Montant non connu : à confirmer auprès de l'opérateur.", ())


def test_a_fixed_price_gives_aid_and_what_is_left_to_pay(aid: Callable[..., Aid]) -> None:
    found = aid("kind: rate, rate_pct: 40, of: du prix, price_eur: 10000", budget=99)
    formula = "40\u00a0% du prix, prix de 10\u202f000\u00a0€ hors taxes, reste à payer : 6\u202f000\u00a0€."
    assert found == Aid(4000, 6000, formula, (), low_eur=4000, high_eur=4000, spend_eur=10_000)


def test_the_grants_of_a_scheme_count_in_its_own_ceiling(aid: Callable[..., Aid]) -> None:
    text = "kind: rate, rate_pct: 50, of: des dépenses, rolling: {max_eur: 25000, months: 36}"
    assert aid(text, budget=30_000, aids=(_granted("essai"),)).amount_eur == 5000
    assert aid(text, budget=30_000, aids=(_granted("autre"),)).amount_eur == 15_000


def _granted(scheme: str) -> GrantedAid:
    return GrantedAid(scheme=scheme, on=date(2026, 1, 1), amount_eur=20_000)


def test_the_ceiling_of_the_criterion_bounds_the_aid(matched: Callable[..., Match]) -> None:
    lines = "aid: {kind: rate, rate_pct: 50, of: des dépenses, source: S1}\ncriteria:\n  - {kind: de_minimis, ceiling_eur: 300000, source: S1}"
    found = matched(lines, {"declared": {"de-minimis-received": 299_000}}, {"budget_eur": 30_000})
    assert (found.aid.amount_eur, found.aid.firm_cost_eur) == (1000, 29_000)
