"""Where others stand: the share of firms of the same size, and of the same sector, that use AI
(figures and sources: `content/ID/benchmarks.yaml`)."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from companies import Company, headcount, naf, naf_rev2_of
from kernel import Address, Id, Interval, OneLine, Outcome, Strict, Words, read_yaml, validate
from scoring.diagnosis import Benchmark

CONTENT = Path(__file__).parents[1] / "content"


class Figure(Strict):
    """One figure: whole percents of the firms of `group`. Persons from `staff_from` to `staff_to`,
    both included; no `sections`: every sector."""

    id: Id
    staff_from: Annotated[int, Field(ge=0)]
    staff_to: int | None = None
    sections: tuple[str, ...] = ()
    value: Annotated[int, Field(ge=0, le=100)]
    group: Words


class Survey(Strict):
    """One survey and its figures. `sections_asked`: sections of NAF rev. 2 that it asked, empty for
    all; `not_asked`: said to the others."""

    year: int
    population: Words
    question: Words
    title: OneLine
    url: Address | None
    published: Words
    caution: Words
    sector_caution: Words = ""
    sections_asked: tuple[str, ...] = ()
    not_asked: Words = ""
    figures: tuple[Figure, ...]


class Surveys(Strict):
    """The file `benchmarks.yaml`, in the order in which figures are told."""

    surveys: tuple[Survey, ...]


@lru_cache(maxsize=8)
def surveys(questionnaire: str, content: Path = CONTENT) -> tuple[Survey, ...]:
    """Return the surveys that go with a questionnaire, none when it has none. Raises ContentError
    with every fault of the file."""
    path = content / questionnaire / "benchmarks.yaml"
    return validate(read_yaml(path), Surveys, kept=True).surveys if path.is_file() else ()


def benchmarks(company: Company, questionnaire: str) -> tuple[Benchmark, ...]:
    """Return the figures of the firm's own classes: by size, by sector where there is one, then
    those of the European Union.

    None when the headcount is not known, when its band lies across two classes (not known is never
    a yes) or when no survey has
    a figure for it.
    """
    staff, section = headcount(company), _section(company)
    return (
        ()
        if staff is None
        else tuple(
            _told(survey, figure, section)
            for survey in surveys(questionnaire)
            for figure in _own(survey, staff, section)
        )
    )


def _own(survey: Survey, staff: Interval, section: str | None) -> Iterator[Figure]:
    for figure in survey.figures:
        if staff.within(figure.staff_from, figure.staff_to) is Outcome.YES and (
            not figure.sections or section in figure.sections
        ):
            yield figure


def _told(survey: Survey, figure: Figure, section: str | None) -> Benchmark:
    return Benchmark(
        id=figure.id,
        value=figure.value,
        group=figure.group,
        population=survey.population,
        year=survey.year,
        question=survey.question,
        title=survey.title,
        url=survey.url,
        published=survey.published,
        caution=" ".join(_cautions(survey, figure, section)),
    )


def _cautions(survey: Survey, figure: Figure, section: str | None) -> Iterator[str]:
    yield survey.caution
    if figure.sections:
        yield survey.sector_caution
    if section and survey.sections_asked and section not in survey.sections_asked:
        yield survey.not_asked


def _section(company: Company) -> str | None:
    """Return the section of NAF rev. 2; None when the codes do not tell it, or when a code of NAF
    2025 comes from several sections."""
    if known := naf(company.naf or ""):
        return known.section
    sources = {entry.section for entry in naf_rev2_of(company.naf_2025 or "")}
    return sources.pop() if len(sources) == 1 else None
