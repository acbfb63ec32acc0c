"""The browser itself: its cookie is another one after each dossier, and erased when one quits; pages left open then show nothing more."""

import re
from contextlib import closing

import pytest
from playwright.sync_api import expect

from cases.store import open_store
from ui.clock import now

pytestmark = pytest.mark.browser


def number(visitor):
    return next((one["value"] for one in visitor.page.context.cookies() if one["name"] == "boussole"), None)


def renumbered(visitor, before):
    """Wait for the page to have taken its new cookie."""
    for _ in range(100):
        if number(visitor) != before:
            return number(visitor)
        visitor.page.wait_for_timeout(100)
    raise AssertionError("the cookie is the same")


def opened_by(server, cookie):
    with closing(open_store(f"sqlite:///{server.base}")) as store:
        return store.by_cookie(cookie, at=now())


def test_a_cookie_that_was_noted_opens_nothing_of_what_follows(visit, server):
    visitor = visit()
    noted = number(visitor)
    visitor.press("commencer-express").type("firme-name", "Boulangerie Martin")
    first = renumbered(visitor, noted)
    assert opened_by(server, first) is not None
    other = type(visitor)(visitor.page.context.new_page(), visitor.url).visit("/usages")
    visitor.front().leave("vers-dossier").press("quitter").press("quitter-oui")
    renumbered(visitor, first)
    expect(other.page.locator("h1")).to_have_text(re.compile("^Cet onglet n.est plus à jour$"), timeout=60_000)
    expect(other.page.locator("body")).not_to_contain_text("Martin")
    assert (opened_by(server, noted), opened_by(server, first)) == (None, None)
    left = number(visitor)
    visitor.page.goto(f"{server.url}/quitter")
    assert number(visitor) != left
