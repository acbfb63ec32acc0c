"""What moved between two diagnoses of one firm, in a sentence: after an answer changed on the
screen, or since the diagnosis before."""

from collections.abc import Iterable, Iterator

from kernel import Sentence, joined, long_date
from presentation.advice.score_moves import axis_moves, levels
from presentation.wording import say
from scoring import Action, Diagnosis, Progress, compare

_APART = " ; "
#: Names that a sentence has room for; the others are counted.
_NAMED = 3


def moved(before: Diagnosis, after: Diagnosis) -> Sentence:
    """Return what another answer has just changed."""
    parts = tuple(_parts(before, after))
    told = joined(parts, _APART)
    return say("progress.moved.told", parts=told) if parts else say("progress.moved.nothing")


def since(before: Diagnosis, after: Diagnosis) -> Sentence:
    """Return what changed since an earlier diagnosis."""
    parts, day = tuple(_parts(before, after)), long_date(before.case.date)
    told = joined(parts, _APART) if parts else say("progress.moved.same")
    return say("progress.moved.since", date=day, parts=told)


def _parts(before: Diagnosis, after: Diagnosis) -> Iterator[Sentence]:
    found = compare(before, after)
    told = levels(found)
    if told and told[0] != told[1]:
        yield say("progress.moved.level", before=told[0], after=told[1])
    yield from _axes(found, after)
    if steps := _steps(before, after):
        yield steps
    yield from _named("done", found.done)
    yield from _named("withdrawn", found.withdrawn)
    if new := len(found.new):
        yield say("progress.moved.new", count=new)


def _axes(found: Progress, after: Diagnosis) -> Iterator[Sentence]:
    decimals = found.mode is not None and after.questionnaire.mode(found.mode).decimals
    for move in axis_moves(found, decimals):
        if move.moved:
            yield say("progress.moved.axis", name=move.name, before=move.before, after=move.after)


def _steps(before: Diagnosis, after: Diagnosis) -> Sentence | None:
    """Tell how far the next level is, where that is the same level, and another distance."""
    old, new = before.next_level, after.next_level
    if not (old and new) or old.target != new.target or len(old.steps) == len(new.steps):
        return None
    return say("progress.moved.steps", count=len(new.steps), level=new.target)


def _named(kind: str, actions: Iterable[Action]) -> Iterator[Sentence]:
    if every := tuple(action.title for action in actions):
        told, more = ", ".join(every[:_NAMED]), len(every) - _NAMED
        rest = say("progress.moved.more", count=more) if more > 0 else ""
        yield say(f"progress.moved.{kind}", names=told, more=rest)
