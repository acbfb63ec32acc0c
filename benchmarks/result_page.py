"""What the result costs when it is shown again: drawn as it was, then after one answer. Processor
time, the same for a busy machine."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.core import DAY, case
from benchmarks.figure import Figure, Often
from cases import Case
from scoring import diagnose

_APP = Path(__file__).parent.parent / "app.py"
_QUESTION, _ANSWERS = "CAP-01", (25, 50)
_FIRMS = (("boulangerie", "express"), ("usinage", "complet"))


def result_page(often: Often) -> Iterator[Figure]:
    """Measure the diagnosis alone, then the page of each firm; the least of all times is what it
    takes."""
    with _alone():
        for firm, mode in _FIRMS:
            yield from _of_firm(firm, mode, often)


@contextmanager
def _alone() -> Iterator[None]:
    """Keep no dossier and make no report ahead; the process is then as it was."""
    before = dict(os.environ)
    os.environ |= {"BOUSSOLE_BASE": "aucune", "BOUSSOLE_PDF_AHEAD": "non"}
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _of_firm(firm: str, mode: str, often: Often) -> Iterator[Figure]:
    one = case(firm, mode)
    diagnose(one, on=DAY)
    screen = _shown(one)
    yield _least(f"diagnostic, {firm} {mode}", partial(diagnose, one, on=DAY), often(25))
    yield _least(f"résultat redessiné, {firm} {mode}", screen.run, often(25))
    yield _least(f"résultat après une réponse, {firm} {mode}", _answering(screen), often(25))


def _shown(one: Case) -> AppTest:
    screen = AppTest.from_file(str(_APP), default_timeout=60).run()
    screen.session_state["desk"].open(one)
    screen.run().button(key="vers-resultat").click().run()
    assert not screen.exception and screen.title[0].value.startswith("Votre résultat")
    return screen


def _answering(screen: AppTest) -> Callable[[], object]:
    """Return what answers one question otherwise, each time, and has the page made again."""

    def answer() -> object:
        held = screen.session_state["desk"]
        before = held.case.answers.get(_QUESTION)
        held.case = held.case.with_answer(_QUESTION, _ANSWERS[before == _ANSWERS[0]])
        return screen.run()

    return answer


def _least(title: str, work: Callable[[], object], times: int) -> Figure:
    return Figure(title, (min(_processor(work) for _ in range(times)),))


def _processor(work: Callable[[], object]) -> float:
    """Run `work` and return the milliseconds of processor that it took, all threads together."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
