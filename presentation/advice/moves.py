"""Answers and questions that are not the same in two diagnoses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kernel import Sentence
from presentation.wording import say
from scoring import AskedQuestion, Progress, QuestionnaireChange

_ANSWERS = ("rose", "known", "fell", "forgotten", "changed")


@dataclass(frozen=True)
class AnswerMove:
    """An answer that is another one now."""

    question: str
    before: str
    after: str

    @property
    def line(self) -> Sentence:
        """All of it, in a row."""
        values = {"question": self.question, "before": self.before, "after": self.after}
        return say("progress.answers.line", **values)


@dataclass(frozen=True)
class AnswerMoves:
    """The answers that moved in one way; at least one."""

    title: str
    moves: tuple[AnswerMove, ...]

    @property
    def first(self) -> Sentence:
        """The first question, after their title."""
        return say("progress.answers.first", title=self.title, question=self.moves[0].question)


@dataclass(frozen=True)
class Listed:
    """Lines under a title; at least one."""

    title: str
    lines: tuple[str, ...]


def listed(title: str, lines: Iterable[str]) -> Iterator[Listed]:
    """Yield lines under the title at a key; a title with nothing under it says nothing."""
    if held := tuple(lines):
        yield Listed(say(title), held)


def answer_moves(progress: Progress) -> Iterator[AnswerMoves]:
    """Yield the answers that moved, by the way in which they did."""
    for kind in _ANSWERS:
        moves = (move for move in progress.answers if move.kind == kind)
        held = tuple(AnswerMove(move.text, move.before, move.after) for move in moves)
        if held:
            yield AnswerMoves(say(f"progress.answers.{kind}"), held)


def question_moves(progress: Progress) -> Iterator[Listed]:
    """Yield the questions that only one of the two asks, and those that changed."""
    yield from listed("progress.questions.only_before", _texts(progress.only_before))
    yield from listed("progress.questions.only_after", _texts(progress.only_after))
    if change := progress.questionnaire:
        yield from listed("progress.questions.gone", _texts(change.gone))
        yield from listed("progress.questions.added", _texts(change.added))
        yield from listed("progress.questions.weights", _weights(change))
        yield from listed("progress.questions.rewritten", _texts(change.rewritten))
        yield from listed("progress.questions.kept", _kept(change))


def _texts(questions: Iterable[AskedQuestion]) -> Iterator[str]:
    return (one.text or one.question for one in questions)


def _weights(change: QuestionnaireChange) -> Iterator[str]:
    for one in change.weights:
        weights = {"before": str(one.before), "after": str(one.after)}
        yield say("progress.questions.weight", question=one.text, **weights)


def _kept(change: QuestionnaireChange) -> Iterator[str]:
    none = say("progress.questions.none")
    for one in change.kept:
        yield AnswerMove(one.text or one.question, one.before or none, one.after or none).line
