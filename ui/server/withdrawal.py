"""What was withdrawn is shown no more: an open page of a dossier that its browser opens no longer
loses its session, its files and its line.

The page then comes back by itself, with the cookie that its browser has now, and shows what that
one opens.
"""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import suppress

from streamlit import runtime

from cases.store import StoreError
from ui.server.access import hang_up
from ui.session import Desk, all_sessions, latest_cookie, note_end

#: Within so many seconds a page learns what was withdrawn in another process.
_EVERY_SECONDS = 5.0
_log = logging.getLogger("boussole")
_bells: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []


def look_again() -> None:
    """Have open pages looked at now: something was withdrawn. May be called from any thread."""
    for loop, bell in tuple(_bells):
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(bell.set)


async def watch() -> None:
    """End what was withdrawn, as long as the server runs."""
    bell = asyncio.Event()
    mine = (asyncio.get_running_loop(), bell)
    _bells.append(mine)
    try:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(bell.wait(), _EVERY_SECONDS)
            bell.clear()
            await _look()
    finally:
        _bells.remove(mine)


async def _look() -> None:
    """One look that fails is not the last one."""
    try:
        for session, mark in await asyncio.to_thread(withdrawn):
            _end(session, mark)
    except Exception as error:
        _log.error("pages retirées : %s", type(error).__name__)


def withdrawn() -> list[tuple[str, str]]:
    """Return the sessions that show what their browser opens no longer, with the mark of that; none
    while the store cannot say."""
    try:
        return [(session, held.mark) for session, held in _showing() if not _may_show(held)]
    except StoreError:
        return []


def _showing() -> Iterator[tuple[str, Desk]]:
    return (
        (session, held)
        for session, held in all_sessions()
        if held.case is not None and held.parted is None
    )


def _may_show(held: Desk) -> bool:
    """Tell whether a page may go on showing what it shows. Raises StoreError."""
    if held.browser is not None and latest_cookie(held.browser) is None:
        return False
    return held.kept is None or held.kept.dossier is None or held.kept.still_opens()


def _end(session: str, mark: str) -> None:
    note_end(session, mark)
    server = runtime.get_instance()
    client = server.get_client(session)
    if client is not None:
        hang_up(dict(client.client_context.headers))
    server.close_session(session)
