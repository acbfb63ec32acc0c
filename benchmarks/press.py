"""What a report costs as a service: from a cold process to the click of a visitor, alone and two at
a time."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.core import DAY
from benchmarks.core import case as golden
from benchmarks.figure import Figure, measured, measured_with, milliseconds
from cases import Case, write
from reports import Press
from scoring import Diagnosis, diagnose

#: A busy machine may take long to make the first report.
_PATIENCE_MS = 90_000
_COLD = "from benchmarks.press import firm; from reports import render; render(firm(), 'pdf')"


def case(number: int = 0) -> Case:
    """Return a complete interview; each number is another firm, so that nothing made before
    helps."""
    made = golden("usinage", "complet")
    return replace(
        made, company=made.company.model_copy(update={"name": f"Atelier Marchand {number}"})
    )


def firm(number: int = 0) -> Diagnosis:
    """Return the diagnosis of such a firm."""
    return diagnose(case(number), on=DAY)


def cold(times: int) -> Figure:
    """Measure one PDF in a new process, diagnosis included."""
    return measured(
        "PDF, processus neuf, diagnostic compris",
        lambda: subprocess.run([sys.executable, "-c", _COLD], check=True),
        times,
    )


def first_of_a_press() -> Figure:
    """Measure the first PDF when the server has just started: the warm-up and the PDF."""
    told = firm()
    with Press() as press:
        return measured("premier PDF d’une presse qui démarre", lambda: press.pdf(told), 1)


@contextmanager
def warmed() -> Iterator[Press]:
    """Open a press that has printed the first firm; each measure takes others."""
    with Press() as press:
        press.pdf(firm())
        yield press


def through_a_press(press: Press, times: int) -> Figure:
    """Measure one PDF in a forked process, once the press is warm."""
    return measured_with(
        "PDF par la presse", press.pdf, [firm(100 + number) for number in range(times)]
    )


def two_at_once(press: Press, times: int) -> Figure:
    """Measure each PDF while another is made beside it."""
    firms = [firm(200 + number) for number in range(times)]
    with ThreadPoolExecutor(2) as visitors:
        found = visitors.map(lambda told: milliseconds(lambda: press.pdf(told)), firms)
        return Figure("PDF par la presse, deux à la fois", tuple(found))


def made_ahead(press: Press, times: int) -> Figure:
    """Measure a request for a PDF that was made ahead."""
    told = firm(300)
    press.ahead(told).result()
    return measured("PDF déjà fait, page reconstruite", lambda: press.pdf(told), times)


def click_to_file(times: int) -> Iterator[Figure]:
    """Measure, in Chromium, how long after a case is handed over its report is offered; then, each
    time, from the click to the whole file.

    Chromium refuses more than ten downloads of one page.
    """
    # The rest does without a browser.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    from tests.browser.conftest import Visitor, chromium  # noqa: PLC0415
    from tests.server import Server  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        dossier, target = Path(folder) / "dossier.yaml", Path(folder) / "rapport.pdf"
        write(case(), dossier)
        server, opened = Server(Path(folder)), chromium(playwright)
        try:
            server.wait()
            visitor = Visitor(opened.new_page(accept_downloads=True), server.url).visit()
            yield measured(
                "navigateur : dossier rendu → bouton du PDF",
                lambda: visitor.take_back(dossier).at("rapport-pdf").wait_for(timeout=_PATIENCE_MS),
                1,
            )
            visitor.rest()
            yield measured(
                "navigateur : clic → fichier entier",
                lambda: visitor.download("rapport-pdf", target),
                times,
            )
        finally:
            opened.close()
            server.stop()


def peak_memory(press: Press) -> Figure:
    """Measure the most memory that a forked process holds while it makes one PDF (Linux)."""
    told = firm(400)
    with _watched() as peaks:
        press.pdf(told)
    return Figure("mémoire d'un enfant, au plus", (max(peaks) / 2**20,), "Mio")


@contextmanager
def _watched() -> Iterator[list[int]]:
    """Look, a hundred times a second, at the memory of the processes below ours."""
    peaks, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(0.01):
            peaks.extend(
                _memory(child) for parent in _children(os.getpid()) for child in _children(parent)
            )

    watch = threading.Thread(target=look)
    watch.start()
    try:
        yield peaks
    finally:
        over.set()
        watch.join()


def _children(number: int) -> list[int]:
    try:
        return [
            int(child)
            for task in Path(f"/proc/{number}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return []


def _memory(number: int) -> int:
    try:
        lines = Path(f"/proc/{number}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def size(press: Press) -> Figure:
    """Measure one report."""
    return Figure("rapport", (len(press.pdf(firm())) / 1000,), "ko")
