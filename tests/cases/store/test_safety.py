"""What was acknowledged survives a brutal stop; what was deleted is nowhere; a copy is whole, and can be put back."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cases import Case
from cases.store import Store, StoreError, open_store, restore
from tests.cases.store.conftest import NAME, NOW

ROOT = Path(__file__).parents[3]
NOTE = ("notes", "CAP-01")


def test_no_acknowledged_answer_is_lost_when_the_process_is_killed(url: str) -> None:
    command = [sys.executable, "-m", "benchmarks.kills", "--times", "10", "--url", url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    counted = done.stdout.split()
    assert (counted[0], counted[-2:]) == ("10", ["0", "perdues"])
    assert int(counted[3]) >= 10


def test_nothing_of_a_deleted_dossier_is_left_in_the_file(sqlite_store: Store, case: Case, bytes_of: Callable[[], bytes]) -> None:
    dossier, other = (sqlite_store.create(case, author="owner", at=NOW) for _ in range(2))
    sqlite_store.save(other, {("company", "name"): "Autre"}, {}, author="owner", at=NOW)
    for number in range(300):
        long = "x" * (number * 37 % 900)
        sqlite_store.save(dossier, {("notes", f"CAP-{number % 9:02}"): f"{NAME} {long} {number}"}, {}, author="owner", at=NOW)
        sqlite_store.save(other, {("notes", f"CAP-{number % 7:02}"): f"Autre {long} {number}"}, {}, author="owner", at=NOW)
    assert bytes_of().count(NAME.encode()) > 300
    sqlite_store.delete(other)
    sqlite_store.delete(dossier)
    assert bytes_of().count(NAME.encode()) == 0
    assert dossier.encode() not in bytes_of()


def test_a_deletion_while_another_reads_is_done_and_cleaned_the_next_time(
    sqlite_store: Store, case: Case, sqlite_url: str, bytes_of: Callable[[], bytes]
) -> None:
    dossier, other = (sqlite_store.create(case, author="owner", at=NOW) for _ in range(2))
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entry").fetchone()
        sqlite_store.delete(dossier)
        assert sqlite_store.open(dossier) is None
    sqlite_store.delete(other)
    assert NAME.encode() not in bytes_of()


def test_a_copy_made_while_others_write_is_of_one_moment(sqlite_store: Store, case: Case, tmp_path: Path) -> None:
    """Each save writes two notes alike: a copy that has only one of them is torn."""
    dossier, done = sqlite_store.create(case, author="owner", at=NOW), threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            sqlite_store.save(dossier, {NOTE: f"{number}", ("notes", "CAP-02"): f"{number}"}, {}, author="owner", at=NOW)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            sqlite_store.backup(tmp_path / f"copy{number}.db")
    finally:
        done.set()
        writer.join()
    for number in range(5):
        with open_store(f"sqlite:///{tmp_path}/copy{number}.db") as copy:
            notes = copy.open(dossier).case.notes  # type: ignore[union-attr]
            assert notes.get("CAP-01") == notes.get("CAP-02")
            assert len(copy.history(dossier, NOTE)) == int(notes.get("CAP-01", "0"))


def test_a_copy_is_put_back_and_the_former_put_aside(sqlite_url: str, case: Case, tmp_path: Path) -> None:
    copy, file = tmp_path / "copy.db", tmp_path / "boussole.db"
    with open_store(sqlite_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
        store.backup(copy)
        store.save(dossier, {NOTE: "après"}, {}, author="owner", at=NOW)
    assert restore(sqlite_url, copy) == file.with_name("boussole.db.remplace-1")
    with open_store(sqlite_url) as store:
        assert store.open(dossier).case == case  # type: ignore[union-attr]
    with open_store(f"sqlite:///{file}.remplace-1") as former:
        assert former.open(dossier).case.notes == {"CAP-01": "après"}  # type: ignore[union-attr]
    assert restore(sqlite_url, copy) == file.with_name("boussole.db.remplace-2")


def test_a_copy_replaces_a_broken_file_and_one_that_is_not_there(sqlite_url: str, case: Case, tmp_path: Path) -> None:
    copy, file = tmp_path / "copy.db", tmp_path / "boussole.db"
    with open_store(sqlite_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
        store.backup(copy)
    file.write_bytes(b"broken" * 1000)
    aside = restore(sqlite_url, copy)
    assert aside is not None
    assert aside.read_bytes() == b"broken" * 1000
    file.unlink()
    assert restore(sqlite_url, copy) is None
    with open_store(sqlite_url) as store:
        assert store.open(dossier).case == case  # type: ignore[union-attr]


def test_a_store_in_use_is_not_replaced(sqlite_store: Store, sqlite_url: str, case: Case, tmp_path: Path) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    sqlite_store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreError, match=r"^L'application travaille sur les dossiers\. Arrêtez-la"):
        restore(sqlite_url, tmp_path / "copy.db")
    sqlite_store.save(dossier, {NOTE: "toujours là"}, {}, author="owner", at=NOW)
    assert sorted(path.name for path in tmp_path.glob("*.remplace-*")) == []


def test_only_a_whole_copy_of_a_store_is_put_back(sqlite_url: str, case: Case, tmp_path: Path) -> None:
    with open_store(sqlite_url) as store:
        store.create(case, author="owner", at=NOW)
        store.backup(tmp_path / "copy.db")
    before = (tmp_path / "boussole.db").read_bytes()
    whole = (tmp_path / "copy.db").read_bytes()
    (tmp_path / "half.db").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.db").write_text("bonjour")
    sqlite3.connect(tmp_path / "other.db").close()
    for name in ("half.db", "text.db", "other.db"):
        with pytest.raises(StoreError, match=rf"« {tmp_path}/{name} » n'est pas une sauvegarde de Boussole IA, ou elle est abîmée\. Rien n'a été changé"):
            restore(sqlite_url, tmp_path / name)
    with pytest.raises(StoreError, match=rf"^« {tmp_path}/missing\.db » n'existe pas\. Rien n'a été changé\. Vérifiez le nom de la sauvegarde\.$"):
        restore(sqlite_url, tmp_path / "missing.db")
    assert (tmp_path / "boussole.db").read_bytes() == before


def test_a_copy_has_a_place_of_its_own(sqlite_store: Store, tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    for target in (tmp_path / "boussole.db", tmp_path / "rien" / "copy.db", tmp_path / "folder.db"):
        with pytest.raises(StoreError, match="ne peut pas être écrite dans"):
            sqlite_store.backup(target)
    assert sqlite_store.check() == (0, ())


def test_a_server_has_its_own_way_of_copying(postgres_url: str, tmp_path: Path) -> None:
    with open_store(postgres_url) as store, pytest.raises(StoreError, match="pg_dump et pg_restore"):
        store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreError, match="pg_dump et pg_restore"):
        restore(postgres_url, tmp_path / "copy.db")


def test_a_copy_is_put_where_there_was_nothing_or_not_at_all(sqlite_store: Store, tmp_path: Path) -> None:
    sqlite_store.backup(tmp_path / "copy.db")
    assert restore(f"sqlite:///{tmp_path}/new/boussole.db", tmp_path / "copy.db") is None
    open_store(f"sqlite:///{tmp_path}/new/boussole.db").close()
    with pytest.raises(StoreError, match="ne peut pas être écrite dans"):
        restore(f"sqlite:///{tmp_path}/copy.db/boussole.db", tmp_path / "copy.db")


def test_the_answers_are_for_the_owner_of_the_file_alone(tmp_path: Path, case: Case) -> None:
    file, copy = tmp_path / "data" / "boussole.db", tmp_path / "copy.db"
    with open_store(f"sqlite:///{file}") as store:
        store.create(case, author="owner", at=NOW)
        store.backup(copy)
        modes = {path.name: oct(path.stat().st_mode)[-3:] for path in [file.parent, copy, *file.parent.iterdir()]}
    assert modes == {"data": "700", "copy.db": "600", "boussole.db": "600", "boussole.db-wal": "600", "boussole.db-shm": "600"}
    restore(f"sqlite:///{file}", copy)
    assert oct(file.stat().st_mode)[-3:] == "600"


def test_a_file_that_was_taken_away_is_written_no_more(sqlite_store: Store, tmp_path: Path, case: Case) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    file = tmp_path / "boussole.db"
    file.rename(tmp_path / "ailleurs.db")
    for use in (
        lambda: sqlite_store.save(dossier, {("notes", "CAP-01"): "perdu"}, {}, author="owner", at=NOW),
        lambda: sqlite_store.open(dossier),
        sqlite_store.ping,
        sqlite_store.check,
    ):
        with pytest.raises(StoreError, match=r"^Le fichier des dossiers n'est plus à sa place \(boussole\.db\)"):
            use()
    assert not file.exists()
    (tmp_path / "ailleurs.db").rename(file)
    sqlite_store.save(dossier, {("notes", "CAP-01"): "gardé"}, {}, author="owner", at=NOW)
    sqlite_store.close()
    with open_store(f"sqlite:///{file}") as store:
        assert store.open(dossier).case.notes["CAP-01"] == "gardé"  # type: ignore[union-attr]


def test_what_is_written_goes_to_the_file_that_stands_there_now(sqlite_store: Store, tmp_path: Path, case: Case) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    sqlite_store.backup(tmp_path / "copie.db")
    (tmp_path / "copie.db").replace(tmp_path / "boussole.db")
    for side in ("-wal", "-shm"):
        (tmp_path / f"boussole.db{side}").unlink()
    sqlite_store.save(dossier, {("notes", "CAP-01"): "gardé"}, {}, author="owner", at=NOW)
    with open_store(f"sqlite:///{tmp_path / 'boussole.db'}") as store:
        assert store.open(dossier).case.notes["CAP-01"] == "gardé"  # type: ignore[union-attr]
