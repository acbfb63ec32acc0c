"""Money to pay back and guarantees: what they are, never an amount of aid."""

from collections.abc import Callable

import pytest

from schemes import Aid

Compute = Callable[..., Aid]

NO_GRANT = "Ce n'est pas une subvention : l'argent emprunté se rembourse."
BUDGET = "Calculé sur votre budget de 100\u202f000\u00a0€, supposé retenu en entier."


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("kind: loan", "Prêt à rembourser."),
        ("kind: loan, min_eur: 5000", "Prêt à rembourser, d'au moins 5\u202f000\u00a0€."),
        ("kind: loan, max_eur: 75000", "Prêt à rembourser, jusqu'à 75\u202f000\u00a0€."),
        ("kind: loan, min_eur: 5000, max_eur: 75000, duration: trois ans", "Prêt à rembourser, de 5\u202f000\u00a0€ à 75\u202f000\u00a0€, sur trois ans."),
        ("kind: loan, interest_pct: 0", "Prêt à rembourser, sans intérêt."),
        ("kind: loan, interest_pct: 2.5", "Prêt à rembourser, à 2,5\u00a0% d'intérêt par an."),
        ("kind: guarantee", "Garantie de prêt."),
        ("kind: guarantee, max_eur: 50000", "Garantie de prêt, pour des prêts jusqu'à 50\u202f000\u00a0€."),
        (
            "kind: guarantee, share_pct: 80, min_eur: 5000, max_eur: 50000, duration: sept ans",
            "Garantie couvrant jusqu'à 80\u00a0% d'un prêt bancaire, pour des prêts de 5\u202f000\u00a0€ à 50\u202f000\u00a0€, sur sept ans.",
        ),
    ],
)
def test_loans_and_guarantees_give_no_grant(aid: Compute, text: str, formula: str) -> None:
    assert aid(text, budget=10_000) == Aid(None, None, formula, (NO_GRANT,))


@pytest.mark.parametrize(("limits", "lent"), [("", 25_000), (", max_eur: 20000", 20_000), (", min_eur: 25000", 25_000), (", min_eur: 25001", None)])
def test_a_loan_of_a_share_keeps_its_bounds(aid: Compute, limits: str, lent: int | None) -> None:
    assert aid(f"kind: loan, rate_pct: 25{limits}", budget=100_000).repayable_eur == lent


def test_a_loan_under_its_minimum_says_so(aid: Compute) -> None:
    found = aid("kind: loan, rate_pct: 25, min_eur: 25001", budget=100_000)
    assert found.assumptions == (NO_GRANT, "Sur 100\u202f000\u00a0€ de dépenses, le prêt resterait sous le minimum.")


def test_a_loan_of_a_share_asks_for_the_budget(aid: Compute) -> None:
    found = aid("kind: loan, rate_pct: 25")
    assert (found.repayable_eur, [question.field for question in found.questions]) == (None, ["project.budget_eur"])


def test_a_boost_that_may_hold_leaves_two_loans(aid: Compute) -> None:
    text = "kind: loan, rate_pct: 25, boosts: [{when: {kind: declared, ask: hires-permanent, min: 30, source: S1}, label: trente emplois, rate_pct: 35}]"
    found = aid(text, budget=100_000)
    assert (found.amount_eur, found.high_eur, found.repayable_eur) == (None, None, None)
    assert found.assumptions == (
        NO_GRANT,
        BUDGET,
        "Prêt calculé sans la majoration « trente emplois » : 25\u202f000\u00a0€.",
        "Prêt calculé avec la majoration « trente emplois » : 35\u202f000\u00a0€.",
    )
    assert [question.field for question in found.questions] == ["project.declared.hires-permanent"]
