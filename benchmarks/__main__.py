"""Print what the product costs: loading all content, one diagnosis, the PDF; cold (a new process) and warm."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial

import pandas as pd

from benchmarks.firms import many_firms
from benchmarks.report import beside_others, service
from cases import Case
from companies import Project
from questionnaires import Questionnaire, load
from reports import render
from schemes import load as load_schemes
from schemes import match, plan, settle
from schemes.table import match_table
from scoring import assess, diagnose, example_case

DAY = date(2026, 11, 22)

GOLDEN = "from benchmarks.__main__ import DAY, case; from scoring import diagnose; told = diagnose(case('usinage', 'complet'), on=DAY)"

COLD = {
    "charger tous les contenus": "import companies, questionnaires, schemes; questionnaires.load('diag-ia'); schemes.load(); companies.communes('38000')",
    "diagnostic, processus neuf": GOLDEN,
}

#: How often each form of the report is made.
FORMS = {"json": 30, "html": 10, "pdf": 5, "xlsx": 5, "ics": 5}


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


def in_a_new_process(code: str) -> None:
    """Run Python code in a process of its own."""
    subprocess.run([sys.executable, "-c", code], check=True)


def schemes() -> None:
    """Measure the catalogue: against one firm, then against a table of firms."""
    catalogue, one = load_schemes(), case("usinage", "complet")
    found = match(catalogue, one.company, one.project, None, DAY)
    print(f"{len(catalogue.schemes)} dispositifs")
    print(line("tout le catalogue, une entreprise", milliseconds(partial(match, catalogue, one.company, one.project, None, DAY), 50)))
    print(line("plan de financement", milliseconds(partial(plan, catalogue, found, one.company, one.project, DAY), 50)))
    print(line("questions qui tranchent", milliseconds(partial(settle, found), 50)))
    firms: pd.DataFrame = many_firms(100_000)
    print(line("tout le catalogue, 100 000 entreprises", milliseconds(partial(match_table, catalogue, firms, Project(kinds=("logiciel",)), DAY), 1)))


def main() -> None:
    """Measure and print."""
    schemes()
    for title, code in COLD.items():
        print(line(title, milliseconds(partial(in_a_new_process, code), 3)))
    for id, mode in (("boulangerie", "express"), ("boulangerie", "complet"), ("usinage", "express"), ("usinage", "complet")):
        one = case(id, mode)
        diagnose(one, on=DAY)
        print(line(f"maturité seule, {id} {mode}", milliseconds(partial(assess, bank(), one), 200)))
        print(line(f"diagnostic entier, {id} {mode}", milliseconds(partial(diagnose, one, DAY), 30)))
    diagnosis = diagnose(case("usinage", "complet"), on=DAY)
    for title, form, times in (
        ("JSON", "json", 30),
        ("page HTML", "html", 10),
        ("PDF, processus chaud", "pdf", 5),
        ("classeur", "xlsx", 5),
        ("agenda", "ics", 5),
    ):
        print(line(title, milliseconds(partial(render, diagnosis, form), times)))
    service()
    beside_others()


if __name__ == "__main__":
    main()
