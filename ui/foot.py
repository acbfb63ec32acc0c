"""The bar at the foot of a page: it stays in sight, and holds the one or two things to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st


@contextmanager
def foot() -> Iterator[None]:
    """Draw what follows in the bar. Once a page; its key is `pied`."""
    with (
        st.bottom,
        st.container(horizontal=True, horizontal_alignment="distribute", key="pied"),
    ):
        yield
