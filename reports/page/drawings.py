"""The drawings of the report on their own, for a screen: the same macros as the page and the PDF, in the colours of the house."""

from typing import Any

from presentation import horizons, lanes, numbered, radar_of, thresholds
from reports.brand import palette
from reports.page.templates import environment
from scoring import Diagnosis, DimensionScore


def radar_svg(diagnosis: Diagnosis, title: str) -> str | None:
    """Return the radar of the axes as SVG, `title` being its alternative text; None below three axes."""
    chart = radar_of(diagnosis)
    return str(_charts().radar(chart, title, palette())) if chart else None


def ladder_svg(diagnosis: Diagnosis, title: str, names: bool = True) -> str:
    """Return the scale of the levels as SVG, the one reached marked; `title` is its alternative text, `names` writes those of the levels."""
    return str(_charts().ladder(diagnosis.questionnaire.levels, diagnosis.maturity.level, title, palette(), names=names))


def roadmap_svg(diagnosis: Diagnosis, title: str) -> str | None:
    """Return the roadmap of the actions as SVG, `title` being its alternative text; None without any action."""
    drawn = lanes(horizons(numbered(diagnosis)))
    return str(_charts().roadmap(drawn, title, palette())) if drawn else None


def gauge_svg(diagnosis: Diagnosis, score: DimensionScore, title: str) -> str:
    """Return the score of an axis on the whole scale as SVG, `title` being its alternative text."""
    questionnaire = diagnosis.questionnaire
    return str(_charts().gauge(score.score, score.score_high, questionnaire.scale.maximum, thresholds(questionnaire), title, palette()))


def _charts() -> Any:
    return environment().get_template("parts/charts.svg.j2").module
