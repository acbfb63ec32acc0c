"""Monday, fifteen minutes: the use to try first, and the others, each with its text to copy."""

import streamlit as st

from presentation import Presentation, QuarterCard
from ui.text import bullets, md


def monday(shown: Presentation) -> None:
    """Show the use of Monday, then the others folded."""
    found = shown.monday
    if found is None:
        return
    st.markdown(f"**{md(found.card.title)}**  \n{md(found.why)}")
    _quarter(found.card)
    if found.answers:
        st.markdown(bullets(map(md, found.answers)))
    for card in found.others:
        with st.expander(md(card.title)):
            _quarter(card)


def _quarter(card: QuarterCard) -> None:
    st.markdown(
        "\n".join(f"{step.number}. {md(step.text)} ({md(step.minutes)})" for step in card.steps)
    )
    st.code(card.prompt, language=None, wrap_lines=True)
    told = (card.good, card.checks_in_a_row, card.limit, card.tools_in_a_row)
    st.markdown("\n\n".join(md(one) for one in told if one))
