"""Criteria on where the firm is: region, department."""

from abc import abstractmethod
from typing import Literal

from companies import departments, regions
from kernel import Outcome
from schemes.criterion import BaseCriterion
from schemes.facts import Facts
from schemes.wording import either, say

#: « head_office »: only the head office counts. « establishment »: another site of the firm in the place is enough.
Site = Literal["head_office", "establishment"]


class _Place(BaseCriterion):
    any_of: tuple[str, ...]
    of: Site = "head_office"

    @abstractmethod
    def code(self, facts: Facts) -> str | None:
        """Return the code of the firm's place."""

    @abstractmethod
    def label(self, code: str) -> str:
        """Return the name of a place."""

    def test(self, facts: Facts) -> Outcome:
        """A head office elsewhere does not tell where the other sites are."""
        code = self.code(facts)
        if code is None:
            return Outcome.UNKNOWN
        if code in self.any_of:
            return Outcome.YES
        return Outcome.UNKNOWN if self.of == "establishment" else Outcome.NO

    def need(self) -> str:
        """Say the places."""
        return say(f"{self.kind}.need_{self.of}", places=self._places())

    def have(self, facts: Facts) -> str | None:
        """Say the place of the head office."""
        code = self.code(facts)
        if code is None:
            return None
        return say(f"{self.kind}.{'have' if code in self.any_of else 'elsewhere'}", place=self.label(code))

    def questions(self, facts: Facts) -> tuple[str, ...]:
        """Ask for the postcode, then for the other sites."""
        if self.code(facts) is None:
            return (say(f"{self.kind}.ask"),)
        return (say(f"{self.kind}.ask_establishment", places=self._places()),)

    def _places(self) -> str:
        return either(self.label(code) for code in self.any_of)


class Region(_Place):
    """Region, by INSEE code."""

    kind: Literal["region"]

    def code(self, facts: Facts) -> str | None:
        """Return the code of the region."""
        return facts.place.region.code if facts.place else None

    def label(self, code: str) -> str:
        """Return the name of a region."""
        return regions()[code].name


class Department(_Place):
    """Department, by INSEE code."""

    kind: Literal["department"]

    def code(self, facts: Facts) -> str | None:
        """Return the code of the department."""
        return facts.place.department.code if facts.place and facts.place.department else None

    def label(self, code: str) -> str:
        """Return the name of a department."""
        return departments()[code].name
