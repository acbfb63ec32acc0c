"""Kill the server while someone answers, or types a note, again and again, at any moment: `python -m tests.outside.kills [TIMES] [--notes TIMES] [--base ADDRESS]`.

Each answer, and each note, of a page that said « Enregistré » before the kill must be in the store afterwards. A note that was being typed
must be found again and saved by the page itself, kept open, reloaded, or closed and opened again. Exit code 1 when one is not.
"""

import random
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

import click
from playwright.sync_api import Browser, sync_playwright
from websockets.exceptions import WebSocketException

from cases.store import open_store
from tests import leash
from tests.browser.conftest import chromium
from tests.outside.respondent import Respondent
from tests.outside.typist import Before, Typist
from tests.server import Server
from ui.clock import now

#: Where a text of one's own can be written, so that each answer is told from all others.
_FIELD, _NOTE = "note-USA-01", ("notes", "USA-01")
#: The longest time from the first answer to the kill, and from the first letter of a note.
_SECONDS, _TYPED_SECONDS = 1.0, 6.0
_WAYS = ("stay", "reload", "close")


class Typed(NamedTuple):
    """Notes in the middle of which the server was killed: how many were there, had rested for a second, were called saved; and how many of each are lost."""

    typed: int
    rested: int
    said: int
    typed_lost: int
    rested_lost: int
    said_lost: int


def killed(folder: Path, times: int, base: str = "") -> tuple[int, int]:
    """Return how many answers were acknowledged in so many kills, and how many of them are lost."""
    server = Server(folder, base)
    try:
        server.wait()
        respondent = Respondent(server.url)
        respondent.open()
        respondent.press("commencer-complet")
        respondent.press("vers-usages")
        chance = random.Random(0)
        said = {answer for number in range(times) for answer in _answers_until_killed(server, respondent, f"réponse {number}", chance)}
        respondent.close()
    finally:
        server.stop()
    return len(said), len(said - _kept(server.base, respondent))


def _answers_until_killed(server: Server, respondent: Respondent, name: str, chance: random.Random) -> set[str]:
    """Answer until the server is killed, then start it again; return every answer that the page called saved."""
    killer = threading.Timer(chance.uniform(0, _SECONDS), server.kill)
    killer.start()
    said: set[str] = set()
    try:
        for number in range(10_000):
            respondent.write(_FIELD, f"{name}-{number}")
            if "Enregistré à" in respondent.text:
                said.add(f"{name}-{number}")
            time.sleep(chance.uniform(0, 0.02))
    except (WebSocketException, OSError):
        killer.join()
    server.start()
    server.wait()
    respondent.open()
    return said


def _kept(base: str, respondent: Respondent) -> set[str]:
    """Return every answer that the store ever held."""
    with open_store(base if "://" in base else f"sqlite:///{base}") as store:
        access = store.by_cookie(respondent.cookie.partition("=")[2], at=now())
        return {str(one.value) for one in store.history(access.dossier, _NOTE)} if access else set()


def typed(browser: Browser, folder: Path, times: int, base: str = "") -> Typed:
    """Return what became of the notes in the middle of which the server was killed."""
    server = Server(folder, base)
    chance = random.Random(1)
    try:
        server.wait()
        typist = Typist(browser, server)
        notes = [_typed_until_killed(server, typist, f"note {number}", chance) for number in range(times)]
        kept = set(typist.kept())
        typist.close()
    finally:
        server.stop()
    said = {text for before, _ in notes for text in before.said}
    rested = [found for before, found in notes if before.rested]
    return Typed(len(notes), len(rested), len(said), sum(not found for _, found in notes), sum(not found for found in rested), len(said - kept))


def _typed_until_killed(server: Server, typist: Typist, name: str, chance: random.Random) -> tuple[Before, bool]:
    before = typist.type_for(name, chance.uniform(0, _TYPED_SECONDS))
    server.kill()
    server.start()
    server.wait()
    typist.come_back(chance.choice(_WAYS))
    return before, typist.finds(before.text)


@click.command()
@click.argument("times", default=200)
@click.option("--notes", default=None, type=int, help="How often in the middle of a note; as often as of an answer by default.")
@click.option("--base", default="", help="A database, as BOUSSOLE_BASE names it; an SQLite file of its own by default.")
def main(times: int, notes: int | None, base: str) -> None:
    """Kill, count, print."""
    leash.hold()
    with tempfile.TemporaryDirectory() as folder:
        known, missing = killed(Path(folder), times, base)
    print(f"{times} arrêts brutaux, {known} réponses affichées comme enregistrées, {missing} perdues")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        found = typed(chromium(playwright), Path(folder), times if notes is None else notes, base)
    print(f"{found.typed} arrêts brutaux au milieu d'une note, {found.typed_lost} perdues")
    print(f"  dont posées depuis plus d'une seconde : {found.rested}, perdues : {found.rested_lost}")
    print(f"  textes affichés comme enregistrés : {found.said}, perdus : {found.said_lost}")
    sys.exit(1 if missing + found.typed_lost + found.said_lost else 0)


if __name__ == "__main__":
    main()
