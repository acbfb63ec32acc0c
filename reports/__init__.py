"""A diagnosis told: PDF, HTML, JSON; and the pieces of the report that a screen shows too."""

from reports.brand import MAX_BRAND_NAME, Brand, Logo, brand_colour, brand_name, brand_of, dark_enough, logo_of, palette, read_brand
from reports.edition import PLAIN, Edition, comparable
from reports.french import percent, typeset
from reports.page import gauge_svg, ladder_svg, radar_svg, roadmap_svg
from reports.press import Press, Ticket
from reports.render import FORMATS, render
from reports.view import Horizon, NumberedAction, View, is_safe_link, refusals, view

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
    "gauge_svg",
    "is_safe_link",
    "ladder_svg",
    "logo_of",
    "palette",
    "percent",
    "radar_svg",
    "read_brand",
    "refusals",
    "render",
    "roadmap_svg",
    "typeset",
    "view",
]
