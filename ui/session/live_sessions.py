"""The sessions that are alive in this process, by Streamlit's identifier, and what this browser's
cookie was exchanged for."""

from collections import OrderedDict
from collections.abc import Iterator
from threading import Lock
from weakref import WeakValueDictionary

from streamlit.runtime.scriptrunner import get_script_run_ctx

from ui.session.desk import Desk

#: By it a session is told which dossier its page shows, when another session had drawn it, and was
#: ended.
SHOWED = "x-boussole-showed"
_desks: WeakValueDictionary[str, Desk] = WeakValueDictionary()
#: A session that begins in one thread must not break off a look at all of them in another.
_counting = Lock()
#: Cookies that a browser gave up while a page of its may still be open, and what it got instead;
#: sessions do not outlive this memory.
_instead: OrderedDict[str, str | None] = OrderedDict()
#: The dossiers, by their marks, that pages showed whose sessions were ended because they were
#: withdrawn.
_showed: OrderedDict[str, str] = OrderedDict()
_MOST = 10_000


def enter(held: Desk) -> None:
    """Take note of the session whose script runs."""
    if context := get_script_run_ctx():
        with _counting:
            _desks[context.session_id] = held


def desk_of(session: str) -> Desk | None:
    """Return what a session holds, None when there is no such session, or its script has not run
    yet."""
    return _desks.get(session)


def all_sessions() -> Iterator[tuple[str, Desk]]:
    """Yield every session with what it holds."""
    with _counting:
        found = list(_desks.items())
    yield from found


def owns_session(cookie: str | None, session: str) -> bool:
    """Tell whether a session is one of the browser that has this cookie."""
    held = desk_of(session)
    return held is not None and cookie is not None and held.browser == cookie


def note_end(session: str, mark: str) -> None:
    """Take note that a session was ended, whose page shows the dossier with this mark."""
    _showed[session] = mark
    if len(_showed) > _MOST:
        _showed.popitem(last=False)


def dossier_shown_by(session: str) -> str:
    """Return the mark of the dossier that the page of an ended session shows; nothing for any
    other."""
    return _showed.get(session, "")


def has_unsaved(cookie: str) -> bool:
    """Tell whether some page of the browser with this cookie shows a case that could not be stored
    yet."""
    unsaved = (
        held
        for _, held in all_sessions()
        if held.kept is not None and held.kept.dossier is None and held.case is not None
    )
    return any(held.browser == cookie for held in unsaved)


def give_up_cookie(cookie: str | None, instead: str | None = None) -> None:
    """Have pages that were opened with this cookie go by the one that their browser has now, or
    none."""
    if cookie is None or cookie == instead or not _has_pages(cookie):
        return
    _instead[cookie] = instead
    if len(_instead) > _MOST:
        _instead.popitem(last=False)


def _has_pages(cookie: str) -> bool:
    """Tell whether a page may still go by this cookie: those that a stranger makes up must not push
    out the others."""
    return cookie in _instead.values() or any(held.browser == cookie for _, held in all_sessions())


def latest_cookie(cookie: str) -> str | None:
    """Return the cookie that a browser has now which had this one; None when it has given it up for
    nothing."""
    seen = {cookie}
    found: str | None = cookie
    while found in _instead:
        found = _instead[found]
        if found is None or found in seen:
            return None
        seen.add(found)
    return found
