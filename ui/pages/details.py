"""The page of one part of the result: that part alone, and the way back to the result."""

import streamlit as st

from ui.buttons import button
from ui.foot import foot
from ui.interview import RESULT, slug_of_part
from ui.page_frame import go, way_on
from ui.result import names, parts, told
from ui.session import desk
from ui.text import md, say


def details(name: str) -> None:
    """Show a part of the result of the open case."""
    held = desk()
    shown = told(held)
    part = next((one for one in parts(held, shown) if one.name == name), None)
    if part is None:
        st.title(md(names()[name]), anchor=False)
        st.info(say("details.nothing"))
    else:
        st.title(md(part.title), anchor=False)
        part.draw(held, shown)
    way_on(held, slug_of_part(name))
    with foot():
        if button(say("details.back"), key="retour-resultat", type="primary"):
            go(RESULT)
