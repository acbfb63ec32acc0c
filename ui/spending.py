"""What the project is to pay for, item by item."""

import streamlit as st

from companies import spend_items
from reports import euros
from ui.asked import Asked
from ui.inputs import MAX_EUR
from ui.seed import seed
from ui.text import plain, say, word


def spending(asked: Asked) -> None:
    """Ask for the items of the project, then for the amount of each; an amount left empty is not known."""
    saved: dict[str, int | None] = asked.saved or {}
    labels = {id: plain(item.label) for id, item in spend_items().items()}
    label, hint = asked.label, word("spending.choose")
    chosen = st.multiselect(label, list(labels), list(saved), labels.__getitem__, asked.key(), asked.help, placeholder=hint)
    amounts = {id: _amount(asked, id, labels[id], saved.get(id)) for id in labels if id in chosen}
    asked.keep(amounts or None)
    _total(asked, amounts)


def _amount(asked: Asked, id: str, label: str, saved: int | None) -> int | None:
    shown, empty = say("spending.amount", item=label), word("firm.empty")
    seed(asked.key(id), saved)
    value: int | None = st.number_input(shown, 0, MAX_EUR, None, 500, key=asked.key(id), placeholder=empty)
    return value


def _total(asked: Asked, amounts: dict[str, int | None]) -> None:
    known = [amount for amount in amounts.values() if amount is not None]
    if not known:
        return
    total, budget = sum(known), asked.held.open_case.project.budget_eur
    st.caption(say("spending.total", amount=euros(total)))
    if budget is not None and total > budget:
        st.warning(say("spending.above_budget", budget=euros(budget)))
