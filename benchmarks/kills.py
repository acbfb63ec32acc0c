"""Kill a process that writes answers, again and again, at any moment: `python -m benchmarks.kills
[--times 200] [--url URL]`.

Each answer that the store acknowledged before the kill must be in the history afterwards. Exit code
1 when one is not.
"""

import os
import random
import select
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime
from typing import NoReturn

import click

from cases import Path, from_text
from cases.store import open_store

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CASE = from_text("case: 1\nquestionnaire: diag-ia\nmode: complet\ndate: 2026-11-22\n")
PATH: Path = ("notes", "CAP-01")


def killed_writer(url: str, dossier: str, name: str, seconds: float) -> set[str]:
    """Have another process write answers, kill it after so long a time from its first one, and
    return those that it knew to be kept."""
    heard, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(heard)
        _write_for_ever(url, dossier, name, told)
    os.close(told)
    select.select([heard], [], [], 60)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(heard) as lines:
        return {line[:-1] for line in lines if line.endswith("\n")}


def _write_for_ever(url: str, dossier: str, name: str, told: int) -> NoReturn:
    store = open_store(url)
    number = 0
    while True:
        number += 1
        store.save(dossier, {PATH: f"{name}-{number}"}, {}, author=name, at=AT)
        os.write(told, f"{name}-{number}\n".encode())


def lost(url: str, times: int) -> tuple[int, int]:
    """Return how many answers were acknowledged in so many kills, and how many of them are lost."""
    moments = random.Random(0)  # noqa: S311
    with open_store(url) as store:
        dossier = store.create(CASE, author="owner", at=AT)
    known: set[str] = set()
    for number in range(times):
        known |= killed_writer(url, dossier, f"w{number}", moments.uniform(0, 0.06))
    with open_store(url) as store:
        kept = {str(one.value) for one in store.history(dossier, PATH)}
        store.check()
        store.delete(dossier)
    return len(known), len(known - kept)


@click.command()
@click.option("--times", default=200, show_default=True)
@click.option("--url", default="", help="An SQLite file of its own by default.")
def main(times: int, url: str) -> None:
    """Kill, count, print."""
    with tempfile.TemporaryDirectory() as folder:
        known, missing = lost(url or f"sqlite:///{folder}/boussole.db", times)
    print(f"{times} arrêts brutaux, {known} réponses confirmées, {missing} perdues")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
