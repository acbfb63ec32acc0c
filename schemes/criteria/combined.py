"""Criteria made of others: alternatives, and conditions that go together inside an alternative."""

from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING, Literal

from pydantic import model_validator

from kernel import Outcome, all_of, any_of, unique
from schemes.criteria.asking import merged
from schemes.criteria.base import BaseCriterion
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import say

if TYPE_CHECKING:
    from schemes.criteria import Criterion


#: Parts of a combination.
LEAST = 2


class Combination(BaseCriterion):
    """Two criteria or more. The parts carry the sources."""

    of: "tuple[Criterion, ...]"

    def parts(self) -> "tuple[Criterion, ...]":
        """Return the combined criteria."""
        return self.of

    def states(self) -> bool:
        """The parts state, this does not."""
        return False

    def settled(self) -> bool:
        """Tell whether every part is settled."""
        return self.confirmed and all(part.settled() for part in self.of)

    def have(self, facts: Facts) -> str | None:
        """Say what is known for each part."""
        return ", ".join(unique(known for part in self.of if (known := part.have(facts)))) or None

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask what the parts that are not known would ask."""
        return merged(
            question
            for part in self.of
            if part.test(facts) is Outcome.UNKNOWN
            for question in part.questions(facts)
        )

    def reads(self) -> tuple[str, ...]:
        """Return what the parts read."""
        return unique(field for part in self.of for field in part.reads())

    @model_validator(mode="after")
    def _combines(self) -> "Combination":
        if len(self.of) < LEAST:
            raise ValueError(
                "Une combinaison réunit au moins deux critères. Ajoutez-en un, ou écrivez le seul"
                " critère sans combinaison"
            )
        return self


class OneOf(Combination):
    """At least one part is met."""

    kind: Literal["one_of"]

    def test(self, facts: Facts) -> Outcome:
        """Kleene's disjunction."""
        return any_of(part.outcome(facts) for part in self.of)

    def could_hold(self, facts: Facts) -> bool:
        """One part that may be met is enough."""
        return any(part.could_hold(facts) for part in self.of)

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """Ask about the last part that is not ruled out: with two, no single answer tells."""
        left = [part for part in self.of if part.outcome(facts) is not Outcome.NO]
        return left[0].closing(facts) if self.confirmed and len(left) == 1 else ()

    def opening(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the part that needs the fewest answers, the first among equals."""
        if self.outcome(facts) is not Outcome.UNKNOWN:
            return ()
        possible = [part.opening(facts) for part in self.of if part.could_hold(facts)]
        return min(possible, key=len, default=())

    def make_need(self) -> str:
        """Join the parts with « ou », set well apart when some hold several conditions."""
        key = (
            "criteria.combined.or_else"
            if any(part.parts() for part in self.of)
            else "criteria.combined.or"
        )
        return joined(key, (part.need() for part in self.of))


class AllOf(Combination):
    """Every part is met; serves inside « one_of »."""

    kind: Literal["all_of"]

    def test(self, facts: Facts) -> Outcome:
        """Kleene's conjunction."""
        return all_of(part.outcome(facts) for part in self.of)

    def could_hold(self, facts: Facts) -> bool:
        """Every part must be met."""
        return all(part.could_hold(facts) for part in self.of)

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """One part ruled out is enough."""
        asked = (question for part in self.of for question in part.closing(facts))
        return merged(asked) if self.confirmed else ()

    def opening(self, facts: Facts) -> tuple[Question, ...]:
        """Ask what every part asks."""
        if not self.could_hold(facts):
            return ()
        return merged(question for part in self.of for question in part.opening(facts))

    def make_need(self) -> str:
        """Join the parts with « et », alternatives in brackets."""
        return joined(
            "criteria.combined.and",
            (
                say("criteria.combined.inner", need=part.need()) if part.parts() else part.need()
                for part in self.of
            ),
        )


def joined(key: str, needs: Iterable[str]) -> str:
    """Join needs two by two with a sentence that holds {left} and {right}."""
    return reduce(lambda left, right: say(key, left=left, right=right), needs)
