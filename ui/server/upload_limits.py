"""Files on their way to the server: few at once from one network and in all, for a moment. The
others wait, unread, in the network's own memory."""

from asyncio import timeout
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from anyio import CapacityLimiter

from kernel import network

#: Each may take 1 MB of memory and 5 MB of disk before it is known whether it comes whole.
_OF_ONE, _OF_ALL = 4, 40
#: 5 MB over the slowest of lines.
_SECONDS = 120.0


class UploadLimits:
    """The places for files that are arriving."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds, self._all = seconds, CapacityLimiter(_OF_ALL)
        self._by_network: WeakValueDictionary[str, CapacityLimiter] = WeakValueDictionary()

    @asynccontextmanager
    async def place(self, client: str) -> AsyncIterator[None]:
        """Have a file arrive from an address: wait for a place, then hold it. Raises TimeoutError
        when it takes too long."""
        name = network(client)
        own = self._by_network.get(name) or self._by_network.setdefault(
            name, CapacityLimiter(_OF_ONE)
        )
        async with own, self._all, timeout(self._seconds):
            yield
