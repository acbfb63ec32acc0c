"""What the report costs, told in lines: as a service, then beside two other ways of printing the same page, turn by turn."""

import statistics
from collections.abc import Callable

from benchmarks.obvious import browser, obvious
from benchmarks.press import (
    click_to_file,
    cold,
    firm,
    first_of_a_press,
    made_ahead,
    milliseconds,
    p95,
    peak_memory,
    size,
    through_a_press,
    two_at_once,
)
from reports.html import style
from reports.job import print_job
from reports.pdf import STYLES, render_pdf

TURNS = 7


def _line(title: str, found: list[float]) -> str:
    return f"{title:<46} p50 {statistics.median(found):9.1f} ms   p95 {p95(found):9.1f} ms   ({len(found)} fois)"


def service() -> None:
    """Print what a visitor, and the machine, feel of a report."""
    print(_line("PDF, processus neuf, diagnostic compris", cold()))
    print(f"{'premier PDF d’une presse qui démarre':<46}     {first_of_a_press():9.1f} ms")
    print(_line("PDF par la presse", through_a_press()))
    print(_line("PDF par la presse, deux à la fois", two_at_once()))
    print(_line("PDF déjà fait, page reconstruite", made_ahead()))
    offered, clicks = click_to_file()
    print(f"{'navigateur : dossier rendu → bouton du PDF':<46}     {offered:9.1f} ms")
    print(_line("navigateur : clic → fichier entier", clicks))
    print(f"mémoire d'un enfant, au plus : {peak_memory() / 2**20:.0f} Mio ; rapport : {size() / 1000:.0f} ko")


def beside_others() -> None:
    """Print the ratios of three ways of printing, each page new and each way in its turn."""
    sheet = style(*STYLES)
    render_pdf(print_job(firm()))
    with browser(sheet) as chromium:
        ways: dict[str, Callable[[str], object]] = {"navigateur chaud": chromium, "WeasyPrint sans réglage": lambda page: obvious(page, sheet)}
        found: dict[str, list[float]] = {name: [] for name in ("ici", *ways)}
        for turn in range(TURNS):
            job = print_job(firm(turn))
            found["ici"].append(milliseconds(lambda: render_pdf(job)))  # noqa: B023 -- run at once
            for name, way in ways.items():
                found[name].append(milliseconds(lambda: way(job.html)))  # noqa: B023 -- run at once
    for name, times in found.items():
        print(_line(f"même page, {name}", times))
    for name in ways:
        ratios = [ours / theirs for ours, theirs in zip(found["ici"], found[name], strict=True)]
        print(f"ici / {name:<30} {statistics.median(ratios):.2f}   (de {min(ratios):.2f} à {max(ratios):.2f})")
