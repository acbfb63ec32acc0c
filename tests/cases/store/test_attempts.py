"""Wrong codes counted by network: old ones are forgotten by a clock that only grows, memory is bounded."""

from cases.store.attempts import Attempts


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def tried(attempts: Attempts, client: str, times: int) -> float:
    for _ in range(times):
        attempts.wrong(client)
    return attempts.delay(client)


def test_changing_the_end_of_an_ipv6_address_hides_no_one() -> None:
    attempts = Attempts()
    for number in range(30):
        attempts.wrong(f"2001:db8:1:2::{number:x}")
    assert attempts.delay("2001:db8:1:2:ffff::1") == 2.0
    assert attempts.delay("2001:db8:1:3::1") == 0


def test_a_quarter_of_an_hour_without_a_wrong_code_forgets_all() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    assert tried(attempts, "a", 30) == 2.0
    clock.now += 899
    assert attempts.delay("a") == 2.0
    clock.now += 1
    assert attempts.delay("a") == 0
    assert tried(attempts, "a", 5) == 0


def test_a_crowd_of_networks_takes_no_more_memory_and_slows_no_one_else() -> None:
    attempts = Attempts()
    tried(attempts, "first", 30)
    for number in range(10_000):
        attempts.wrong(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert attempts.delay("first") == 0
    assert attempts.delay("another") == 0
