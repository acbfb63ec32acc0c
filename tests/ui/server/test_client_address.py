"""The address of a visitor: as the trusted server in front says it, on whatever socket that one comes; nobody else is believed."""

import pytest

from tests.waiting import played
from ui.server.client_address import ClientAddress


def seen(peer, headers, kind="http", scheme="http"):
    """Return the address and the scheme that the app is told."""
    told = []

    async def app(scope, _receive, _send):
        told.append(((scope["client"] or [None])[0], scope["scheme"]))

    async def nothing(*_):
        return {}

    scope = {"type": kind, "client": peer and (peer, 4242), "scheme": scheme, "headers": [(name.encode(), value.encode()) for name, value in headers]}
    played(ClientAddress(app)(scope, nothing, nothing))
    return told[0]


BEHIND = [("x-forwarded-for", "203.0.113.7"), ("x-forwarded-proto", "https")]


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_a_server_in_front_on_this_machine_is_believed(peer):
    assert seen(peer, BEHIND) == ("203.0.113.7", "https")
    assert seen(peer, BEHIND, "websocket", "ws") == ("203.0.113.7", "wss")
    assert seen(peer, [("x-forwarded-for", "2001:db8::7")]) == ("2001:db8::7", "http")


@pytest.mark.parametrize(("peer", "known"), [("198.51.100.9", "198.51.100.9"), ("::ffff:198.51.100.9", "198.51.100.9"), ("2001:db8::9", "2001:db8::9")])
def test_no_visitor_is_believed(peer, known):
    assert seen(peer, BEHIND) == (known, "http")


def test_what_a_visitor_puts_before_the_trusted_address_counts_for_nothing():
    assert seen("::ffff:127.0.0.1", [("x-forwarded-for", "192.0.2.66, 203.0.113.7")])[0] == "203.0.113.7"
    assert seen("::ffff:127.0.0.1", [("x-forwarded-for", "192.0.2.66"), ("x-forwarded-for", "203.0.113.7")])[0] == "203.0.113.7"


def test_the_operator_names_a_server_on_another_machine(monkeypatch):
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "10.0.0.0/24, 127.0.0.1")
    assert seen("::ffff:10.0.0.5", BEHIND) == ("203.0.113.7", "https")
    assert seen("::ffff:10.0.1.5", BEHIND) == ("10.0.1.5", "http")
    assert seen("::1", BEHIND) == ("::1", "http")


def test_a_socket_without_an_address_is_no_one():
    assert seen(None, BEHIND) == (None, "http")
