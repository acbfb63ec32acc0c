"""What every kind of scored question gives."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from pydantic import Field

from kernel import Id, OneLine, Several, Words, shown
from questionnaires.conditions import Condition, QuestionIs
from questionnaires.kinds.answer_value import NOT_KNOWN, UNKNOWN, AnswerValue, Problem
from questionnaires.kinds.asked import Asked
from questionnaires.kinds.ladder import UNRANKED, Rung
from questionnaires.wording import say

#: The options that several questions share, by the name of their list.
OptionLists = Mapping[str, Mapping[int | float, str]]


class BaseQuestion(Asked):
    """A question of an axis. A kind gives `refuse`, `texts`, `worth`, `least`, `offer` and
    `trials`; one whose answers are ranked gives its `ladder` too."""

    dimension: Id
    weight: int = Field(ge=0, le=1000)
    stage: int | None = None
    prompt: Words | None = None
    evidence: Words | None = None
    sources: tuple[OneLine, ...] = ()
    not_applicable: Condition | None = None
    not_applicable_because: Words | None = None

    #: Its answers are worth something: a condition may test how much.
    is_scored: ClassVar[bool] = True

    # An answer.

    def problem(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer, None when it can be read. UNKNOWN always can."""
        return None if raw == UNKNOWN else self.refuse(raw)

    def read(self, raw: Any) -> AnswerValue:
        """Return what an answer is worth. None, UNKNOWN and whatever cannot be read are worth
        nothing (law 1)."""
        if raw is None or raw == UNKNOWN or self.refuse(raw):
            return NOT_KNOWN
        return self.worth(raw)

    def label(self, raw: Any) -> str:
        """Return an answer in words; what cannot be read is shown as it was given."""
        if raw is None:
            return say("labels.absent")
        if raw == UNKNOWN:
            return say("labels.unknown")
        return shown(raw) if self.refuse(raw) else Several(self.texts(raw))

    @abstractmethod
    def worth(self, raw: Any) -> AnswerValue:
        """Return what a readable answer is worth."""

    @abstractmethod
    def least(self, percent: Fraction) -> str:
        """Return in words the least answer worth `percent` of the best one (0 to 100)."""

    # Its ladder, on which paths climb.

    @property
    def ladder(self) -> tuple[Rung, ...]:
        """Its answers from the least to the best; a single rung, worth nothing, when they are
        not ranked."""
        return UNRANKED

    def rung_label(self, rung: Rung) -> str:
        """Return a rung in words."""
        return self.least(rung.share * 100)

    def start_label(self, raw: Any, _rung: Rung) -> str:
        """Return in words where an answer, which stands on a rung, starts to climb from."""
        return self.label(raw)

    def answer_at(self, rung: Rung, _ticked: frozenset[str]) -> Any:
        """Return an answer that stands on a rung. `ticked`: what is chosen already, and stays."""
        return rung.value

    # What its author wrote: cited, tried, compared.

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The choices that a condition may name."""
        return ()

    @property
    def counted(self) -> tuple[str, ...]:
        """The boxes that are worth something when ticked; none for a question without boxes."""
        return ()

    @property
    def shared_list(self) -> str | None:
        """The name of the list of options that it shares with others, None when it has its own."""
        return None

    def link(self, _lists: OptionLists) -> None:
        """Take the options that several questions share. Called once, by their questionnaire."""

    @abstractmethod
    def trials(self, tests: Sequence[QuestionIs]) -> Iterator[Any]:
        """Yield answers such that every outcome of some tests on it is met."""

    @abstractmethod
    def offer(self) -> tuple[Any, ...]:
        """Return the answers offered and what they are worth, whatever their words."""

    def rules(self) -> tuple[Any, ...]:
        """Return what decides the worth of an answer, beside the keys of what is offered: a
        published version keeps a digest of it. (The shipped kinds: exclusive, full, steps,
        maximum.)"""
        return (None, None, None, None)
