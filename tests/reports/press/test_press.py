"""PDFs as a service: the bytes of a rendering at home, once for the same content, a sentence when there is no place."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from kernel import BoussoleError
from presentation import Edition
from reports import Press

BUSY = r"^Beaucoup de rapports sont demandés en ce moment\. Réessayez dans une minute\.$"


@pytest.fixture(scope="module")
def press():
    with Press(workers=2) as press:
        yield press


def test_it_gives_the_bytes_of_a_rendering_at_home(press, bakery_express, pdf_bytes):
    assert press.pdf(bakery_express) == pdf_bytes(bakery_express)


def test_the_same_report_asked_for_twice_at_once_is_made_once(bakery_express):
    with Press(workers=2) as press, ThreadPoolExecutor(2) as pool:
        first, second = pool.map(press.pdf, (bakery_express, bakery_express))
        assert first is second


def test_the_same_report_asked_for_again_is_not_made_again(press, bakery_express):
    first = press.pdf(bakery_express)
    assert press.pdf(bakery_express) is first
    assert press.ahead(bakery_express).result() is first


def test_another_edition_is_another_report(press, bakery_express):
    large = press.pdf(bakery_express, Edition(large_print=True))
    assert large.startswith(b"%PDF")
    assert large != press.pdf(bakery_express)


def test_without_a_place_one_hears_so_at_once(bakery_express):
    with Press(queue=0) as press:
        with pytest.raises(BoussoleError, match=BUSY):
            press.pdf(bakery_express)
        ticket = press.ahead(bakery_express)
        assert ticket.done
        with pytest.raises(BoussoleError, match=BUSY):
            ticket.result()


def test_a_report_that_takes_too_long_is_given_up(bakery_express):
    with Press(time_limit=0.05) as press, pytest.raises(BoussoleError, match=r"La fabrication du PDF a pris trop de temps\."):
        press.pdf(bakery_express)
