"""Where other firms stand: each figure with what it counts, its source and its caution."""

from collections.abc import Iterable
from dataclasses import dataclass

from kernel import Sentence
from presentation.schemes import is_safe_link
from presentation.wording import say
from scoring import Benchmark, Diagnosis


@dataclass(frozen=True)
class Figure:
    """The share of firms of one kind that use AI. `survey`: the rank of its survey, from 1."""

    id: str
    survey: int
    share: Sentence
    group: Sentence
    headline: Sentence
    counted: Sentence
    about: Sentence
    source: Sentence
    caution: str


@dataclass(frozen=True)
class Survey:
    """A survey, with its figures. `rank`: from 1; `population`: whom it asked."""

    rank: int
    source: Sentence
    population: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Others:
    """The figures for a firm like this one. `cautions`: what not to compare them with."""

    figures: tuple[Figure, ...]
    surveys: tuple[Survey, ...]
    cautions: tuple[str, ...]


def others(diagnosis: Diagnosis) -> Others:
    """Return the figures that go with a diagnosis."""
    shown = diagnosis.benchmarks
    asked = tuple(dict.fromkeys(map(_survey, shown)))
    figures = tuple(_figure(one, asked.index(_survey(one)) + 1) for one in shown)
    surveys = (_held(rank, figures, shown) for rank, _ in enumerate(asked, start=1))
    return Others(figures, tuple(surveys), cautions(shown))


def _survey(figure: Benchmark) -> tuple[str, str]:
    """Two figures of one survey have its title, and asked the same firms."""
    return figure.title, figure.population


def _figure(one: Benchmark, rank: int) -> Figure:
    asked = {"question": one.question, "year": str(one.year)}
    return Figure(
        id=one.id,
        survey=rank,
        share=say("others.share", value=one.value),
        group=say("others.group", group=one.group, rank=rank),
        headline=say("others.headline", value=one.value, group=one.group),
        counted=say("others.counted", **asked),
        about=say("others.about", **asked, population=one.population),
        source=_source(one),
        caution=one.caution,
    )


def _source(one: Benchmark) -> Sentence:
    named = {"title": one.title, "published": one.published}
    if not is_safe_link(one.url):
        return say("others.named", **named)
    return say("others.linked", **named, url=one.url)


def _held(rank: int, figures: Iterable[Figure], shown: Iterable[Benchmark]) -> Survey:
    pairs = [pair for pair in zip(figures, shown, strict=True) if pair[0].survey == rank]
    first, told = pairs[0]
    return Survey(rank, first.source, told.population, tuple(figure for figure, _ in pairs))


def cautions(figures: Iterable[Benchmark]) -> tuple[str, ...]:
    """Return what not to compare figures with, once; one that another begins with is in that."""
    texts = dict.fromkeys(figure.caution for figure in figures if figure.caution)
    return tuple(text for text in texts if not _is_begun(text, texts))


def _is_begun(text: str, texts: Iterable[str]) -> bool:
    return any(other != text and other.startswith(text) for other in texts)
