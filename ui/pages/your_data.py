"""« Vos données »: who keeps what, why and by what right, for how long, for whom, and how to take
it away or delete it; told from the settings in force."""

from urllib.parse import urlsplit

import streamlit as st

from cases.store import SHARE_LIFE
from kernel import settings
from ui.buttons import button
from ui.firm_lookup import address
from ui.interview import TRUST, WELCOME
from ui.page_frame import go, way_on
from ui.session import cookie_days, desk, keeps, months_kept
from ui.text import linked, say, word

#: The parts of the page in order. Those that depend on it are told in one of two ways: answers are
#: kept on this server, or not.
_PARTS = ("who", "why", "what", "how_long", "readers", "your_hand", "cookie", "browser", "never")
_DEPEND = ("why", "what", "how_long", "readers", "your_hand", "cookie", "browser")


def trust() -> None:
    """Show what becomes of the answers."""
    held = desk()
    st.title(say("trust.title"), anchor=False)
    st.markdown(say("trust.intro"))
    for part in _PARTS:
        _part(part, kept=keeps())
    _calls(address())
    _mail()
    if held.case is not None:
        way_on(held, TRUST)
    elif button(say("closed.welcome"), key="accueil", type="primary"):
        go(WELCOME)


def _part(part: str, *, kept: bool) -> None:
    st.header(say(f"trust.{part}_title"), anchor=False)
    form = f"{part}_kept" if kept else f"{part}_not_kept"
    lives = {"months": months_kept(), "days": cookie_days(), "share_days": SHARE_LIFE.days}
    st.markdown(linked(say(f"trust.{form if part in _DEPEND else part}", **lives, **_operator())))
    if part == "who" and (delegate := settings().delegate):
        st.markdown(linked(say("trust.delegate", delegate=delegate)))


def _calls(register: str | None) -> None:
    """Tell of the one call that a click may make."""
    st.header(say("trust.calls_title"), anchor=False)
    st.markdown(
        say("trust.no_call")
        if register is None
        else say("trust.calls", host=urlsplit(register).hostname or register)
    )


def _mail() -> None:
    """Tell of the mail that a person may have sent, where the operator lends a mail server."""
    if (server := settings().mail) is not None:
        st.header(say("trust.mail_title"), anchor=False)
        contact = _operator()["contact"]
        st.markdown(linked(say("trust.mail", host=server.host, contact=contact)))


def _operator() -> dict[str, str]:
    """Who runs this server and where, by what right, and where to write."""
    given = settings()
    basis = given.legal_basis and word(f"legal_bases.{given.legal_basis}")
    told = {
        "operator": given.operator,
        "contact": given.contact,
        "host": given.host,
        "basis": basis,
    }
    return {name: value or word("trust.to_complete") for name, value in told.items()}
