"""The questions whose answer is missing, by the way in which it is."""

from dataclasses import dataclass

from presentation.maturity.answers.answer_rows import AnswerGroup, State
from presentation.wording import say

_STATES: tuple[State, ...] = ("unknown", "absent", "unreadable")


@dataclass(frozen=True)
class MissingAnswers:
    """Questions under a title that says what their answer lacks."""

    title: str
    questions: tuple[str, ...]


def missing_answers(groups: tuple[AnswerGroup, ...]) -> tuple[MissingAnswers, ...]:
    """Return what nobody knows yet, what has no answer, what cannot be read."""
    rows = [row for group in groups for row in group.rows]
    found = ((state, tuple(r.question for r in rows if r.state == state)) for state in _STATES)
    return tuple(
        MissingAnswers(say(f"answers.missing.{state}"), some) for state, some in found if some
    )
