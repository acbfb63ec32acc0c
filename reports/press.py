"""PDFs made outside the process of the server, within a time and a memory limit: a hostile text costs a worker, never the app."""

import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import BinaryIO, cast

from kernel import BoussoleError
from reports.job import print_job
from reports.messages import DONE, JOB, READY, receive, send
from scoring import Diagnosis

_ROOT = Path(__file__).parent.parent
_OTHER_WAY = "Prenez le rapport en HTML : il dit la même chose."
_TOO_LATE = f"La fabrication du PDF a pris trop de temps. {_OTHER_WAY}"
_BUSY = "Beaucoup de rapports sont demandés en ce moment. Réessayez dans une minute."
_BROKEN = f"Le PDF n'a pas pu être fabriqué. {_OTHER_WAY}"


class Press:
    """A few warm workers. Safe to share between threads; close it, or use it in a `with`.

    `time_limit`: seconds for one PDF, warm-up of a new worker included; `memory_limit`: bytes for one worker (Linux).
    """

    def __init__(self, workers: int = 2, time_limit: float = 30, memory_limit: int = 1 << 30) -> None:
        self._time_limit, self._memory_limit = time_limit, memory_limit
        self._free: Queue[_Worker] = Queue()
        for _ in range(workers):
            self._free.put(_Worker(memory_limit))

    def pdf(self, diagnosis: Diagnosis) -> bytes:
        """Return the PDF of a diagnosis. Raises BoussoleError when it takes too long, or cannot be made."""
        job = print_job(diagnosis).to_bytes()
        try:
            worker = self._free.get(timeout=self._time_limit)
        except Empty:
            raise BoussoleError(_BUSY) from None
        try:
            return worker.print(job, self._time_limit)
        except BoussoleError:
            worker.close()
            worker = _Worker(self._memory_limit)
            raise
        finally:
            self._free.put(worker)

    def close(self) -> None:
        """Stop the workers that are free."""
        while not self._free.empty():
            self._free.get().close()

    def __enter__(self) -> "Press":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


class _Worker:
    """One process. It warms up by itself; `print` waits for that the first time."""

    def __init__(self, memory_limit: int) -> None:
        command = [sys.executable, "-m", "reports.worker", str(memory_limit)]
        # Not multiprocessing: it would run the main module (Streamlit) again in each child, and forking is unsafe with Pango on macOS.
        self._process = subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        self._ready = False

    def print(self, job: bytes, time_limit: float) -> bytes:
        late = threading.Event()
        timer = threading.Timer(time_limit, self._kill, [late])
        timer.start()
        try:
            return self._exchange(job)
        except OSError:
            raise BoussoleError(_TOO_LATE if late.is_set() else _BROKEN) from None
        finally:
            timer.cancel()

    def _exchange(self, job: bytes) -> bytes:
        """Raises OSError when the process is gone."""
        if not self._ready:
            self._expect(READY)
            self._ready = True
        send(cast(BinaryIO, self._process.stdin), JOB, job)
        return self._expect(DONE)

    def _expect(self, kind: bytes) -> bytes:
        message = receive(cast(BinaryIO, self._process.stdout))
        if message is None:
            raise BrokenPipeError
        if message[0] != kind:
            raise BoussoleError(message[1].decode() if kind == READY else _BROKEN)
        return message[1]

    def _kill(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def close(self) -> None:
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()
        self._process.wait()
