"""While a database does not answer, nobody waits for it: calls are refused at once, one thread asks
it again, and what it answers ends that."""

from collections.abc import Callable
from threading import Event, Lock, Thread

from cases.store.errors import StoreError

_REST_SECONDS = 1.0


class Outage:
    """Whether a database has fallen silent. `ask` asks it something, and raises StoreError while it
    does not answer."""

    def __init__(self, ask: Callable[[], None]) -> None:
        self._ask, self._lock, self._over = ask, Lock(), Event()
        self._told: str | None = None

    def refuse(self) -> None:
        """Raise what was told when it fell silent, as long as it is."""
        if self._told is not None:
            raise StoreError(self._told)

    def begin(self, told: str) -> bool:
        """Take note that it has just failed to answer; return whether that is news."""
        with self._lock:
            if self._told is not None:
                return False
            self._told, self._over = told, Event()
            Thread(target=self._wait, args=(self._over,), name="boussole-base", daemon=True).start()
            return True

    def end(self) -> None:
        """Ask no more, and refuse nothing."""
        with self._lock:
            self._told = None
            self._over.set()

    def _wait(self, over: Event) -> None:
        while not over.wait(_REST_SECONDS):
            try:
                self._ask()
            except StoreError:
                continue
            self.end()
