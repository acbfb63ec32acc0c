"""What a person typed to find a firm, as the register takes it."""

import re

from companies.identifiers import figures, siren, siret
from companies.registry.search_result import Found
from kernel import LONGEST, bare

LEAST = 3
#: Longest search, in characters.
MOST = 100
_SIREN, _SIRET = 9, 14
# Fewer figures than this may be the name of a firm.
_A_NUMBER = 7


def query(text: str) -> str | Found:
    """Return the search to send, a SIREN or a SIRET as bare figures; or what is wrong with it."""
    if len(text) > LONGEST or len(words := bare(text)) > MOST:
        return Found(obstacle="long")
    number = siret(words) or siren(words) or figures(words)
    if number is not None and len(number) >= _A_NUMBER:
        return _number(number)
    return words if len(re.findall(r"\w", words)) >= LEAST else Found(obstacle="short")


def siret_in(sent: str) -> str | None:
    """Return the SIRET that a search asks for, None when it asks for something else."""
    return siret(sent) if len(sent) == _SIRET else None


def _number(number: str) -> str | Found:
    if len(number) == _SIREN:
        return siren(number) or Found(obstacle="siren")
    if len(number) == _SIRET:
        return siret(number) or Found(obstacle="siret")
    return Found(obstacle="figures")
