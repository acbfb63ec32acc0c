"""PDFs made in another process, within limits."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from kernel import BoussoleError
from reports import Press


@pytest.fixture(scope="module")
def press():
    with Press(workers=1) as press:
        yield press


def test_it_gives_the_bytes_of_a_rendering_at_home(press, bakery_express, pdf_bytes):
    assert press.pdf(bakery_express) == pdf_bytes(bakery_express)


def test_threads_may_share_it(press, bakery_express):
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(press.pdf, (bakery_express, bakery_express))
    assert first == second


def test_a_late_worker_is_killed_and_replaced(bakery_express):
    with Press(workers=1, time_limit=0.2) as press:
        for _ in range(2):
            with pytest.raises(BoussoleError, match=r"La fabrication du PDF a pris trop de temps\. Prenez le rapport en HTML : il dit la même chose\."):
                press.pdf(bakery_express)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_greedy_worker_is_stopped(bakery_express):
    with Press(workers=1, memory_limit=180 << 20) as press, pytest.raises(BoussoleError, match=r"Le PDF n'a pas pu être fabriqué\."):
        press.pdf(bakery_express)
