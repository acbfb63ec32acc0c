"""Whether the store answers: asked by one thread at a time, told to all who ask meanwhile, and to
the log when that changes."""

import asyncio
import logging

from ui.session import store_trouble

_log = logging.getLogger("boussole")
#: Who watches a server does not wait much longer.
_SECONDS = 2.0


class Health:
    """What is known of the store of this server."""

    def __init__(self) -> None:
        self._asking: asyncio.Future[bool] | None = None
        self._trouble: str | None = None

    async def answers(self) -> bool:
        """Tell whether the store can be read, or there is none to read; one that lets itself be
        waited for does not answer."""
        asking = self._asking
        if asking is None or asking.done():
            self._asking = asking = asyncio.ensure_future(asyncio.to_thread(self._ask))
        # Whoever is told first may have it asked again, before the others are told.
        done, _ = await asyncio.wait((asking,), timeout=_SECONDS)
        return bool(done) and asking.result()

    def _ask(self) -> bool:
        before, self._trouble = self._trouble, store_trouble()
        if self._trouble is not None and self._trouble != before:
            _log.error("dossiers: %s", self._trouble)
        if self._trouble is None and before is not None:
            _log.info("dossiers: la base répond de nouveau")
        return self._trouble is None
