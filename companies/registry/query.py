"""What a person typed to find a firm, as the register takes it."""

import re

from companies.identifiers import figures, siren, siret
from companies.registry.found import Found

LEAST = 3
MOST = 100
_SIREN, _SIRET = 9, 14
# Fewer figures than this may be the name of a firm.
_A_NUMBER = 7


def query(text: str) -> str | Found:
    """Return the search to send, a SIREN or a SIRET as bare figures; or what is wrong with it."""
    words = " ".join("".join(one if one.isprintable() else " " for one in text).split())[:MOST].strip()
    bare = figures(words)
    if bare is not None and len(bare) >= _A_NUMBER:
        return _number(bare)
    return words if len(re.findall(r"\w", words)) >= LEAST else Found(obstacle="short")


def siret_in(sent: str) -> str | None:
    """Return the SIRET that a search asks for, None when it asks for something else."""
    return siret(sent) if len(sent) == _SIRET else None


def _number(bare: str) -> str | Found:
    if len(bare) == _SIREN:
        return siren(bare) or Found(obstacle="siren")
    if len(bare) == _SIRET:
        return siret(bare) or Found(obstacle="siret")
    return Found(obstacle="figures")
