"""A firm and its project as criteria see them on one day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from companies import Company, Naf, Place, Project, SizeClass, headcount, naf, naf_rev2_of, place, size_class
from kernel import Interval


@dataclass(frozen=True)
class Facts:
    """What is known on `on`; every derived fact may be None, which means not known."""

    company: Company
    project: Project
    on: date

    @cached_property
    def headcount(self) -> Interval | None:
        """Headcount in persons."""
        return headcount(self.company)

    @cached_property
    def size(self) -> SizeClass | None:
        """Size class by the EU definition."""
        return size_class(self.company)

    @cached_property
    def place(self) -> Place | None:
        """Place of the head office."""
        return place(self.company)

    @cached_property
    def activities(self) -> tuple[Naf, ...]:
        """What the main activity may be in NAF rev. 2: one, several when only NAF 2025 is known, none when not known."""
        if self.company.naf:
            known = naf(self.company.naf)
            return (known,) if known else ()
        return naf_rev2_of(self.company.naf_2025) if self.company.naf_2025 else ()

    @cached_property
    def age_in_months(self) -> int | None:
        """Completed months since the firm was founded, 0 at least."""
        founded = self.company.founded
        if founded is None:
            return None
        months = (self.on.year - founded.year) * 12 + self.on.month - founded.month
        return max(0, months - (self.on.day < founded.day))
