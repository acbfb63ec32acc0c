"""What the report costs: as a service, in a browser, then beside two other ways of printing the
same page, turn by turn."""

from collections.abc import Callable, Iterator

from benchmarks.figure import Figure, Often, milliseconds
from benchmarks.obvious import obvious, warm_browser
from benchmarks.press import (
    click_to_file,
    cold,
    firm,
    first_of_a_press,
    made_ahead,
    peak_memory,
    size,
    through_a_press,
    two_at_once,
    warmed,
)
from reports.page.html import style
from reports.pdf.job import print_job
from reports.pdf.pdf import STYLES, render_pdf

_HERE, _BROWSER, _PLAIN = "ici", "navigateur chaud", "WeasyPrint sans réglage"


def press(often: Often) -> Iterator[Figure]:
    """Measure what the machine feels of a report."""
    yield cold(often(3))
    yield first_of_a_press()
    with warmed() as warm:
        yield through_a_press(warm, often(5))
        yield two_at_once(warm, often(12))
        yield made_ahead(warm, often(20))
        yield peak_memory(warm)
        yield size(warm)


def browser(often: Often) -> Iterator[Figure]:
    """Measure what a visitor feels of it."""
    return click_to_file(often(10))


def others(often: Often) -> Iterator[Figure]:
    """Measure three ways of printing, each page new and each way in its turn; then the ratios."""
    found = _turns(often(7))
    for name, times in found.items():
        yield Figure(f"même page, {name}", tuple(times))
    for name in (_BROWSER, _PLAIN):
        ratios = (ours / theirs for ours, theirs in zip(found[_HERE], found[name], strict=True))
        yield Figure(f"{_HERE} / {name}", tuple(ratios), "")


def _turns(times: int) -> dict[str, list[float]]:
    sheet = style(*STYLES)
    render_pdf(print_job(firm()))
    with warm_browser(sheet) as chromium:
        found: dict[str, list[float]] = {_HERE: [], _BROWSER: [], _PLAIN: []}
        for turn in range(times):
            job = print_job(firm(turn))
            ways: dict[str, Callable[[], object]] = {
                _HERE: lambda job=job: render_pdf(job),  # type: ignore[misc]
                _BROWSER: lambda job=job: chromium(job.html),  # type: ignore[misc]
                _PLAIN: lambda job=job: obvious(job.html, sheet),  # type: ignore[misc]
            }
            for name, way in ways.items():
                found[name].append(milliseconds(way))
    return found
