"""A base that cannot be used is told in one sentence that says what to do, and never a password."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from cases.store import StoreError, open_store, shown_address

ROOT = Path(__file__).parents[4]


@pytest.fixture(scope="module")
def guarded(postgres: str) -> str:
    """A server that knows « sesame » by his password, lets « banni » not in, and « lecteur » only read."""
    folder = Path(str(make_url(postgres).query["host"]))
    rules = folder / "data" / "pg_hba.conf"
    rules.write_text("local all sesame scram-sha-256\nlocal all banni reject\n" + rules.read_text(encoding="utf-8"), encoding="utf-8")
    with psycopg.connect(postgres.format("public"), autocommit=True) as connection:
        connection.execute("CREATE ROLE sesame LOGIN PASSWORD 'ouvretoi'")
        connection.execute("CREATE ROLE banni LOGIN")
        connection.execute("CREATE ROLE lecteur LOGIN")
        connection.execute("SELECT pg_reload_conf()")
    return str(folder)


def said(url: str) -> str:
    """What is said of a base that cannot be opened."""
    with pytest.raises(StoreError) as error:
        open_store(url)
    assert "secret" not in f"{error.value} {error.value.__cause__}"
    return str(error.value)


@pytest.mark.parametrize("user", ["sesame:secret", "sesame", "inconnu:secret"])
def test_a_wrong_user_or_password_is_told(guarded: str, user: str) -> None:
    name = user.split(":", maxsplit=1)[0]
    expected = f"La base de dossiers refuse l'utilisateur « {name} » ou son mot de passe ({guarded}). Vérifiez-les dans l'adresse de la base."
    assert said(f"postgresql://{user}@/postgres?host={guarded}") == expected


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("postgresql://banni@/postgres?host={folder}", "La base de dossiers refuse la connexion de « banni » depuis cette machine ({folder})."),
        ("postgresql://boussole@/absente?host={folder}", "La base « absente » n'existe pas ({folder}). Créez-la avec « createdb absente », ou corrigez"),
        ("postgresql://lecteur@/postgres?host={folder}", "L'utilisateur « lecteur » n'a pas tous les droits sur la base « postgres » ({folder})."),
        (
            "postgresql://boussole@/postgres?host={folder}&options=-cdefault_transaction_read_only%3Don",
            "La base « postgres » ({folder}) ne peut être que lue. Donnez l'adresse du serveur principal",
        ),
        ("postgresql://u:secret@machine.invalid/b", "La machine de la base de dossiers est introuvable (machine.invalid). Vérifiez son nom"),
        ("postgresql://u:secret@127.0.0.1:1/b", "La base de dossiers ne répond pas (127.0.0.1:1). Vérifiez qu'elle est démarrée"),
        ("postgresql://u:secret@127.0.0.1:1/b?sslmod=require", "L'adresse de la base de dossiers porte une option inconnue ou mal écrite."),
        ("postgresql://u:secret@127.0.0.1:1/b?connect_timeout=vite", "L'adresse de la base de dossiers porte une option inconnue ou mal écrite."),
    ],
)
def test_each_trouble_of_a_server_has_its_sentence(guarded: str, address: str, sentence: str) -> None:
    assert said(address.format(folder=guarded)).startswith(sentence.format(folder=guarded))


def test_a_driver_that_is_missing_is_told() -> None:
    code = "import sys; sys.modules['psycopg'] = None; from cases.store import open_store; open_store('postgresql://u:secret@h/b')"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False).stderr
    assert told.splitlines()[-1].endswith(
        "Le pilote de PostgreSQL manque ou ne se charge pas. Relancez « ./run setup », qui installe les bibliothèques de l'application."
    )


@pytest.mark.skipif(not os.getuid(), reason="root may write everywhere")
def test_a_file_that_can_only_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "boussole.db"
    open_store(f"sqlite:///{file}").close()
    file.chmod(0o400)
    assert said(f"sqlite:///{file}").startswith("Le fichier des dossiers ne peut pas être écrit (boussole.db).")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://u:secret@h:5433/b?sslpassword=secret", "postgresql://h:5433/b"),
        ("postgres://u@/b?host=/run/pg", "postgresql:///run/pg/b"),
        ("postgresql:///b", "postgresql://cette machine/b"),
        ("sqlite:////srv/b.db", "/srv/b.db"),
    ],
)
def test_an_address_is_shown_without_a_secret(address: str, shown: str) -> None:
    assert shown_address(address) == shown
