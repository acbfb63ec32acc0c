"""What one leaves with: the PDF, the same report as a page, the case, the data."""

from collections.abc import Callable

import streamlit as st

from kernel import BoussoleError
from reports import render
from ui.frame import file_name, take_away
from ui.press import press
from ui.state import Desk
from ui.text import md, say

_PDF = "pdf"


def take(held: Desk) -> None:
    """Show the report to prepare or to download, and the other files."""
    with st.container(border=True, key="emporter"):
        st.header(say("take.title"), anchor=False)
        _pdf(held)
        with st.container(horizontal=True):
            _file(held, "html", "text/html")
            _file(held, "json", "application/json")
            take_away(held, "resultat")


def _pdf(held: Desk) -> None:
    """The PDF is made when asked for, outside this process, once a change of the case."""
    place = st.empty()
    if not held.is_made(_PDF) and not place.button(say("take.prepare"), key="preparer", type="primary"):
        return
    try:
        with place, st.spinner(say("take.preparing")):
            made = held.made(_PDF, lambda: press().pdf(held.diagnosis))
    except BoussoleError as error:
        place.warning(md(str(error)))
        return
    place.download_button(say("take.pdf"), made, f"rapport-{file_name(held)}.pdf", "application/pdf", key="rapport-pdf", type="primary", on_click="ignore")


def _file(held: Desk, format: str, mime: str) -> None:
    made: Callable[[], bytes] = lambda: render(held.diagnosis, format)  # noqa: E731
    st.download_button(say(f"take.{format}"), made, f"rapport-{file_name(held)}.{format}", mime, key=f"rapport-{format}", on_click="ignore")
