"""`python -m cases …` for who runs the server."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases import Case
from cases.__main__ import main
from cases.store import Store, months_before, open_store
from tests.cases.store.conftest import CASE, NAME, NOW, ByHand

OLD = datetime(2020, 1, 1, tzinfo=UTC)


def run(url: str, *arguments: object) -> Result:
    return CliRunner(env={"DATABASE_URL": url}).invoke(main, list(map(str, arguments)))


@pytest.fixture
def code(store: Store, dossier: str) -> str:
    return store.new_code(dossier, at=NOW)


def test_a_store_is_saved_and_put_back(sqlite_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with open_store(sqlite_url) as store:
        dossier = store.create(CASE, author="owner", at=NOW)
    result = run(sqlite_url, "backup", copy)
    assert (result.exit_code, result.output) == (0, f"Sauvegarde écrite : {copy}\n")
    (tmp_path / "boussole.db").unlink()
    assert run(sqlite_url, "restore", copy).output == "Sauvegarde remise.\n"
    assert run(sqlite_url, "restore", copy).output == f"Sauvegarde remise. Les dossiers remplacés sont gardés dans {tmp_path}/boussole.db.remplace-1\n"
    with open_store(sqlite_url) as store:
        assert store.open(dossier).case == CASE  # type: ignore[union-attr]


@pytest.mark.usefixtures("sqlite_store")
def test_the_address_may_be_given_in_place_of_the_environment(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for given in (sqlite_url, tmp_path / "boussole.db", "boussole.db", "sqlite:///boussole.db"):
        result = run("nothing:///x", "check", "--database", given)
        assert (result.exit_code, result.output) == (0, "Dossiers : 0, dont 0 que cette application ne sait pas lire.\n")


@pytest.mark.parametrize("command", [("check",), ("purge",), ("statistics",), ("export", "x"), ("delete", "x"), ("backup", "copie.db")])
def test_a_file_that_is_not_there_is_not_made_in_passing(sqlite_url: str, tmp_path: Path, command: tuple[str, ...]) -> None:
    result = run(sqlite_url, *command)
    said = f"Le fichier des dossiers n'existe pas ({tmp_path}/boussole.db). Corrigez son chemin ; l'application le crée en démarrant.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("mysql://u:secret@h/b", "--database demande une base que l'application ne sait pas tenir (mysql) : donnez un fichier"),
        ("a" * 300, "Le fichier des dossiers ne peut pas être écrit ("),
        ("", "--database ne nomme pas un fichier : donnez son chemin"),
        ("aucune", "--database ne nomme aucune base. Donnez un fichier ou une adresse.\n"),
        ("/tmp", "--database nomme un dossier, pas un fichier (/tmp) : ajoutez le nom du fichier, comme /tmp/boussole.db.\n"),
    ],
)
def test_an_address_that_cannot_be_is_told_in_one_sentence(given: str, said: str) -> None:
    for command in ("check", "migrate"):
        result = CliRunner().invoke(main, [command, "--database", given])
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert result.stderr.startswith(said)
        assert "secret" not in result.stderr


def test_old_dossiers_are_purged_as_the_server_does(sqlite_url: str, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    two_months_ago = datetime.now(UTC) - timedelta(days=62)
    sqlite_store.create(CASE, author="owner", at=two_months_ago)
    assert run(sqlite_url, "purge").output == "Dossiers supprimés : 0.\n"
    monkeypatch.setenv("BOUSSOLE_CONSERVATION_MOIS", "1")
    assert run(sqlite_url, "purge").output == "Dossiers supprimés : 1.\n"


def test_faults_are_told_in_one_sentence(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "boussole.db").write_bytes(b"x" * 5000)
    for command in ("check", "purge", "statistics", "migrate"):
        result = run(sqlite_url, command)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("Le fichier des dossiers est abîmé (")
        assert result.stderr.count("\n") == 1
    assert run(sqlite_url, "restore", tmp_path / "rien.db").exit_code == 1
    assert run(sqlite_url, "restore").exit_code == 2


def test_the_tables_are_brought_up_to_date(url: str) -> None:
    for _ in range(2):
        result = run(url, "migrate")
        assert (result.exit_code, result.output) == (0, "Les tables sont à jour.\n")
    assert run(url, "check").exit_code == 0


def test_a_dossier_that_cannot_be_read_is_named_with_the_reason(url: str, dossier: str, by_hand: ByHand) -> None:
    by_hand(dossier, ("case", "version"), 999)
    result = run(url, "check")
    assert (result.exit_code, result.output) == (
        1,
        "Dossiers : 1, dont 1 que cette application ne sait pas lire.\n"
        f"{dossier}: [version] Ce dossier suit la version 999 du questionnaire « diag-ia », que cette application n'a pas (elle a : 1, 2). "
        "Gardez ce dossier tel quel : il n'a rien perdu, et s'ouvrira dès que le questionnaire sera là.\n",
    )


def test_old_dossiers_are_purged(url: str, store: Store) -> None:
    store.create(CASE, author="owner", at=OLD)
    recent = store.create(CASE, author="owner", at=datetime.now(UTC))
    result = run(url, "purge", "--months", 12)
    assert (result.exit_code, result.output) == (0, "Dossiers supprimés : 1.\n")
    assert store.open(recent) is not None
    assert run(url, "purge", "--months", 0).exit_code == 2


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        ("2026-11-22", 12, "2025-11-22"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-01-31", 2, "2025-11-30"),
        ("2026-12-31", 1, "2026-11-30"),
        ("2026-11-30", -3, "2027-02-28"),
    ],
)
def test_months_are_those_of_the_calendar(day: str, months: int, before: str) -> None:
    assert months_before(datetime.fromisoformat(day), months) == datetime.fromisoformat(before)


def test_a_dossier_is_exported_by_its_code_or_its_identifier(url: str, dossier: str, code: str, tmp_path: Path) -> None:
    for name in (code.lower(), dossier):
        told = json.loads(run(url, "export", name).stdout)
        assert {"part": "company", "name": "name", "value": NAME, "version": 1, "author": "owner", "at": "2026-11-22T09:00:00+00:00"} in told["entries"]
    result = run(url, "export", code, "-o", tmp_path / "export.json")
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads((tmp_path / "export.json").read_text(encoding="utf-8")) == told
    assert (tmp_path / "export.json").stat().st_mode & 0o777 == 0o600
    assert "ne peut pas être écrit" in run(url, "export", code, "-o", tmp_path).stderr


def test_a_dossier_is_deleted_once_confirmed(url: str, store: Store, dossier: str, code: str) -> None:
    for said in ("n\n", "\n", "x\n", ""):
        refused = CliRunner(env={"DATABASE_URL": url}).invoke(main, ["delete", code], input=said)
        assert (refused.exit_code, refused.stderr) == (1, "Rien n'a été supprimé.\n"), said
        assert refused.stdout.startswith("Ce dossier sera supprimé avec tout son historique. Continuer ? [o/N]: ")
    assert store.open(dossier) is not None
    done = CliRunner(env={"DATABASE_URL": url}).invoke(main, ["delete", code], input="oui\n")
    assert done.output.endswith("Dossier supprimé. Les sauvegardes faites avant le contiennent encore.\n")
    assert store.open(dossier) is None
    result = run(url, "delete", code, "--yes")
    assert (result.exit_code, result.stderr) == (1, "Aucun dossier n'a ce code de reprise ni cet identifiant. Vérifiez-le lettre par lettre.\n")


def test_statistics_are_counted_by_level_too(sqlite_url: str, sqlite_store: Store, golden: Callable[[str, str], Case]) -> None:
    assert run(sqlite_url, "statistics").output == "Moins de 10 dossiers : rien n'est montré.\n"
    for id, times in (("boulangerie", 12), ("usinage", 6)):
        for _ in range(times):
            sqlite_store.create(golden(id, "complet"), author="owner", at=NOW)
    assert run(sqlite_url, "statistics", "--at-least", 5).output == (
        "Dossiers : 18\n\nRégion\n      18  non précisé\n\nTaille\n      18  non précisé\n\n"
        "Secteur\n      18  Industrie manufacturière\n\nNiveau\n      12  Essais\n       6  Cadre\n"
    )
    assert run(sqlite_url, "statistics").output.endswith("Niveau\n      18  autres, réunis\n")
    told = json.loads(run(sqlite_url, "statistics", "--format", "json").output)
    assert (told["total"], told["tables"]["level"]) == (18, [{"name": None, "count": 18}])
    assert run(sqlite_url, "statistics", "--at-least", 1).exit_code == 2


@pytest.mark.usefixtures("sqlite_store")
def test_a_copy_is_one_plain_file(sqlite_url: str, tmp_path: Path) -> None:
    run(sqlite_url, "backup", tmp_path / "copy.db")
    assert [path.name for path in sorted(tmp_path.glob("copy*"))] == ["copy.db"]
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
