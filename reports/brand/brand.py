"""The organisation in whose name an advisor hands over a report: its name, its logo, its colour."""

import re
from base64 import b64encode
from fractions import Fraction
from typing import Literal

from kernel import BoussoleError, decimal, shown
from presentation import Brand, Logo, bounded, say
from reports.brand.logo import logo_of
from reports.brand.palette import READABLE, Palette, contrast, palette, readable, tinted

MAX_BRAND_NAME = 80
_WHITE = "#ffffff"
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def brand_of(name: str, logo: bytes | None = None, colour: str | None = None) -> Brand:
    """Return an organisation of which each part was checked. Raises BoussoleError with the first
    fault."""
    return Brand(
        brand_name(name),
        logo_of(logo) if logo is not None else None,
        brand_colour(colour) if colour is not None else None,
    )


def brand_name(name: str) -> str:
    """Return the name of an organisation, cleaned. Raises BoussoleError for an empty or a long
    one."""
    clean = bounded(name, MAX_BRAND_NAME)
    if not clean:
        raise BoussoleError(say("files.brand.no_name"))
    if len(" ".join(name.split())) > MAX_BRAND_NAME:
        raise BoussoleError(say("files.brand.long_name", most=MAX_BRAND_NAME))
    return clean


def brand_colour(colour: str) -> str:
    """Return a colour as "#rrggbb". Raises BoussoleError for another form, or for one on which
    white text cannot be read, with a darker one."""
    found = colour.strip().lower()
    if not _COLOUR.fullmatch(found):
        raise BoussoleError(say("files.brand.no_colour", told=shown(colour, 20)))
    if contrast(found, _WHITE) < READABLE:
        raise BoussoleError(_too_pale(found))
    return found


def dark_enough(colour: str) -> str:
    """Return a colour, darkened as little as it takes for white text on it and for text on
    white."""
    return readable(colour, _WHITE)


def palette_of(brand: Brand | None) -> Palette:
    """Return the colours of a report made in the name of an organisation; those of the house
    without one, or when it has no colour."""
    return tinted(brand.colour) if brand and brand.colour else palette()


def logo_source(brand: Brand | None, medium: Literal["html", "pdf"]) -> str | None:
    """Return the address of the logo: on paper a name that the printer knows, on screen the picture
    itself; None without a logo."""
    if brand is None or brand.logo is None:
        return None
    return (
        "asset:pictures/logo"
        if medium == "pdf"
        else f"data:image/{brand.logo.kind};base64,{_in_base_64(brand.logo)}"
    )


def pictures_of(brand: Brand | None) -> dict[str, str]:
    """Return the pictures that a printer needs, in base 64, by name."""
    return {"logo": _in_base_64(brand.logo)} if brand and brand.logo else {}


def _in_base_64(logo: Logo) -> str:
    return b64encode(logo.data).decode()


def _too_pale(colour: str) -> str:
    measured, needed = (decimal(Fraction(value)) for value in (contrast(colour, _WHITE), READABLE))
    return say(
        "files.brand.pale",
        colour=colour,
        measured=measured,
        needed=needed,
        darker=dark_enough(colour),
    )
