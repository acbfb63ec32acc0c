"""A diagnosis told: PDF, HTML, JSON; and the pieces of the report that a screen shows too."""

from reports.drawings import ladder_svg, radar_svg
from reports.french import euros, long_date, percent, typeset, whole
from reports.press import Press
from reports.render import FORMATS, render
from reports.support import is_safe_link, refusals
from reports.view import View, view

__all__ = [
    "FORMATS",
    "Press",
    "View",
    "euros",
    "is_safe_link",
    "ladder_svg",
    "long_date",
    "percent",
    "radar_svg",
    "refusals",
    "render",
    "typeset",
    "view",
    "whole",
]
