"""« Enregistré à 14:32 »."""

from datetime import datetime

import streamlit as st

from kernel import long_date
from ui.clock import now, there
from ui.session.desk import Desk
from ui.text import md, word


def saved(held: Desk, place: str) -> None:
    """Say when the case was last saved, where that holds. `place`: tells one such line of a page
    from another."""
    if said := saved_words(held):
        with st.container(key=f"enregistre-{place}"):
            st.caption(md(said))


def saved_words(held: Desk) -> str | None:
    """Return when the case was last saved, None where that does not hold."""
    kept = held.kept
    return (
        _when(kept.saved)
        if kept is not None and kept.saved is not None and kept.trouble is None and not kept.refused
        else None
    )


def _when(at: datetime) -> str:
    shown = there(at)
    if shown.date() == there(now()).date():
        return word("keeping.saved", time=f"{shown:%H:%M}")
    return word("keeping.saved_before", date=long_date(shown.date()), time=f"{shown:%H:%M}")
