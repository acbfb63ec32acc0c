"""PDFs as a service: made outside the process of the server, a few at a time, within limits, once
for the same content."""

import logging
import threading
from concurrent.futures import Future
from hashlib import sha256
from types import TracebackType

from cases import Case, apart
from kernel import BoussoleError
from presentation import PLAIN, Edition, Logo, say
from reports.pdf import print_job
from reports.press.messages import CASE, LOGO
from reports.press.pdf_cache import PdfCache
from reports.press.print_queue import Order, PrintQueue
from reports.press.processes import processes
from reports.press.ticket import Ticket
from scoring import Diagnosis

_log = logging.getLogger("boussole")
_TIDY_SECONDS = 60
#: Files read at once, beside what is printed; others wait.
_READ_AT_ONCE = 2


class Press:
    """Prints diagnoses, and reads what is handed over. Safe to share between threads; close it, or
    use it in a `with`.

    `workers`: PDFs made at once; `queue`: orders that may wait; `time_limit`: seconds for one PDF
    from its start;
    `memory_limit`: bytes of address space for one (Linux); `cache_bytes`: how much of what was made
    is kept, a quarter of an hour at most.
    """

    def __init__(
        self,
        workers: int = 2,
        queue: int = 8,
        time_limit: float = 30,
        memory_limit: int = 1 << 30,
        cache_bytes: int = 64 << 20,
    ) -> None:
        self._line, self._kept = PrintQueue(queue), PdfCache(cache_bytes)
        self._processes = processes(time_limit, memory_limit)
        self._lock = threading.Lock()
        self._reading = threading.BoundedSemaphore(_READ_AT_ONCE)
        self._making: dict[bytes, list[Future[bytes]]] = {}
        self._closed = threading.Event()
        # They only wait for other processes, and never keep the program from ending.
        for work in (*[self._work] * workers, self._tidy):
            threading.Thread(target=work, name="presse", daemon=True).start()

    def pdf(self, diagnosis: Diagnosis, edition: Edition = PLAIN) -> bytes:
        """Return the PDF of a diagnosis, before all that is made ahead.

        Raises BoussoleError when there is no place left, when it takes too long, or cannot be made.
        """
        job = print_job(diagnosis, edition).to_bytes()
        return self._kept.get(_key(job)) or self._take(Order(lambda: job, urgent=True)).result()

    def ahead(self, diagnosis: Diagnosis, edition: Edition = PLAIN, network: str = "") -> Ticket:
        """Order the PDF of a diagnosis and return at once; the page itself is built later, by
        another thread.

        `network`: where it is asked from; one never has all the places.
        """
        return self._take(
            Order(lambda: print_job(diagnosis, edition).to_bytes(), urgent=False, network=network)
        )

    def case(self, data: bytes, file: str) -> Case:
        """Read a case out of the content of a file; `file` is its name. Raises ContentError with
        its faults, BoussoleError when it cannot be read at all."""
        return apart.found(self._read(CASE, apart.asked(data, file)))

    def logo(self, data: bytes) -> Logo:
        """Return the logo in a file. Raises BoussoleError for anything but a sound picture of a
        fair size."""
        return Logo.from_bytes(self._read(LOGO, data))

    def _read(self, kind: bytes, data: bytes) -> bytes:
        with self._reading:
            return self._processes.do(kind, data)

    def _take(self, order: Order) -> Ticket:
        if not self._line.join(order):
            order.made.set_exception(BoussoleError(say("files.pdf.busy")))
        return Ticket(order, self._line)

    def _work(self) -> None:
        while order := self._line.next():
            if order.made.set_running_or_notify_cancel():
                self._make(order)

    def _make(self, order: Order) -> None:
        try:
            job = order.job()
        except Exception as error:
            _fail([order.made], error)
            return
        key = _key(job)
        if self._is_first(key, order.made):
            self._print(key, job)

    def _is_first(self, key: bytes, wanted: "Future[bytes]") -> bool:
        """Tell whether this PDF is still to be made; whoever wants one that is made, or in the
        making, is served with it."""
        with self._lock:
            if key in self._making:
                self._making[key].append(wanted)
                return False
            found = self._kept.get(key)
            if found is None:
                self._making[key] = [wanted]
                return True
        wanted.set_result(found)
        return False

    def _print(self, key: bytes, job: bytes) -> None:
        try:
            made = self._processes.print(job)
        except Exception as error:
            _fail(self._served(key), error)
            return
        self._kept.put(key, made)
        for wanted in self._served(key):
            wanted.set_result(made)

    def _served(self, key: bytes) -> "list[Future[bytes]]":
        with self._lock:
            return self._making.pop(key)

    def _tidy(self) -> None:
        while not self._closed.wait(_TIDY_SECONDS):
            self._kept.tidy()

    def close(self) -> None:
        """Stop all processes; who still waits hears that it cannot be made."""
        self._closed.set()
        self._line.close()
        self._processes.close()

    def __enter__(self) -> "Press":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _key(job: bytes) -> bytes:
    return sha256(job).digest()


def _fail(waiting: "list[Future[bytes]]", error: Exception) -> None:
    """Tell those who wait, in French; the log gets the kind of error and no word that anyone
    typed."""
    told = error if isinstance(error, BoussoleError) else BoussoleError(say("files.pdf.not_made"))
    if told is not error:
        _log.error("report not made: %s", type(error).__name__)
    for wanted in waiting:
        wanted.set_exception(told)
