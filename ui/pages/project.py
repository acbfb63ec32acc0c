"""The project: what the firm would want help or money for."""

import streamlit as st

from kernel import euros
from ui.fields import FactField, ask
from ui.session import Desk, folded
from ui.text import say

_PLACE = "projet"


def project(held: Desk) -> None:
    """Show the project of the open case and keep what is said of it."""
    st.header(say("project.title"), anchor=False)
    st.markdown(say("project.intro"))
    ask(FactField(held, "project.kinds", say("project.kinds"), _PLACE))
    ask(
        FactField(
            held, "project.budget_eur", say("project.budget"), _PLACE, say("project.budget_help")
        )
    )
    if held.open_case.project.budget_eur:
        st.caption(say("firm.amount", amount=euros(held.open_case.project.budget_eur)))
    ask(
        FactField(
            held, "project.started", say("project.started"), _PLACE, say("project.started_help")
        )
    )
    folded(
        held,
        say("project.details"),
        "projet-details",
        lambda: _details(held),
        is_open=bool(held.open_case.project.spending),
    )


def _details(held: Desk) -> None:
    ask(FactField(held, "project.spending", say("spending.title"), _PLACE, say("spending.help")))
    ask(FactField(held, "project.consulting_days", say("project.consulting_days"), _PLACE))
