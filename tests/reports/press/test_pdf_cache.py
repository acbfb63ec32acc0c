"""What was made a moment ago: held by content, within bytes and time."""

import pytest

from reports.press.pdf_cache import LIFETIME, PdfCache


@pytest.fixture
def clock():
    """A clock that stands where the test puts it."""
    return [0.0]


@pytest.fixture
def kept(clock):
    return PdfCache(10, clock=lambda: clock[0])


def test_what_is_put_is_found(kept):
    kept.put(b"a", b"1234")
    assert kept.get(b"a") == b"1234"
    assert kept.get(b"b") is None


def test_the_longest_unused_go_first(kept):
    for key in (b"a", b"b"):
        kept.put(key, b"1234")
    kept.get(b"a")
    kept.put(b"c", b"1234")
    assert [kept.get(key) for key in (b"a", b"b", b"c")] == [b"1234", None, b"1234"]


def test_the_same_key_counts_once(kept):
    for _ in range(3):
        kept.put(b"a", b"12345")
    kept.put(b"b", b"12345")
    assert kept.get(b"a") == kept.get(b"b") == b"12345"


def test_what_is_bigger_than_the_room_is_not_held(kept):
    kept.put(b"a", b"12345678901")
    assert kept.get(b"a") is None


def test_everything_goes_after_its_time_even_when_used(kept, clock):
    assert LIFETIME == 15 * 60
    kept.put(b"a", b"1234")
    clock[0] = LIFETIME - 1
    assert kept.get(b"a") == b"1234"
    clock[0] = LIFETIME
    assert kept.get(b"a") is None


def test_tidying_makes_room_without_being_asked_for_anything(kept, clock):
    kept.put(b"a", b"1234")
    clock[0] = LIFETIME
    kept.tidy()
    clock[0] = 0.0
    assert kept.get(b"a") is None
