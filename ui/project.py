"""The project: what the firm would want help or money for."""

from typing import get_args

import streamlit as st

from companies import ProjectKind
from reports import euros
from ui.ask import ask
from ui.asked import Asked
from ui.edits import with_project
from ui.fields import number, some_of, yes_no
from ui.folded import folded
from ui.state import Desk
from ui.text import say, word

_PLACE = "projet"


def project(held: Desk) -> None:
    """Show the project of the open case and keep what is said of it."""
    st.header(say("project.title"), anchor=False)
    st.markdown(say("project.intro"))
    saved = held.open_case.project
    kinds = some_of(say("project.kinds"), {kind: word(f"project.{kind}") for kind in get_args(ProjectKind)}, saved.kinds, held.key("projet-kinds"))
    budget = number(say("project.budget"), saved.budget_eur, held.key("projet-budget"), say("project.budget_help"), step=500)
    if budget:
        st.caption(say("firm.amount", amount=euros(budget)))
    started = yes_no(say("project.started"), saved.started, held.key("projet-started"), say("project.started_help"))
    if (kinds, budget, started) != (saved.kinds, saved.budget_eur, saved.started):
        held.case = with_project(held.open_case, kinds=kinds, budget_eur=budget, started=started)
    folded(held, say("project.details"), "projet-details", lambda: _details(held), is_open=bool(saved.spending))


def _details(held: Desk) -> None:
    ask(Asked(held, "project.spending", say("spending.title"), _PLACE, say("spending.help")))
    ask(Asked(held, "project.consulting_days", say("project.consulting_days"), _PLACE))
