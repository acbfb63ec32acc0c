"""A process that prints: jobs come in on the standard input, PDFs go out on the standard output. Started by `reports.press`.

It is warm (fonts, style sheet and a first page done) before it takes its first job, and may be killed at any time.
"""

import gc
import os
import sys
from typing import BinaryIO

from kernel import BoussoleError
from reports.job import PrintJob
from reports.messages import DONE, FAILED, READY, receive, send
from reports.pdf import render_pdf

_SAMPLE = PrintJob('<html lang="fr"><title>Essai</title><body><h1>Essai</h1><table><tr><th>A<td>B</table>', "case: 1", "2000-01-01", "essai", {})


def main() -> None:
    """Print until the other side is gone. The only argument is the memory limit, in bytes."""
    jobs, results = sys.stdin.buffer, _private_output()
    _limit_memory(int(sys.argv[1]))
    try:
        render_pdf(_SAMPLE)
    except BoussoleError as error:
        send(results, FAILED, str(error).encode())
        return
    gc.collect()
    gc.freeze()
    send(results, READY)
    while (message := receive(jobs)) is not None:
        send(results, *_print(message[1]))


def _print(body: bytes) -> tuple[bytes, bytes]:
    try:
        return DONE, render_pdf(PrintJob.from_bytes(body))
    except Exception as error:  # the other side must be told, whatever happened
        return FAILED, type(error).__name__.encode()


def _private_output() -> BinaryIO:
    """Keep the standard output for messages: whatever a library prints goes to the error output."""
    private = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return private


def _limit_memory(limit: int) -> None:
    """Only Linux holds a process to a limit on its address space."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    main()
