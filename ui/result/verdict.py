"""The level as a sentence, the axes drawn and tabled, what holds the level back."""

import streamlit as st

from presentation import Presentation
from reports import ladder_svg, radar_svg
from ui.text import bullets, md, plain

_RADAR_WIDTH = 520


def verdict(shown: Presentation) -> None:
    """Show the level and how far it can be trusted."""
    found = shown.verdict
    with st.container(border=True, key="niveau"):
        st.header(md(found.heading), anchor=False)
        st.markdown(md(found.about))
        if found.ladder:
            _ladder(shown, found.ladder)
        told = (found.within_reach, shown.score.sentence, shown.confidence.sentence)
        for sentence in filter(None, told):
            st.markdown(md(sentence))


def _ladder(shown: Presentation, title: str) -> None:
    """Two drawings, of which the screen chooses one: a phone has no room for names of levels."""
    for key, names in (("echelle-large", True), ("echelle-etroite", False)):
        with st.container(key=key):
            st.image(ladder_svg(shown, names), alt=plain(title), width="stretch")


def axes(shown: Presentation) -> None:
    """Show the radar with the same facts in a table beside it."""
    if shown.radar and (drawing := radar_svg(shown)):
        with st.container(key="radar"):
            st.image(drawing, alt=plain(shown.radar.title), width=_RADAR_WIDTH)
        st.caption(md(shown.radar.note))
    table = shown.axes
    told = [md(row.told) for row in table.rows]
    columns = {table.heading: [md(row.name) for row in table.rows], table.level_heading: told}
    st.table(columns, border="horizontal", hide_index=True, alt=plain(table.caption))
    if table.limit:
        st.markdown(md(table.limit))
    if not shown.mode.decimals and shown.mode.level_cap_message:
        st.markdown(md(shown.mode.level_cap_message))


def holds(shown: Presentation) -> None:
    """Show what keeps the level from being higher, and answers that do not go together."""
    if shown.holds.lines:
        st.subheader(md(shown.holds.title), anchor=False)
        st.markdown(bullets(map(md, shown.holds.lines)))
    to_clear_up(shown)


def to_clear_up(shown: Presentation) -> None:
    """Show the answers that do not go together."""
    if unclear := shown.to_clear_up:
        st.subheader(md(unclear.title), anchor=False)
        st.markdown(md(unclear.about))
        st.markdown(bullets(map(md, unclear.lines)))
