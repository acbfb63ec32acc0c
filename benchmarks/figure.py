"""What is measured, told in one line: some work, and how long it took each time."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

#: How many times something is done, of the times that a full measure takes.
Often = Callable[[int], int]


def fully(times: int) -> int:
    """Measure as often as it takes to tell."""
    return times


def shortly(times: int) -> int:
    """Measure once: to see that everything that is measured still works."""
    return min(times, 1)


@dataclass(frozen=True)
class Figure:
    """`found`: one value a time, in `unit`."""

    title: str
    found: tuple[float, ...]
    unit: str = "ms"

    def __str__(self) -> str:
        line = f"{self.title:<46} {statistics.median(self.found):10.2f} {self.unit:<3}"
        return (
            f"{line}   p95 {self.p95:10.2f}   au pire {max(self.found):10.2f}   ({len(self.found)}"
            " fois)"
            if len(self.found) > 1
            else line.rstrip()
        )

    @property
    def p95(self) -> float:
        """The value that nineteen of twenty do not exceed."""
        return sorted(self.found)[(len(self.found) * 95 - 1) // 100]


#: A part of the measures: what it finds, as it finds it.
Part = Callable[[Often], Iterator[Figure]]


def milliseconds(work: Callable[[], object]) -> float:
    """Run `work` and return how long it took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measured(title: str, work: Callable[[], object], times: int) -> Figure:
    """Run `work` some times."""
    return Figure(title, tuple(milliseconds(work) for _ in range(times)))


def measured_with(title: str, work: Callable[[Any], object], given: Sequence[Any]) -> Figure:
    """Run `work` once with each of what is given."""
    return Figure(title, tuple(milliseconds(lambda one=one: work(one)) for one in given))  # type: ignore[misc]
