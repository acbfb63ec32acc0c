"""The drawings of the report on their own, for a screen: the same macros as the page and the PDF."""

from typing import Any

from reports.environment import environment
from reports.verdict import radar_of
from scoring import Diagnosis


def radar_svg(diagnosis: Diagnosis, title: str) -> str | None:
    """Return the radar of the axes as SVG, `title` being its alternative text; None below three axes."""
    chart = radar_of(diagnosis)
    return str(_charts().radar(chart, title)) if chart else None


def ladder_svg(diagnosis: Diagnosis, title: str, names: bool = True) -> str:
    """Return the scale of the levels as SVG, the one reached marked; `title` is its alternative text, `names` writes those of the levels."""
    return str(_charts().ladder(diagnosis.questionnaire.levels, diagnosis.maturity.level, title, names=names))


def _charts() -> Any:
    return environment().get_template("charts.svg.j2").module
