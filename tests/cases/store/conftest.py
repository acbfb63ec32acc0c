"""Stores to work on: the same tests run on SQLite and on PostgreSQL, which is started from the machine's programs when there are some."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import delete, insert

from cases import Case, Json, from_text
from cases import Path as Path_
from cases.store import Store, open_store
from cases.store.database.engine import Database
from cases.store.database.tables import entry

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NAME = "BoulangerieDuFournilSecret"
CASE = from_text(f'case: 1\nquestionnaire: diag-ia\nmode: complet\ndate: 2026-11-22\ncompany: {{name: "{NAME}"}}\nanswers: {{CAP-01: 25}}\n')
_schemas = count()
ByHand = Callable[[str, Path_, Json | None], None]


@pytest.fixture
def case() -> Case:
    return CASE


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server of these tests alone, on a socket: the address of an empty schema is this text with its name put in."""
    programs, user = postgres_programs(), _unprivileged()
    if not programs or user is None:
        (pytest.fail if os.environ.get("POSTGRES_REQUIRED") else pytest.skip)(
            "no PostgreSQL on this machine (Debian: apt-get install postgresql), or no user to run it"
        )
    # A socket has a short path; the temporary folders of pytest are long.
    folder = Path(tempfile.mkdtemp(prefix="boussole-"))
    if user:
        shutil.chown(folder, "postgres")
    try:
        _run(user, programs[-1] / "initdb", "-D", folder / "data", "-A", "trust", "-U", "boussole", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=200"
        _run(user, programs[-1] / "pg_ctl", "-D", folder / "data", "-o", options, "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql://boussole@/postgres?host={folder}&options=-csearch_path%3D{{}}"
        finally:
            _run(user, programs[-1] / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def postgres_programs() -> list[Path]:
    """Return where this machine has the programs of PostgreSQL, oldest version first."""
    return sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def _unprivileged() -> list[str] | None:
    """Return how to run a program that refuses root; [] when we are not root, None when nobody else can be."""
    if os.getuid():
        return []
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        return None
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if shutil.which("setpriv") else None


def _run(user: list[str], *command: object) -> None:
    subprocess.run([*user, *map(str, command)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/boussole.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, sqlite_url: str) -> str:
    """The address of an empty store of each kind."""
    return sqlite_url if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def postgres_url(postgres: str) -> str:
    name = f"b{next(_schemas)}"
    with psycopg.connect(postgres.format("public"), autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return postgres.format(name)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    with open_store(sqlite_url) as opened:
        yield opened


@pytest.fixture
def dossier(store: Store) -> str:
    return store.create(CASE, author="owner", at=NOW)


@pytest.fixture
def by_hand(url: str) -> ByHand:
    """by_hand(dossier, path, value) writes into the tables what no store would write."""

    def write(dossier: str, path: Path_, value: Json | None) -> None:
        part, name = path
        row = {"dossier": dossier, "part": part, "name": name, "value": value, "version": 1, "author": "owner", "at": NOW}
        database = Database(url)
        database.write(lambda connection: connection.execute(delete(entry).where(entry.c.dossier == dossier, entry.c.part == part, entry.c.name == name)))
        database.write(lambda connection: connection.execute(insert(entry).values(row)))
        database.close()

    return write


@pytest.fixture
def bytes_of(sqlite_url: str) -> Callable[[], bytes]:
    """What the files of the SQLite store hold, journal included."""
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    return lambda: b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))
