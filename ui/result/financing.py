"""The financing plan: what may come together for the project, what is left to the firm, in which order to ask."""

from collections.abc import Iterable, Iterator, Sequence

import streamlit as st

from kernel import euros
from presentation import Presentation
from schemes import LeftOut, Plan, PlanLine
from ui.fields import FactField, ask, ask_and_redraw, known_fact
from ui.session import Desk
from ui.text import md, say, word

_PLACE = "plan"


def financing(held: Desk, shown: Presentation) -> None:
    """Show the plan, or what to tell for there to be one."""
    st.markdown(say("financing.intro"))
    _project(held)
    project, plan = held.open_case.project, shown.diagnosis.financing
    if not project.kinds or project.budget_eur is None:
        st.info(say("financing.missing"))
    if project.kinds:
        _plan(plan)


def _project(held: Desk) -> None:
    """Ask for what the plan rests on, in place."""
    before = held.case
    with st.container(border=True, key="plan-projet"):
        for field in ("kinds", "budget_eur"):
            ask(FactField(held, f"project.{field}", say(f"financing.{field}"), _PLACE))
        with st.expander(say("project.details"), expanded=bool(known_fact(held.open_case, "project.spending")), key="plan-details"):
            ask_and_redraw(FactField(held, "project.spending", say("spending.title"), _PLACE, say("spending.help")))
    if held.case is not before:
        st.rerun()


def _plan(plan: Plan) -> None:
    if plan.lines:
        _lines(plan.lines)
        st.markdown(_total(plan))
        st.markdown(_listed("financing.assumptions", _assumptions(plan)))
    else:
        st.markdown(say("financing.nothing"))
    if plan.steps:
        steps = "\n".join(f"{number}. {md(step)}" for number, step in enumerate(plan.steps, start=1))
        st.markdown(f"{say('financing.steps')}\n\n{steps}")
    _apart("financing.not_counted", plan.not_counted)
    _apart("financing.to_pay_back", plan.to_pay_back)
    _apart("financing.left_out", plan.left_out)


def _lines(lines: Sequence[PlanLine]) -> None:
    """Show the aids as a table, and as a list on a phone, of which the width of the screen chooses one."""
    with st.container(key="financement-large"):
        columns = {
            "name": [md(line.name) for line in lines],
            "amount": [_between(line.low_eur, line.high_eur) for line in lines],
            "spending": [_spending(line) for line in lines],
            "certainty": [_certainty(line) for line in lines],
            "checked": [md(line.checked_label) for line in lines],
        }
        st.table({say(f"financing.{name}"): cells for name, cells in columns.items()}, border="horizontal", hide_index=True, alt=word("financing.title"))
    with st.container(key="financement-etroit"):
        st.markdown("\n".join(map(_line, lines)))


def _line(line: PlanLine) -> str:
    told = (say("financing.line", name=line.name), _between(line.low_eur, line.high_eur), _spending(line), _certainty(line), md(line.checked_label))
    return "- " + " · ".join(told)


def _between(low: int, high: int) -> str:
    return md(euros(low)) if low == high else say("financing.between", low=euros(low), high=euros(high))


def _spending(line: PlanLine) -> str:
    return say("financing.spend_unknown") if line.spend_eur is None else say("financing.spend", amount=euros(line.spend_eur))


def _certainty(line: PlanLine) -> str:
    return say("financing.sure" if line.sure else "financing.not_sure")


def _total(plan: Plan) -> str:
    total = say("financing.total") + " " + _between(plan.low_eur, plan.high_eur)
    if plan.firm_low_eur is None or plan.firm_high_eur is None:
        return total
    return total + "  \n" + say("financing.left") + " " + _between(plan.firm_low_eur, plan.firm_high_eur)


def _assumptions(plan: Plan) -> Iterator[str]:
    yield from map(md, plan.assumptions)
    for line in plan.lines:
        if line.assumptions:
            yield say("financing.apart", name=line.name, reason=" ".join(line.assumptions))


def _apart(key: str, items: Sequence[LeftOut]) -> None:
    if items:
        with st.expander(say(key, count=len(items))):
            st.markdown("\n".join(f"- {say('financing.apart', name=item.name, reason=item.reason)}" for item in items))


def _listed(key: str, lines: Iterable[str]) -> str:
    return "\n".join((say(key), *(f"- {line}" for line in lines)))
