"""« Enregistré à 14:32 »."""

from datetime import datetime

import streamlit as st

from reports import long_date
from ui.clock import here, today
from ui.state import Desk
from ui.text import say


def saved(held: Desk, place: str) -> None:
    """Say when the case was last saved, where that holds. `place`: tells one such line of a page from another."""
    kept = held.kept
    if kept is not None and kept.saved is not None and kept.trouble is None and not kept.refused:
        with st.container(key=f"enregistre-{place}"):
            st.caption(_when(kept.saved))


def _when(at: datetime) -> str:
    shown = here(at)
    if shown.date() == today():
        return say("keeping.saved", time=f"{shown:%H:%M}")
    return say("keeping.saved_before", date=long_date(shown.date()), time=f"{shown:%H:%M}")
