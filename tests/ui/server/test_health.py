"""`/sante` while the store does not answer: told soon, by whoever asks, with one thread that waits; and by itself again when it does."""

import asyncio
import sqlite3
import threading
from contextlib import closing, contextmanager

import pytest

from tests.waiting import played, until
from ui.server.health import Health
from ui.session.store import store, store_trouble


@contextmanager
def held(file):
    """Have another program hold the file, so that nobody can read it."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=10)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        yield


@pytest.fixture
def patient(monkeypatch):
    """A store that lets itself be waited for longer than `/sante` waits."""
    monkeypatch.setenv("BOUSSOLE_BASE_SECONDS", "6")


@pytest.mark.usefixtures("patient")
def test_health_waits_for_a_store_that_hangs_with_one_thread_and_not_to_the_end(own_base):
    async def asked():
        health = Health()
        assert await health.answers()
        with held(own_base):
            assert await asyncio.gather(*(health.answers() for _ in range(20))) == [False] * 20
            assert sum(thread.name.startswith("asyncio_") for thread in threading.enumerate()) <= 2
        while not await health.answers():
            await asyncio.sleep(0.1)

    store().close()
    played(asked())
    assert until(lambda: store_trouble() is None, 10)


def test_who_asks_again_at_once_disturbs_none_of_those_who_still_wait():
    """Many who watch a server at once had it fail."""

    async def asked():
        health = Health()

        async def watcher():
            return [await health.answers() for _ in range(5)]

        return await asyncio.gather(*(watcher() for _ in range(10)))

    assert played(asked()) == [[True] * 5] * 10


def test_the_log_tells_once_that_it_fell_silent_and_once_that_it_is_back(own_base, caplog):
    async def asked():
        health = Health()
        away = own_base.rename(own_base.with_name("ailleurs.db"))
        assert [await health.answers() for _ in range(3)] == [False] * 3
        away.rename(own_base)
        assert [await health.answers() for _ in range(3)] == [True] * 3

    caplog.set_level("INFO", "boussole")
    played(asked())
    assert [record.getMessage().partition(" :")[0] for record in caplog.records] == [
        "dossiers: Le fichier des dossiers n'est plus à sa place (boussole.db)",
        "dossiers: la base répond de nouveau",
    ]
