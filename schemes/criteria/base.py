"""What all criteria share: three outcomes, what is asked for, what the firm has, the questions that
would settle it."""

from abc import abstractmethod
from functools import cached_property
from typing import TypeVar

from kernel import Outcome, unique
from schemes.facts import Facts
from schemes.result import Question
from schemes.sourced import Sourced

Kept = TypeVar("Kept")


class BaseCriterion(Sourced):
    """One condition on the firm or its project. `confirmed` false: it must be confirmed, by the
    sources themselves or because codes only render words."""

    kind: str
    confirmed: bool = True

    @abstractmethod
    def test(self, facts: Facts) -> Outcome:
        """Compare what is known of the firm with what is known of the condition."""

    @abstractmethod
    def make_need(self) -> str:
        """Make the words of `need`."""

    @abstractmethod
    def have(self, facts: Facts) -> str | None:
        """Say what the firm has, in words that follow « Chez vous : »; None when not known."""

    @abstractmethod
    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Return what to ask the firm when the test is unknown for lack of a fact of the firm."""

    @abstractmethod
    def reads(self) -> tuple[str, ...]:
        """Return every fact of a case that the test reads (« company.headcount »): the outcome
        depends on nothing else but the date."""

    def need(self) -> str:
        """Say what is asked for, in words that follow « Demandé : »."""
        return self._need

    def settled(self) -> bool:
        """Tell whether the sources settle the condition whole."""
        return self.confirmed

    def outcome(self, facts: Facts) -> Outcome:
        """Return the outcome that may be shown."""
        return self.shown(self.test(facts))

    def shown(self, found: Outcome) -> Outcome:
        """Return what may be shown of an outcome: an unsettled condition never excludes, and only
        excludes doubt when met anyway."""
        return Outcome.UNKNOWN if found is Outcome.NO and not self.confirmed else found

    def could_hold(self, facts: Facts) -> bool:
        """Tell whether it is met, or an answer of the firm may still have it met."""
        found = self.test(facts)
        if found is Outcome.UNKNOWN:
            return bool(self.questions(facts)) and self.shown(Outcome.YES) is Outcome.YES
        return self.shown(found) is Outcome.YES

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """Return the questions of which one answer may rule it out."""
        fails = self.test(facts) is Outcome.UNKNOWN and self.shown(Outcome.NO) is Outcome.NO
        return self.questions(facts) if fails else ()

    def opening(self, facts: Facts) -> tuple[Question, ...]:
        """Return the fewest questions whose answers may have it met; none when it is met, or when
        no answer can."""
        unknown = self.outcome(facts) is Outcome.UNKNOWN
        return self.questions(facts) if unknown and self.could_hold(facts) else ()

    def is_told(self, outcome: Outcome) -> bool:  # noqa: ARG002
        """Tell whether an outcome is worth a line in what a firm reads."""
        return True

    def parts(self) -> "tuple[BaseCriterion, ...]":
        """Return the criteria that this one combines."""
        return ()

    def flat(self) -> "tuple[BaseCriterion, ...]":
        """Return this criterion and those that it combines, at any depth."""
        return (self, *(inner for part in self.parts() for inner in part.flat()))

    @cached_property
    def key(self) -> str:
        """What is asked, whoever says so: two criteria with the same key find the same of a
        firm."""
        return self.model_dump_json(exclude={"source"})

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """Ids of the sources of this criterion and of its parts, once each."""
        return unique(id for criterion in self.flat() for id in criterion.source)

    @cached_property
    def _need(self) -> str:
        return self.make_need()


def filled(values: tuple[Kept, ...]) -> tuple[Kept, ...]:
    """Return the values of a list that an author wrote. Raises ValueError when there are none."""
    if not values:
        raise ValueError("Cette liste est vide. Donnez au moins une valeur")
    return values


class Untold(BaseCriterion):
    """What the sources leave out. Never confirmed, so it never excludes; it asks the firm nothing,
    and says nothing to one that meets it, as nearly all do."""

    confirmed: bool = False

    def states(self) -> bool:
        """Say nothing of the aid: its sources do not tell."""
        return False

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask nothing: the firm told what it is."""
        return ()

    def is_told(self, outcome: Outcome) -> bool:
        """Say nothing to a firm that meets it."""
        return outcome is not Outcome.YES
