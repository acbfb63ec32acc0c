"""The level, the score and the axes of two diagnoses, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from kernel import Sentence, whole
from presentation.wording import say
from scoring import Progress, Standing


@dataclass(frozen=True)
class ScoreMove:
    """The level, the score or an axis, before and now, as each is told."""

    name: str
    before: str
    after: str

    @property
    def moved(self) -> bool:
        """Tell whether what is told is another thing now."""
        return self.before != self.after

    @property
    def now(self) -> str:
        """What it is now, and that it is the same when it is."""
        return self.after if self.moved else say("progress.scores.unchanged", after=self.after)

    @property
    def line(self) -> Sentence:
        """All of it, in a row."""
        values = {"name": self.name, "before": self.before, "after": self.after}
        return say("progress.scores.line", **values)


def whole_moves(progress: Progress) -> Iterator[ScoreMove]:
    """Yield the level and the score before and now; nothing where they cannot be compared."""
    if progress.whole is None:
        return
    before, after = progress.whole.before, progress.whole.after
    yield ScoreMove(say("progress.scores.level"), _level(before), _level(after))
    judged = before.level and after.level
    if judged and before.score is not None and after.score is not None:
        yield ScoreMove(say("progress.scores.score"), whole(before.score), whole(after.score))


def levels(progress: Progress) -> tuple[str, str] | None:
    """Return the levels before and now; None where they cannot be compared."""
    moved = progress.whole
    return (_level(moved.before), _level(moved.after)) if moved else None


def axis_moves(progress: Progress, decimals: bool) -> Iterator[ScoreMove]:
    """Yield each axis before and now. `decimals`: its score is sure enough to be told."""
    for move in progress.dimensions:
        yield ScoreMove(move.name, _axis(move.before, decimals), _axis(move.after, decimals))


def _level(one: Standing) -> str:
    if not one.level:
        return say("level.nowhere")
    return say("dimensions.numbered", level=one.level, name=one.level_name or "")


def _axis(one: Standing, decimals: bool) -> str:
    if one.level_name is None or one.score is None:
        return say("dimensions.unassessed")
    if not decimals:
        return one.level_name
    return say("progress.scores.axis", name=one.level_name, score=whole(one.score))
