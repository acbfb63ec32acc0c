"""The first uses of AI that fit, and those not to start with."""

import streamlit as st

from presentation import Presentation, UseCard
from presentation import say as tell
from ui.result.advice.payers import payers
from ui.text import bullets, md


def uses(shown: Presentation) -> None:
    """Show the uses within reach, each folded; name those not to start with."""
    if shown.uses.within_reach:
        st.markdown(md(tell("uses.intro")))
    for card in shown.uses.within_reach:
        with st.expander(md(card.title)):
            _use(shown, card)
    if shown.uses.not_first:
        st.warning(md(shown.uses.names_not_first()))


def _use(shown: Presentation, card: UseCard) -> None:
    for part in card.lists:
        st.markdown(md(part.label) + "\n" + bullets(map(md, part.items)))
    for told in filter(None, (card.measure, card.safeguard)):
        st.markdown(md(told))
    st.caption(md(card.facts))
    payers(shown, card.use.schemes, card.use.id)
