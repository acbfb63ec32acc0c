"""A person with a browser who types a note, however the line and the server fare: what was typed, what rested, what the page called saved."""

import random
import re
import time
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Error, Page
from playwright.sync_api import TimeoutError as Late

from cases.store import open_store
from tests.server import Server
from ui.clock import now

#: A text that nobody has changed for so long is to be found again every time.
REST_SECONDS = 1.0
#: How long the page may take to find a text and save it, once its server is there.
_PATIENCE_MS = 60_000
_FIELD = '[class*="st-key-note-USA-01"] textarea'
_NOTE = ("notes", "USA-01")
#: Between two letters, and now and then a rest.
_PAUSES_MS = (20, 20, 60, 60, 200, 2500)
_STATE = f"""() => [document.querySelector('{_FIELD}').value, document.querySelector("#ligne").innerText]"""
_SAVED = f"""text => document.querySelector('{_FIELD}')?.value === text && document.querySelector("#ligne").innerText.includes("Enregistré à")"""


class Before(NamedTuple):
    """What stood there before something broke. `rested`: whether it had for more than a second; `said`: all texts that the page called saved."""

    text: str
    rested: bool
    said: frozenset[str]


class Typist:
    """One window with one dossier."""

    def __init__(self, browser: Browser, server: Server, url: str = "") -> None:
        self._server, self._url, self._chance = server, url or server.url, random.Random(0)
        self._context: BrowserContext = browser.new_context(locale="fr-FR")
        self._context.set_default_timeout(_PATIENCE_MS)
        self.page: Page = self._context.new_page()
        self.page.goto(self._url)
        self.page.locator(".st-key-commencer-complet button").click()
        self.page.locator(".st-key-vers-usages button").click()
        self.page.locator(_FIELD).wait_for()

    def close(self) -> None:
        self._context.close()

    def type(self, text: str) -> None:
        """Type at the end of the note."""
        self.page.locator(_FIELD).focus()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def type_for(self, name: str, seconds: float) -> Before:
        """Type a new note for so long, with pauses like a person's."""
        self.page.locator(_FIELD).fill(f"{name} ")
        end, since, said = time.monotonic() + seconds, time.monotonic(), set()
        while time.monotonic() < end:
            if self._chance.random() < 0.6:
                self.page.keyboard.type(self._chance.choice("abcdefghij "))
                since = time.monotonic()
            self.page.wait_for_timeout(self._chance.choice(_PAUSES_MS))
            text, bar = self.page.evaluate(_STATE)
            if re.search("Enregistré à", bar):
                said.add(text.strip())
        return Before(self.page.evaluate(_STATE)[0], time.monotonic() - since > REST_SECONDS, frozenset(said))

    def come_back(self, how: str) -> None:
        """Go on in the same page, reload it, or open another one in the place of the closed one."""
        if how == "reload":
            self.page.reload()
        elif how == "close":
            self.page.close()
            self.page = self._context.new_page()
            self.page.goto(f"{self._url}/usages")

    def finds(self, text: str) -> bool:
        """Tell whether the page, by itself, shows the text again and has saved it."""
        try:
            self.page.wait_for_function(_SAVED, arg=text)
        except (Late, Error):
            return False
        return self.kept()[-1:] == [text.strip()]

    def kept(self) -> list[str]:
        """Return every note that the store ever held, the latest last."""
        base, cookies = self._server.base, {one["name"]: one["value"] for one in self._context.cookies()}
        with open_store(base if "://" in base else f"sqlite:///{base}") as store:
            access = store.by_cookie(cookies["boussole"], at=now())
            return [str(one.value) for one in store.history(access.dossier, _NOTE)] if access else []
