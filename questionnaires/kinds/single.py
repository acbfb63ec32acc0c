"""The kind `single`: one choice among several that have no order."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar, Literal

from pydantic import Field

from kernel import Document, Fault, Key, Where, Words, did_you_mean
from questionnaires.conditions import FactIs, FactTest, QuestionIs
from questionnaires.kinds.answer_value import UNKNOWN, AnswerValue, Problem
from questionnaires.kinds.asked import Asked
from questionnaires.kinds.fact import BaseFact
from questionnaires.kinds.question import BaseQuestion
from questionnaires.kinds.refusals import choice_problem


class _Choices(Asked):
    """One choice, scored or of the profile."""

    choices: dict[Key, Words]

    @property
    def offered(self) -> Mapping[str, str]:
        """The choices."""
        return self.choices

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return the words of the choice."""
        return (self.choices[raw],)


class SingleQuestion(_Choices, BaseQuestion):
    """One choice among unranked options; never scored."""

    kind: Literal["single"]

    is_scored: ClassVar[bool] = False

    @property
    def identifiers(self) -> tuple[str, ...]:
        """Every choice."""
        return self.keys

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is a choice."""
        return choice_problem(self.id, raw, self.keys, f" ou {UNKNOWN}")

    def worth(self, raw: Any) -> AnswerValue:
        """Return what was chosen, which is worth nothing."""
        return AnswerValue(True, choices=frozenset({raw}))

    def least(self, _percent: Fraction) -> str:
        """Return every choice: none is worth more than another."""
        return ", ".join(self.choices.values())

    def trials(self, _tests: Sequence[QuestionIs]) -> Iterator[Any]:
        """Yield every choice."""
        yield from self.choices

    def offer(self) -> tuple[Any, ...]:
        """Return the choices."""
        return (self.kind, frozenset(self.choices))

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield a choice that is none, or a weight."""
        if len(self.choices) < 2:
            yield document.fault(
                (*where, "choices"),
                "choices",
                f"{self.id} ne laisse pas le choix",
                "Écrivez deux réponses au moins",
            )
        elif self.weight:
            what = f"{self.id} propose des choix sans ordre, elle ne peut pas être notée"
            remedy = "Mettez son poids à 0, ou faites-en une échelle"
            yield document.fault((*where, "weight"), "weight", what, remedy)


class SingleFact(_Choices, BaseFact):
    """One choice. `from_naf`: the choice that a NAF code implies, by prefix (the longest prefix
    wins)."""

    kind: Literal["single"]
    from_naf: dict[Key, str] = Field(default_factory=dict)

    test: ClassVar[FactTest] = "any_of"

    @property
    def activities(self) -> Mapping[str, str] | None:
        """The choice that each beginning of a NAF code implies."""
        return self.from_naf

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is a choice."""
        return choice_problem(f"« {self.id} »", raw, self.choices)

    def trials(self, _tests: Sequence[FactIs]) -> Iterator[Any]:
        """Yield every choice."""
        yield from self.choices

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield a choice that is none, and the activities that imply what is not offered."""
        if len(self.choices) < 2:
            yield document.fault(
                (*where, "choices"),
                "choices",
                f"« {self.id} » ne laisse pas le choix",
                "Écrivez deux réponses au moins",
            )
        for prefix, choice in self.from_naf.items():
            if choice not in self.choices:
                choices = f"Choisissez parmi : {', '.join(self.choices)}"
                remedy = did_you_mean(choice, self.choices, choices)
                yield document.fault(
                    (*where, "from_naf", prefix),
                    "unknown-id",
                    f"« {choice} » ne désigne rien ici (choix)",
                    remedy,
                )
