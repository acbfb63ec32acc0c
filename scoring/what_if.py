"""Other answers tried on a diagnosis: what they would change, from the score to the schemes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from cases import Answer
from questionnaires import Gate, QuestionIs, leaves
from schemes import load as load_schemes
from scoring.advice import advise, called_for
from scoring.diagnosis import Diagnosis, NextLevel
from scoring.maturity import CaseReading, Maturity, judged, read, unmet
from scoring.nearby import nearby
from scoring.paths import bolts, next_level, timed

_T = TypeVar("_T")


@dataclass(frozen=True)
class DimensionChange:
    """One dimension before and after, on the scale of the questionnaire; None when nothing of it is
    in scope."""

    id: str
    name: str
    before: Fraction | None
    after: Fraction | None


@dataclass(frozen=True)
class Lock:
    """One question of a gate and the level that it keeps shut."""

    level: int
    question: str


@dataclass(frozen=True)
class WhatIf:
    """What other answers would change. Levels and paths are None as in a diagnosis;
    `next_level_after` may aim at another level than
    `next_level_before`, so their costs compare only when the targets are the same.

    `actions_gone`, `actions_new`: ids. `schemes_nearer`, `schemes_further`: ids of schemes of this
    diagnosis, neither closed nor
    refused nor for others, that are meant for the new level and were not for the old one, and the
    other way round.
    """

    score_before: Fraction
    score_after: Fraction
    level_before: int | None
    level_after: int | None
    dimensions: tuple[DimensionChange, ...]
    next_level_before: NextLevel | None
    next_level_after: NextLevel | None
    locks_opened: tuple[Lock, ...]
    locks_closed: tuple[Lock, ...]
    actions_gone: tuple[str, ...]
    actions_new: tuple[str, ...]
    schemes_nearer: tuple[str, ...]
    schemes_further: tuple[str, ...]


def what_if(diagnosis: Diagnosis, changes: Mapping[str, Answer | None]) -> WhatIf:
    """Return what a diagnosis would become with other answers (None erases one). The case itself is
    left as it is.

    What cannot be read is taken as unknown, and answers to questions that are not in scope have no
    effect, as everywhere.
    Raises KeyError for a question that the questionnaire does not have.
    """
    case = diagnosis.case
    for question, answer in changes.items():
        case = case.with_answer(diagnosis.questionnaire.question(question).id, answer)
    before, after = (
        read(diagnosis.questionnaire, diagnosis.case),
        read(diagnosis.questionnaire, case),
    )
    old, new = diagnosis.maturity, judged(after)
    shut_before, shut_after = _shut(before), _shut(after)
    advised = advise(called_for(after, new))
    had, has = [action.id for action in diagnosis.actions], [action.id for action in advised]
    return WhatIf(
        score_before=old.score,
        score_after=new.score,
        level_before=old.level,
        level_after=new.level,
        dimensions=_moves(old, new),
        next_level_before=diagnosis.next_level,
        next_level_after=timed(next_level(after, new), advised, after),
        locks_opened=_without(shut_before, shut_after),
        locks_closed=_without(shut_after, shut_before),
        actions_gone=_without(had, has),
        actions_new=_without(has, had),
        schemes_nearer=_meant_for(diagnosis, new.level, old.level),
        schemes_further=_meant_for(diagnosis, old.level, new.level),
    )


def _moves(old: Maturity, new: Maturity) -> tuple[DimensionChange, ...]:
    return tuple(
        DimensionChange(before.id, before.name, before.score, after.score)
        for before, after in zip(old.dimensions, new.dimensions, strict=True)
    )


def _shut(reading: CaseReading) -> list[Lock]:
    """Return what keeps gates shut, by level, then in the order in which their authors wrote it."""
    gates = sorted(reading.questionnaire.gates, key=lambda gate: gate.level)
    return list(
        dict.fromkeys(
            Lock(gate.level, question) for gate in gates for question in _asked_by(gate, reading)
        )
    )


def _asked_by(gate: Gate, reading: CaseReading) -> Iterator[str]:
    for requirement in unmet(gate, reading.situation, reading.case.mode):
        for bolt in bolts(requirement.require, reading.situation):
            yield from (
                leaf.question
                for leaf in leaves(bolt)
                if isinstance(leaf, QuestionIs) and leaf.question in reading.values
            )


def _without(these: Iterable[_T], those: Iterable[_T]) -> tuple[_T, ...]:
    known = set(those)
    return tuple(one for one in these if one not in known)


def _meant_for(diagnosis: Diagnosis, level: int | None, other: int | None) -> tuple[str, ...]:
    """Return the schemes at hand whose stage holds a level and not another, in the order of the
    diagnosis."""
    if not diagnosis.questionnaire.scheme_stages:
        return ()
    catalogue = load_schemes()
    at_hand = (match.id for match in nearby(diagnosis) if match.is_live and match.may_serve)
    return tuple(
        id
        for id in at_hand
        if level in (stage := catalogue.scheme(id).stage) and other not in stage
    )
