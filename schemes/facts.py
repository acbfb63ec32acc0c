"""A firm and its project as criteria and aids see them on one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from dateutil.relativedelta import relativedelta

from companies import (
    Company,
    DateDeclaration,
    Declaration,
    Figures,
    GrantedAid,
    Naf,
    NafEdition,
    NumberDeclaration,
    OneOf,
    Place,
    Project,
    ProjectKind,
    YesNo,
    consolidated,
    declarations,
    headcount,
    independence_assumed,
    naf,
    naf_2025_of,
    naf_rev2_of,
    place,
)
from kernel import Interval
from schemes.sites import Site, site_of
from schemes.size_classes import Standing, among_categories, among_sizes

#: The declaration of what is already signed or ordered.
SIGNED = "signed-kinds"


@dataclass(frozen=True)
class Facts:
    """What is known on `on`; every derived fact may be None, which means not known."""

    company: Company
    project: Project
    on: date

    @cached_property
    def seen(self) -> dict[str, Any]:
        """What criteria found of this firm, by what they ask: a memory of judgements, empty at
        first."""
        return {}

    @cached_property
    def headcount(self) -> Interval | None:
        """Headcount in persons."""
        return headcount(self.company)

    @cached_property
    def sizes(self) -> Standing:
        """Where the firm stands among the size classes of the EU definition."""
        return among_sizes(self.company)

    @cached_property
    def categories(self) -> Standing:
        """Where the firm stands among the categories of French statistics."""
        return among_categories(self.company)

    @cached_property
    def with_group(self) -> Figures:
        """Figures with partners and linked firms; only the least is known when a group may exist
        that is not told."""
        figures = consolidated(self.company)
        return figures.at_least() if independence_assumed(self.company) else figures

    @cached_property
    def place(self) -> Place | None:
        """Place of the head office."""
        return place(self.company)

    @cached_property
    def head_office(self) -> Site:
        """Where the head office may be."""
        return site_of(self.company)

    @cached_property
    def other_sites(self) -> tuple[Site, ...] | None:
        """Where each other site may be; None when it is not known whether there are any."""
        establishments = self.company.establishments
        return None if establishments is None else tuple(map(site_of, establishments))

    @cached_property
    def declared(self) -> Mapping[str, Any]:
        """Every declaration of the firm, on itself and on its project; an answer in the wrong place
        or of the wrong type is not one."""
        told = {"company": self.company.declared, "project": self.project.declared}
        known = declarations()
        return {
            id: answer
            for about, answers in told.items()
            for id, answer in answers.items()
            if id in known and known[id].about == about and _answers(known[id], answer)
        }

    @cached_property
    def signed(self) -> tuple[ProjectKind, ...]:
        """The kinds of the project of which something is signed, as declared; none while that is
        not told."""
        return tuple(self.declared.get(SIGNED, ()))

    def declared_number(self, id: str) -> int | float | None:
        """Return the number declared, None when there is none."""
        number: int | float | None = self.declared.get(id)
        return number

    def activities(self, edition: NafEdition = "rev2") -> tuple[Naf, ...]:
        """Return what the main activity may be in one NAF: one code, several when only the other
        NAF is known, none when not known."""
        return self._rev2 if edition == "rev2" else self._naf_2025

    @cached_property
    def _rev2(self) -> tuple[Naf, ...]:
        own, other = self.company.naf, self.company.naf_2025
        return _only(naf(own)) if own else naf_rev2_of(other) if other else ()

    @cached_property
    def _naf_2025(self) -> tuple[Naf, ...]:
        own, other = self.company.naf_2025, self.company.naf
        return _only(naf(own, "2025")) if own else naf_2025_of(other) if other else ()

    @cached_property
    def age_in_months(self) -> int | None:
        """Completed months since the firm was founded; None when that is not known, or still to
        come."""
        founded = self.company.founded
        if founded is None or founded > self.on:
            return None
        months = (self.on.year - founded.year) * 12 + self.on.month - founded.month
        return months - (self.on.day < founded.day)

    @cached_property
    def de_minimis_received(self) -> int | None:
        """Euros of de minimis aid of the three years before `on`: as declared, else from the aids
        received; None when not known."""
        declared = self.declared_number("de-minimis-received")
        if declared is not None:
            return round(declared)
        recent = [
            aid for aid in self.granted_since(self.since(36)) or () if aid.de_minimis is not False
        ]
        unsettled = self.company.aids is None or any(
            aid.de_minimis is None or aid.amount_eur is None for aid in recent
        )
        return None if unsettled else sum(aid.amount_eur or 0 for aid in recent)

    def aids(self, schemes: Iterable[str]) -> tuple[GrantedAid, ...] | None:
        """Return what is known to be granted by any of these schemes; None when the firm did not
        say what it received."""
        received, wanted = self.company.aids, frozenset(schemes)
        return None if received is None else tuple(aid for aid in received if aid.scheme in wanted)

    def since(self, months: int) -> date:
        """Return the day so many months before `on`; something granted that day is already out of
        the period."""
        return months_before(self.on, months)

    def granted_since(self, start: date | None = None) -> tuple[GrantedAid, ...] | None:
        """Return the aids granted after `start` (None: ever) and not after `on`; None when the firm
        did not say what it received."""
        received = self.company.aids
        return (
            None
            if received is None
            else tuple(
                aid for aid in received if (start is None or start < aid.on) and aid.on <= self.on
            )
        )


def _answers(asked: Declaration, answer: Any) -> bool:
    if isinstance(asked, NumberDeclaration):
        return isinstance(answer, (int, float)) and not isinstance(answer, bool)
    if isinstance(asked, DateDeclaration):
        return answer is False or isinstance(answer, date)
    if isinstance(asked, YesNo):
        return isinstance(answer, bool)
    return isinstance(answer, str if isinstance(asked, OneOf) else tuple)


def _only(activity: Naf | None) -> tuple[Naf, ...]:
    return (activity,) if activity else ()


def months_before(day: date, months: int) -> date:
    """Return the same day some months earlier, or the last day of that month when it is shorter."""
    return day - relativedelta(months=months)
