"""A warm process that forks another for each PDF and each file to read: `python -m
reports.press.warm_process SOCKET SECONDS BYTES`.

It has loaded the libraries and printed a sample, and never reads a job: nothing of a firm outlives
the child that prints it.
It takes folders for temporary files, each with the socket on which a job comes, until the other
side is gone.
"""

import gc
import os
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from typing import NoReturn

from companies import declarations
from kernel import BoussoleError
from questionnaires import load, shipped
from reports.pdf import Printer, PrintJob
from reports.press.messages import READY, packed
from reports.press.worker import answer, end_with, limit_memory, limit_time

_POLITE = 10
_LONGEST_PATH = 4096
_SAMPLE = """<html lang="fr"><title>Essai</title><body><h1 id="a">Essai</h1><h2 id="b">Suite</h2>
<p>Texte <b>gras</b>, <i>penché</i>, <span style="font-weight: 600">appuyé</span>, <a href="#b">lien</a></p><ul><li>Un</li></ul>
<svg role="img" viewBox="0 0 9 9" width="9" height="9"><title>Essai</title><path d="M0 0L9 9"/><circle r="2"/><text y="9">A</text></svg>
<table><caption>Essai</caption><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>"""


def main() -> None:
    """Fork until the other side is gone."""
    control = socket.socket(fileno=int(sys.argv[1]))
    # Whoever clicks on another page passes before a report.
    os.nice(_POLITE)
    control.send(_warm())
    # Nobody waits for the children: the system clears them away.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    forge = os.getpid()
    while True:
        folder, sockets, _, _ = socket.recv_fds(control, _LONGEST_PATH, 1)
        if not sockets:
            return
        if os.fork() == 0:
            control.close()
            _work(sockets[0], os.fsdecode(folder), forge)
        os.close(sockets[0])


def _warm() -> bytes:
    """Load everything that a child needs; the printer is let go, and with it the threads that Pango
    may have started.
    Where Pango is not, each job to print tells it; files are read all the same."""
    with suppress(BoussoleError):
        Printer().pdf(PrintJob(_SAMPLE, "{}", "2000-01-01", "essai", {}))
    for id in shipped():
        load(id)
    declarations()
    gc.collect()
    gc.freeze()
    return packed(READY)


def _work(number: int, folder: str, forge: int) -> NoReturn:
    try:
        end_with(forge)
        limit_time(float(sys.argv[2]))
        limit_memory(int(sys.argv[3]))
        gc.disable()
        tempfile.tempdir = folder
        with socket.socket(fileno=number) as job, job.makefile("rb") as stream:
            job.sendall(answer(stream, limit_time))
    finally:
        # No handler of the parent is to run a second time here.
        os._exit(0)


if __name__ == "__main__":
    main()
