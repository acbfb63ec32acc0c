"""What the register tells, taken over into the facts of a firm: never over what a person said,
unless she wants it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from companies.checks import company_problems
from companies.company import Company
from companies.registry.firm import Firm
from companies.told_together import agrees, with_fact

#: The facts that can be taken over, in the order of the screen.
FIELDS = (
    "name",
    "headcount_band",
    "naf",
    "postcode",
    "commune",
    "turnover_eur",
    "siren",
    "founded",
    "legal_form",
)
#: What is told of one of them in another nomenclature.
_WITH = {"naf_2025": "naf"}


@dataclass(frozen=True)
class Taken:
    """One fact as it was taken over. `year`: the year that it tells of, when it is of one year."""

    value: Any
    year: int | None = None


@dataclass(frozen=True)
class Filled:
    """The facts of a firm after taking over. `taken`: those that came from the register; `kept`:
    those where a person had said otherwise."""

    company: Company
    taken: Mapping[str, Taken]
    kept: tuple[str, ...]


def to_company(
    firm: Firm, company: Company, over: bool = False, only: Collection[str] = FIELDS
) -> Filled:
    """Return the firm with what the register tells. `over`: also in the place of what was said;
    `only`: the facts to take."""
    told = {field: one for field, one in _told(firm).items() if _WITH.get(field, field) in only}
    filled = _cleared(company, told) if over else company
    taken: dict[str, Taken] = {}
    for field, one in told.items():
        if getattr(filled, field) is None and _joins(filled, field, one.value):
            filled, taken[field] = with_fact(filled, field, one.value), one
    kept = tuple(
        field
        for field, one in told.items()
        if field not in taken and _said_otherwise(company, field, one.value)
    )
    return Filled(filled, taken, kept)


def _told(firm: Firm) -> dict[str, Taken]:
    """Return what is known, in the order of FIELDS."""
    year, turnover = firm.turnover[0] if firm.turnover else (None, None)
    fields = (*FIELDS, *_WITH)
    known = {field: Taken(getattr(firm, field)) for field in fields if field != "turnover_eur"}
    known["headcount_band"] = Taken(firm.headcount_band, firm.headcount_year)
    known["turnover_eur"] = Taken(turnover, year)
    return {field: known[field] for field in fields if known[field].value is not None}


def _cleared(company: Company, told: Mapping[str, Taken]) -> Company:
    """Return the firm without what the register tells otherwise, nor what that contradicts."""
    for field, one in told.items():
        company = with_fact(company, field, one.value).model_copy(update={field: None})
    return company


def _joins(company: Company, field: str, value: Any) -> bool:
    """Tell whether a fact goes with the others, and brings no fault."""
    richer = with_fact(company, field, value)
    return agrees(company, field, value) and set(company_problems(richer.model_dump())) <= set(
        company_problems(company.model_dump())
    )


def _said_otherwise(company: Company, field: str, value: Any) -> bool:
    """Tell whether a fact that was not taken contradicts what was said of it, or of another one."""
    said = getattr(company, field)
    if isinstance(said, str) and said.casefold() == str(value).casefold():
        return False
    return with_fact(company, field, value) != company
