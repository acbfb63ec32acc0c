"""In whose name a report is handed over, and in which colours."""

from reports.brand.brand import (
    MAX_BRAND_NAME,
    brand_colour,
    brand_name,
    brand_of,
    dark_enough,
    logo_source,
    palette_of,
    pictures_of,
)
from reports.brand.brand_file import read_brand
from reports.brand.logo import logo_of
from reports.brand.palette import Palette, palette

__all__ = [
    "MAX_BRAND_NAME",
    "Palette",
    "brand_colour",
    "brand_name",
    "brand_of",
    "dark_enough",
    "logo_of",
    "logo_source",
    "palette",
    "palette_of",
    "pictures_of",
    "read_brand",
]
