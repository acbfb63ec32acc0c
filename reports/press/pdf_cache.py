"""PDFs that were made a moment ago: bounded in bytes and in time, in memory only."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

LIFETIME = 15 * 60


class PdfCache:
    """Bytes by key; the longest unused go first. Safe to share between threads. `capacity`: bytes;
    `lifetime`: seconds since they were put."""

    def __init__(
        self, capacity: int, lifetime: float = LIFETIME, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._capacity, self._lifetime, self._clock = capacity, lifetime, clock
        self._lock = threading.Lock()
        self._held: OrderedDict[bytes, tuple[float, bytes]] = OrderedDict()
        self._size = 0

    def get(self, key: bytes) -> bytes | None:
        """Return what was put under a key; None when it is no longer held."""
        with self._lock:
            self._forget_old()
            if key not in self._held:
                return None
            self._held.move_to_end(key)
            return self._held[key][1]

    def put(self, key: bytes, data: bytes) -> None:
        """Hold some bytes, and let go what there is no place for."""
        with self._lock:
            self._forget_old()
            self._drop(key)
            self._held[key] = (self._clock(), data)
            self._size += len(data)
            while self._size > self._capacity:
                self._drop(next(iter(self._held)))

    def tidy(self) -> None:
        """Let go what is too old."""
        with self._lock:
            self._forget_old()

    def _forget_old(self) -> None:
        latest = self._clock() - self._lifetime
        for key in [key for key, (since, _) in self._held.items() if since <= latest]:
            self._drop(key)

    def _drop(self, key: bytes) -> None:
        if key in self._held:
            self._size -= len(self._held.pop(key)[1])
