"""What a process that does one job does: it stays within its limits, answers, and is gone. It
prints, or reads what a person handed over.

`python -m reports.press.worker BYTES` does one job from its standard input: the way of the systems
where no process is forked.
"""

import math
import os
import signal
import sys
from collections.abc import Callable, Mapping
from typing import BinaryIO

from cases import apart
from kernel import BoussoleError
from reports.brand import logo_of
from reports.pdf import Printer, PrintJob
from reports.press.messages import (
    BROKEN,
    CASE,
    DONE,
    JOB,
    LOGO,
    READ_SECONDS,
    REFUSED,
    packed,
    receive,
)

#: PR_SET_PDEATHSIG, in linux/prctl.h.
_WHEN_PARENT_DIES = 1


def limit_memory(memory: int) -> None:
    """Refuse this process more than `memory` bytes of address space; only Linux holds a process to
    that."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def end_with(parent: int) -> None:
    """Have the system end this process with the one that forked it, whose number is `parent`
    (Linux)."""
    import ctypes  # noqa: PLC0415

    ctypes.CDLL(None).prctl(_WHEN_PARENT_DIES, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def limit_time(seconds: float) -> None:
    """Have the system kill this process after `seconds`, wherever it is: no code of ours need run
    for that."""
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(seconds) + 1,) * 2)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def answer(jobs: BinaryIO, limit: Callable[[float], None] = lambda _: None) -> bytes:
    """Read one job and return what became of it, as a message; nothing when the other side is gone.

    `limit`: has this process killed after some seconds.
    """
    message = receive(jobs)
    if message is None:
        return b""
    if message[0] in READ_SECONDS:
        limit(READ_SECONDS[message[0]])
    return packed(*_done(*message))


def _printed(job: bytes) -> bytes:
    """Print with a printer of its own: the font threads of Pango do not follow a fork."""
    return Printer().pdf(PrintJob.from_bytes(job))


_WORK: Mapping[bytes, Callable[[bytes], bytes]] = {
    JOB: _printed,
    CASE: apart.answered,
    LOGO: lambda data: logo_of(data).to_bytes(),
}


def _done(kind: bytes, job: bytes) -> tuple[bytes, bytes]:
    try:
        return DONE, _WORK[kind](job)
    except BoussoleError as error:
        return REFUSED, str(error).encode()
    except Exception as error:  # the other side must be told, whatever happened
        return BROKEN, type(error).__name__.encode()


def main() -> None:
    """Do one job. The only argument is the memory limit, in bytes."""
    limit_memory(int(sys.argv[1]))
    with _private_output() as results:
        results.write(answer(sys.stdin.buffer))


def _private_output() -> BinaryIO:
    """Keep the standard output for the message: whatever a library prints goes to the error
    output."""
    private = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return private


if __name__ == "__main__":
    main()
