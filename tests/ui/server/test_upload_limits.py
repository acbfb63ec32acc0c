"""Files that arrive: few at once from one network and in all; those that never end make room."""

import asyncio
from contextlib import suppress

import pytest

from tests.ui.site import begun
from tests.waiting import played
from ui.server.upload_limits import UploadLimits

IN_ONE_OFFICE = [f"2001:db8::{number:x}" for number in range(200)]


async def started(arrivals, clients):
    """Begin a file from each address that never ends, and return how many of them arrive."""
    held = 0

    async def send(client):
        nonlocal held
        async with arrivals.place(client):
            held += 1
            await asyncio.Event().wait()

    sending = [asyncio.ensure_future(send(client)) for client in clients]
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.shield(asyncio.gather(*sending, return_exceptions=True)), 0.05)
    return held, sending


async def ended(sending):
    for one in sending:
        one.cancel()
    await asyncio.gather(*sending, return_exceptions=True)


def test_of_two_hundred_files_from_one_network_four_arrive_at_once_and_others_are_not_kept_waiting():
    async def tried():
        arrivals = UploadLimits()
        held, sending = await started(arrivals, IN_ONE_OFFICE)
        async with asyncio.timeout(1), arrivals.place("192.0.2.7"):
            await ended(sending)
        async with asyncio.timeout(1), arrivals.place(IN_ONE_OFFICE[0]):
            return held

    assert played(tried()) == 4


def test_from_all_networks_together_forty_arrive_at_once():
    async def tried():
        held, sending = await started(UploadLimits(), [f"198.51.100.{number}" for number in range(100)])
        await ended(sending)
        return held

    assert played(tried()) == 40


def test_a_file_that_never_ends_gives_its_place_to_the_next():
    async def tried():
        arrivals = UploadLimits(seconds=0.02)
        for _ in range(3):
            with pytest.raises(TimeoutError):
                async with arrivals.place("192.0.2.7"):
                    await asyncio.Event().wait()
        async with arrivals.place("192.0.2.7"):
            return True

    assert played(tried())


def test_who_leaves_before_a_file_has_come_leaves_no_trace(site):
    browser, tab = begun(site)
    browser.get("/_stcore/health")
    sent = {"host": "boussole.test", "content-type": "multipart/form-data; boundary=x", "x-xsrftoken": browser.jar["_streamlit_xsrf"]}
    sent["cookie"] = "; ".join(f"{name}={value}" for name, value in browser.jar.items())
    path = f"/_stcore/upload_file/{tab.session}/fichier"
    scope = {"type": "http", "method": "PUT", "path": path, "raw_path": path.encode(), "query_string": b"", "scheme": "http", "http_version": "1.1"}
    heard, told = [{"type": "http.disconnect"}, {"type": "http.request", "body": b"--x", "more_body": True}], []

    async def hear():
        return heard.pop()

    async def tell(message):
        told.append(message)

    headers = [(name.encode(), value.encode()) for name, value in sent.items()]
    played(site.app({**scope, "headers": headers, "client": ("192.0.2.7", 1), "server": ("boussole.test", 80)}, hear, tell))
    assert (heard, told) == ([], [])


def test_a_file_still_arrives_through_its_place(site):
    browser, tab = begun(site)
    browser.get("/_stcore/health")
    sent = {"x-xsrftoken": browser.jar["_streamlit_xsrf"]}
    assert [browser.ask("PUT", f"/_stcore/upload_file/{tab.session}/{number}", sent, files={"f": b"{}"}).status_code for number in range(6)] == [204] * 6
