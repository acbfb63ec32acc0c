"""The ways back to the dossier, offered with the result to who answers alone: a code, a private
link."""

import streamlit as st

from ui.secret_codes import code_box, link_box
from ui.session import Desk, errors_shown
from ui.text import say


def offer_way_back(held: Desk) -> None:
    """Offer a code and a link as long as nothing else than this browser opens the dossier."""
    kept = held.kept
    alone = held.interview.alone
    if kept is None or not alone or not kept.owned or (kept.has_code and not held.secrets):
        return
    with st.container(border=True, key="garder"):
        st.markdown(say("keeping.note" if kept.known else "keeping.note_at_once"))
        with errors_shown():
            code_box(held, kept)
            link_box(held, kept)
