"""The orders that wait for a process: whoever clicked passes before what is made ahead."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)
class Order:
    """One PDF that somebody wants. `job`: builds what is to be printed; `urgent`: a person waits
    for it; `network`: where it is asked from, if that counts."""

    job: Callable[[], bytes]
    urgent: bool
    network: str = ""
    made: "Future[bytes]" = field(default_factory=Future)


class PrintQueue:
    """Orders in the order in which they pass. Safe to share between threads."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._changed = threading.Condition()
        self._urgent: deque[Order] = deque()
        self._patient: deque[Order] = deque()
        self._closed = False

    def join(self, order: Order) -> bool:
        """Take an order in; False when there is no place left. What is made ahead never takes the
        place of who clicked."""
        with self._changed:
            waiting = len(self._urgent) + (0 if order.urgent else len(self._patient))
            if self._closed or waiting >= self._places or self._has_its_share(order.network):
                return False
            (self._urgent if order.urgent else self._patient).append(order)
            self._changed.notify()
            return True

    def _has_its_share(self, network: str) -> bool:
        """One network never has all the places: a quarter is left to the others."""
        its = sum(one.network == network for one in (*self._urgent, *self._patient))
        return bool(network) and its >= max(1, self._places - self._places // 4)

    def next(self) -> Order | None:
        """Return the order whose turn it is, once there is one; None when the line is closed."""
        with self._changed:
            while not (self._urgent or self._patient or self._closed):
                self._changed.wait()
            if self._closed:
                return None
            return (self._urgent or self._patient).popleft()

    def leave(self, order: Order) -> None:
        """Drop an order, if it still waits."""
        with self._changed:
            for waiting in (self._urgent, self._patient):
                if order in waiting:
                    waiting.remove(order)

    def place(self, order: Order) -> int | None:
        """Return the place of an order, from 1; None when it does not wait."""
        with self._changed:
            waiting = [*self._urgent, *self._patient]
            return waiting.index(order) + 1 if order in waiting else None

    def close(self) -> None:
        """Let nobody in any more, and drop those who wait."""
        with self._changed:
            self._closed = True
            for order in (*self._urgent, *self._patient):
                order.made.cancel()
            self._urgent.clear()
            self._patient.clear()
            self._changed.notify_all()
