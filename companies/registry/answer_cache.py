"""The latest answers of the register, so as not to ask twice."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from companies.registry.search_result import Found

_MOST = 256
_LIFE_S = 24 * 3600.0


class AnswerCache:
    """Answers by search, 256 at most, for a day. `clock`: seconds that only grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._lock = clock, Lock()
        self._kept: OrderedDict[str, tuple[float, Found]] = OrderedDict()

    def get(self, query: str) -> Found | None:
        """Return the answer to a search, None when it was not made or is too old."""
        with self._lock:
            until, found = self._kept.get(query.casefold(), (0.0, None))
            return found if found and self._clock() < until else None

    def keep(self, query: str, found: Found) -> None:
        """Keep an answer; the oldest one makes room."""
        with self._lock:
            self._kept[query.casefold()] = (self._clock() + _LIFE_S, found)
            self._kept.move_to_end(query.casefold())
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
