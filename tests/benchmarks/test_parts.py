"""Every part of the measures works: done once, each gives its figures."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks.__main__ import PARTS
from benchmarks.figure import Figure, shortly

ROOT = Path(__file__).parents[2]
#: What each part tells, by the number of its figures.
FIGURES = {"catalogue": 5, "cold": 2, "start": 6, "diagnoses": 8, "forms": 5, "page": 6, "store": 6, "press": 7, "browser": 2, "others": 5}


def test_every_part_is_looked_at() -> None:
    assert FIGURES.keys() == PARTS.keys()


@pytest.mark.parametrize("part", FIGURES)
def test_a_part_gives_its_figures(part: str) -> None:
    # A browser that a test before opened in this thread keeps its loop running, beside which a part could not open its own.
    with ThreadPoolExecutor(1) as thread:
        found = thread.submit(lambda: list(PARTS[part](shortly))).result()
    assert len({figure.title for figure in found}) == len(found) == FIGURES[part]
    assert all(value > 0 for figure in found for value in figure.found)


def test_a_figure_is_told_in_one_line() -> None:
    told = str(Figure("PDF par la presse", tuple(float(number) for number in range(1, 21))))
    assert told.split() == ["PDF", "par", "la", "presse", "10.50", "ms", "p95", "19.00", "au", "pire", "20.00", "(20", "fois)"]
    assert str(Figure("rapport", (12.0,), "ko")).split() == ["rapport", "12.00", "ko"]


@pytest.mark.parametrize(("command", "part"), [(["benchmarks", "diagnoses"], "diagnoses"), (["benchmarks.store"], "store")])
def test_the_commands_print_one_line_a_figure(command: list[str], part: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command, "--short"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == FIGURES[part]


def test_a_part_that_is_none_is_wrong_usage() -> None:
    assert subprocess.run([sys.executable, "-m", "benchmarks", "vitesse"], cwd=ROOT, capture_output=True, check=False).returncode == 2
