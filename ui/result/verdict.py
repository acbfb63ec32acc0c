"""The level as a sentence, what holds it back; answers that do not go together."""

import streamlit as st

from presentation import Presentation
from reports import ladder_svg
from ui.text import bullets, md, plain


def level(shown: Presentation) -> None:
    """Show the level with how far it can be trusted, and what holds it back."""
    _verdict(shown)
    _holds(shown)
    to_clear_up(shown)


def _verdict(shown: Presentation) -> None:
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


def _holds(shown: Presentation) -> None:
    if shown.holds.lines:
        st.header(md(shown.holds.title), anchor=False)
        st.markdown(bullets(map(md, shown.holds.lines)))


def to_clear_up(shown: Presentation) -> None:
    """Show the answers that do not go together."""
    if unclear := shown.to_clear_up:
        st.header(md(unclear.title), anchor=False)
        st.markdown(md(unclear.about))
        st.markdown(bullets(map(md, unclear.lines)))
