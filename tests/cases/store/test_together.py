"""Several write at once, in threads and in processes: every acknowledged answer is in the history, and the last one stands."""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path as File
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from cases import Path
from cases.store import Store, open_store
from tests.cases.store.conftest import CASE
from tests.cases.store.writer import PATHS, write

ROOT = File(__file__).parents[3]
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def assert_nothing_lost(store: Store, dossier: str, acknowledged: set[str]) -> None:
    """Each answer is in the history once, versions have no hole, and what stands is what was written last."""
    opened = store.open(dossier)
    assert opened is not None
    kept: list[Any] = []
    for path in PATHS:
        history = store.history(dossier, path)
        assert [one.version for one in history] == list(range(1, len(history) + 1))
        assert opened.versions[path] == len(history)
        assert opened.case.notes[path[1]] == history[-1].value
        kept += [one.value for one in history]
    assert Counter(kept) == Counter(acknowledged)


def started(url: str, dossier: str, author: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.cases.store.writer", url, dossier, author, "500"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_two_threads_write_a_thousand_answers_and_none_is_lost(store: Store, dossier: str) -> None:
    with ThreadPoolExecutor(2) as pool:
        conflicts = list(pool.map(lambda author: write(store, dossier, author, 500), ["a", "b"]))
    assert_nothing_lost(store, dossier, {f"{author}-{number}" for author in "ab" for number in range(500)})
    assert sum(conflicts) > 0


def test_two_processes_write_a_thousand_answers_and_none_is_lost(url: str, store: Store, dossier: str) -> None:
    writers = [started(url, dossier, author) for author in "ab"]
    told = [writer.communicate()[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert [len(lines) for lines in told] == [500, 500]
    assert_nothing_lost(store, dossier, {line for lines in told for line in lines})


def test_many_writers_of_one_answer_are_put_in_a_row(store: Store, dossier: str) -> None:
    def save(author: str) -> int:
        return len(store.save(dossier, {PATHS[0]: author}, {}, author=author, at=NOW).conflicts)

    with ThreadPoolExecutor(16) as pool:
        conflicts = list(pool.map(save, map(str, range(64))))
    assert sum(conflicts) == 63
    assert {one.value for one in store.history(dossier, PATHS[0])} == set(map(str, range(64)))


def test_several_processes_may_open_an_empty_store_at_once(url: str) -> None:
    code = f"from cases.store import open_store; open_store({url!r}).close()"
    openers = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) for _ in range(2)]
    assert [opener.wait() for opener in openers] == [0, 0]
    with open_store(url) as store:
        assert store.check() == (0, ())


def test_no_try_escapes_the_count_by_coming_at_the_same_time(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda number: store.by_code(f"2222 {number}", client="a", at=NOW), range(8))) == {None}
    assert store.delay("a") == pytest.approx(0.6)


def test_one_share_is_taken_by_one_of_many(store: Store, dossier: str) -> None:
    code = store.share(dossier, at=NOW)
    with ThreadPoolExecutor(5) as pool:
        taken = list(pool.map(lambda number: store.by_share(code, cookie=f"cookie {number}", client="a", at=NOW), range(5)))
    assert sorted(map(str, taken)) == sorted(["None"] * 4 + [dossier])


class TwoOpeners(RuleBasedStateMachine):
    """Two browsers have one dossier open; each writes with what it has seen, and looks at the news when it likes."""

    url = ""
    paths = st.sampled_from(PATHS)
    values = st.none() | st.sampled_from(["x", "y"])
    who = st.sampled_from(["a", "b"])

    def __init__(self) -> None:
        super().__init__()
        self.store = open_store(self.url)
        self.dossier = self.store.create(CASE, author="owner", at=NOW)
        self.written: dict[Path, list[tuple[Any, str]]] = {path: [] for path in PATHS}
        self.seen: dict[str, dict[Path, int]] = {"a": {}, "b": {}}

    def teardown(self) -> None:
        self.store.delete(self.dossier)
        self.store.close()

    @rule(who=who, path=paths, value=values)
    def save(self, who: str, path: Path, value: str | None) -> None:
        before = self.written[path][-1] if self.written[path] else (None, "")
        saved = self.store.save(self.dossier, {path: value}, self.seen[who], author=who, at=NOW)
        unseen = len(self.written[path]) > self.seen[who].get(path, 0)
        differs = before[0] != value
        assert [(one.theirs, one.author, one.ours) for one in saved.conflicts] == ([(*before, value)] if unseen and differs else [])
        if differs:
            self.written[path].append((value, who))
        self.seen[who] |= saved.versions

    @precondition(lambda self: any(self.written.values()))
    @rule(who=who)
    def look(self, who: str) -> None:
        news = self.store.newer(self.dossier, {**self.store.open(self.dossier).versions, **dict.fromkeys(PATHS, 0), **self.seen[who]})  # type: ignore[union-attr]
        stale = {path for path in PATHS if len(self.written[path]) > self.seen[who].get(path, 0)}
        assert {one.path: (one.value, one.author) for one in news} == {path: self.written[path][-1] for path in stale}
        self.seen[who] |= {one.path: one.version for one in news}

    @invariant()
    def the_history_holds_every_write_and_the_last_one_stands(self) -> None:
        opened = self.store.open(self.dossier)
        assert opened is not None
        for path, written in self.written.items():
            assert [(one.value, one.author) for one in self.store.history(self.dossier, path)] == written
            assert opened.case.notes.get(path[1]) == (written[-1][0] if written else None)


def test_any_order_of_saves_by_two_loses_nothing(url: str) -> None:
    machine = type("Openers", (TwoOpeners,), {"url": url})
    run_state_machine_as_test(machine, settings=settings(max_examples=15, stateful_step_count=15, deadline=None))
    with open_store(url) as store:
        assert store.check() == (0, ())
