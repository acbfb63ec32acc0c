"""A kind of question that no file of ours knows: a day, the later the better."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, Literal

from pydantic import create_model

from kernel import Document, Fault, Where, long_date, shown
from questionnaires import (
    QUESTION_KINDS,
    AnswerValue,
    Problem,
    QuestionIs,
    Questionnaire,
    Rung,
    exact,
)
from questionnaires.kinds import BaseQuestion, one_of, rungs

DAYS = "[['2000-01-01', 0], ['2025-01-01', 50], ['2026-01-01', 100]]"
_QUESTION = "  - {{id: B-4, dimension: b, kind: day, weight: 4, text: 'Depuis quand ?', since: {days}}}\ninconsistencies:"


def with_days(text: str, days: str = DAYS) -> str:
    """Return the small questionnaire with a question of the new kind."""
    return text.replace("inconsistencies:", _QUESTION.format(days=days))


def questionnaire_model() -> type[Questionnaire]:
    """Return what a questionnaire is with the kinds that are registered now."""
    several: Any = tuple
    fields: Any = {"questions": (several[one_of(QUESTION_KINDS), ...], ...)}
    model: type[Questionnaire] = create_model("WithDays", __base__=Questionnaire, **fields)
    return model


class DayQuestion(BaseQuestion):
    """A day; the later, the better. `since`: (day, percent), rising."""

    kind: Literal["day"]
    since: tuple[tuple[str, int], ...]

    is_ranked: ClassVar[bool] = True

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is a day written as 2026-11-22."""
        if isinstance(raw, str) and _day(raw):
            return None
        return (
            "day",
            f"« {shown(raw)} » n'est pas un jour pour {self.id}",
            "Écrivez par exemple 2026-11-22",
        )

    def worth(self, raw: Any) -> AnswerValue:
        """Return the worth of the latest day reached."""
        return AnswerValue(
            True,
            exact(max([percent for day, percent in self.since if day <= raw], default=0)) / 100,
        )

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return the day in words."""
        return (long_date(date.fromisoformat(raw)),)

    def least(self, percent: Fraction) -> str:
        """Return the first day that is worth as much."""
        return f"depuis le {self.texts(next(day for day, worth in self.since if worth >= percent))[0]}"

    @cached_property
    def ladder(self) -> tuple[Rung, ...]:
        """One rung a day."""
        return rungs(
            tuple((date.fromisoformat(day).toordinal(), worth) for day, worth in self.since),
            100,
            (3,),
        )

    def answer_at(self, rung: Rung, _ticked: frozenset[str]) -> Any:
        """Return the day of a rung."""
        return date.fromordinal(int(rung.value)).isoformat()

    def trials(self, _tests: Sequence[QuestionIs]) -> Iterator[Any]:
        """Yield every day that counts."""
        yield from (day for day, _ in self.since)

    def offer(self) -> tuple[Any, ...]:
        """Return the days and what they are worth."""
        return (self.kind, *self.since)

    def rules(self) -> tuple[Any, ...]:
        """Return the days and what they are worth."""
        return self.since

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield days that do not rise."""
        if list(self.since) != sorted(self.since):
            yield document.fault(
                (*where, "since"),
                "since",
                f"Les jours de {self.id} ne se suivent pas",
                "Rangez-les",
            )


def _day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
