"""What the register tells, taken over into the facts of a firm: never over what a person said, unless she wants it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from companies.bands import band
from companies.checks import company_problems
from companies.company import Company
from companies.naf import naf_2025_of
from companies.registry.firm import Firm
from kernel import Outcome

#: The facts that can be taken over, in the order of the screen.
FIELDS = ("name", "headcount_band", "naf", "postcode", "commune", "turnover_eur", "siren", "founded", "legal_form")
#: What is told of one of them in another nomenclature.
_WITH = {"naf_2025": "naf"}
#: Facts that another one takes with it when it is replaced.
_TIED = {"headcount_band": ("headcount",), "postcode": ("commune",), "commune": ("postcode",), "siren": ("siret",), "naf": ("naf_2025",), "naf_2025": ("naf",)}


@dataclass(frozen=True)
class Taken:
    """One fact as it was taken over. `year`: the year that it tells of, when it is of one year."""

    value: Any
    year: int | None = None


@dataclass(frozen=True)
class Filled:
    """The facts of a firm after taking over. `taken`: those that came from the register; `kept`: those where a person had said otherwise."""

    company: Company
    taken: Mapping[str, Taken]
    kept: tuple[str, ...]


def to_company(firm: Firm, company: Company, over: bool = False, only: Collection[str] = FIELDS) -> Filled:
    """Return the firm with what the register tells. `over`: also in the place of what was said; `only`: the facts to take."""
    told = {field: one for field, one in _told(firm).items() if _WITH.get(field, field) in only}
    filled = _without(company, told) if over else company
    taken: dict[str, Taken] = {}
    for field, one in told.items():
        richer = filled.model_copy(update={field: one.value})
        if getattr(filled, field) is None and _fits(field, richer, filled):
            filled, taken[field] = richer, one
    kept = tuple(field for field, one in told.items() if field not in taken and _said_otherwise(company, field, one.value))
    return Filled(filled, taken, kept)


def _told(firm: Firm) -> dict[str, Taken]:
    """Return what is known, in the order of FIELDS."""
    year, turnover = firm.turnover[0] if firm.turnover else (None, None)
    fields = (*FIELDS, *_WITH)
    known = {field: Taken(getattr(firm, field)) for field in fields if field != "turnover_eur"}
    known["headcount_band"] = Taken(firm.headcount_band, firm.headcount_year)
    known["turnover_eur"] = Taken(turnover, year)
    return {field: known[field] for field in fields if known[field].value is not None}


def _without(company: Company, fields: Collection[str]) -> Company:
    cleared = {other for field in fields for other in (field, *_TIED.get(field, ()))}
    return company.model_copy(update=dict.fromkeys(cleared))


def _fits(field: str, richer: Company, before: Company) -> bool:
    """Tell whether a fact goes with the others."""
    if field == "headcount_band" and richer.headcount is not None:
        return False
    if field in ("naf", "naf_2025") and not _is_one_activity(richer):
        return False
    return set(company_problems(richer.model_dump())) <= set(company_problems(before.model_dump()))


def _is_one_activity(company: Company) -> bool:
    """Tell whether the codes of both nomenclatures may be of one activity, or one of them is not known."""
    own, later = company.naf, company.naf_2025
    return own is None or later is None or later in {found.code for found in naf_2025_of(own)}


def _said_otherwise(company: Company, field: str, value: Any) -> bool:
    """Tell whether a fact that was not taken contradicts what was said of it, or of another one."""
    said = getattr(company, field)
    if field == "headcount_band" and company.headcount is not None:
        found = band(value)
        return found is not None and found.employees.within(company.headcount, company.headcount) is Outcome.NO
    if isinstance(said, str):
        return said.casefold() != str(value).casefold()
    return said is None or said != value
