"""A part of a page that is folded at first: what it holds is made when someone unfolds it, and
stays from then on."""

from collections.abc import Callable

import streamlit as st

from ui.session.desk import Desk


def folded(
    held: Desk, label: str, key: str, show: Callable[[], None], is_open: bool = False
) -> None:
    """Show a part under its label, open at once or not. One that was opened once for the person is
    not closed under her hands.

    Most people leave the firm's longer lists folded: on the page they would cost every answer as
    much as all the rest.
    """
    if is_open:
        held.opened.add(key)
    part = st.expander(label, expanded=key in held.opened, key=key, on_change="rerun")
    if part.open:
        held.unfolded.add(key)
    if key in held.unfolded:
        with part:
            show()
