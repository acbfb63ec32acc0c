"""Where others stand: each figure with what it counts, its source, and its caution."""

import streamlit as st

from presentation import Presentation
from ui.text import md


def others(shown: Presentation) -> None:
    """Show the figures of the firm's own class."""
    for figure in shown.others.figures:
        with st.container(key=f"repere-{figure.id}"):
            st.markdown(md(figure.headline))
            st.markdown(md(figure.caution))
            st.caption(f"{md(figure.about)}  \n{md(figure.source)}")
