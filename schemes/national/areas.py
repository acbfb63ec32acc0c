"""Areas of the official geographical code, and the regions that they lie in."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from companies import Establishment, communes
from schemes.model import NATIONAL
from schemes.sites import FRANCE, site_of

_POSTCODES = range(1000, 98_900)


def territory_of(codes: Iterable[str]) -> str:
    """Return the INSEE code of the region that holds every area, « national » when there is none."""
    found = {region for code in codes for region in _regions().get(code, {NATIONAL})}
    return found.pop() if len(found) == 1 else NATIONAL


@cache
def _regions() -> dict[str, set[str]]:
    """The regions of each area that holds a commune."""
    found = defaultdict[str, set[str]](set)
    for number in _POSTCODES:
        postcode = f"{number:05}"
        for one, codes in zip(communes(postcode), site_of(Establishment(postcode=postcode)).codes, strict=True):
            for code in codes - {FRANCE}:
                found[code].add(one.region.code)
    return dict(found)
