"""Five calls a second for all, four of them for one network: who asks without end takes no one else's turn."""

import pytest

from companies.registry.rate_limit import RateLimit
from companies.registry.search_result import NoAnswerError
from tests.companies.registry.conftest import Clock


def asks(pace: RateLimit, network: str) -> bool:
    try:
        pace.wait(network)
    except NoAnswerError:
        return False
    return True


@pytest.mark.parametrize("second", ["198.51.100.9", "2001:db8:1:2::"])
def test_another_network_finds_a_turn_whatever_one_asks(second: str, clock: Clock) -> None:
    pace = RateLimit(clock, lambda _: None)
    for _ in range(30):
        taken = sum(asks(pace, "203.0.113.7") for _ in range(100))
        assert taken <= 4
        assert asks(pace, second)
        clock.now += 1


def test_one_network_has_four_calls_a_second(clock: Clock) -> None:
    pace = RateLimit(clock, lambda _: None)
    taken = 0
    for _ in range(1000):
        taken += asks(pace, "203.0.113.7")
        clock.now += 0.01
    assert taken in (42, 43, 44)


def test_networks_without_end_take_no_memory_without_end(clock: Clock) -> None:
    pace = RateLimit(clock, lambda _: None)
    for number in range(5000):
        assert asks(pace, f"network {number}")
        clock.now += 1
    assert asks(pace, "network 4999")
