"""Where the law stands: the class of the firm's uses, the dates, what to put in place, the message to a supplier."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from kernel import long_date
from presentation import Presentation
from scoring import Because, Obligation, Risk
from ui.result.verdict import to_clear_up
from ui.text import bullets, md, plain, say

#: Classes of risk that call for care, by how strongly they are shown.
_ALARMS = {"prohibited": st.error, "urgent": st.error, "high": st.warning, "to_check": st.warning, "transparency": st.info}


def is_alarming(shown: Presentation) -> bool:
    """Tell whether what the law says must be read before anything else."""
    return _ALARMS.get(shown.diagnosis.risk.class_) is st.error


def law(shown: Presentation) -> None:
    """Show where the firm's uses stand in the law and the dates that follow; what to do about it is folded."""
    risk = shown.diagnosis.risk
    st.header(say("law.title"), anchor=False)
    _class(risk)
    _dates(risk.obligations, shown.diagnosis.date)
    if risk.practices:
        with st.expander(say("law.practices_count", count=len(risk.practices))):
            st.markdown(bullets(map(_practice, risk.practices)))
    if risk.to_gather:
        with st.expander(say("law.to_gather")):
            st.markdown(bullets(map(md, risk.to_gather)))
    if risk.supplier_question:
        with st.expander(say("law.supplier"), key="fournisseur"):
            _message(risk.supplier_question)
    st.caption(say("law.limit"))


def points_alone(shown: Presentation) -> None:
    """Show the points to treat as the whole of a result, in the open, without level nor score; of the law, what there is to say."""
    risk, unknown = shown.diagnosis.risk, len(shown.diagnosis.maturity.unknown)
    if risk.is_told:
        st.header(say("law.title"), anchor=False)
        _class(risk)
    if unknown:
        st.markdown(say("law.unknown", count=unknown))
    _part("law.practices" if risk.is_told else "law.points", map(_practice, risk.practices))
    if not risk.practices and not risk.is_told:
        st.markdown(say("law.no_points"))
    to_clear_up(shown)
    _part("law.to_gather", map(md, risk.to_gather))
    if risk.supplier_question:
        st.header(say("law.supplier"), anchor=False)
        _message(risk.supplier_question)
    if risk.obligations:
        st.header(say("law.dates"), anchor=False)
        _dates(risk.obligations, shown.diagnosis.date)
    if risk.is_told:
        st.caption(say("law.limit"))


def _class(risk: Risk) -> None:
    if risk.class_ in _ALARMS:
        _ALARMS[risk.class_](md(risk.label))
    elif risk.class_ != "not_asked":
        st.markdown(say("law.class", label=risk.label))
    for message in risk.messages:
        st.markdown(md(message))


def _dates(duties: tuple[Obligation, ...], on: date) -> None:
    if duties:
        st.markdown(bullets(_duty(duty, on) for duty in duties))


def _duty(duty: Obligation, on: date) -> str:
    return say("law.duty_since" if duty.date <= on else "law.duty_from", date=long_date(duty.date), subject=duty.subject, basis=duty.legal_basis)


def _part(title: str, lines: Iterable[str]) -> None:
    if told := bullets(lines):
        st.header(say(title), anchor=False)
        st.markdown(told)


def _practice(reason: Because) -> str:
    return say("law.practice", question=reason.question_text, answer=reason.answer, target=reason.target)


def _message(text: str) -> None:
    """A block with its own button to copy it."""
    st.markdown(say("law.supplier_intro"))
    with st.container(key="message-fournisseur"):
        st.code(plain(text), language=None, wrap_lines=True)
