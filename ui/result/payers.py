"""Who may pay for an advice: schemes by name, each opening its card where one is."""

from collections.abc import Sequence

import streamlit as st

from presentation import Presentation
from schemes import Match
from ui.result.scheme import scheme
from ui.text import md, plain, say


def payers(shown: Presentation, schemes: Sequence[str], place: str) -> None:
    """Show the schemes of these ids as buttons. `place`: what tells these buttons from others on the page."""
    found = _found(shown, schemes)
    if not found:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"payeurs-{place}"):
        st.markdown(say("payers.title"), width="content")
        for match in found:
            if st.button(md(match.name), key=f"payeur-{place}-{match.id}", type="tertiary"):
                _open(match, shown.scheme_names)


def names_of(shown: Presentation, schemes: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the schemes of these ids, those that the diagnosis holds."""
    return tuple(match.name for match in _found(shown, schemes))


def _found(shown: Presentation, schemes: Sequence[str]) -> tuple[Match, ...]:
    return tuple(match for id in schemes if (match := shown.scheme(id)))


def _open(match: Match, names: dict[str, str]) -> None:
    """Show the card over the page."""
    st.dialog(plain(match.name), width="medium")(lambda: scheme(match, names))()
