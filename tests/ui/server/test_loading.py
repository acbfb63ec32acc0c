"""The first page is shown at once, and the contents are loaded beside: what follows waits for them, and a server that cannot read them ends."""

import importlib
import json
import signal
import subprocess
import sys
from concurrent.futures import Future
from pathlib import Path

import pytest

from kernel import BoussoleError
from tests.ui.conftest import Person
from tests.waiting import played

_ROOT = Path(__file__).parents[3]
#: What takes long to import and no first page needs.
_HEAVY = ("pandas", "numpy", "alembic", "weasyprint", "xlsxwriter")


def run(code):
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture
def pending(monkeypatch):
    """Contents that are not loaded yet."""
    future: Future[None] = Future()
    monkeypatch.setattr("ui.server.loading", lambda: future)
    return future


def test_a_start_imports_nothing_heavy(monkeypatch):
    monkeypatch.setenv("BOUSSOLE_BASE", "aucune")
    assert run(f"import sys, asgi; print(*[name for name in {_HEAVY} if name in sys.modules])") == []


def test_what_is_loaded_beside_is_loaded_once_and_whole():
    code = "import sys; from ui.server import load_now, loading; load_now(); loading().result(); print(loading() is loading(), 'pandas' in sys.modules)"
    assert run(code) == ["True", "True"]


def test_the_first_page_waits_for_no_content(pending):
    assert Person().has("button", "commencer-express")
    assert not pending.done()


def test_every_other_page_waits_for_them(pending, monkeypatch):
    person = Person()
    monkeypatch.setattr("ui.server.load_now", lambda: pending.done() or pending.set_result(None))
    person.start("express")
    assert pending.done()
    assert person.has("button", "suivant")


@pytest.fixture
def asgi():
    """The server, not started."""
    return importlib.import_module("asgi")


def test_health_says_that_the_contents_are_not_there_yet(asgi, monkeypatch):
    monkeypatch.setattr(asgi, "loading", Future)
    answer = played(asgi.health(None))
    assert (answer.status_code, json.loads(answer.body)["etat"]) == (503, "chargement")


@pytest.mark.parametrize(
    ("trouble", "told"), [(BoussoleError("fiche.yaml:3: ce qui ne va pas"), "fiche.yaml:3: ce qui ne va pas"), (ValueError("secret"), "ValueError")]
)
def test_a_server_whose_contents_cannot_be_read_ends_and_says_why(asgi, monkeypatch, caplog, trouble, told):
    broken: Future[None] = Future()
    ended = []
    broken.set_exception(trouble)
    monkeypatch.setattr(asgi, "loading", lambda: broken)
    before = signal.signal(signal.SIGTERM, lambda *_: ended.append(True))
    try:
        played(asgi.make_ready())
    finally:
        signal.signal(signal.SIGTERM, before)
    assert ended == [True]
    assert [record.getMessage() for record in caplog.records if record.name == "boussole"] == [f"contents: {told}"]
