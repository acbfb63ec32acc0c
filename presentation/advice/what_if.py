"""What another answer would change: level, score, axes and path before and after, then the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cases import Answer
from kernel import Sentence, whole
from presentation.maturity import axis_told
from presentation.wording import say
from questionnaires import exact
from scoring import Diagnosis, NextLevel, WhatIf, what_if


@dataclass(frozen=True)
class ChangeRow:
    """One thing before and after."""

    what: str
    today: str
    then: str


@dataclass(frozen=True)
class AnswerEffect:
    """What another answer would change; `points`: how to read those of a path."""

    heading: Sentence
    caption: str
    columns: tuple[str, str, str]
    rows: tuple[ChangeRow, ...]
    points: str
    lines: tuple[Sentence, ...]


def answer_effect(diagnosis: Diagnosis, changes: Mapping[str, Answer | None]) -> AnswerEffect:
    """Return what other answers would change. Raises KeyError for an unknown question."""
    found = what_if(diagnosis, changes)
    same = found.level_after == found.level_before
    level = _level(diagnosis, found.level_after)
    return AnswerEffect(
        say("what_if.same_level") if same else say("what_if.other_level", level=level),
        say("what_if.table"),
        (say("what_if.columns.what"), say("what_if.columns.today"), say("what_if.columns.then")),
        tuple(_rows(diagnosis, found)),
        say("next_level.points"),
        tuple(_lines(diagnosis, found)),
    )


def _rows(diagnosis: Diagnosis, found: WhatIf) -> Iterator[ChangeRow]:
    levels = (_level(diagnosis, level) for level in (found.level_before, found.level_after))
    yield ChangeRow(say("what_if.level"), *levels)
    yield ChangeRow(say("what_if.score"), whole(found.score_before), whole(found.score_after))
    for move in found.dimensions:
        before, after = _axis(diagnosis, move.before), _axis(diagnosis, move.after)
        if before != after:
            yield ChangeRow(move.name, before, after)
    paths = (_path(path) for path in (found.next_level_before, found.next_level_after))
    yield ChangeRow(say("what_if.path"), *paths)


def _level(diagnosis: Diagnosis, level: int | None) -> str:
    if level is None:
        return say("level.nowhere")
    return say("what_if.named_level", level=level, name=diagnosis.questionnaire.level(level).name)


def _axis(diagnosis: Diagnosis, score: Fraction | None) -> str:
    if score is None:
        return axis_told(diagnosis, None, "")
    levels = diagnosis.questionnaire.levels
    reached = [level.level for level in levels if exact(level.from_) <= score]
    return axis_told(diagnosis, reached[-1], whole(score))


def _path(path: NextLevel | None) -> str:
    if path is None:
        return say("what_if.no_path")
    return say("what_if.steps", level=path.target, count=len(path.steps), cost=path.cost)


def _lines(diagnosis: Diagnosis, found: WhatIf) -> Iterator[Sentence]:
    for kind, locks in (("opens", found.locks_opened), ("closes", found.locks_closed)):
        for lock in locks:
            text = diagnosis.questionnaire.question(lock.question).text
            yield say(f"what_if.{kind}", level=lock.level, question=text)
    titles = {action.id: action.title for action in diagnosis.actions}
    if found.actions_gone:
        yield say("what_if.gone", titles=" ; ".join(titles[id] for id in found.actions_gone))
    if found.actions_new:
        yield say("what_if.new", count=len(found.actions_new))
    names = {match.id: match.name for match in diagnosis.schemes}
    for kind, ids in (("nearer", found.schemes_nearer), ("further", found.schemes_further)):
        if ids:
            yield say(f"what_if.{kind}", names=" ; ".join(names[id] for id in ids))
