"""How often the register may be called."""

from collections.abc import Callable
from threading import Lock

from companies.registry.found import NoAnswerError

_CALLS_A_SECOND = 5
# Five people who ask at the same moment; the sixth is told.
_LONGEST_WAIT_S = 0.9


class Pace:
    """Calls spread out over time, for all the sessions of a process. `clock`: seconds that only grow."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep, self._lock = clock, sleep, Lock()
        self._next = clock()

    def wait(self) -> None:
        """Wait for one's turn. Raises NoAnswerError when it is about a second away."""
        with self._lock:
            now = self._clock()
            turn = max(self._next, now)
            if turn - now > _LONGEST_WAIT_S:
                raise NoAnswerError("busy", turn - now)
            self._next = turn + 1 / _CALLS_A_SECOND
        if turn > now:
            self._sleep(turn - now)
