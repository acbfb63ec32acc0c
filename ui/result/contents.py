"""What the page of the result holds, as links to its parts: on a phone it is long."""

import re
from collections.abc import Iterable

import streamlit as st

from kernel import unaccented
from ui.text import bullets, md, say


def contents(titles: Iterable[str]) -> None:
    """Show the titles of the parts of the page, folded, each leading to its part."""
    with st.expander(say("contents.title"), key="dans-cette-page"):
        st.markdown(bullets(f"[{md(title)}](#{anchor_of(title)})" for title in titles))


def anchor_of(title: str) -> str:
    """Return the name that Streamlit gives to a title: its letters and digits without accents."""
    return "-".join(re.findall(r"[a-z0-9]+", unaccented(title.lower())))
