"""What the rooms below the screens cost: loading all content, matching, one diagnosis, each form of
the report; cold (a new process) and warm."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial

from benchmarks.figure import Figure, Often, fully, measured
from benchmarks.firms import many_firms
from cases import Case
from companies import Project
from questionnaires import Questionnaire, load
from reports import render
from schemes import load as load_schemes
from schemes import match, plan, settle
from schemes.firms.match_table import match_table
from scoring import assess, diagnose, example_case

DAY = date(2026, 11, 22)

_COLD = {
    "charger tous les contenus": (
        "import companies, questionnaires, schemes; questionnaires.load('diag-ia'); schemes.load();"
        " companies.communes('38000')"
    ),
    "diagnostic, processus neuf": (
        "from benchmarks.core import DAY, case; from scoring import diagnose;"
        " diagnose(case('usinage', 'complet'), on=DAY)"
    ),
}
_FORMS = {
    "JSON": ("json", 30),
    "page HTML": ("html", 10),
    "PDF, processus chaud": ("pdf", 5),
    "classeur": ("xlsx", 5),
    "agenda": ("ics", 5),
}
_FIRMS = {"boulangerie": ("express", "complet"), "usinage": ("express", "complet")}


def bank() -> Questionnaire:
    """Return the bank of questions."""
    return load("diag-ia")


def case(id: str, mode: str) -> Case:
    """Return a golden firm as a case."""
    example = next(example for example in bank().examples if example.id == id)
    return example_case(bank(), example, mode, DAY)


def catalogue(often: Often) -> Iterator[Figure]:
    """Measure the catalogue: against one firm, then against a table of firms."""
    schemes, one = load_schemes(), case("usinage", "complet")
    found = match(schemes, one.company, one.project, None, DAY)
    yield Figure("dispositifs", (len(schemes.schemes),), "")
    yield measured(
        "tout le catalogue, une entreprise",
        partial(match, schemes, one.company, one.project, None, DAY),
        often(50),
    )
    yield measured(
        "plan de financement",
        partial(plan, schemes, found, one.company, one.project, DAY),
        often(50),
    )
    yield measured(
        "questions qui tranchent", partial(settle, found, one.company, one.project), often(50)
    )
    firms = many_firms(100_000 if often is fully else 1000)
    yield measured(
        f"tout le catalogue, {len(firms)} entreprises",
        partial(match_table, schemes, firms, Project(kinds=("logiciel",)), DAY),
        1,
    )


def cold(often: Often) -> Iterator[Figure]:
    """Measure what a process that has just begun takes."""
    for title, code in _COLD.items():
        yield measured(
            title, partial(subprocess.run, [sys.executable, "-c", code], check=True), often(3)
        )


def diagnoses(often: Often) -> Iterator[Figure]:
    """Measure the level alone, then all that is told of a firm."""
    for id, modes in _FIRMS.items():
        for mode in modes:
            one = case(id, mode)
            diagnose(one, on=DAY)
            yield measured(f"maturité seule, {id} {mode}", partial(assess, bank(), one), often(200))
            yield measured(
                f"diagnostic entier, {id} {mode}", partial(diagnose, one, DAY), often(30)
            )


def forms(often: Often) -> Iterator[Figure]:
    """Measure each form of the report."""
    diagnosis = diagnose(case("usinage", "complet"), on=DAY)
    for title, (form, times) in _FORMS.items():
        yield measured(title, partial(render, diagnosis, form), often(times))
