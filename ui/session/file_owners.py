"""A file that is made for a person is of the dossier, or else of the browser, that it was made for:
its address ends in a mark of it.

Streamlit names a file after its content and gives it to whoever asks. Here the mark is checked at
each request: a file dies for
a browser at the moment when that browser opens its dossier no more.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from streamlit import runtime
from streamlit.runtime import memory_media_file_storage
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from cases.store import StoreError
from ui.clock import now
from ui.session.case_keeping import mark_of
from ui.session.live_sessions import all_sessions, desk_of
from ui.session.store import keeps, store

ICON = Path(__file__).parents[1] / "static" / "boussole.png"
_SIGN = "_"
#: How a file is bound: to a dossier that is stored, to a browser, or, where a browser takes no
#: cookie, to the one session.
_DOSSIER, _BROWSER, _SESSION = "d", "b", "s"
#: The session for which a file is made at a click, outside its script.
_asked_by: ContextVar[str | None] = ContextVar("asked_by", default=None)


@cache
def bind_files() -> None:
    """Have Streamlit put the mark into the name of every file that it makes, once a process: none
    can be forgotten. The icon of the site is everybody's."""
    plain_id, plain_deferred, icon = (
        memory_media_file_storage._calculate_file_id,
        MediaFileManager.execute_deferred,
        ICON.read_bytes(),
    )

    def marked(data: bytes, mimetype: str, filename: str | None = None) -> str:
        own = "" if data == icon else _SIGN + _mark(_session())
        return plain_id(data, mimetype, filename) + own

    def deferred(self: MediaFileManager, file_id: str) -> str:
        entry = self._deferred_callables.get(file_id)
        with _made_for(entry):
            address = plain_deferred(self, file_id)
        if entry:
            # Its session holds it until its next run; otherwise the runs of others would take it
            # away before it is fetched.
            with self._lock:
                self._files_by_session_and_coord[entry["session_id"]][
                    f"{entry['coordinates']}.made"
                ] = Path(address).stem
        return address

    memory_media_file_storage._calculate_file_id = marked
    MediaFileManager.execute_deferred = deferred  # type: ignore[method-assign]


def may_have_file(name: str, cookie: str | None) -> bool:
    """Tell whether the browser with this cookie may have a file, by the name that it has in its
    address."""
    mark = Path(name).stem.partition(_SIGN)[2]
    kind, rest = mark[:1], mark[1:]
    if not mark:
        return name == icon_name()
    if kind == _SESSION:
        return any(
            held.browser is None and _mark(session) == mark for session, held in all_sessions()
        )
    if cookie is None:
        return False
    return _digest(cookie) == rest if kind == _BROWSER else _opens(cookie, rest)


def address_of(data: bytes, kind: str, name: str) -> str | None:
    """Return the address from which this browser may fetch a file until its page is shown anew;
    None where there is no server."""
    if not runtime.exists():
        return None
    return runtime.get_instance().media_file_mgr.add(data, kind, f"a-envoyer-{name}", name)


@cache
def icon_name() -> str:
    """Return the name of the icon of the site in its address."""
    return memory_media_file_storage._calculate_file_id(ICON.read_bytes(), "image/png") + ".png"


def _opens(cookie: str, mark: str) -> bool:
    """Tell whether a cookie opens the dossier of a mark. While the store cannot say, whoever shows
    it keeps it."""
    try:
        access = store().by_cookie(cookie, at=now()) if keeps() else None
    except StoreError:
        return any(held.browser == cookie and held.mark == mark for _, held in all_sessions())
    return access is not None and mark_of(access.dossier) == mark


def _mark(session: str) -> str:
    held = desk_of(session)
    if held is None or held.browser is None:
        return _SESSION + _digest(session)
    if held.kept is not None and held.kept.dossier is not None:
        return _DOSSIER + mark_of(held.kept.dossier)
    return _BROWSER + _digest(held.browser)


def _digest(secret: str) -> str:
    return hashlib.sha256(f"file:{secret}".encode()).hexdigest()[:32]


def _session() -> str:
    context = get_script_run_ctx(suppress_warning=True)
    return context.session_id if context else _asked_by.get() or ""


@contextmanager
def _made_for(entry: Any) -> Iterator[None]:
    before = _asked_by.set(entry["session_id"] if entry else None)
    try:
        yield
    finally:
        _asked_by.reset(before)
