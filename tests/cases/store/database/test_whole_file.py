"""After a normal stop the file is whole; one that is missing, emptied or another one is told, and never written over."""

import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from cases import Case
from cases.store import Store, StoreError, open_store, restore
from tests.cases.store.conftest import NOW

NOTE = ("notes", "CAP-01")
ROOT = Path(__file__).parents[4]
EMPTIED = r"^Le fichier des dossiers est vide \(boussole\.db, 0 octet\) : rien n'y est lu ni enregistré\."
ANOTHER = r"^La base de dossiers n'est plus celle que l'application a ouverte \(.+\) : elle a été vidée, ou une autre a pris sa place\."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "boussole.db"


def alone(file: Path) -> list[str]:
    return sorted(path.name for path in file.parent.glob("boussole.db*"))


def copied(file: Path, name: str = "ailleurs/copie.db") -> Store:
    """The store that is in the file alone, without what stands beside it."""
    target = file.parent / name
    target.parent.mkdir(exist_ok=True)
    return open_store(f"sqlite:///{shutil.copy(file, target)}")


def test_a_closed_store_is_one_file(file: Path, sqlite_url: str, case: Case) -> None:
    with open_store(sqlite_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
    assert alone(file) == ["boussole.db"]
    with copied(file) as copy:
        assert copy.open(dossier).case == case  # type: ignore[union-attr]


def test_closed_while_another_process_goes_on_all_is_in_the_file(file: Path, sqlite_url: str, sqlite_store: Store, case: Case) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    open_store(sqlite_url).close()
    assert (file.parent / "boussole.db-wal").stat().st_size == 0
    with copied(file) as copy:
        assert copy.open(dossier).case == case  # type: ignore[union-attr]
    sqlite_store.save(dossier, {NOTE: "après"}, {}, author="owner", at=NOW)
    assert sqlite_store.open(dossier).case.notes == {"CAP-01": "après"}  # type: ignore[union-attr]


def test_who_comes_after_the_end_leaves_no_journal_either(file: Path, sqlite_url: str, case: Case) -> None:
    store = open_store(sqlite_url)
    store.close()
    dossier = store.create(case, author="owner", at=NOW)
    assert store.open(dossier) is not None
    assert alone(file) == ["boussole.db"]


@pytest.mark.parametrize("trace", ["boussole.db-wal", "boussole.db-shm", "boussole.db-journal", "boussole.db.remplace-1"])
def test_no_new_file_is_made_over_the_traces_of_one(file: Path, sqlite_url: str, trace: str) -> None:
    (file.parent / trace).write_bytes(b"left")
    with pytest.raises(StoreError, match=rf"^Le fichier des dossiers n'est plus là \(boussole\.db\), mais ce qu'il a laissé y est \({trace}\)\."):
        open_store(sqlite_url)
    assert alone(file) == [trace]
    assert (file.parent / trace).read_bytes() == b"left"


def test_a_file_lost_under_its_journal_is_told_and_what_the_journal_holds_is_put_aside(file: Path, sqlite_url: str, case: Case) -> None:
    with open_store(sqlite_url) as store:
        store.create(case, author="owner", at=NOW)
        store.backup(file.with_name("sauvegarde.db"))
    (file.parent / "boussole.db-wal").write_bytes(b"of another time")
    file.unlink()
    with pytest.raises(StoreError, match="n'est plus là"):
        open_store(sqlite_url)
    assert restore(sqlite_url, file.with_name("sauvegarde.db")) == file.with_name("boussole.db.remplace-1")
    assert (file.parent / "boussole.db.remplace-1-wal").read_bytes() == b"of another time"
    with open_store(sqlite_url) as store:
        assert store.check() == (1, ())


def test_an_empty_file_is_told_at_the_start(file: Path, sqlite_url: str) -> None:
    file.touch()
    with pytest.raises(StoreError, match=EMPTIED):
        open_store(sqlite_url)
    assert file.stat().st_size == 0


def test_two_processes_that_make_the_file_at_once_both_start(tmp_path: Path) -> None:
    code = "import sys; from cases.store import open_store; open_store(sys.argv[1]).close()"
    command = [sys.executable, "-c", code, f"sqlite:///{tmp_path}/ensemble.db"]
    both = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(one.communicate()[1], one.returncode) for one in both] == [("", 0), ("", 0)]


def test_a_file_emptied_while_it_is_used_is_told(file: Path, sqlite_store: Store, case: Case) -> None:
    """SQLite itself answers with no rows, and takes what is written."""
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    os.truncate(file, 0)
    for use in (lambda: sqlite_store.save(dossier, {NOTE: "perdu"}, {}, author="owner", at=NOW), lambda: sqlite_store.open(dossier), sqlite_store.ping):
        with pytest.raises(StoreError, match=EMPTIED):
            use()


def test_another_store_that_takes_the_place_is_not_taken_for_the_first(file: Path, sqlite_store: Store, case: Case) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    open_store(f"sqlite:///{file.parent}/autre.db").close()
    (file.parent / "autre.db").replace(file)
    for side in ("-wal", "-shm"):
        (file.parent / f"boussole.db{side}").unlink()
    for use in (lambda: sqlite_store.save(dossier, {NOTE: "perdu"}, {}, author="owner", at=NOW), lambda: sqlite_store.open(dossier), sqlite_store.ping):
        with pytest.raises(StoreError, match=ANOTHER):
            use()


def test_a_copy_put_in_its_place_is_gone_on_with_and_told_to_the_log(file: Path, sqlite_store: Store, case: Case, caplog: pytest.LogCaptureFixture) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    sqlite_store.backup(file.with_name("copie.db"))
    file.with_name("copie.db").replace(file)
    for side in ("-wal", "-shm"):
        (file.parent / f"boussole.db{side}").unlink()
    assert sqlite_store.open(dossier) is not None
    assert [record.getMessage() for record in caplog.records] == [
        "Le fichier des dossiers a été remplacé pendant que l'application tourne (boussole.db) : elle continue avec celui qui est en place."
    ]


def test_a_file_whose_tables_went_is_told(file: Path, sqlite_store: Store) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("DROP TABLE store")
    with pytest.raises(StoreError, match=ANOTHER):
        sqlite_store.ping()


@pytest.mark.parametrize("how", ["DROP SCHEMA {name} CASCADE", "TRUNCATE {name}.store, {name}.dossier CASCADE", "UPDATE {name}.store SET id = 'autre'"])
def test_a_server_whose_base_was_emptied_or_replaced_is_told(postgres_url: str, case: Case, how: str) -> None:
    name = postgres_url.rpartition("%3D")[2]
    with open_store(postgres_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
        with psycopg.connect(postgres_url, autocommit=True) as operator:
            operator.execute(how.format(name=name))  # type: ignore[arg-type]
        for use in (lambda: store.save(dossier, {NOTE: "perdu"}, {}, author="owner", at=NOW), lambda: store.open(dossier), store.ping):
            with pytest.raises(StoreError, match=ANOTHER):
                use()


def test_a_store_says_whether_it_was_made_just_now(url: str) -> None:
    for is_new in (True, False):
        with open_store(url) as store:
            assert store.is_new is is_new


def test_processes_that_open_a_new_base_at_once_know_it_by_one_name(url: str) -> None:
    with ThreadPoolExecutor(6) as many:
        opened = list(many.map(open_store, [url] * 6))
    for store in opened:
        with store:
            store.ping()
