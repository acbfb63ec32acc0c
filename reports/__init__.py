"""A diagnosis told: PDF, HTML, JSON; and the pieces of the report that a screen shows too."""

from reports.ahead import Ticket
from reports.brand import MAX_BRAND_NAME, Brand, brand_colour, brand_name, brand_of, dark_enough
from reports.brand_file import read_brand
from reports.drawings import gauge_svg, ladder_svg, radar_svg, roadmap_svg
from reports.edition import PLAIN, Edition, comparable
from reports.french import euros, long_date, percent, typeset, whole
from reports.logo import Logo, logo_of
from reports.palette import palette
from reports.plan import Horizon, NumberedAction
from reports.press import Press
from reports.render import FORMATS, render
from reports.support import is_safe_link, refusals
from reports.view import View, view

__all__ = [
    "FORMATS",
    "MAX_BRAND_NAME",
    "PLAIN",
    "Brand",
    "Edition",
    "Horizon",
    "Logo",
    "NumberedAction",
    "Press",
    "Ticket",
    "View",
    "brand_colour",
    "brand_name",
    "brand_of",
    "comparable",
    "dark_enough",
    "euros",
    "gauge_svg",
    "is_safe_link",
    "ladder_svg",
    "logo_of",
    "long_date",
    "palette",
    "percent",
    "radar_svg",
    "read_brand",
    "refusals",
    "render",
    "roadmap_svg",
    "typeset",
    "view",
    "whole",
]
