"""Whom the firm can talk to, and a message ready to copy or to open where one writes: nothing
leaves by itself."""

import streamlit as st

from presentation import Presentation
from ui.fields import Spot, widgets
from ui.session import Desk
from ui.text import md, plain, say


def person(held: Desk, shown: Presentation) -> None:
    """Show who serves this place and trade, the service that calls back, and the message."""
    told = shown.person
    lines = [told.intro, *(body.line for body in told.bodies), told.call_back]
    st.markdown("\n\n".join(md(line) for line in lines if line))
    with st.container(horizontal=True):
        for body in told.bodies:
            if body.call:
                st.link_button(say("person.call", name=body.name), body.call)
    letter = told.letter
    if told.letter_with_level:
        _ask_level(held)
        letter = told.letter_with_level if held.tells_level else letter
    st.markdown(say("person.copy"))
    st.code(plain(letter.text), language=None, wrap_lines=True)
    with st.container(horizontal=True, key="message-pret"):
        st.link_button(say("person.mail"), letter.mailto)
        st.link_button(say("person.text"), letter.sms)
    st.caption(md(told.privacy))


def _ask_level(held: Desk) -> None:
    widgets.box(
        Spot(held, "dire-niveau", say("person.level")),
        lambda: held.tells_level,
        lambda ticked: setattr(held, "tells_level", ticked),
    )
