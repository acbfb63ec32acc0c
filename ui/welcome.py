"""The first page: what this is, two ways to start, and a case taken back."""

from dataclasses import replace

import streamlit as st

from questionnaires import Mode, load
from ui.frame import go, way_on
from ui.resume import from_file, place
from ui.state import QUESTIONNAIRE, Desk, desk, new_case
from ui.steps import FIRM, RESUME, TRUST, WELCOME, interview
from ui.store import months
from ui.text import md, say


def welcome() -> None:
    """Show the first page."""
    held = desk()
    st.title(say("welcome.title"), anchor=False)
    st.markdown(say("welcome.intro"))
    if held.case is not None:
        _go_on(held)
    for mode in load(QUESTIONNAIRE).modes:
        _start(held, mode)
    st.header(say("welcome.get_title"), anchor=False)
    st.markdown(say("welcome.get"))
    st.header(say("welcome.privacy_title"), anchor=False)
    st.markdown(say("welcome.privacy" if held.kept is None else "keeping.privacy", months=months()))
    if st.button(say("trust.link"), key=TRUST, type="tertiary"):
        go(TRUST)
    st.header(say("welcome.back_title"), anchor=False)
    if held.kept is not None and st.button(say("keeping.to_resume"), key="vers-reprendre"):
        go(RESUME)
    from_file(held)
    if held.case is not None:
        way_on(held, WELCOME)


def _go_on(held: Desk) -> None:
    with st.container(border=True, key="en-cours"):
        questions = interview(held.open_case, held.maturity)
        st.markdown(say("welcome.open", done=len(questions.done), total=len(questions.in_scope)))
        if st.button(say("welcome.go_on"), key="continuer", type="primary"):
            go(place(held))


def _start(held: Desk, mode: Mode) -> None:
    with st.container(border=True, key=f"mode-{mode.id}"):
        st.header(md(mode.title), anchor=False)
        st.markdown(say("welcome.mode", minutes=mode.minutes, description=mode.description))
        kind = "secondary" if mode.advisor or not mode.shows_level or held.case is not None else "primary"
        if st.button(say("welcome.start_guided" if mode.advisor else "welcome.start"), key=f"commencer-{mode.id}", type=kind):
            held.starting_over = mode.id
        if held.starting_over == mode.id:
            _begin(held, mode)


def _begin(held: Desk, mode: Mode) -> None:
    """Start at once when nothing would be lost; else have it confirmed."""
    if held.case is None:
        held.open(new_case(mode.id))
        go(FIRM)
    st.warning(say("welcome.start_over" if held.kept is None else "keeping.start_over"))
    with st.container(horizontal=True):
        _go_over(held, mode)
        if st.button(say("welcome.start_over_yes"), key=f"effacer-{mode.id}"):
            held.open(new_case(mode.id))
            go(FIRM)
        if st.button(say("welcome.start_over_no"), key=f"garder-{mode.id}"):
            held.starting_over = None
            st.rerun()


def _go_over(held: Desk, mode: Mode) -> None:
    """Take the answers to the other questionnaire; not out of an interview where something is « non concerné », which only an advisor may say."""
    case = held.open_case
    possible = case.mode != mode.id and (mode.advisor or not case.not_applicable)
    if possible and st.button(say("welcome.go_over"), key=f"passer-{mode.id}", type="primary"):
        held.case, held.starting_over = replace(case, mode=mode.id), None
        go(interview(held.open_case, held.maturity).first_unfinished())
