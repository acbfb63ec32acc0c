"""Wrong codes, counted by the network they come from: who sends many waits a little longer for
each, and a right code always opens."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from kernel import network

#: A code has 98 bits: no count keeps it safe, none needs to be shared between servers, and none is
#: written down.
_MEMORY_S = 15 * 60
_FREE = 5
_STEP_S, _LONGEST_S = 0.2, 2.0
_MOST_NETWORKS = 10_000


@dataclass(frozen=True)
class _Wrong:
    count: int
    last: float


class Attempts:
    """The wrong codes of the last quarter of an hour, in memory. Safe to share between threads.
    `clock`: seconds that only grow."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._wrong: OrderedDict[str, _Wrong] = OrderedDict()

    def wrong(self, client: str) -> None:
        """Count one wrong code."""
        with self._lock:
            name = network(client)
            self._wrong[name] = _Wrong(self._count(name) + 1, self._clock())
            self._wrong.move_to_end(name)
            while len(self._wrong) > _MOST_NETWORKS or self._is_old(
                next(iter(self._wrong.values()))
            ):
                self._wrong.popitem(last=False)

    def delay(self, client: str) -> float:
        """Return how many seconds the next code waits for its answer: 0 to 2."""
        with self._lock:
            return min(_LONGEST_S, max(0, self._count(network(client)) - _FREE) * _STEP_S)

    def _count(self, name: str) -> int:
        found = self._wrong.get(name)
        return 0 if found is None or self._is_old(found) else found.count

    def _is_old(self, found: _Wrong) -> bool:
        return self._clock() - found.last >= _MEMORY_S
