"""Who may pay for an advice: schemes by name, each opening its card where one is."""

from collections.abc import Sequence

import streamlit as st

from presentation import Presentation, SchemeCard
from presentation import say as told
from ui.buttons import button
from ui.result.scheme import scheme
from ui.text import md, plain


def payers(shown: Presentation, schemes: Sequence[str], place: str) -> None:
    """Show the schemes of these ids as buttons. `place`: what tells these from other ones."""
    cards = shown.payers(schemes)
    if not cards:
        return
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        gap="small",
        key=f"payeurs-{place}",
    ):
        st.markdown(md(told("schemes.payers.title")), width="content")
        for card in cards:
            if button(md(card.name), key=f"payeur-{place}-{card.id}", type="tertiary"):
                _open(card)


def _open(card: SchemeCard) -> None:
    """Show the card over the page."""
    st.dialog(plain(card.name), width="medium")(lambda: scheme(card))()
