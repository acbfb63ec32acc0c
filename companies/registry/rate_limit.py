"""How often the register may be called."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from companies.registry.search_result import NoAnswerError

_CALLS_A_SECOND = 5
# Five people who ask at the same moment; the sixth is told.
_LONGEST_WAIT_S = 0.9
#: Of the five, the calls that one network may have: another one always finds a turn.
_OF_ONE = 4
_MOST_NETWORKS = 1000


class RateLimit:
    """Calls spread out over time, for all the sessions of a process. `clock`: seconds that only
    grow."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep, self._lock = clock, sleep, Lock()
        self._next = clock()
        self._own: OrderedDict[str, float] = OrderedDict()

    def wait(self, network: str = "") -> None:
        """Wait for one's turn. `network`: where the call comes from, "" when that is not to be
        counted. Raises NoAnswerError when it is about a second away."""
        with self._lock:
            now = self._clock()
            own = max(self._own.get(network, now), now)
            turn = max(self._next, now)
            is_spent = bool(network) and own - now > (_OF_ONE - 1) / _OF_ONE
            if is_spent or turn - now > _LONGEST_WAIT_S:
                raise NoAnswerError("busy", max(turn, own) - now)
            self._next = turn + 1 / _CALLS_A_SECOND
            self._count(network, own + 1 / _OF_ONE)
        if turn > now:
            self._sleep(turn - now)

    def _count(self, network: str, until: float) -> None:
        if network:
            self._own[network] = until
            self._own.move_to_end(network)
            if len(self._own) > _MOST_NETWORKS:
                self._own.popitem(last=False)
