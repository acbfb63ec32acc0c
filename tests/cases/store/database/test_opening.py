"""A store is opened at its current form, whole, or not at all, and what is wrong is told in one sentence."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from cases import Case
from cases.store import BrokenStoreError, Store, StoreError, database_url, open_store
from cases.store.database.engine import Database
from cases.store.database.schema import current_revision, migrate
from cases.store.database.tables import metadata
from questionnaires import Questionnaire
from tests.cases.store.conftest import NOW

ROOT = Path(__file__).parents[4]


def test_a_case_is_read_without_any_database() -> None:
    code = "import cases, scoring, sys; sys.exit(bool({'sqlalchemy', 'alembic', 'psycopg', 'sqlite3'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_current_form_is_the_last_migration() -> None:
    """Told by the names of the files, so that a start need not load Alembic."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "cases" / "store" / "database" / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == current_revision()


def test_a_store_in_the_current_form_is_opened_without_alembic(sqlite_url: str) -> None:
    open_store(sqlite_url).close()
    code = f"import sys; from cases.store import open_store; open_store({sqlite_url!r}).close(); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_migrations_make_the_tables_that_the_program_knows(url: str) -> None:
    database = Database(url)
    migrate(database)
    migrate(database)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: Any = compare_metadata(context, metadata)
        assert (found, context.get_current_revision()) == ([], "0003")
    database.close()


def test_a_store_is_found_again(url: str, case: Case) -> None:
    with open_store(url) as store:
        dossier = store.create(case, author="owner", at=NOW)
    with open_store(url) as store:
        assert store.open(dossier).case == case  # type: ignore[union-attr]


def test_a_store_written_by_a_newer_application_is_left_alone(url: str) -> None:
    open_store(url).close()
    database = Database(url)
    database.write(lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(StoreError, match=r"version plus récente de l'application\. Mettez l'application à jour"):
        open_store(url)
    with database.reading() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"
    database.close()


def test_a_migration_that_fails_half_way_leaves_nothing(url: str) -> None:
    database = Database(url)
    database.write(lambda connection: connection.execute(text("CREATE TABLE secret (id INTEGER)")))
    with pytest.raises(StoreError):
        open_store(url)
    with database.reading() as connection:
        context = MigrationContext.configure(connection)
        assert (context.get_current_revision(), inspect(connection).get_table_names()) == (None, ["secret"])
    database.close()


def test_sqlite_is_set_to_keep_what_it_acknowledges(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.reading() as connection:
        found = [connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys", "secure_delete")]
    assert found == ["wal", 1, 5000, 1, 1]
    database.close()


def test_a_file_that_is_no_store_is_told_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "boussole.db"
    file.write_bytes(b"not a database" * 1000)
    with pytest.raises(BrokenStoreError) as error:
        open_store(f"sqlite:///{file}")
    assert str(error.value) == (
        "Le fichier des dossiers est abîmé (boussole.db). Arrêtez l'application, remettez la dernière sauvegarde avec "
        "« python -m cases restore SAUVEGARDE », puis redémarrez : les rapports PDF permettent de reprendre ce qui manque."
    )
    assert file.read_bytes() == b"not a database" * 1000


def test_damage_inside_the_file_is_found_at_opening(sqlite_url: str, tmp_path: Path, case: Case) -> None:
    with open_store(sqlite_url) as store:
        for _ in range(20):
            store.create(case, author="owner", at=NOW)
    file = tmp_path / "boussole.db"
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = os.urandom(200)
    file.write_bytes(content)
    with pytest.raises(BrokenStoreError, match="Le fichier des dossiers est abîmé"):
        open_store(sqlite_url)


def test_a_place_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file" / "boussole.db", tmp_path, tmp_path / ("a" * 300)):
        with pytest.raises(StoreError, match=r"ne peut pas être écrit .*Vérifiez les droits d'accès") as error:
            open_store(f"sqlite:///{place}")
        assert str(tmp_path) not in str(error.value)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "sqlite://",
        "sqlite:///:memory:",
        "boussole.db",
        "oracle-of-delphi://x/y",
        "://",
        "nothing:///x",
        "mysql://u:p@h/b",
        "mariadb://h/b",
        "oracle://h/b",
        "postgresql+psycopg2://h/b",
        "sqlite+aiosqlite:///b.db",
        "postgresql://u:p@h:port/b",
    ],
)
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(StoreError, match=r"^L'adresse de la base de dossiers n'est pas comprise\. Écrivez sqlite:///"):
        open_store(url)


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=rf"^La base de dossiers ne répond pas \({tmp_path}\)\. Vérifiez qu'elle est démarrée"):
        open_store(f"postgresql://nobody@/nothing?host={tmp_path}")


def test_a_full_disk_is_told_and_harms_nothing(sqlite_url: str, case: Case, bank: Questionnaire) -> None:
    with open_store(sqlite_url) as store:
        dossier = store.create(case, author="owner", at=NOW)
    database = Database(sqlite_url)
    with database.raw() as connection:
        connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError, match=r"^Le disque du serveur est plein : rien ne peut être enregistré\. Libérez de la place\.$"):
        Store(database).save(dossier, {("notes", question.id): "x" * 1000 for question in bank.questions}, {}, author="owner", at=NOW)
    database.close()
    with open_store(sqlite_url) as store:
        assert store.open(dossier).case == case  # type: ignore[union-attr]


def test_a_server_that_cut_the_line_is_called_again(postgres_url: str, case: Case) -> None:
    with open_store(postgres_url) as store, psycopg.connect(postgres_url, autocommit=True) as operator:
        dossier = store.create(case, author="owner", at=NOW)
        operator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'")
        store.save(dossier, {("notes", "CAP-01"): "gardé"}, {}, author="owner", at=NOW)
        assert store.open(dossier).case.notes == {"CAP-01": "gardé"}  # type: ignore[union-attr]


def test_an_error_names_no_answer(sqlite_store: Store, sqlite_url: str, case: Case) -> None:
    dossier = sqlite_store.create(case, author="owner", at=NOW)
    database = Database(sqlite_url)
    database.write(lambda connection: connection.execute(text("DROP TABLE change")))
    database.close()
    with pytest.raises(StoreError) as error:
        sqlite_store.save(dossier, {("notes", "CAP-01"): "Secret"}, {}, author="owner", at=NOW)
    assert "Secret" not in f"{error.value} {error.value.__cause__}"


def test_the_environment_names_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOUSSOLE_BASE", raising=False)
    monkeypatch.setenv("DATABASE_URL", " postgres://u@h/b ")
    assert database_url() == "postgresql://u@h/b"
    for nothing in ("", "  "):
        monkeypatch.setenv("DATABASE_URL", nothing)
        assert database_url() == f"sqlite:///{ROOT}/data/boussole.db"
    monkeypatch.delenv("DATABASE_URL")
    assert database_url() == f"sqlite:///{ROOT}/data/boussole.db"
