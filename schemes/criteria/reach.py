"""Whether what holds for the whole country holds where the firm is: an overseas collectivity may
have its own labour or tax law."""

from collections.abc import Iterable
from typing import Literal

from companies import Commune
from kernel import Outcome, Words, unique
from schemes.criteria.asking import ask
from schemes.criteria.base import BaseCriterion, Untold
from schemes.criteria.place import Territory
from schemes.facts import Facts
from schemes.result import Question
from schemes.sites import FRANCE
from schemes.wording import either, say

#: The 18 regions have two figures in the official code, the collectivities three (988, New
#: Caledonia).
_OF_A_REGION = 2


class Reach(Untold):
    """The head office is in a region, or in an area that the record names (`named`, COG codes).
    No source tells."""

    kind: Literal["reach"] = "reach"
    named: tuple[str, ...] = ()

    def test(self, facts: Facts) -> Outcome:
        """A firm whose place is not told is taken to be in a region, as nearly all are; one of its
        sites there leaves a doubt only."""
        found = {
            self._reached(one, codes)
            for one, codes in zip(facts.head_office.communes, facts.head_office.codes, strict=True)
        }
        if False not in found:
            return Outcome.YES
        elsewhere = any(
            _in_a_region(one) for site in facts.other_sites or () for one in site.communes
        )
        return Outcome.UNKNOWN if True in found or elsewhere else Outcome.NO

    def make_need(self) -> str:
        """Say what has to be told."""
        return say("criteria.reach.need")

    def have(self, facts: Facts) -> str | None:
        """Name the collectivity."""
        names = unique(one.region.name for one in facts.head_office.communes)
        return say("criteria.reach.have", place=either(names)) if names else None

    def reads(self) -> tuple[str, ...]:
        """Return the places of the sites."""
        return "company.postcode", "company.commune", "company.establishments"

    def _reached(self, one: Commune, codes: frozenset[str]) -> bool:
        return _in_a_region(one) or not codes.isdisjoint(self.named)


class LawReach(BaseCriterion):
    """The head office is where the law that a scheme rests on holds. `outside`: the areas that have
    their own law (COG codes), in `words`."""

    kind: Literal["reach"] = "reach"
    outside: tuple[str, ...]
    words: Words

    def test(self, facts: Facts) -> Outcome:
        """A firm whose place is not told is taken to be where the law holds, as nearly all are."""
        held = {codes.isdisjoint(self.outside) for codes in facts.head_office.codes} or {True}
        return Outcome.of(held.pop() if len(held) == 1 else None)

    def make_need(self) -> str:
        """Say which law, and where it does not hold."""
        return say("criteria.reach.law", words=self.words)

    def have(self, facts: Facts) -> str | None:
        """Name the place."""
        names = unique(one.region.name for one in facts.head_office.communes)
        return either(names) if names else None

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the commune, when those of a postcode disagree."""
        return (ask("company.commune"),) if facts.head_office.communes else ()

    def is_told(self, outcome: Outcome) -> bool:
        """Say nothing to a firm where the law holds."""
        return outcome is not Outcome.YES

    def reads(self) -> tuple[str, ...]:
        """Return the place of the head office."""
        return "company.postcode", "company.commune"


def reach_of(criteria: Iterable[BaseCriterion], served: Iterable[str] = ()) -> Reach:
    """Return the reach of a scheme for the whole country, by the areas that its criteria name.
    `served`: those where who runs it has an office."""
    named = (
        code
        for criterion in criteria
        for inner in criterion.flat()
        if isinstance(inner, Territory)
        for code in inner.in_
    )
    return Reach(named=unique((*(code for code in named if code != FRANCE), *sorted(served))))


def _in_a_region(one: Commune) -> bool:
    return len(one.region.code) == _OF_A_REGION
