"""The end of the result: the longer questionnaire, and the way to an advisor."""

from dataclasses import replace

import streamlit as st

from presentation import LongerMode, Presentation
from ui.buttons import button
from ui.interview import KEPT
from ui.page_frame import go
from ui.secret_codes import share_box
from ui.session import Desk
from ui.text import say


def further(held: Desk, shown: Presentation) -> None:
    """Show what one may do next."""
    for longer in shown.longer_modes:
        _go_over(held, longer)
    if _lends(held):
        st.markdown(say("further.advisor"))
        share_box(held, held.kept)
        if button(say("case.title"), key="preter-au-conseiller", type="tertiary"):
            go(KEPT)


def goes_further(held: Desk, shown: Presentation) -> bool:
    """Tell whether there is anything to do next."""
    return bool(shown.longer_modes) or _lends(held)


def _lends(held: Desk) -> bool:
    return held.kept is not None and held.kept.owned


def _go_over(held: Desk, longer: LongerMode) -> None:
    mode, left = longer.mode, longer.left
    told = {"description": mode.description, "minutes": mode.minutes, "count": left}
    st.markdown(say("further.longer", **told))
    if button(say("further.go_over", mode=mode.title), key=f"approfondir-{mode.id}"):
        held.case = replace(held.open_case, mode=mode.id)
        go(held.interview.first_unfinished())
