"""What the operator sets about the store of a server."""

from datetime import timedelta

import pytest

from cases import Case
from cases.store import StoreError, database_url
from kernel import BoussoleError
from ui.clock import now, today
from ui.session.store import months_kept, purge, store, store_trouble

CASE = Case("diag-ia", 1, "express", today())


@pytest.mark.parametrize(
    ("set_to", "address"),
    [("/srv/boussole.db", "sqlite:////srv/boussole.db"), ("sqlite:////srv/b.db", "sqlite:////srv/b.db"), (" postgresql://a@b/c ", "postgresql://a@b/c")],
)
def test_the_base_is_a_file_or_an_address(monkeypatch, set_to, address):
    monkeypatch.setenv("BOUSSOLE_BASE", set_to)
    monkeypatch.setenv("DATABASE_URL", "postgresql://other")
    assert database_url() == address


def test_without_its_own_setting_the_usual_one_counts(monkeypatch):
    monkeypatch.setenv("BOUSSOLE_BASE", "")
    monkeypatch.setenv("DATABASE_URL", "postgresql://a@b/c")
    assert database_url() == "postgresql://a@b/c"


@pytest.mark.usefixtures("nothing_kept")
def test_the_commands_of_a_server_that_keeps_nothing_say_so():
    with pytest.raises(StoreError, match="BOUSSOLE_BASE vaut « aucune » : ce serveur ne garde aucun dossier"):
        database_url()


@pytest.mark.parametrize("set_to", ["0", "douze", "-1", "121", "1.5"])
def test_months_that_cannot_be_are_refused(monkeypatch, set_to):
    monkeypatch.setenv("BOUSSOLE_CONSERVATION_MOIS", set_to)
    with pytest.raises(BoussoleError, match=f"BOUSSOLE_CONSERVATION_MOIS vaut « {set_to} » : donnez un nombre de mois, de 1 à 120"):
        months_kept()


@pytest.mark.usefixtures("own_base")
def test_what_is_too_old_is_deleted_and_nothing_else(monkeypatch):
    monkeypatch.setenv("BOUSSOLE_CONSERVATION_MOIS", "1")
    old = store().create(CASE, author="entreprise", at=now() - timedelta(days=32))
    new = store().create(CASE, author="entreprise", at=now() - timedelta(days=27))
    assert purge() == 1
    assert store().open(old) is None
    assert store().open(new) is not None


def test_a_store_that_is_there_answers(own_base):
    assert own_base.exists()
    assert store_trouble() is None


def test_a_store_that_is_broken_does_not(own_base):
    store().create(CASE, author="entreprise", at=now())
    for file in own_base.parent.iterdir():
        file.write_bytes(b"\0" * 100_000)
    assert store_trouble() is not None


def test_a_server_that_keeps_nothing_misses_no_store(monkeypatch):
    monkeypatch.setenv("BOUSSOLE_BASE", "aucune")
    assert store_trouble() is None
