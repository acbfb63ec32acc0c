"""Aids without a computation: not known, free, in kind, told, fixed; and what is said beside any figure."""

from collections.abc import Callable

import pytest
from pydantic import TypeAdapter, ValidationError

from schemes import Aid
from schemes.aids import AnyAid, BaseAid, cited_by

Compute = Callable[..., Aid]


def test_unknown_stays_none(aid: Compute) -> None:
    assert aid("kind: unknown", budget=10_000) == Aid(None, None, "Montant non connu : à confirmer auprès de l'opérateur.", ())


def test_free_costs_nothing_and_gives_no_money(aid: Compute) -> None:
    assert aid("kind: free") == Aid(None, 0, "Gratuit pour l'entreprise.", ())


def test_a_service_has_no_known_price(aid: Compute) -> None:
    found = aid('kind: service, text: "Souvent gratuit."')
    assert found == Aid(None, None, "Appui en nature ; ce qui reste à payer est à confirmer auprès de l'opérateur. Souvent gratuit.", ())


def test_described_is_told_as_written(aid: Compute) -> None:
    assert aid('kind: described, text: "Exonération de cotisations."') == Aid(None, None, "Exonération de cotisations.", ())


def test_a_fixed_amount_is_certain(aid: Compute) -> None:
    assert aid("kind: fixed, amount_eur: 500") == Aid(500, None, "500\u00a0€ d'aide.", (), low_eur=500, high_eur=500)
    assert aid("kind: fixed, amount_eur: 14000, per: an").formula == "14\u202f000\u00a0€ d'aide par an."


def test_who_shares_the_cost_is_told_after_the_figures(aid: Compute) -> None:
    found = aid(
        'kind: rate, rate_pct: 30, of: des dépenses, text: "Sur devis.", cofinancing: "La Région et la communauté de communes paient chacune la moitié."'
    )
    assert found.formula == "30\u00a0% des dépenses. Sur devis. La Région et la communauté de communes paient chacune la moitié."


@pytest.mark.parametrize(
    ("payment", "told"),
    [
        ("{kind: reimbursement}", "Remboursement sur factures payées : vous avancez l'argent."),
        ("{kind: advance, advance_pct: 50}", "50\u00a0% de l'aide sont versés à l'avance."),
        ("{kind: advance}", "Une partie de l'aide est versée à l'avance."),
        ('{kind: instalments, text: "Trois ou quatre fois."}', "L'aide est versée en plusieurs fois. Trois ou quatre fois."),
    ],
)
def test_when_the_money_comes_is_told_for_any_aid(aid: Compute, payment: str, told: str) -> None:
    assert aid(f"kind: unknown, payment: {payment}").payment == told
    assert aid(f"kind: rate, of: des dépenses, rate_pct: 50, payment: {payment}", budget=1000).payment == told


def test_an_amount_without_a_source_is_refused() -> None:
    adapter: TypeAdapter[BaseAid] = TypeAdapter(AnyAid)
    assert adapter.validate_python({"kind": "unknown"}).source == ()
    with pytest.raises(ValidationError, match="Un fait est donné sans source"):
        adapter.validate_python({"kind": "unknown", "cofinancing": "La Région."})
    with pytest.raises(ValidationError, match="Un fait est donné sans source"):
        adapter.validate_python({"kind": "rate", "of": "des dépenses", "rate_pct": 50})


def test_every_source_of_an_aid_is_known(built: Callable[[str], BaseAid]) -> None:
    boosted = "{kind: rate, of: x, rate_pct: 30, boosts: [{when: {kind: declared, ask: ess, is: true, source: S3}, label: a, rate_pct: 40}], source: S2}"
    text = f"kind: either, readings: [{{assumption: un, aid: {boosted}}}, {{assumption: deux, aid: {{kind: free, source: [S4, S2]}}}}]"
    assert cited_by(built(text)) == ("S1", "S2", "S3", "S4")
