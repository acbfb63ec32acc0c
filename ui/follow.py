"""What happens before each page: the dossier of this browser is opened, tried again when it could not be saved, and followed."""

import re

import streamlit as st

from cases.store import StoreError, new_token
from kernel import BoussoleError
from ui.keeping import Keeping
from ui.state import Desk
from ui.steps import ASIDE
from ui.store import keeps
from ui.troubles import reason

COOKIE = "boussole"
#: What the server puts in it, and nothing else.
COOKIE_FORM = re.compile(r"[A-Za-z0-9_-]{22}")


def join(held: Desk) -> None:
    """Open, once a session, what the cookie of this browser opens. Without a cookie, a code is the way back."""
    if held.kept is not None or not keeps():
        return
    cookie = _cookie()
    held.kept = Keeping(cookie or new_token(), known=cookie is not None)
    find(held)


def _cookie() -> str | None:
    given = st.context.cookies.get(COOKIE)
    return given if isinstance(given, str) and COOKIE_FORM.fullmatch(given) else None


def find(held: Desk) -> None:
    """Open the dossier that the cookie opens, if any; say why when it cannot be read."""
    assert held.kept is not None
    try:
        held.resume(held.kept.find())
    except BoussoleError as error:
        held.kept.trouble = reason(error)


def follow(held: Desk, slug: str) -> None:
    """Before a page: close a dossier that this browser opens no more, save what could not be saved, let in what others answered."""
    kept = held.kept
    if kept is None or held.case is None:
        return
    if not kept.may_go_on():
        kept.leave()
        held.resume(None)
        held.lost = True
        return
    if kept.trouble is not None:
        kept.save(held.case)
    if slug != held.here:
        _come(held, kept, slug)


def _come(held: Desk, kept: Keeping, slug: str) -> None:
    """Widgets of another page are shown anew: what others answered may take its place in them."""
    try:
        held.let_in(kept.catch_up(held.open_case))
        if slug not in ASIDE:
            kept.put_place(slug)
    except StoreError as error:
        kept.trouble = reason(error)
