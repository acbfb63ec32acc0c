"""The end of the result: the longer questionnaire without answering again, and the way to an advisor."""

from dataclasses import replace

import streamlit as st

from questionnaires import Mode, Questionnaire, asked
from ui.interview import KEPT, interview
from ui.page_frame import go
from ui.secret_codes import share_box
from ui.session import Desk
from ui.text import say


def further(held: Desk) -> None:
    """Show what one may do next; nothing when there is nothing."""
    if not goes_further(held):
        return
    st.header(say("further.title"), anchor=False)
    for mode in _longer(held):
        _go_over(held, mode)
    if _lends(held):
        st.markdown(say("further.advisor"))
        share_box(held, held.kept)
        if st.button(say("case.title"), key="preter-au-conseiller", type="tertiary"):
            go(KEPT)


def goes_further(held: Desk) -> bool:
    """Tell whether there is anything to do next."""
    return bool(_longer(held)) or _lends(held)


def _longer(held: Desk) -> list[Mode]:
    """Return the questionnaires that give a level too, and ask all that was asked and more."""
    questionnaire, case = held.questionnaire, held.open_case
    now = _ids(questionnaire, case.mode)
    return [mode for mode in questionnaire.modes if mode.shows_level and now < _ids(questionnaire, mode.id)]


def _ids(questionnaire: Questionnaire, mode: str) -> set[str]:
    return {question.id for question in asked(questionnaire, mode)}


def _lends(held: Desk) -> bool:
    return held.kept is not None and held.kept.owned


def _go_over(held: Desk, mode: Mode) -> None:
    left = _ids(held.questionnaire, mode.id) - held.open_case.answers.keys()
    st.markdown(say("further.longer", description=mode.description, minutes=mode.minutes, count=len(left)))
    if st.button(say("further.go_over", mode=mode.title), key=f"approfondir-{mode.id}"):
        held.case = replace(held.open_case, mode=mode.id)
        go(interview(held.open_case, held.maturity).first_unfinished())
