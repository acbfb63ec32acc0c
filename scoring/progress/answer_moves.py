"""Which answers moved between two readings, and what changed in the questionnaire between them."""

from collections.abc import Collection, Iterator
from typing import Any

from cases import Migrated
from kernel import shown
from questionnaires import AnswerValue, Question, Questionnaire, ruled_on_the_way, targets_at
from scoring.diagnosis import Diagnosis
from scoring.maturity import CaseReading
from scoring.progress.common_ground import Ground
from scoring.progress.progress_model import (
    AnswerMove,
    AnswerMoveKind,
    AskedQuestion,
    KeptAnswer,
    QuestionnaireChange,
    WeightChange,
)


def answer_moves(
    before: CaseReading, after: CaseReading, shared: Collection[str]
) -> tuple[AnswerMove, ...]:
    """Return the answers of the shared questions that moved, in the order of the questionnaire."""
    return tuple(
        move
        for question in after.questionnaire.questions
        if question.id in shared
        for move in _moved(before, after, question)
    )


def questionnaire_change(found: Ground) -> QuestionnaireChange:
    """Return what changed in the questionnaire, and the answers of both cases whose question it
    does not hold any more.

    With rules from one version to the other, a question is the one that its answers reach, whatever
    its id.
    """
    before, after = found.before.diagnosis, found.after.diagnosis
    old, new = before.questionnaire, after.questionnaire
    ways = _ways(found)
    reached = {id for ids in ways.values() for id in ids}
    pairs = [
        (source, ids[0])
        for source, ids in ways.items()
        if len(ids) == 1 and sum(ids == other for other in ways.values()) == 1
    ]
    return QuestionnaireChange(
        before_version=before.case.version,
        after_version=after.case.version,
        gone=tuple(
            AskedQuestion(question.id, question.text)
            for question in old.questions
            if not ways[question.id]
        ),
        added=tuple(
            AskedQuestion(question.id, question.text)
            for question in new.questions
            if question.id not in reached
        ),
        weights=tuple(
            WeightChange(
                id, new.question(id).text, old.question(source).weight, new.question(id).weight
            )
            for source, id in pairs
            if old.question(source).weight != new.question(id).weight
        ),
        rewritten=tuple(
            AskedQuestion(id, new.question(id).text)
            for source, id in pairs
            if _is_rewritten(found, source, id)
        ),
        kept=(
            tuple(_kept(before, after))
            if not found.moved
            else tuple(_kept_apart(found.moved, found.before.moved is not None))
        ),
    )


def _ways(found: Ground) -> dict[str, tuple[str, ...]]:
    """Return, for each question of the first diagnosis, those of the second that it is."""
    old, new = found.before.diagnosis.questionnaire, found.after.diagnosis.questionnaire
    if found.before.moved:
        return targets_at(old, new.version)
    if found.after.moved:
        back = targets_at(new, old.version)
        return {
            question.id: tuple(id for id, ids in back.items() if question.id in ids)
            for question in old.questions
        }
    return {
        question.id: (question.id,) if question.id in new.by_id else ()
        for question in old.questions
    }


def _is_rewritten(found: Ground, source: str, id: str) -> bool:
    """A rule says what became of the answers; without one, they are the same only if what is
    offered is."""
    old, new = found.before.diagnosis.questionnaire, found.after.diagnosis.questionnaire
    earlier, later, own = (old, new, source) if found.before.moved else (new, old, id)
    ruled = found.moved is not None and own in ruled_on_the_way(earlier, later.version)
    return not ruled and not _alike(old, source, new, id)


def _kept_apart(moved: Migrated, first: bool) -> Iterator[KeptAnswer]:
    for key, one in moved.not_carried:
        if one.answer is not None and not key.startswith("facts."):
            words = (one.answer, None) if first else (None, one.answer)
            yield KeptAnswer(key.partition("@")[0], one.question, *words)


def _moved(before: CaseReading, after: CaseReading, question: Question) -> Iterator[AnswerMove]:
    raw_before, raw_after = (reading.case.answers.get(question.id) for reading in (before, after))
    ranked = bool(question.weight and before.questionnaire.question(question.id).weight)
    kind = _kind(
        before.values[question.id],
        after.values[question.id],
        ranked,
        _plain(raw_before) == _plain(raw_after),
    )
    if kind:
        labels = (
            reading.questionnaire.question(question.id).label(raw)
            for reading, raw in ((before, raw_before), (after, raw_after))
        )
        yield AnswerMove(question.id, question.text, question.dimension, kind, *labels)


def _kind(
    before: AnswerValue, after: AnswerValue, ranked: bool, same: bool
) -> AnswerMoveKind | None:
    """An answer that becomes known never fell: before, it counted as nothing (law 1)."""
    if before.known != after.known:
        return "known" if after.known else "forgotten"
    if not after.known or same:
        return None
    if (
        ranked
        and before.share is not None
        and after.share is not None
        and before.share != after.share
    ):
        return "rose" if after.share > before.share else "fell"
    return "changed"


def _plain(raw: Any) -> Any:
    """Return an answer so that ticking the same boxes in another order is the same answer."""
    return frozenset(raw) if isinstance(raw, (tuple, list)) else raw


def _alike(old: Questionnaire, source: str, new: Questionnaire, id: str) -> bool:
    return old.question(source).offer() == new.question(id).offer()


def _kept(before: Diagnosis, after: Diagnosis) -> Iterator[KeptAnswer]:
    known = after.questionnaire.by_id
    for id in sorted({id for id in (*before.case.answers, *after.case.answers) if id not in known}):
        old = before.questionnaire.by_id.get(id)
        given = (diagnosis.case.answers.get(id) for diagnosis in (before, after))
        words = (None if raw is None else old.label(raw) if old else shown(raw) for raw in given)
        yield KeptAnswer(id, old.text if old else "", *words)
