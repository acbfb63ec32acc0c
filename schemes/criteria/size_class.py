"""Criteria on the size class of a firm, with those that hold it or that it holds."""

from abc import abstractmethod
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator

from companies import InseeCategory, SizeClass, independence_assumed
from kernel import Outcome
from schemes.criteria.asking import ask, ask_figures, ask_owners
from schemes.criteria.base import BaseCriterion, filled
from schemes.criteria.bounded import NumberBounds
from schemes.facts import Facts
from schemes.result import Question
from schemes.size_classes import SIZES, Standing
from schemes.wording import either, say

_FIGURES = ("company.headcount", "company.turnover_eur", "company.balance_sheet_eur")
_OTHERS = (
    "company.headcount_band",
    "company.partners",
    "company.independent",
    "company.previous_years",
    "company.founded",
)


class _Class(BaseCriterion):
    """A class among several. A group that is not told can only make the firm larger."""

    #: Where the names of the classes stand in the words.
    LABELS: ClassVar[str]

    @abstractmethod
    def wanted(self) -> tuple[str, ...]:
        """Return the classes that are asked for."""

    @abstractmethod
    def standing(self, facts: Facts) -> Standing:
        """Return where the firm stands among the classes."""

    def test(self, facts: Facts) -> Outcome:
        """Unknown when the possible classes disagree."""
        wanted = self.wanted()
        found = {name in wanted for name in self.standing(facts).possible}
        return Outcome.of(found.pop() if len(found) == 1 else None)

    def have(self, facts: Facts) -> str | None:
        """Say the class of the firm, or those that are possible."""
        standing = self.standing(facts)
        if standing.told and len(standing.possible) > 1 and independence_assumed(facts.company):
            return say("criteria.group.alone", size=self._label(standing.told))
        return (
            None
            if standing.possible == standing.classes
            else either(map(self._label, standing.possible))
        )

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the figures that are missing, else for the years before when they do not tell,
        then for the owners."""
        if self.standing(facts).alone:
            return ask_owners(facts)
        figures = ask_figures(facts, *((field, NumberBounds()) for field in _FIGURES))
        return (*(figures or (ask("company.previous_years"),)), *ask_owners(facts))

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the headcount: of the amounts one is enough, and owners are asked about
        twice."""
        return tuple(one for one in super().closing(facts) if one.field == "company.headcount")

    def reads(self) -> tuple[str, ...]:
        """Return the figures of every year, the owners, and the founding day, which says whether
        the years told are all."""
        return (*_FIGURES, *_OTHERS)

    def _label(self, name: str) -> str:
        return say(f"{self.LABELS}.{name}")


class SizeClassIs(_Class):
    """Size class by the EU definition (Recommendation 2003/361/EC)."""

    LABELS: ClassVar[str] = "criteria.size"

    kind: Literal["size_class"]
    any_of: Annotated[tuple[SizeClass, ...], AfterValidator(filled)]

    def wanted(self) -> tuple[str, ...]:
        """Return the classes that are asked for."""
        return self.any_of

    def standing(self, facts: Facts) -> Standing:
        """Return where the firm stands among the European classes."""
        return facts.sizes

    def make_need(self) -> str:
        """Say the classes."""
        names = ("sme",) if set(self.any_of) == set(SIZES[:3]) else self.any_of
        return say("criteria.size_class.need", sizes=either(map(self._label, names)))


class InseeCategoryIs(_Class):
    """Category of French statistics (decree 2008-1354). A MIC is a PME too, and is only asked for
    when it is listed."""

    LABELS: ClassVar[str] = "criteria.category"

    kind: Literal["insee_category"]
    any_of: Annotated[tuple[InseeCategory, ...], AfterValidator(filled)]

    def wanted(self) -> tuple[str, ...]:
        """Return the categories that are asked for."""
        return self.any_of

    def standing(self, facts: Facts) -> Standing:
        """Return where the firm stands among the categories."""
        return facts.categories

    def make_need(self) -> str:
        """Say the categories."""
        if "PME" in self.any_of:
            others = [name for name in self.any_of if name not in ("MIC", "PME")]
            return say(
                "criteria.insee_category.need",
                sizes=either(
                    map(self._label, ("PME" if "MIC" in self.any_of else "PME_alone", *others))
                ),
            )
        return say("criteria.insee_category.need", sizes=either(map(self._label, self.any_of)))
