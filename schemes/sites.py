"""Where the sites of a firm may be: one commune, those that share a postcode, or nothing known."""

from dataclasses import dataclass
from functools import cached_property

from companies import Commune, Company, Establishment, commune, communes

FRANCE = "PAYS-99100"


@dataclass(frozen=True)
class Site:
    """The head office or another site. `communes`: those where it may be; none when that is not
    known."""

    communes: tuple[Commune, ...]

    @cached_property
    def codes(self) -> tuple[frozenset[str], ...]:
        """The COG codes (« REG-84 », « COM-38185 ») of all areas that hold each of the communes."""
        return tuple(_codes(one) for one in self.communes)


def site_of(where: Company | Establishment) -> Site:
    """Return the site of a commune, else of a postcode; nothing is known of it when the two
    disagree."""
    if where.commune is None:
        return Site(communes(where.postcode) if where.postcode is not None else ())
    found = commune(where.commune)
    agree = found is not None and (where.postcode is None or where.postcode in found.postcodes)
    return Site((found,) if found is not None and agree else ())


def _codes(one: Commune) -> frozenset[str]:
    known = {"REG": one.region.code, "DEP": one.department.code, "EPCI": one.epci, "COM": one.code}
    city = {f"COM-{one.part_of}"} if one.part_of else set()
    return frozenset(
        {FRANCE, *city, *(f"{prefix}-{code}" for prefix, code in known.items() if code)}
    )
