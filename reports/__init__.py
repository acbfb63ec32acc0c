"""Files made of a presentation: PDF, HTML, workbook, calendar, JSON; and the drawings that a screen
shows too."""

from reports.brand import (
    MAX_BRAND_NAME,
    brand_colour,
    brand_name,
    brand_of,
    dark_enough,
    logo_of,
    palette,
    read_brand,
)
from reports.french import typeset
from reports.office import MODEL_FORMATS, model_text, render_model
from reports.page import ladder_svg, radar_svg, roadmap_svg
from reports.press import Press, Ticket
from reports.render import FORMATS, render

__all__ = [
    "FORMATS",
    "MAX_BRAND_NAME",
    "MODEL_FORMATS",
    "Press",
    "Ticket",
    "brand_colour",
    "brand_name",
    "brand_of",
    "dark_enough",
    "ladder_svg",
    "logo_of",
    "model_text",
    "palette",
    "radar_svg",
    "read_brand",
    "render",
    "render_model",
    "roadmap_svg",
    "typeset",
]
