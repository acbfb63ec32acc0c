"""An organisation out of a YAML file (name, logo, colour), every fault at its line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from kernel import BoussoleError, Document, Fault, Strict, read_yaml, validate
from presentation import Brand, Logo, say
from reports.brand.brand import brand_colour, brand_name
from reports.brand.logo import MAX_BYTES, logo_of

T = TypeVar("T")


class _File(Strict):
    name: str
    logo: str | None = None
    colour: str | None = None


def read_brand(path: Path | str) -> Brand:
    """Read the file of an organisation; its logo is looked for beside it. Raises ContentError with
    every fault."""
    file = Path(path)
    document = read_yaml(file, str(file))
    faults: list[Fault] = []
    name = _part(document, "name", brand_name, faults)
    logo = _part(document, "logo", lambda typed: _logo(file.parent / typed), faults)
    colour = _part(document, "colour", brand_colour, faults)
    validate(document, _File, faults)
    return Brand(name or "", logo, colour)


def _part(document: Document, key: str, check: Callable[[str], T], faults: list[Fault]) -> T | None:
    """Return one value, checked; what is no text is left for the check of shapes to tell."""
    value: Any = document.data.get(key) if isinstance(document.data, dict) else None
    if not isinstance(value, str):
        return None
    try:
        return check(value)
    except BoussoleError as error:
        what, _, remedy = str(error).rstrip(".").partition(". ")
        faults.append(document.fault((key,), key, what, remedy))
        return None


def _logo(path: Path) -> Logo:
    try:
        with path.open("rb") as file:
            return logo_of(file.read(MAX_BYTES + 1))
    except OSError:
        raise BoussoleError(say("files.logo.unreadable", file=path.name)) from None
