"""What a report costs as a service: from a cold process to the click of a visitor, alone and two at a time."""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from cases import Case, write
from questionnaires import load
from reports import Press, render
from scoring import Diagnosis, diagnose, example_case

DAY = date(2026, 11, 22)
_COLD = "from benchmarks.press import firm; from reports import render; render(firm(), 'pdf')"


def case(number: int = 0) -> Case:
    """Return a complete interview; each number is another firm, so that nothing made before helps."""
    bank = load("diag-ia")
    example = next(example for example in bank.examples if example.id == "usinage")
    made = example_case(bank, example, "complet", DAY)
    return replace(made, company=made.company.model_copy(update={"name": f"Atelier Marchand {number}"}))


def firm(number: int = 0) -> Diagnosis:
    """Return the diagnosis of such a firm."""
    return diagnose(case(number), on=DAY)


def milliseconds(work: Callable[[], object]) -> float:
    """Run `work` and return how long it took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def cold(times: int = 3) -> list[float]:
    """Return what one PDF takes in a new process, diagnosis included."""
    return [milliseconds(lambda: subprocess.run([sys.executable, "-c", _COLD], check=True)) for _ in range(times)]


def warm(times: int = 5) -> list[float]:
    """Return what one PDF takes in a process that has made one before."""
    render(firm(), "pdf")
    return [milliseconds(lambda number=number: render(firm(number), "pdf")) for number in range(1, times + 1)]  # type: ignore[misc]


def first_of_a_press() -> float:
    """Return what the first PDF takes when the server has just started: the warm-up and the PDF."""
    told = firm()
    with Press() as press:
        return milliseconds(lambda: press.pdf(told))


def through_a_press(times: int = 5) -> list[float]:
    """Return what one PDF takes in a forked process, once the press is warm."""
    firms = [firm(number) for number in range(times + 1)]
    with Press() as press:
        return [milliseconds(lambda told=told: press.pdf(told)) for told in firms][1:]  # type: ignore[misc]


def two_at_once(times: int = 12) -> list[float]:
    """Return what each PDF takes while another is made beside it."""
    firms = [firm(number) for number in range(times + 1)]
    with Press(workers=2) as press, ThreadPoolExecutor(2) as visitors:
        press.pdf(firms.pop())
        return list(visitors.map(lambda told: milliseconds(lambda: press.pdf(told)), firms))


def made_ahead(times: int = 20) -> list[float]:
    """Return what a request takes for a PDF that was made ahead."""
    told = firm()
    with Press() as press:
        press.ahead(told).result()
        return [milliseconds(lambda: press.pdf(told)) for _ in range(times)]


def click_to_file(times: int = 10) -> tuple[float, list[float]]:
    """Return, in Chromium, how long after a case is handed over its report is offered; then, each time, from the click to the whole file.

    Chromium refuses more than ten downloads of one page.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- the rest does without a browser

    from tests.browser.conftest import Visitor, chromium  # noqa: PLC0415
    from tests.server import Server  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        dossier, target = Path(folder) / "dossier.yaml", Path(folder) / "rapport.pdf"
        write(case(), dossier)
        server, opened = Server(Path(folder) / "journal.txt"), chromium(playwright)
        try:
            server.wait()
            visitor = Visitor(opened.new_page(accept_downloads=True), server.url).visit()
            offered = milliseconds(lambda: visitor.take_back(dossier).at("rapport-pdf").wait_for())
            visitor.rest()
            return offered, [milliseconds(lambda: visitor.download("rapport-pdf", target)) for _ in range(times)]
        finally:
            opened.close()
            server.stop()


def peak_memory() -> int:
    """Return the most memory that a forked process held while it made one PDF, in bytes (Linux)."""
    told = firm()
    with Press() as press:
        press.pdf(firm(1))
        with _watched() as peaks:
            press.pdf(told)
    return max(peaks)


@contextmanager
def _watched() -> Iterator[list[int]]:
    """Look, a hundred times a second, at the memory of the processes below ours."""
    peaks, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(0.01):
            peaks.extend(_memory(child) for parent in _children(os.getpid()) for child in _children(parent))

    watch = threading.Thread(target=look)
    watch.start()
    try:
        yield peaks
    finally:
        over.set()
        watch.join()


def _children(number: int) -> list[int]:
    try:
        return [int(child) for task in Path(f"/proc/{number}/task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return []


def _memory(number: int) -> int:
    try:
        lines = Path(f"/proc/{number}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def size() -> int:
    """Return the bytes of one report."""
    return len(render(firm(), "pdf"))


def p95(found: list[float]) -> float:
    """Return the value that nineteen of twenty do not exceed."""
    return statistics.quantiles(found, n=20, method="inclusive")[18]
