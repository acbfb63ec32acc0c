"""Where other firms stand: each figure with its survey, told for a narrow place too."""

from dataclasses import replace

import pytest

from presentation import present
from presentation.advice import others
from scoring import Benchmark

FIGURE = Benchmark(
    id="a",
    value=15,
    group="entreprises de 10 à 49 personnes",
    population="Entreprises de 10 personnes ou plus.",
    year=2025,
    question="Utiliser au moins une technologie d'IA.",
    title="Une enquête",
    url="https://example.fr/enquete",
    published="juillet 2026",
    caution="Attention.",
)


@pytest.fixture
def diagnosis(bakery):
    """Two figures of one survey, then one of another that asked other firms."""
    figures = (
        FIGURE,
        replace(FIGURE, id="b", value=13),
        replace(FIGURE, id="c", population="27 pays."),
    )
    return replace(bakery, benchmarks=figures)


def test_a_figure_tells_what_it_counts_and_where_it_comes_from(diagnosis):
    figure = present(diagnosis).others.figures[0]
    assert figure.headline == "15 % des entreprises de 10 à 49 personnes utilisent l'IA."
    assert figure.about == (
        "Ce qui est compté : Utiliser au moins une technologie d'IA. Réponses de 2025. Qui a répondu : Entreprises de 10 personnes ou plus."
    )
    assert figure.source == "Une enquête, juillet 2026."
    assert [run.to for run in figure.source.runs if run.kind == "link"] == [FIGURE.url]


@pytest.mark.parametrize("url", [None, "javascript:alert(1)"])
def test_an_address_that_is_not_safe_is_no_link(bakery, url):
    told = others(replace(bakery, benchmarks=(replace(FIGURE, url=url),)))
    assert [run.kind for run in told.figures[0].source.runs] == ["plain"]


def test_figures_of_one_survey_share_its_rank(diagnosis):
    told = present(diagnosis).others
    assert [figure.survey for figure in told.figures] == [1, 1, 2]
    assert [[figure.id for figure in survey.figures] for survey in told.surveys] == [
        ["a", "b"],
        ["c"],
    ]
