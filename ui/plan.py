"""The middle of the result: the first actions with their reasons, the first uses of AI, where the law stands."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from reports import View, long_date
from scoring import Because, Obligation, UseCase
from ui.text import md, say, wording

#: Classes of risk that call for care, by how strongly they are shown.
_ALARMS = {"prohibited": st.error, "urgent": st.error, "high": st.warning, "to_check": st.warning, "transparency": st.info}


def actions(shown: View) -> None:
    """Show the three first actions, and the others folded."""
    if not shown.actions:
        return
    st.header(say("plan.first"), anchor=False)
    for item in shown.first_actions:
        with st.container(border=True, key=f"action-{item.action.id}"):
            st.subheader(say("plan.action", number=item.number, title=item.action.title), anchor=False)
            st.markdown(md(item.action.text))
            st.markdown(_because(item.action.because))
            st.caption(say("plan.size", horizon=_named("horizons", item.action.horizon), effort=_named("efforts", str(item.action.effort))))
    others = shown.actions[len(shown.first_actions) :]
    if others:
        with st.expander(say("plan.others", count=len(others))):
            lines = (say("plan.other", title=item.action.title, horizon=_named("horizons", item.action.horizon)) for item in others)
            st.markdown(_list(lines))


def _because(reasons: tuple[Because, ...]) -> str:
    key = "plan.because" if len(reasons) == 1 else "plan.reason"
    lines = [say(key, question=reason.question_text, answer=reason.answer) for reason in reasons]
    return lines[0] if len(lines) == 1 else say("plan.because_many") + "\n" + _list(lines)


def _named(group: str, value: str) -> str:
    """Return the words for a value of the content; the value itself when there are none."""
    return wording().get(f"{group}.{value}", value)


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def uses(shown: View) -> None:
    """Show the first uses of AI that fit, and those not to start with."""
    found, apart = shown.diagnosis.use_cases, shown.diagnosis.not_to_start_with
    if not found and not apart:
        return
    st.header(say("plan.uses"), anchor=False)
    if found:
        st.markdown(say("plan.uses_intro"))
    for use in found:
        with st.expander(md(use.title)):
            _use(use)
    if apart:
        st.warning(say("plan.not_first", names=" ; ".join(use.title for use in apart)))


def _use(use: UseCase) -> None:
    for key, items in (("plan.why", use.why), ("plan.before", use.missing)):
        if items:
            st.markdown(say(key) + "\n" + _list(map(md, items)))
    st.markdown(say("plan.measure", measure=use.measure))
    st.markdown(say("plan.safeguard", safeguard=use.safeguard))


def is_alarming(shown: View) -> bool:
    """Tell whether what the law says must be read before anything else."""
    return _ALARMS.get(shown.diagnosis.risk.class_) is st.error


def law(shown: View) -> None:
    """Show where the firm's uses stand in the law, and the dates that follow."""
    risk = shown.diagnosis.risk
    st.header(say("plan.law"), anchor=False)
    if risk.class_ in _ALARMS:
        _ALARMS[risk.class_](md(risk.label))
    elif risk.class_ != "not_asked":
        st.markdown(say("plan.law_class", label=risk.label))
    for message in risk.messages:
        st.markdown(md(message))
    if risk.obligations:
        st.markdown(_list(_duty(duty, shown.diagnosis.date) for duty in risk.obligations))
    st.caption(say("plan.law_limit"))


def _duty(duty: Obligation, on: date) -> str:
    return say("plan.duty_since" if duty.date <= on else "plan.duty_from", date=long_date(duty.date), subject=duty.subject, basis=duty.legal_basis)
