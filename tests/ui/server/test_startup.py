"""A server that is set wrongly does not start, and says why in a sentence each; one that starts tells what it is."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cases.store import open_store
from kernel import version
from questionnaires import shipped, versions
from tests.server import Server
from ui.server.startup import begin, start

_ROOT = Path(__file__).parents[3]
_LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} (INFO   |WARNING|ERROR  ) boussole: (.*)")


def started(*command, **settings):
    """Start a server that must refuse; return its exit code and what its log tells."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BOUSSOLE_", "DATABASE_URL"))}
    done = subprocess.run([sys.executable, "-m", *command], cwd=_ROOT, env=kept | settings, capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    assert "secret" not in done.stdout + done.stderr
    return done.returncode, [match[2] for match in map(_LINE.fullmatch, done.stderr.splitlines()) if match]


_STREAMLIT = ("streamlit", "run", "asgi.py", "--server.port", "0")


@pytest.mark.parametrize(
    ("command", "settings", "said"),
    [
        (_STREAMLIT, {"BOUSSOLE_BASE": "mysql://u:secret@h/b", "BOUSSOLE_HTTPS": "peut-être", "BOUSSOLE_BSE": "secret"}, ["BOUSSOLE_BSE ", "BOUSSOLE_BASE demande", "BOUSSOLE_HTTPS vaut"]),
        (_STREAMLIT, {"BOUSSOLE_BASE": "postgresql://u:secret@127.0.0.1:1/b"}, ["La base de dossiers ne répond pas (127.0.0.1:1)."]),
        (_STREAMLIT, {"BOUSSOLE_BASE": "/proc/nulle/part/boussole.db"}, ["Le fichier des dossiers ne peut pas être écrit (boussole.db)."]),
        (("uvicorn", "asgi:app", "--port", "0"), {"DATABASE_URL": "postgres://u:secret@h:port/b"}, ["L'adresse de la base de dossiers n'est pas comprise."]),
    ],
)  # fmt: skip
def test_a_server_that_is_set_wrongly_does_not_start(command, settings, said):
    code, lines = started(*command, **settings)
    assert code == 1
    assert len(lines) == len(said)
    assert all(line.startswith(sentence) for line, sentence in zip(lines, said, strict=True))


def test_a_questionnaire_that_cannot_be_read_stops_the_start(tmp_path):
    (tmp_path / "essai").mkdir()
    (tmp_path / "essai" / "1.yaml").write_text("id: essai\nversion: 1\n", encoding="utf-8")
    code, lines = started(*_STREAMLIT, BOUSSOLE_BASE="aucune", BOUSSOLE_QUESTIONNAIRES=str(tmp_path))
    assert code == 1
    assert lines
    assert all(line.startswith(f"{tmp_path}/essai/1.yaml:") for line in lines)


@pytest.fixture
def told(monkeypatch, caplog):
    """told(BOUSSOLE_…="…") is what a server that starts so writes in its log."""

    def begun(**settings):
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        caplog.clear()
        begin.__wrapped__()
        return [f"{record.levelname} {record.getMessage()}" for record in caplog.records if record.name == "boussole"]

    return begun


def test_the_first_lines_of_the_log_tell_what_runs(told, shared_base):
    kept = [f"{id} ({', '.join(map(str, versions(id)))})" for id in shipped()]
    assert told(BOUSSOLE_CONSERVATION_MOIS="6") == [
        f"INFO Boussole IA {version()}",
        f"INFO base : {shared_base}",
        "INFO conservation : 6 mois",
        f"INFO questionnaires : {', '.join(kept)}",
        "INFO annuaire des entreprises : recherche-entreprises.api.gouv.fr",
    ]


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ["WARNING La page « Vos données » est à compléter : donnez BOUSSOLE_OPERATEUR, BOUSSOLE_CONTACT, BOUSSOLE_BASE_LEGALE, BOUSSOLE_HEBERGEUR."]),
        (
            {"BOUSSOLE_OPERATEUR": "x", "BOUSSOLE_BASE_LEGALE": "accord", "BOUSSOLE_HEBERGEUR": "x"},
            ["WARNING La page « Vos données » est à compléter : donnez BOUSSOLE_CONTACT."],
        ),
        ({"BOUSSOLE_OPERATEUR": "x", "BOUSSOLE_CONTACT": "x", "BOUSSOLE_BASE_LEGALE": "accord", "BOUSSOLE_HEBERGEUR": "x"}, []),
    ],
)
def test_a_server_that_starts_tells_what_its_notice_lacks(monkeypatch, caplog, given, missing):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    start()
    assert [f"{one.levelname} {one.getMessage()}" for one in caplog.records if "Vos données" in one.getMessage()] == missing


def test_the_log_tells_what_is_off_and_what_has_no_effect(told):
    lines = told(
        BOUSSOLE_BASE="aucune",
        BOUSSOLE_REGISTRE="non",
        DATABASE_URL="postgresql://u:secret@h/b",
        STREAMLIT_SERVER_ALLOWEDHOSTS="diagnostic.exemple.fr",
        STREAMLIT_SERVER_ALLOWED_HOSTS="diagnostic.exemple.fr",
    )
    assert lines[1] == "INFO base : aucune, rien n'est gardé"
    assert lines[4:] == [
        "INFO annuaire des entreprises : fermé",
        "WARNING DATABASE_URL donne une autre base, qui ne sert pas : BOUSSOLE_BASE l'emporte.",
        "WARNING STREAMLIT_SERVER_ALLOWEDHOSTS n'est pas une option de Streamlit, et ne sert pas. Vouliez-vous dire « STREAMLIT_SERVER_ALLOWED_HOSTS » ?",
    ]


def test_a_page_says_that_the_site_is_not_ready_and_the_log_says_why(monkeypatch, caplog, person):
    begin.cache_clear()
    monkeypatch.setenv("BOUSSOLE_HTTPS", "peut-être")
    person.run()
    assert person.title == "Boussole IA"
    assert "Ce site n'est pas prêt : un de ses réglages, ou sa base de dossiers, est à corriger." in person.text
    assert "BOUSSOLE_HTTPS vaut « peut-être » : écrivez « oui » ou « non »." in caplog.text
    monkeypatch.setenv("BOUSSOLE_HTTPS", "oui")
    person.run()
    assert person.title == "Où en est votre entreprise avec l'IA ?"


def test_a_server_that_is_stopped_leaves_one_whole_file(tmp_path):
    server = Server(tmp_path)
    base = Path(server.base)
    try:
        server.wait()
        assert (base.parent / "boussole.db-wal").exists()
    finally:
        server.stop()
    assert [path.name for path in base.parent.iterdir()] == ["boussole.db"]
    with open_store(f"sqlite:///{shutil.copy(base, tmp_path / 'copie.db')}") as copy:
        assert copy.check() == (0, ())
    assert "La base vient d'être créée, sans aucun dossier. Si elle devait en contenir, arrêtez l'application" in server.log
    assert "Traceback" not in server.log
