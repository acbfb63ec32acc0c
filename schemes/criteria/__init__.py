"""All kinds of criteria, their combinations, and the sentence that says why one is met or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from kernel import Outcome, all_of, any_of
from schemes.criterion import BaseCriterion, unique
from schemes.facts import Facts
from schemes.firm_criteria import Age, BalanceSheet, Headcount, Independence, SizeClassIs, Turnover, TurnoverOrBalance
from schemes.place_criteria import Department, Region
from schemes.project_criteria import Declared, NotStarted, ProjectBudget, ProjectKinds
from schemes.result import CriterionResult, Source
from schemes.sector_criteria import LegalForm, Naf
from schemes.wording import say


class _Combination(BaseCriterion):
    of: "tuple[Criterion, ...]" = Field(min_length=2)

    def parts(self) -> "tuple[Criterion, ...]":
        """Return the combined criteria."""
        return self.of

    def states(self) -> bool:
        """The parts carry the sources."""
        return False

    def settled(self) -> bool:
        """Tell whether every part is settled."""
        return self.confirmed and all(part.settled() for part in self.of)

    def have(self, facts: Facts) -> str | None:
        """Say what is known for each part."""
        return ", ".join(unique(known for part in self.of if (known := part.have(facts)))) or None

    def questions(self, facts: Facts) -> tuple[str, ...]:
        """Ask what the parts that are not known would ask."""
        return unique(question for part in self.of if part.test(facts) is Outcome.UNKNOWN for question in part.questions(facts))


class OneOf(_Combination):
    """At least one part is met."""

    kind: Literal["one_of"]

    def test(self, facts: Facts) -> Outcome:
        """Kleene's disjunction."""
        return any_of(part.outcome(facts) for part in self.of)

    def need(self) -> str:
        """Join the parts with « ou »."""
        first, *others = (part.need() for part in self.of)
        for other in others:
            first = say("reason.or", left=first, right=other)
        return first


class AllOf(_Combination):
    """Every part is met; serves inside « one_of »."""

    kind: Literal["all_of"]

    def test(self, facts: Facts) -> Outcome:
        """Kleene's conjunction."""
        return all_of(part.outcome(facts) for part in self.of)

    def need(self) -> str:
        """Join the parts with « et »."""
        first, *others = (part.need() for part in self.of)
        for other in others:
            first = say("reason.and", left=first, right=other)
        return first


Criterion = Annotated[
    Headcount
    | Turnover
    | BalanceSheet
    | TurnoverOrBalance
    | SizeClassIs
    | Age
    | Independence
    | Region
    | Department
    | Naf
    | LegalForm
    | ProjectKinds
    | ProjectBudget
    | NotStarted
    | Declared
    | OneOf
    | AllOf,
    Field(discriminator="kind"),
]

_Combination.model_rebuild()
OneOf.model_rebuild()
AllOf.model_rebuild()


@dataclass(frozen=True)
class Judgement:
    """One criterion judged, with what to ask the firm about it."""

    result: CriterionResult
    questions: tuple[str, ...]


def judge(criterion: BaseCriterion, facts: Facts, whom: str, sources: Mapping[str, Source]) -> Judgement:
    """Judge one criterion; `whom`: who can confirm what the sources leave open."""
    outcome = criterion.outcome(facts)
    asked = criterion.questions(facts) if criterion.test(facts) is Outcome.UNKNOWN else ()
    cited = tuple(sources[id] for id in cited_by(criterion))
    return Judgement(CriterionResult(criterion.kind, outcome, _reason(criterion, facts, outcome, whom), cited), asked)


def cited_by(criterion: BaseCriterion) -> tuple[str, ...]:
    """Return the ids of the sources of a criterion and of its parts."""
    return unique((*criterion.source, *(id for part in criterion.parts() for id in cited_by(part))))


def _reason(criterion: BaseCriterion, facts: Facts, outcome: Outcome, whom: str) -> str:
    if isinstance(criterion, Declared):
        return say("reason.declared", need=criterion.need(), whom=whom)
    have = criterion.have(facts)
    reason = say("reason.missing", need=criterion.need()) if have is None else say("reason.full", need=criterion.need(), have=have)
    return say("reason.unconfirmed", reason=reason, whom=whom) if outcome is Outcome.UNKNOWN and not criterion.settled() else reason
