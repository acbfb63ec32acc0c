"""A register on this machine, a clock that only moves when told to, and a client of both."""

from collections.abc import Callable, Iterator

import pytest

from companies.registry import Client
from tests.companies.registry.server import Register, serving


class Clock:
    """Seconds that pass when one sleeps. `slept`: each sleep."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def register() -> Iterator[Register]:
    with serving() as one:
        yield one


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client(register: Register, clock: Clock) -> Iterator[Client]:
    one = Client(register.url, clock=clock, sleep=clock.sleep)
    yield one
    one.close()


@pytest.fixture
def hasty(register: Register) -> Iterator[Callable[[float], Client]]:
    """hasty(0.3) is a client that waits so many seconds for an answer."""
    made: list[Client] = []

    def make(timeout: float) -> Client:
        made.append(Client(register.url, timeout=timeout))
        return made[-1]

    yield make
    for one in made:
        one.close()
