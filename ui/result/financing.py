"""The financing plan: what may come together for the project, what is left to the firm, in which
order to ask."""

import streamlit as st

from presentation import Financing, Presentation, named, title_of
from presentation import say as told
from ui.fields import FactField, ask, ask_and_redraw, known_fact
from ui.session import Desk
from ui.text import bullets, md, plain, say

_PLACE = "plan"
_COLUMNS = ("name", "amount", "spend", "state", "checked")


def financing(held: Desk, shown: Presentation) -> None:
    """Show the plan, or what to tell for there to be one."""
    st.markdown(md(told("financing.intro")))
    _project(held)
    project = held.open_case.project
    if not project.kinds or project.budget_eur is None:
        st.info(say("financing.missing"))
    if project.kinds:
        _plan(shown.financing)


def _project(held: Desk) -> None:
    """Ask for what the plan rests on, in place."""
    before = held.case
    with st.container(border=True, key="plan-projet"):
        for field in ("kinds", "budget_eur"):
            ask(FactField(held, f"project.{field}", say(f"financing.{field}"), _PLACE))
        with st.expander(
            say("project.details"),
            expanded=bool(known_fact(held.open_case, "project.spending")),
            key="plan-details",
        ):
            ask_and_redraw(
                FactField(
                    held, "project.spending", say("spending.title"), _PLACE, say("spending.help")
                )
            )
    if held.case is not before:
        st.rerun()


def _plan(plan: Financing) -> None:
    if plan.rows:
        _lines(plan)
        st.markdown("  \n".join(map(md, plan.totals)))
        _listed("financing.assumptions", bullets(map(md, plan.assumptions())))
    else:
        st.markdown(md(told("financing.nothing")))
    if plan.steps:
        _listed(
            "financing.steps",
            "\n".join(f"{rank}. {md(step)}" for rank, step in enumerate(plan.steps, start=1)),
        )
    for aside in plan.asides:
        with st.expander(say("financing.out", title=aside.title, count=len(aside.items))):
            st.markdown(bullets(md(item.sentence) for item in aside.items))


def _lines(plan: Financing) -> None:
    """Show the aids as a table, and as a list on a phone, of which the width of the screen chooses
    one."""
    with st.container(key="financement-large"):
        cells = {name: [md(getattr(row, name)) for row in plan.rows] for name in _COLUMNS}
        columns = {md(named("financing.columns", name)): cells[name] for name in _COLUMNS}
        st.table(columns, border="horizontal", hide_index=True, alt=plain(title_of("financing")))
    with st.container(key="financement-etroit"):
        st.markdown(bullets(md(row.sentence) for row in plan.rows))


def _listed(title: str, items: str) -> None:
    st.markdown(f"**{md(told(title))}**\n\n{items}")
