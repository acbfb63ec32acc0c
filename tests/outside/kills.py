"""Kill the server while someone answers, again and again, at any moment: `python -m tests.outside.kills [TIMES]`.

Each answer of a page that said « Enregistré » before the kill must be in the store afterwards. Exit code 1 when one is not.
"""

import random
import sys
import tempfile
import threading
import time
from pathlib import Path

from websockets.exceptions import WebSocketException

from cases.store import open_store
from tests import leash
from tests.outside.respondent import Respondent
from tests.server import Server
from ui.clock import now

#: Where a text of one's own can be written, so that each answer is told from all others.
_FIELD, _NOTE = "note-USA-01", ("notes", "USA-01")
#: The longest time from the first answer to the kill.
_SECONDS = 1.0


def killed(folder: Path, times: int) -> tuple[int, int]:
    """Return how many answers were acknowledged in so many kills, and how many of them are lost."""
    server = Server(folder)
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
    with open_store(f"sqlite:///{base}") as store:
        access = store.by_cookie(respondent.cookie.partition("=")[2], at=now())
        return {str(one.value) for one in store.history(access.dossier, _NOTE)} if access else set()


def main() -> None:
    """Kill, count, print."""
    leash.hold()
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        known, missing = killed(Path(folder), times)
    print(f"{times} arrêts brutaux, {known} réponses affichées comme enregistrées, {missing} perdues")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
