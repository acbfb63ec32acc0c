"""Facts of a firm that tell of one thing: told anew, one has the other give way unless both hold.

Whoever tells it, a person, the public register or a file, is treated by these rules alone.
"""

from collections.abc import Callable
from typing import Any

from companies.bands import band
from companies.company import Company, Partner
from companies.group import autonomous
from companies.naf import naf_2025_of
from companies.places import commune, communes
from kernel import Outcome

#: Whether another fact stays when one is told: by the value told, and that of the other.
_Stays = Callable[[Any, Any], bool]


def with_fact(company: Company, name: str, value: Any) -> Company:
    """Return the firm with a fact told, or not known any more (None); what it contradicts is then
    unknown.

    >>> with_fact(Company(postcode="38000", commune="38185"), "postcode", "69003").commune is None
    True
    """
    exact = company.headcount
    if name == "headcount_band" and value and exact is not None and in_band(value, exact):
        # The exact number says it all.
        return company
    told = company.model_copy(update={name: value, **_implied(name, value)})
    return told.model_copy(update=dict.fromkeys(_given_way(told, name, value)))


def agrees(company: Company, name: str, value: Any) -> bool:
    """Tell whether a fact that was not known joins those that are: none gives way to it."""
    return with_fact(company, name, value) == company.model_copy(update={name: value})


def in_band(code: str, headcount: int) -> bool:
    """Tell whether a number of employees may be one of a band. An unknown code holds none."""
    found = band(code)
    return found is not None and found.employees.within(headcount, headcount) is not Outcome.NO


def postcodes_of(code: str | None) -> tuple[str, ...]:
    """Return the postcodes of a commune, none for an unknown code."""
    found = commune(code or "")
    return found.postcodes if found else ()


def of_one_firm(siren: str | None, siret: str | None) -> bool:
    """Tell whether a site is one of a firm, by their numbers."""
    return bool(siren and siret and siret.startswith(siren))


def _given_way(told: Company, name: str, value: Any) -> list[str]:
    """Return the facts that cannot stay beside one that has just been told."""
    known = {other: getattr(told, other) for first, other in _STAYS if first == name}
    told_before = {other: its for other, its in known.items() if its is not None}
    return [other for other, its in told_before.items() if not _STAYS[name, other](value, its)]


def _implied(name: str, value: Any) -> dict[str, Any]:
    """A list of partners says whether the firm stands alone."""
    if name != "partners" or value is None:
        return {}
    return {"independent": stands_alone(value)}


def stands_alone(partners: tuple[Partner, ...]) -> bool:
    """Tell whether none of these makes the firm depend on another."""
    return autonomous(Company(independent=True, partners=partners)) is Outcome.YES


_STAYS: dict[tuple[str, str], _Stays] = {
    ("headcount", "headcount_band"): lambda exact, _: exact is None,
    ("headcount_band", "headcount"): lambda code, exact: code is None or in_band(code, exact),
    ("postcode", "commune"): lambda code, site: site in {one.code for one in communes(code or "")},
    ("commune", "postcode"): lambda site, code: code in postcodes_of(site),
    ("siren", "siret"): of_one_firm,
    ("naf", "naf_2025"): lambda own, later: later in {one.code for one in naf_2025_of(own or "")},
    ("naf_2025", "naf"): lambda later, own: later in {one.code for one in naf_2025_of(own)},
    ("independent", "partners"): lambda alone, partners: stands_alone(partners) is alone,
}
