"""What keeps the level from being one higher."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from kernel import Sentence
from presentation.wording import say
from scoring import Diagnosis, Hold

#: Characters that a first page on paper can hold of them.
_ROOM = 480


@dataclass(frozen=True)
class Holds:
    """Points under a title; `rest` says where the others are, None when all of them are here."""

    title: str
    lines: tuple[str, ...]
    rest: Sentence | None = None


def holds(diagnosis: Diagnosis) -> Holds:
    """Return all that holds the level back."""
    lines = tuple(hold.message for hold in diagnosis.maturity.held_back_by)
    title = say(f"level.holds.title.{_kind(diagnosis)}")
    return Holds(title, (*lines, *_first_question(diagnosis)))


def every_hold(diagnosis: Diagnosis, most: int | None) -> Holds | None:
    """Return all of it again, for the part that a first page without room leads to; else None."""
    if not front_holds(diagnosis, most).rest:
        return None
    return Holds(say(f"level.holds.all.{_kind(diagnosis)}"), holds(diagnosis).lines)


def front_holds(diagnosis: Diagnosis, most: int | None) -> Holds:
    """Return the first of what holds the level back: `most` points, and what paper has room for."""
    every = holds(diagnosis)
    first = (hold.message for hold in first_holds(diagnosis, most))
    lines = (*first, *_first_question(diagnosis))
    left = len(every.lines) - len(lines)
    return Holds(every.title, lines, _rest(len(every.lines)) if left else None)


def first_holds(diagnosis: Diagnosis, most: int | None) -> tuple[Hold, ...]:
    """Return what holds the level back, `most` points and what there is room for; always one."""
    first = diagnosis.maturity.held_back_by[:most]
    lengths = accumulate(len(hold.message) for hold in first)
    fitting = sum(1 for length in lengths if length <= _ROOM)
    return first[: max(fitting, 1)]


def _first_question(diagnosis: Diagnosis) -> Iterator[Sentence]:
    """Yield the first question without an answer, where too few have one."""
    maturity, answers = diagnosis.maturity, diagnosis.case.answers
    left = (id for id in maturity.unknown if id not in answers)
    question = next(left, None) if maturity.level is None else None
    if question:
        text = diagnosis.questionnaire.question(question).text
        yield say("level.holds.question", question=text)


def _kind(diagnosis: Diagnosis) -> str:
    return "missing" if diagnosis.maturity.level is None else "held"


def _rest(count: int) -> Sentence:
    return say("level.holds.rest", count=count, title=say("sections.dimensions.title"))
