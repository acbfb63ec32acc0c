"""Another process that writes: `python -m tests.cases.store.writer URL DOSSIER AUTHOR COUNT`, a line on the output for each answer that is acknowledged."""

import sys
from datetime import UTC, datetime

from cases import Path
from cases.store import Store, open_store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PATHS: tuple[Path, ...] = (("notes", "CAP-01"), ("notes", "CAP-02"), ("notes", "CAP-03"))


def write(store: Store, dossier: str, author: str, count: int) -> int:
    """Write so many answers, each different, and return how many replaced another one unseen."""
    seen = dict(store.open(dossier).versions)  # type: ignore[union-attr]
    conflicts = 0
    for number in range(count):
        value = f"{author}-{number}"
        saved = store.save(dossier, {PATHS[number % len(PATHS)]: value}, seen, author=author, at=NOW)
        seen |= saved.versions
        conflicts += len(saved.conflicts)
        print(value, flush=True)
    return conflicts


if __name__ == "__main__":
    with open_store(sys.argv[1]) as opened:
        write(opened, sys.argv[2], sys.argv[3], int(sys.argv[4]))
