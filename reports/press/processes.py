"""The processes that print, and read what is handed over, as the server sees them: one for each
job, killed when late, whatever it holds."""

import contextlib
import io
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from kernel import BoussoleError
from presentation import say
from reports.press.messages import DONE, JOB, READ_SECONDS, READY, REFUSED, packed, receive
from reports.press.temporary_folder import Scratch

_ROOT = Path(__file__).parents[2]
_WARM_UP, _GRACE, _LAST_BREATH = 60, 5, 0.5


class Processes(Protocol):
    """Something that does jobs in processes of their own. Safe to share between threads."""

    def print(self, job: bytes) -> bytes:
        """Return the PDF of a job. Raises BoussoleError when it takes too long, or cannot be
        made."""
        return self.do(JOB, job)

    def do(self, kind: bytes, job: bytes) -> bytes:
        """Return what becomes of a job. Raises BoussoleError when it takes too long, or cannot be
        done."""

    def close(self) -> None:
        """Stop everything."""


def processes(time_limit: float, memory_limit: int) -> Processes:
    """Return what prints best on this system: forking with Pango loaded is safe on Linux only."""
    return (
        Forked(time_limit, memory_limit)
        if sys.platform == "linux"
        else Fresh(time_limit, memory_limit)
    )


class Fresh(Processes):
    """A new process for each job, which loads everything anew."""

    def __init__(self, time_limit: float, memory_limit: int) -> None:
        self._time_limit = time_limit
        self._command = [sys.executable, "-m", "reports.press.worker", str(memory_limit)]

    def do(self, kind: bytes, job: bytes) -> bytes:
        """Return what becomes of a job. Raises BoussoleError when it takes too long, or cannot be
        done."""
        with subprocess.Popen(  # noqa: S603
            self._command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            try:
                told, _ = process.communicate(
                    packed(kind, job), READ_SECONDS.get(kind, self._time_limit)
                )
            except subprocess.TimeoutExpired:
                process.kill()
                raise BoussoleError(_too_late(kind)) from None
        return _made(kind, _read(told))

    def close(self) -> None:
        """Nothing stands between two jobs."""


class Forked(Processes):
    """Children of a warm process, which is replaced when it is gone."""

    def __init__(self, time_limit: float, memory_limit: int) -> None:
        self._limits = time_limit, memory_limit
        self._lock = threading.Lock()
        self._closed = False
        self._forge = _Forge(*self._limits)

    def do(self, kind: bytes, job: bytes) -> bytes:
        """Return what becomes of a job. Raises BoussoleError when it takes too long, or cannot be
        done."""
        for _ in range(2):
            with contextlib.suppress(_GoneError), self._borrowed() as forge:
                return forge.do(kind, job)
        raise BoussoleError(_not_made(kind))

    @contextlib.contextmanager
    def _borrowed(self) -> Iterator["_Forge"]:
        """A warm process that lives, and whose socket and folder stay as long as anyone uses it."""
        with self._lock:
            if self._closed:
                raise BoussoleError(say("files.pdf.not_made"))
            if self._forge.is_gone():
                self._retire()
                self._forge = _Forge(*self._limits)
            forge = self._forge
            forge.users += 1
        try:
            yield forge
        finally:
            with self._lock:
                forge.users -= 1
                if forge.users == 0 and (self._closed or forge is not self._forge):
                    forge.free()

    def _retire(self) -> None:
        self._forge.stop()
        if self._forge.users == 0:
            self._forge.free()

    def close(self) -> None:
        """Stop the warm process and its children."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._retire()


class _GoneError(Exception):
    """The warm process is no more, and the job was not printed."""


class _Forge:
    """One warm process. It warms up by itself; the first job waits for that. `users`: how many
    print with it now, counted by its owner."""

    def __init__(self, time_limit: float, memory_limit: int) -> None:
        self._time_limit = time_limit
        self.users = 0
        self._warming, self._stopping, self._ready = threading.Lock(), threading.Lock(), False
        self._scratch = Scratch()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(_WARM_UP)
        command = [
            sys.executable,
            "-m",
            "reports.press.warm_process",
            str(theirs.fileno()),
            str(time_limit),
            str(memory_limit),
        ]
        with theirs:
            # Not multiprocessing: it would run the main module (Streamlit) again. A session of its
            # own: one signal ends it with its children.
            self._process = subprocess.Popen(  # noqa: S603
                command,
                cwd=_ROOT,
                env={**os.environ, "TMPDIR": str(self._scratch.path)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    def do(self, kind: bytes, job: bytes) -> bytes:
        """Raises _GoneError, or BoussoleError."""
        self._wait()
        with TemporaryDirectory(dir=self._scratch.path) as folder:
            start = time.monotonic()
            told = self._exchange(folder, packed(kind, job))
            if told is None and time.monotonic() - start >= READ_SECONDS.get(
                kind, self._time_limit
            ):
                raise BoussoleError(_too_late(kind))
            if told is None and self.is_gone(_LAST_BREATH):
                raise _GoneError
        return _made(kind, told)

    def _wait(self) -> None:
        with self._warming:
            if self._ready:
                return
            try:
                told = _read(self._control.recv(1 << 16))
            except OSError:
                told = None
            if told is None or told[0] != READY:
                self.stop()
                raise _GoneError
            self._ready = True

    def _exchange(self, folder: str, message: bytes) -> tuple[bytes, bytes] | None:
        """Return what a child answers; None when it, or the warm process, is gone before that."""
        ours, theirs = socket.socketpair()
        with ours:
            ours.settimeout(self._time_limit + _GRACE)
            try:
                with theirs:
                    socket.send_fds(self._control, [os.fsencode(folder)], [theirs.fileno()])
                ours.sendall(message)
                with ours.makefile("rb") as answer:
                    return receive(answer)
            except TimeoutError:
                # The system should have killed the child long ago: nothing of this can be trusted.
                self.stop()
                return None
            except OSError:
                return None

    def is_gone(self, patience: float = 0) -> bool:
        """Tell whether the process has ended, or does so within some seconds."""
        ended = select.poll()
        ended.register(self._control, 0)
        return bool(ended.poll(patience * 1000))

    def stop(self) -> None:
        """Kill the process and its children."""
        with self._stopping:
            # Not waited for before this: until then the number of the group cannot become that of
            # another.
            if self._process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()

    def free(self) -> None:
        """Let go of the socket and of the folder; nobody may use them any more."""
        self._control.close()
        self._scratch.remove()


def _read(told: bytes) -> tuple[bytes, bytes] | None:
    return receive(io.BytesIO(told))


def _made(kind: bytes, told: tuple[bytes, bytes] | None) -> bytes:
    if told and told[0] == DONE:
        return told[1]
    raise BoussoleError(told[1].decode() if told and told[0] == REFUSED else _not_made(kind))


def _too_late(kind: bytes) -> str:
    return say("files.pdf.late") if kind == JOB else say("files.read.late")


def _not_made(kind: bytes) -> str:
    return say("files.pdf.not_made") if kind == JOB else say("files.read.not_read")
