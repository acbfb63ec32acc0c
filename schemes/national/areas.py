"""Areas of the official geographical code, and the regions that they lie in."""

from collections.abc import Iterable, Mapping

from companies import commune_today, regions_of
from schemes.national.schema import joined, listed
from schemes.record import NATIONAL

_PLACES = ("eligibilite_geographique", "eligibilite_geographique_exclusions")
_COMMUNE = "COM-"


def today(row: Mapping[str, str]) -> Mapping[str, str]:
    """Return a row of the table with the communes of today in place of those that were merged into
    them; none of these stays excluded."""
    if not has_former(row):
        return row
    inside, out = (listed(row.get(column, "")) for column in _PLACES)
    return {
        **row,
        _PLACES[0]: joined(tuple(map(_today, inside))),
        _PLACES[1]: joined(tuple(code for code in out if _today(code) == code)),
    }


def has_former(row: Mapping[str, str]) -> bool:
    """Tell whether a row names a commune of before a merger."""
    return any(_today(code) != code for column in _PLACES for code in listed(row.get(column, "")))


def _today(code: str) -> str:
    now = commune_today(code.removeprefix(_COMMUNE)) if code.startswith(_COMMUNE) else None
    return f"{_COMMUNE}{now.code}" if now else code


def territory_of(codes: Iterable[str]) -> str:
    """Return the INSEE code of the region that holds every area, « national » when there is
    none."""
    found = {region for code in codes for region in regions_of(code) or {NATIONAL}}
    return found.pop() if len(found) == 1 else NATIONAL
