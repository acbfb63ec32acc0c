"""SIREN and SIRET: the numbers that INSEE gives to firms and to their establishments."""

from stdnum.exceptions import ValidationError
from stdnum.fr import siren as _siren
from stdnum.fr import siret as _siret


def siren(number: str) -> str | None:
    """Return a SIREN as its 9 figures, spaces and points left out; None when its form or its check digit is wrong."""
    try:
        figures: str = _siren.validate(number)
    except ValidationError:
        return None
    return figures if figures.strip("0") else None


def siret(number: str) -> str | None:
    """Return a SIRET as its 14 figures; None when its form or its check digit is wrong (La Poste has a rule of its own)."""
    try:
        figures: str = _siret.validate(number)
    except ValidationError:
        return None
    return figures if siren(figures[:9]) else None


def figures(number: str) -> str | None:
    """Return the figures of a number, spaces and points left out; None when anything else stands in it."""
    bare: str = _siren.compact(number)
    return bare if bare.isascii() and bare.isdigit() else None
