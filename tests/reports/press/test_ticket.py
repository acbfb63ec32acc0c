"""A report ordered before anyone asks for it."""

from dataclasses import replace

import pytest

from kernel import BoussoleError
from reports import Press

NOT_MADE = r"^Le PDF n'a pas pu être fabriqué\. Prenez le rapport en HTML : il dit la même chose\.$"


@pytest.fixture
def sleepy():
    """A press that takes orders and never starts one."""
    with Press(workers=0, queue=2) as press:
        yield press


def test_it_is_there_when_one_asks(bakery_express, pdf_bytes):
    with Press(workers=1) as press:
        ticket = press.ahead(bakery_express)
        assert ticket.result() == pdf_bytes(bakery_express)
        assert ticket.done
        assert ticket.place is None


def test_it_says_its_place_in_the_line(sleepy, bakery_express, bakery):
    first, second = sleepy.ahead(bakery_express), sleepy.ahead(bakery)
    assert (first.place, second.place) == (1, 2)
    assert not first.done
    first.cancel()
    assert second.place == 1


def test_what_is_cancelled_is_dropped_and_makes_room(sleepy, bakery_express):
    for _ in range(3):
        ticket = sleepy.ahead(bakery_express)
        assert not ticket.done
        ticket.cancel()
        assert ticket.done
        with pytest.raises(BoussoleError, match=NOT_MADE):
            ticket.result()


def test_who_waits_when_the_press_closes_hears_so(bakery_express):
    with Press(workers=0) as press:
        ticket = press.ahead(bakery_express)
    with pytest.raises(BoussoleError, match=NOT_MADE):
        ticket.result()


def test_a_page_that_cannot_be_built_is_said_and_logged_without_a_word_of_it(bakery_express, caplog):
    with Press(workers=1) as press, pytest.raises(BoussoleError, match=NOT_MADE):
        press.ahead(replace(bakery_express, case=None)).result()
    assert [record.getMessage() for record in caplog.records] == ["report not made: AttributeError"]
