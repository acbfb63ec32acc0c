"""SIREN and SIRET, the numbers that INSEE gives to firms and to their establishments, and the
postcode: read as people paste them."""

import re

from stdnum.exceptions import ValidationError
from stdnum.fr import siren as _siren
from stdnum.fr import siret as _siret

from kernel import LONGEST, bare, signs

#: What a document writes round a number: « RCS Grenoble 732 829 320 », « N° TVA FR 83 732829320 ».
_LABEL = re.compile(
    r"\b(?:RCS|R\.C\.S\.?|RM|SIRENE?|SIRET|TVA|N°|NO|NUM[EÉ]RO)(?![A-Z])", re.IGNORECASE
)
_VAT_KEY = re.compile(r"\bFR ?[0-9A-Z]{2}(?= ?[0-9])", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_VAT = re.compile(r"FR[0-9A-Z]{2}([0-9]{9})")
_POSTCODE = re.compile(
    r"(?:FR? ?[-–—]? ?)?(\d\d) ?[.\-]? ?(\d{3})(?:[ ,;\-–—][^\d]*)?", re.IGNORECASE
)


def siren(number: str) -> str | None:
    """Return a SIREN as its 9 figures, taken out of a SIRET or a VAT number too; None when its form
    or its check digit is wrong."""
    bare_number = figures(number)
    if bare_number is not None and len(bare_number) == 14:
        found = siret(bare_number)
        return found[:9] if found else None
    if vat := _VAT.fullmatch(signs(_unlabelled(number))):
        bare_number = vat[1]
    try:
        valid: str = _siren.validate(bare_number or "")
    except ValidationError:
        return None
    return valid if valid.strip("0") else None


def siret(number: str) -> str | None:
    """Return a SIRET as its 14 figures; None when its form or its check digit is wrong (La Poste
    has a rule of its own)."""
    try:
        valid: str = _siret.validate(figures(number) or "")
    except ValidationError:
        return None
    return valid if siren(valid[:9]) else None


def figures(number: str) -> str | None:
    """Return the figures of a number, without separators, signs that cannot be seen and what a
    document writes round them; None when more stands in it."""
    found = signs(_unlabelled(number))
    return found if found.isascii() and found.isdigit() else None


def postcode(text: str) -> str | None:
    """Return the 5 figures of a postcode, written « 38 000 », « F-38000 » or before the name of its
    town; None when it is none."""
    found = None if len(text) > LONGEST else _POSTCODE.fullmatch(bare(text))
    return f"{found[1]}{found[2]}" if found else None


def _unlabelled(number: str) -> str:
    """Return a number without its label, the town of a register and the key of a VAT number;
    nothing of a text that is too long to be one."""
    words = "" if len(number) > LONGEST else bare(number)
    labelled = _LABEL.sub(" ", words)
    return _LETTERS.sub(" ", _VAT_KEY.sub(" ", labelled)) if labelled != words else words
