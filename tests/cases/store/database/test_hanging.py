"""A database that hangs is waited for as long as is set and no longer; then nobody waits, until it answers again."""

import os
import signal
import socket
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, make_url

from cases import Case
from cases.store import StoreError, open_store
from tests.cases.store.conftest import NOW

NOTE = ("notes", "CAP-01")
SILENT = r"^La base de dossiers ne répond pas \(.+\)\. Vérifiez qu'elle est démarrée"
BUSY = r"^Les dossiers ne peuvent pas être lus ni enregistrés pour le moment ; ce qui l'était déjà est gardé\."


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOUSSOLE_BASE_SECONDS", "1")


@contextmanager
def stopped(url: str) -> Iterator[None]:
    """PostgreSQL, all of its processes, held still: it takes what comes, and answers nothing."""
    folder = Path(str(make_url(url).query["host"]))
    first = int((folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
    every = [first, *(int(pid) for pid in Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii").split())]
    for pid in every:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in every:
            os.kill(pid, signal.SIGCONT)


def back(use: Callable[[], object]) -> object:
    """What a call gives once the database is answering again: it is noticed within seconds, without anyone doing anything."""
    for _ in range(100):
        try:
            return use()
        except StoreError:
            time.sleep(0.1)
    raise AssertionError("it never came back")


def test_a_server_that_stands_still_keeps_nobody_waiting_and_is_found_again(postgres_url: str, case: Case) -> None:
    with open_store(postgres_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
        with stopped(postgres_url):
            with pytest.raises(StoreError, match=SILENT):
                store.open(dossier)
            refused = 0
            with ThreadPoolExecutor(50) as many:
                for one in [many.submit(store.save, dossier, {NOTE: "perdu"}, {}, author="owner", at=NOW) for _ in range(500)]:
                    refused += isinstance(one.exception(timeout=20), StoreError)
            assert refused == 500
            with pytest.raises(StoreError, match=SILENT):
                store.ping()
        assert back(lambda: store.open(dossier).case == case)  # type: ignore[union-attr]
        store.save(dossier, {NOTE: "gardé"}, {}, author="owner", at=NOW)
        assert store.open(dossier).case.notes == {"CAP-01": "gardé"}  # type: ignore[union-attr]


def test_a_server_that_takes_the_call_and_says_nothing_is_told() -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        with pytest.raises(StoreError, match=SILENT):
            open_store(f"postgresql://u:secret@127.0.0.1:{mute.getsockname()[1]}/b")


def test_tables_that_another_holds_are_waited_for_by_one_alone(postgres_url: str, case: Case) -> None:
    """As while they are copied, or changed, by hand."""
    with open_store(postgres_url) as store, psycopg.connect(postgres_url) as operator:
        dossier = store.create(case, author="owner", at=NOW)
        operator.execute("LOCK TABLE dossier, entry, secret IN ACCESS EXCLUSIVE MODE")
        for use in (lambda: store.open(dossier), lambda: store.by_cookie("c", at=NOW), store.ping):
            with pytest.raises(StoreError, match=BUSY):
                use()
        operator.rollback()
        assert back(lambda: store.open(dossier)) is not None


def test_one_dossier_that_another_holds_harms_no_other_one(postgres_url: str, case: Case) -> None:
    with open_store(postgres_url) as store, psycopg.connect(postgres_url) as operator:
        held, other = (store.create(case, author="owner", at=NOW) for _ in range(2))
        operator.execute("SELECT id FROM dossier WHERE id = %s FOR UPDATE", (held,))
        with pytest.raises(StoreError, match=BUSY):
            store.save(held, {NOTE: "attend"}, {}, author="owner", at=NOW)
        store.save(other, {NOTE: "gardé"}, {}, author="owner", at=NOW)
        assert store.open(held).case == case  # type: ignore[union-attr]
        operator.rollback()
        store.save(held, {NOTE: "gardé"}, {}, author="owner", at=NOW)


def test_a_program_that_stops_in_the_middle_lets_go(postgres_url: str, case: Case) -> None:
    """The server ends what it hears no more of."""
    with open_store(postgres_url) as store, open_store(postgres_url) as other:
        dossier = store.create(case, author="owner", at=NOW)
        with pytest.raises(StoreError):
            store._database.write(half_done)
        assert other.open(dossier) is not None


def half_done(connection: Connection) -> None:
    connection.exec_driver_sql("LOCK TABLE dossier")
    time.sleep(2)
    connection.exec_driver_sql("SELECT 1")


def test_a_file_that_another_holds_is_waited_for_by_one_alone(sqlite_url: str, case: Case) -> None:
    with open_store(sqlite_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
        with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match=BUSY):
                store.save(dossier, {NOTE: "attend"}, {}, author="owner", at=NOW)
            assert store.open(dossier).case == case  # type: ignore[union-attr]
            other.execute("COMMIT")
        store.save(dossier, {NOTE: "gardé"}, {}, author="owner", at=NOW)


def test_when_every_connection_is_taken_the_next_is_told(sqlite_url: str) -> None:
    with open_store(sqlite_url) as store:
        held = [store._database.reading() for _ in range(100)]
        for one in held:
            one.__enter__()
        with pytest.raises(StoreError, match=BUSY):
            store.ping()
        for one in held:
            one.__exit__(None, None, None)
        store.ping()
