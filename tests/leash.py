"""Nothing that a run starts outlives it, however it ends: Ctrl+C, `kill`, `kill -9`, a closed terminal (Linux; elsewhere nothing is done).

What the run starts carries its mark in its environment, down to the last grandchild. A watcher in a session of its own, which no signal to the run
reaches, holds one end of a pipe: when the other is gone, so is the run, and the watcher ends all that still carries the mark, and removes its files.
"""

import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from uuid import uuid4

#: What carries the mark, in the environment.
MARK = "RUN_OF_TESTS"
#: How long what is asked to end may take before it is ended.
_GRACE_SECONDS = 5.0
#: Before a command that is to be interrupted: it hears the signals that whoever started us may not (`nohup`, a job in the background).
HEEDING = ("env", "--default-signal=HUP,INT,TERM") if sys.platform == "linux" else ()


def hold() -> None:
    """Have everything that this process starts from here on, and every temporary file, end with it."""
    if sys.platform != "linux":
        return
    before = tempfile.gettempdir()
    folder, mark = tempfile.mkdtemp(prefix="boussole-tests-"), uuid4().hex
    # Other users' programs (PostgreSQL) reach their own files in it.
    Path(folder).chmod(0o711)
    _watcher(mark, folder)
    # pytest itself removes its folders, some runs later: a failure can be looked into.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", before)
    os.environ.update({MARK: mark, "TMPDIR": folder})
    tempfile.tempdir = None


def _watcher(mark: str, folder: str) -> None:
    """Start it. Our end of the pipe stays open, without a name, until this process is gone."""
    theirs, _ = os.pipe()
    quiet = os.open(os.devnull, os.O_RDWR)
    onto = [(os.POSIX_SPAWN_DUP2, theirs, 0), (os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)]
    unmarked = {name: value for name, value in os.environ.items() if name != MARK}
    os.posix_spawn(sys.executable, [sys.executable, "-I", __file__, mark, folder], unmarked, file_actions=onto, setsid=True)
    os.close(theirs)
    os.close(quiet)


def marked(mark: str) -> list[int]:
    """Return the processes that carry a mark."""
    return [int(process.name) for process in Path("/proc").glob("[0-9]*") if f"{MARK}={mark}".encode() in _environment(process)]


def _environment(process: Path) -> list[bytes]:
    try:
        return (process / "environ").read_bytes().split(b"\0")
    except OSError:  # gone meanwhile, or another user's
        return []


def _end(mark: str) -> None:
    """Ask what carries the mark to end, then end it."""
    late = time.monotonic() + _GRACE_SECONDS
    asked: set[int] = set()
    while found := marked(mark):
        for process in found:
            if time.monotonic() > late:
                _signal(process, signal.SIGKILL)
            elif process not in asked:
                _signal(process, signal.SIGTERM)
                asked.add(process)
        time.sleep(0.05)


def _signal(process: int, number: signal.Signals) -> None:
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return


def main() -> None:
    """Wait for the end of the run, then leave nothing of it."""
    mark, folder = sys.argv[1:]
    sys.stdin.buffer.read()
    _end(mark)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
