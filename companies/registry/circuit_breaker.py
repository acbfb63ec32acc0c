"""When the register is left alone: after failures in a row, or as long as it asks for."""

from collections.abc import Callable
from threading import Lock

from companies.registry.search_result import NoAnswerError, Obstacle

_FAILURES = 3
_PAUSE_S = 60.0
_LONGEST_S = 3600.0


class CircuitBreaker:
    """A circuit breaker for all the sessions of a process. `clock`: seconds that only grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._lock = clock, Lock()
        self._failures, self._until = 0, clock()
        self._why: Obstacle = "paused"

    def check(self) -> None:
        """Raise NoAnswerError while no call may be made."""
        with self._lock:
            left = self._until - self._clock()
            if left > 0:
                raise NoAnswerError(self._why, left)

    def answered(self) -> None:
        """Take note of an answer."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """Take note of a failure; from the third in a row on, no call is made for a minute."""
        with self._lock:
            self._failures += 1
            if self._failures >= _FAILURES:
                self._until, self._why = self._clock() + _PAUSE_S, "paused"

    def rest(self, seconds: float) -> None:
        """Make no call for as long as the register asks, an hour at most."""
        with self._lock:
            self._until, self._why = self._clock() + min(seconds, _LONGEST_S), "busy"
