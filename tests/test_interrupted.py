"""A run of tests that is interrupted, whatever way, leaves no server, no browser, no PostgreSQL, no printing process, no file."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.cases.store.conftest import postgres_programs
from tests.leash import HEEDING, marked
from tests.waiting import until

ROOT = Path(__file__).parent.parent
#: What is looked for before the interruption, so that its absence afterwards tells something.
STARTED = ("asgi.py", "chromium", "reports.press.warm_process", *(["bin/postgres"] if postgres_programs() else []))

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows the environment of processes")


def folders() -> set[Path]:
    """Where runs keep their temporary files."""
    return set(Path(tempfile.gettempdir()).glob("boussole-tests-*"))


def commands(processes: list[int]) -> str:
    return "\n".join(command(number) for number in processes)


def command(process: int) -> str:
    """Return the command line of a process, nothing once it has ended: a browser's helpers come and go meanwhile."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""


@pytest.mark.parametrize(
    ("number", "whole_group", "processes"),
    [
        pytest.param(signal.SIGINT, True, 1, id="Ctrl+C"),
        pytest.param(signal.SIGHUP, True, 1, id="a closed terminal"),
        pytest.param(signal.SIGTERM, False, 1, id="kill"),
        pytest.param(signal.SIGKILL, False, 1, id="kill -9"),
        pytest.param(signal.SIGKILL, False, 0, id="kill -9 of a run in one process"),
    ],
)
def test_nothing_outlives_an_interrupted_run(tmp_path: Path, number: signal.Signals, whole_group: bool, processes: int) -> None:
    ready, before = tmp_path / "ready", folders()
    command = [*HEEDING, sys.executable, "-m", "pytest", "-n", str(processes), "-p", "no:cacheprovider", "tests/outside/endless.py"]
    settings = {**os.environ, "READY": str(ready)}
    with subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL, start_new_session=True) as run:
        assert until(lambda: ready.exists() and bool(ready.read_text(encoding="utf-8")), 120)
        mark = ready.read_text(encoding="utf-8")
        assert [name for name in STARTED if name not in commands(marked(mark))] == []
        assert len(folders() - before) == 1
        (os.killpg if whole_group else os.kill)(run.pid, number)
        assert until(lambda: run.poll() is not None, 60)
    assert until(lambda: marked(mark) == [], 30)
    assert until(lambda: folders() == before, 30)
