"""What happens before each page: the dossier of this browser is opened, tried again when it could
not be saved, and followed."""

from contextlib import suppress

import streamlit as st

from cases.store import StoreError, new_token
from kernel import BoussoleError
from ui.interview import ASIDE, step_of
from ui.session.access_cookies import opens_dossier
from ui.session.browser_cookie import browser_of
from ui.session.case_keeping import Keeping
from ui.session.desk import Desk
from ui.session.dossier_marks import sent_for
from ui.session.errors import error_reason
from ui.session.live_sessions import SHOWED, enter, latest_cookie
from ui.session.stale_tab import StaleTab
from ui.session.store import keeps


def join(held: Desk) -> None:
    """Open, once a session, what the cookie of this browser opens. Without a cookie, a code is the
    way back."""
    enter(held)
    if held.kept is not None or not keeps():
        held.handshake = held.handshake or browser_of(st.context.cookies)
        return
    cookie = browser_of(st.context.cookies)
    held.kept = Keeping(cookie or new_token(), known=cookie is not None)
    find(held)


def find(held: Desk) -> None:
    """Open the dossier that the cookie opens, if any; say why when it cannot be read."""
    assert held.kept is not None
    try:
        held.resume(held.kept.find())
    except BoussoleError as error:
        held.kept.trouble = error_reason(error)
    else:
        held.kept.trouble = None


def follow(held: Desk, slug: str) -> None:
    """Before a page: part with a tab that shows another dossier than this browser opens, save what
    could not be saved, let in what others answered."""
    if held.parted is None and held.case is None and held.kept is not None and not held.kept.looked:
        find(held)
    if held.parted is None and (why := _parting(held)):
        held.part(why)
    if held.parted is not None:
        return
    held.drawn.add(held.mark)
    if held.kept is None or held.case is None:
        return
    if held.kept.trouble is not None:
        held.kept.save(held.case)
    with suppress(StoreError):
        held.kept.go_on()
    if slug != held.here:
        _come(held, held.kept, slug)


def _parting(held: Desk) -> StaleTab | None:
    """Tell why this tab may not go on: what it sends was drawn for another dossier, or its own is
    the browser's no more."""
    strange = (sent_for() | _showed_before()) - held.drawn - {held.mark}
    if not strange and (held.kept is None or _is_current(held.kept, held)):
        return None
    if held.kept is None:
        return StaleTab("forgotten")
    showed_one = any(strange) if strange else held.case is not None
    try:
        found = held.kept.now_open()
    except BoussoleError:
        return StaleTab("unsure")
    if found is None:
        return StaleTab("closed" if showed_one else "changed")
    return StaleTab("other" if showed_one else "changed", found.company.name, found.date)


def _showed_before() -> set[str]:
    """Return the mark of the dossier that this page showed before its line was ended, if it was:
    its fields may say nothing of it."""
    return set(filter(None, [st.context.headers.get(SHOWED)]))


def _is_current(kept: Keeping, held: Desk) -> bool:
    """A case that could not be stored yet is nowhere else: it goes on."""
    waits = kept.dossier is None and held.case is not None
    return waits or (not _left(kept.cookie) and kept.may_go_on())


def _left(cookie: str) -> bool:
    """Tell whether the browser that had this cookie has left what it opened, or opens something by
    another one."""
    last = latest_cookie(cookie)
    try:
        return last is None or (last != cookie and opens_dossier(last))
    except StoreError:
        return False


def _come(held: Desk, kept: Keeping, slug: str) -> None:
    """Widgets of another page are shown anew: what others answered may take its place in them."""
    try:
        held.let_in(kept.catch_up(held.open_case))
        if slug not in ASIDE:
            kept.put_place(step_of(slug))
    except BoussoleError as error:
        kept.trouble = error_reason(error)
