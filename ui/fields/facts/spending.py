"""What the project is to pay for, item by item."""

import streamlit as st

from companies import spend_items
from kernel import euros
from ui.fields import widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.single_inputs import EUROS
from ui.text import plain, say, word


def spending(asked: FactField) -> None:
    """Ask for the items of the project, then for the amount of each; an amount left empty is not
    known."""
    labels = {id: plain(item.label) for id, item in spend_items().items()}
    labels |= {id: id for id in _saved(asked) if id not in labels}
    _items(asked, labels)
    for id in labels:
        if id in _saved(asked):
            _amount(asked, id, labels[id])
    _total(asked, _saved(asked))


def _saved(asked: FactField) -> dict[str, int | None]:
    return asked.saved or {}


def _items(asked: FactField, labels: dict[str, str]) -> None:
    def keep(chosen: tuple[str, ...]) -> None:
        asked.keep({id: _saved(asked).get(id) for id in chosen} or None)

    widgets.some_of(
        asked.spot(hint=word("spending.choose")), labels, lambda: _saved(asked), keep, "list"
    )


def _amount(asked: FactField, id: str, label: str) -> None:
    spot = asked.spot(id, say("spending.amount", item=label), word("firm.empty"))
    widgets.number(
        spot,
        lambda: _saved(asked).get(id),
        lambda amount: asked.keep({**_saved(asked), id: amount}),
        EUROS,
    )


def _total(asked: FactField, amounts: dict[str, int | None]) -> None:
    known = [amount for amount in amounts.values() if amount is not None]
    if not known:
        return
    total, budget = sum(known), asked.held.open_case.project.budget_eur
    st.caption(say("spending.total", amount=euros(total)))
    if budget is not None and total > budget:
        st.warning(say("spending.above_budget", budget=euros(budget)))
