"""Where a firm is: communes, EPCI, departments, regions, and the postcodes between them (national
table, edition in its header)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from companies.company import Company, Establishment
from companies.tables import table_lines, table_rows


@dataclass(frozen=True)
class Area:
    """A department, a region, an overseas collectivity or an EPCI: INSEE code (EPCI: SIREN) and
    French name."""

    code: str
    name: str


@dataclass(frozen=True)
class Commune:
    """A commune or an arrondissement of Paris, Lyon or Marseille. `part_of`: INSEE code of the city
    of an arrondissement.

    `population`: inhabitants, None in lands without any settled ones; `epci`: SIREN of the EPCI,
    None for the few communes without
    one. Both are those of the whole city for an arrondissement.
    """

    code: str
    name: str
    postcodes: tuple[str, ...]
    department: Area
    region: Area
    part_of: str | None = None
    population: int | None = None
    epci: str | None = None


@dataclass(frozen=True)
class Place:
    """As much as is known of where a firm is; the region always is."""

    region: Area
    department: Area | None
    commune: Commune | None


def place(company: Company) -> Place | None:
    """Return where a firm is, by its commune, else by its postcode; None when unknown or when the
    two disagree."""
    return _place(company)


def places(company: Company) -> tuple[Place | None, ...]:
    """Return where each site is, the head office first, then the establishments that are told; None
    for one that is not known."""
    return (_place(company), *map(_place, company.establishments or ()))


def commune(code: str) -> Commune | None:
    """Return the commune of an INSEE code such as "38185" or "2A004", None when there is none
    today."""
    known = code.strip().upper()
    return _commune(known) if known in _lines() else None


def commune_today(code: str) -> Commune | None:
    """Return the commune that a code of before a merger stands for today (85166 is in 85194),
    itself for a code of today, None when neither."""
    return commune(_former().get(code.strip().upper(), code))


def communes(postcode: str) -> tuple[Commune, ...]:
    """Return the communes of a postcode by name, arrondissements in place of their city; empty when
    it serves none (CEDEX)."""
    found = [_commune(code) for code in _by_postcode().get(postcode, ())]
    cities = {one.part_of for one in found}
    return tuple(
        sorted(
            (one for one in found if one.code not in cities), key=lambda one: (one.name, one.code)
        )
    )


def department_of(postcode: str) -> Area | None:
    """Return the department of a postcode, None when it serves none or spans two."""
    found = _departments_of(postcode)
    return found[0] if len(found) == 1 else None


def needs_commune(postcode: str) -> bool:
    """Tell whether a postcode spans two departments, so that the commune must be asked."""
    return len(_departments_of(postcode)) > 1


@cache
def departments() -> Mapping[str, Area]:
    """Return the departments and overseas collectivities by INSEE code ("38", "2A", "974")."""
    return MappingProxyType(
        {code: Area(code, name) for code, name, _ in table_rows("departments.csv")}
    )


@cache
def regions() -> Mapping[str, Area]:
    """Return the 18 regions (two figures) and the overseas collectivities (three figures) by INSEE
    code."""
    return MappingProxyType({code: Area(code, name) for code, name in table_rows("regions.csv")})


@cache
def epcis() -> Mapping[str, Area]:
    """Return the EPCI with their own tax (metropolis, communauté) by SIREN."""
    return MappingProxyType({code: Area(code, name) for code, name in table_rows("epcis.csv")})


@cache
def regions_of(area: str) -> frozenset[str]:
    """Return the INSEE codes of the regions that an area lies in ("DEP-38", "EPCI-200040715",
    "COM-38185", "REG-84"); none when there is no such area."""
    kind, _, code = area.partition("-")
    if kind == "REG":
        return frozenset({code} & regions().keys())
    if kind == "COM":
        found = commune(code)
        return frozenset({found.region.code} if found else ())
    if kind == "DEP":
        return frozenset({_regions_of_departments()[code].code} if code in departments() else ())
    if kind != "EPCI":
        return frozenset()
    return frozenset(
        _commune(line[:5]).region.code for line in _lines().values() if line.endswith(f";{code}")
    )


def _place(site: Company | Establishment) -> Place | None:
    if site.commune is None:
        return _place_of(site.postcode) if site.postcode is not None else None
    found = commune(site.commune)
    if found is None or (site.postcode is not None and site.postcode not in found.postcodes):
        return None
    return Place(found.region, found.department, found)


def _place_of(postcode: str) -> Place | None:
    found = communes(postcode)
    found_regions = {one.region for one in found}
    if len(found_regions) != 1:
        return None
    return Place(found[0].region, department_of(postcode), found[0] if len(found) == 1 else None)


def _departments_of(postcode: str) -> tuple[Area, ...]:
    return tuple(sorted({one.department for one in communes(postcode)}, key=lambda area: area.code))


@cache
def _regions_of_departments() -> dict[str, Area]:
    return {code: regions()[region] for code, _, region in table_rows("departments.csv")}


@cache
def _lines() -> dict[str, str]:
    # 35 000 lines: kept as text and read one at a time, for the start to stay quick.
    return {line[:5]: line for line in table_lines("communes.csv")}


@cache
def _former() -> dict[str, str]:
    return dict(table_rows("former_communes.csv"))


@cache
def _by_postcode() -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for code, line in _lines().items():
        for postcode in line.split(";", 3)[2].split():
            index[postcode].append(code)
    return dict(index)


def _commune(code: str) -> Commune:
    _, name, postcodes, department, part_of, population, epci = _lines()[code].split(";")
    region = _regions_of_departments()[department]
    inhabitants = int(population) if population else None
    return Commune(
        code,
        name,
        tuple(postcodes.split()),
        departments()[department],
        region,
        part_of or None,
        inhabitants,
        epci or None,
    )
