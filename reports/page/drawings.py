"""The drawings of the report for a screen: the same macros, in the colours of the house."""

from typing import Any

from presentation import Presentation, Roadmap
from reports.brand import palette
from reports.page.templates import environment


def radar_svg(shown: Presentation) -> str | None:
    """Return the radar of the axes as SVG; None below three axes."""
    figure = shown.radar
    return str(_charts().radar(figure.drawing, figure.title, palette())) if figure else None


def ladder_svg(shown: Presentation, names: bool = True) -> str:
    """Return the scale of the levels as SVG, the one reached marked; `names`: with theirs."""
    verdict = shown.verdict
    reached = verdict.level.level if verdict.level else None
    return str(_charts().ladder(shown.levels, reached, verdict.ladder, palette(), names=names))


def roadmap_svg(roadmap: Roadmap) -> str:
    """Return the roadmap of the actions as SVG."""
    return str(_charts().roadmap(roadmap, palette()))


def _charts() -> Any:
    return environment().get_template("parts/charts.svg.j2").module
