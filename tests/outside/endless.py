"""A run that only an interruption ends: everything that tests start, then sleep. Run by `tests/test_interrupted.py`, by its path."""

import os
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from reports import Press
from tests.browser.conftest import browser, server  # noqa: F401 -- fixtures
from tests.cases.store.conftest import postgres, postgres_programs  # noqa: F401 -- a fixture
from tests.leash import MARK
from tests.server import Server


def test_it_waits_for_ever(browser: Browser, server: Server, request: pytest.FixtureRequest) -> None:  # noqa: F811 -- fixtures
    browser.new_page().goto(server.url)
    if postgres_programs():
        request.getfixturevalue("postgres")
    with Press():
        Path(os.environ["READY"]).write_text(os.environ[MARK], encoding="utf-8")
        time.sleep(600)
