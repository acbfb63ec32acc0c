"""Where a firm is: communes, departments, regions, and the postcodes between them (national table, edition in its header)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from companies.company import Company
from companies.tables import table_lines, table_rows


@dataclass(frozen=True)
class Area:
    """A department, a region or an overseas collectivity: INSEE code and French name."""

    code: str
    name: str


@dataclass(frozen=True)
class Commune:
    """A commune or an arrondissement of Paris, Lyon or Marseille. `part_of`: INSEE code of the city of an arrondissement."""

    code: str
    name: str
    postcodes: tuple[str, ...]
    department: Area
    region: Area
    part_of: str | None = None


@dataclass(frozen=True)
class Place:
    """As much as is known of where a firm is; the region always is."""

    region: Area
    department: Area | None
    commune: Commune | None


def place(company: Company) -> Place | None:
    """Return where a firm is, by its commune, else by its postcode; None when unknown or when the two disagree."""
    if company.commune is None:
        return _place_of(company.postcode) if company.postcode is not None else None
    found = commune(company.commune)
    if found is None or (company.postcode is not None and company.postcode not in found.postcodes):
        return None
    return Place(found.region, found.department, found)


def commune(code: str) -> Commune | None:
    """Return the commune of an INSEE code such as "38185" or "2A004", None when there is none today."""
    known = code.strip().upper()
    return _commune(known) if known in _lines() else None


def communes(postcode: str) -> tuple[Commune, ...]:
    """Return the communes of a postcode by name, arrondissements in place of their city; empty when it serves none (CEDEX)."""
    found = [_commune(code) for code in _by_postcode().get(postcode, ())]
    cities = {one.part_of for one in found}
    return tuple(sorted((one for one in found if one.code not in cities), key=lambda one: (one.name, one.code)))


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
    return MappingProxyType({code: Area(code, name) for code, name, _ in table_rows("departments.csv")})


@cache
def regions() -> Mapping[str, Area]:
    """Return the 18 regions (two figures) and the overseas collectivities (three figures) by INSEE code."""
    return MappingProxyType({code: Area(code, name) for code, name in table_rows("regions.csv")})


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
def _by_postcode() -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for code, line in _lines().items():
        for postcode in line.split(";", 3)[2].split():
            index[postcode].append(code)
    return dict(index)


def _commune(code: str) -> Commune:
    _, name, postcodes, department, part_of = _lines()[code].split(";")
    return Commune(code, name, tuple(postcodes.split()), departments()[department], _regions_of_departments()[department], part_of or None)
