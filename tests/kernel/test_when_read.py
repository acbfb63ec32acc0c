"""A field that is made when it is read: nobody who reads, compares, copies or sends it elsewhere can tell."""

import pickle
from copy import deepcopy
from dataclasses import FrozenInstanceError, asdict, dataclass, replace

import pytest

from kernel import later, made_when_read, now

MADE: list[str] = []


@dataclass(frozen=True)
@made_when_read("text", "lines")
class Reason:
    number: int
    text: str
    lines: tuple[str, ...] = ()


def text(number: int) -> str:
    MADE.append(f"{number} €")
    return MADE[-1]


@pytest.fixture
def reason() -> Reason:
    MADE.clear()
    return Reason(1, later(text, 10))


def test_nothing_is_made_before_it_is_read(reason: Reason) -> None:
    assert (reason.number, reason.lines, MADE) == (1, (), [])


def test_it_is_made_once(reason: Reason) -> None:
    assert (reason.text, reason.text, MADE) == ("10 €", "10 €", ["10 €"])


def test_what_two_fields_share_is_made_once() -> None:
    MADE.clear()
    shared = later(text, 20)
    assert (Reason(1, shared).text, Reason(2, shared).text, MADE) == ("20 €", "20 €", ["20 €"])


def test_it_is_like_any_other_value(reason: Reason) -> None:
    whole = Reason(1, "10 €")
    assert reason == whole
    assert hash(reason) == hash(whole)
    assert repr(reason) == repr(whole)
    assert asdict(reason) == asdict(whole)
    assert reason != Reason(1, later(text, 11))


def test_a_copy_and_what_is_sent_to_another_process_hold_the_value(reason: Reason) -> None:
    for other in (pickle.loads(pickle.dumps(reason)), deepcopy(Reason(1, later(text, 10))), replace(Reason(2, later(text, 10)), number=1)):
        assert vars(other) == {"number": 1, "text": "10 €", "lines": ()}


def test_a_default_stays_one_and_a_field_without_one_is_asked_for() -> None:
    with pytest.raises(TypeError, match="text"):
        Reason(1)  # type: ignore[call-arg]


def test_nothing_is_set_afterwards(reason: Reason) -> None:
    with pytest.raises(FrozenInstanceError):
        reason.text = "20 €"  # type: ignore[misc]


def test_what_fails_fails_each_time_that_it_is_read() -> None:
    broken = Reason(1, later(int, "dix"))  # type: ignore[arg-type]
    for _ in range(2):
        with pytest.raises(ValueError, match="dix"):
            _ = broken.text


def test_outside_such_a_field_it_is_made_now() -> None:
    assert (now(later(text, 30)), now("30 €")) == ("30 €", "30 €")
