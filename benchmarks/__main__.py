"""Print what the product costs: loading all content, one diagnosis, the PDF; cold (a new process) and warm."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date

from cases import Case
from questionnaires import Questionnaire, load
from reports import render
from scoring import assess, diagnose, example_case

DAY = date(2026, 11, 22)

COLD = {
    "charger tous les contenus": "import questionnaires, schemes, companies; questionnaires.load('diag-ia'); schemes.load(); companies.communes('38000'); companies.naf('10.71C')",
    "diagnostic, processus neuf": "from benchmarks.__main__ import case; from scoring import diagnose; diagnose(case('usinage', 'complet'), on=case('usinage', 'complet').date)",
    "PDF, processus neuf": "from benchmarks.__main__ import case; from reports import render; from scoring import diagnose; render(diagnose(case('usinage', 'complet'), on=case('usinage', 'complet').date), 'pdf')",
}


def bank() -> Questionnaire:
    """Return the bank of questions."""
    return load("diag-ia")


def case(id: str, mode: str) -> Case:
    """Return a golden firm as a case."""
    example = next(example for example in bank().examples if example.id == id)
    return example_case(bank(), example, mode, DAY)


def milliseconds(work: Callable[[], object], times: int) -> list[float]:
    """Run `work` some times and return how long each run took, in milliseconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return found


def line(title: str, found: list[float]) -> str:
    """Return one line of the answer: median and worst."""
    return f"{title:<42} {statistics.median(found):9.1f} ms   (au pire {max(found):.1f} ms, {len(found)} fois)"


def main() -> None:
    """Measure and print."""
    for title, code in COLD.items():
        command = [sys.executable, "-c", code]
        print(line(title, milliseconds(lambda command=command: subprocess.run(command, check=True), 3)))
    for id, mode in (("boulangerie", "express"), ("boulangerie", "complet"), ("usinage", "express"), ("usinage", "complet")):
        one = case(id, mode)
        diagnose(one, on=DAY)
        print(line(f"maturité seule, {id} {mode}", milliseconds(lambda one=one: assess(bank(), one), 200)))
        print(line(f"diagnostic entier, {id} {mode}", milliseconds(lambda one=one: diagnose(one, on=DAY), 30)))
    diagnosis = diagnose(case("usinage", "complet"), on=DAY)
    print(line("JSON", milliseconds(lambda: render(diagnosis, "json"), 30)))
    print(line("page HTML", milliseconds(lambda: render(diagnosis, "html"), 10)))
    print(line("PDF, processus chaud", milliseconds(lambda: render(diagnosis, "pdf"), 5)))


if __name__ == "__main__":
    main()
