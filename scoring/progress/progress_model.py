"""What moved between two diagnoses of one firm. Exact fractions, on the scale of the
questionnaire."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from scoring.diagnosis import Action

AnswerMoveKind = Literal["rose", "fell", "known", "forgotten", "changed"]


@dataclass(frozen=True)
class Standing:
    """Where one stood: `score` None when nothing was in scope, `level` None when none is told."""

    score: Fraction | None
    level: int | None
    level_name: str | None


@dataclass(frozen=True)
class Move:
    """The whole (id "whole") or one dimension, before and after."""

    id: str
    name: str
    before: Standing
    after: Standing

    @property
    def moved(self) -> bool:
        """Tell whether the score or the level changed."""
        return self.before != self.after

    @property
    def gain(self) -> Fraction | None:
        """Return the change of the score, negative when it fell; None when a score is missing."""
        return (
            None
            if self.before.score is None or self.after.score is None
            else self.after.score - self.before.score
        )


@dataclass(frozen=True)
class AnswerMove:
    """One answer that is not the same any more, in words.

    `kind`: "rose" and "fell" (both known, worth more or less), "known" (was not), "forgotten" (was
    known), "changed" (both known,
    worth as much, or of a question whose answers are not ranked).
    """

    question: str
    text: str
    dimension: str
    kind: AnswerMoveKind
    before: str
    after: str


@dataclass(frozen=True)
class AskedQuestion:
    """A question by its id and its text; the text is empty when no questionnaire at hand holds
    it."""

    question: str
    text: str


@dataclass(frozen=True)
class WeightChange:
    """A question that counts more or less than it did."""

    question: str
    text: str
    before: int
    after: int


@dataclass(frozen=True)
class KeptAnswer:
    """An answer under an id that the questionnaire does not hold any more, as it was given; None
    where a case holds none."""

    question: str
    text: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class QuestionnaireChange:
    """What changed in the questionnaire. Versions are those of the cases; `rewritten`: the answers
    offered changed, nothing is compared."""

    before_version: int
    after_version: int
    gone: tuple[AskedQuestion, ...] = ()
    added: tuple[AskedQuestion, ...] = ()
    weights: tuple[WeightChange, ...] = ()
    rewritten: tuple[AskedQuestion, ...] = ()
    kept: tuple[KeptAnswer, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether the questionnaire is the same."""
        return self.before_version == self.after_version and not (
            self.gone or self.added or self.weights or self.rewritten
        )


@dataclass(frozen=True)
class Progress:
    """Two diagnoses compared. `refusal`: why they cannot be, in French; all else but the dates is
    then empty.

    `mode`: the mode in which both are read, None when neither mode holds the other; `whole` is then
    None and `dimensions` empty, as
    in a mode that shows no level.
    `notes`: what to know before reading it, in French. Actions: `done` (advised then, all that they
    raise is reached now), `to_do`
    (advised then and now), `new` (advised now only), `withdrawn` (not advised now, and the answers
    do not tell that they are done).
    """

    before: date
    after: date
    refusal: str | None = None
    mode: str | None = None
    notes: tuple[str, ...] = ()
    whole: Move | None = None
    dimensions: tuple[Move, ...] = ()
    answers: tuple[AnswerMove, ...] = ()
    only_before: tuple[AskedQuestion, ...] = ()
    only_after: tuple[AskedQuestion, ...] = ()
    done: tuple[Action, ...] = ()
    to_do: tuple[Action, ...] = ()
    new: tuple[Action, ...] = ()
    withdrawn: tuple[Action, ...] = ()
    questionnaire: QuestionnaireChange | None = None

    @property
    def comparable(self) -> bool:
        """Tell whether the two diagnoses can be compared."""
        return self.refusal is None

    @property
    def days(self) -> int:
        """Return the days from the first case to the second, negative when the second is the
        older."""
        return (self.after - self.before).days

    @property
    def empty(self) -> bool:
        """Tell whether nothing moved."""
        moves = (*self.dimensions, *((self.whole,) if self.whole else ()))
        listed = (
            self.answers,
            self.only_before,
            self.only_after,
            self.done,
            self.new,
            self.withdrawn,
        )
        return (
            not any(listed)
            and not any(move.moved for move in moves)
            and (self.questionnaire is None or self.questionnaire.empty)
        )
