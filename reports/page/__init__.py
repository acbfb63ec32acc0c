"""The report as one HTML page, for a browser and for the printer."""

from reports.page.drawings import ladder_svg, radar_svg, roadmap_svg
from reports.page.html import page, render_html, style
from reports.page.templates import TEMPLATES, environment

__all__ = [
    "TEMPLATES",
    "environment",
    "ladder_svg",
    "page",
    "radar_svg",
    "render_html",
    "roadmap_svg",
    "style",
]
