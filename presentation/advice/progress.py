"""Progress: two diagnoses of a firm compared, told."""

from collections.abc import Iterator
from dataclasses import dataclass

from kernel import Sentence, long_date
from presentation.advice.moves import AnswerMoves, Listed, answer_moves, listed, question_moves
from presentation.advice.score_moves import ScoreMove, axis_moves, whole_moves
from presentation.wording import say
from questionnaires import Questionnaire
from scoring import Progress

_ACTIONS = ("done", "to_do", "new", "withdrawn")


@dataclass(frozen=True)
class Comparison:
    """What moved between two diagnoses of a firm.

    `refusal`: why they cannot be compared, all else is then empty; `before`, `after`: their days,
    as heads of columns; `nothing`: that nothing moved; `whole`: the level and the score."""

    refusal: str | None
    dates: Sentence
    before: Sentence
    after: Sentence
    notes: tuple[str, ...]
    nothing: Sentence | None
    whole: tuple[ScoreMove, ...]
    axes: tuple[ScoreMove, ...]
    actions: tuple[Listed, ...]
    answers: tuple[AnswerMoves, ...]
    questions: tuple[Listed, ...]

    @property
    def moved_axes(self) -> tuple[Listed, ...]:
        """The axes that moved, as lines; nothing when none did."""
        lines = (move.line for move in self.axes if move.moved)
        return tuple(listed("progress.scores.axes", lines))


def comparison(found: Progress, questionnaire: Questionnaire) -> Comparison:
    """Return what moved, told. `questionnaire`: that of the later diagnosis."""
    decimals = found.mode is not None and questionnaire.mode(found.mode).decimals
    before, after = long_date(found.before), long_date(found.after)
    return Comparison(
        refusal=found.refusal,
        dates=say("progress.dates", before=before, after=after),
        before=say("progress.day", date=before),
        after=say("progress.day", date=after),
        notes=found.notes,
        nothing=say("progress.nothing") if found.comparable and found.empty else None,
        whole=tuple(whole_moves(found)),
        axes=tuple(axis_moves(found, decimals)),
        actions=tuple(_actions(found)),
        answers=tuple(answer_moves(found)),
        questions=tuple(question_moves(found)),
    )


def _actions(found: Progress) -> Iterator[Listed]:
    for state in _ACTIONS:
        titles = (action.title for action in getattr(found, state))
        yield from listed(f"progress.actions.{state}", titles)
