"""Which answers moved between two readings, and what changed in the questionnaire between them."""

from collections.abc import Collection, Iterator
from typing import Any

from kernel import shown
from questionnaires import AnswerValue, MultiQuestion, NumberQuestion, Question, Questionnaire, ScaleQuestion, answer_label
from scoring.diagnosis import Diagnosis
from scoring.moves import AnswerMove, AnswerMoveKind, Asked, KeptAnswer, QuestionnaireChange, WeightChange
from scoring.situation import Reading


def answer_moves(before: Reading, after: Reading, shared: Collection[str]) -> tuple[AnswerMove, ...]:
    """Return the answers of the shared questions that moved, in the order of the questionnaire.

    A question whose offered answers changed is left out: what they are worth cannot be compared.
    """
    return tuple(move for question in after.questionnaire.questions if question.id in shared for move in _moved(before, after, question))


def questionnaire_change(before: Diagnosis, after: Diagnosis) -> QuestionnaireChange:
    """Return what changed in the questionnaire, and the answers of both cases whose question it does not hold any more."""
    old, new = before.questionnaire, after.questionnaire
    both = [question.id for question in new.questions if question.id in old.by_id]
    return QuestionnaireChange(
        before_version=before.case.version,
        after_version=after.case.version,
        gone=tuple(Asked(question.id, question.text) for question in old.questions if question.id not in new.by_id),
        added=tuple(Asked(question.id, question.text) for question in new.questions if question.id not in old.by_id),
        weights=tuple(
            WeightChange(id, new.question(id).text, old.question(id).weight, new.question(id).weight)
            for id in both
            if old.question(id).weight != new.question(id).weight
        ),
        rewritten=tuple(Asked(id, new.question(id).text) for id in both if not _alike(old, new, id)),
        kept=tuple(_kept(before, after)),
    )


def _moved(before: Reading, after: Reading, question: Question) -> Iterator[AnswerMove]:
    if not _alike(before.questionnaire, after.questionnaire, question.id):
        return
    raw_before, raw_after = (reading.case.answers.get(question.id) for reading in (before, after))
    ranked = bool(question.weight and before.questionnaire.question(question.id).weight)
    kind = _kind(before.values[question.id], after.values[question.id], ranked, _plain(raw_before) == _plain(raw_after))
    if kind:
        labels = (
            answer_label(reading.questionnaire, reading.questionnaire.question(question.id), raw) for reading, raw in ((before, raw_before), (after, raw_after))
        )
        yield AnswerMove(question.id, question.text, question.dimension, kind, *labels)


def _kind(before: AnswerValue, after: AnswerValue, ranked: bool, same: bool) -> AnswerMoveKind | None:
    """An answer that becomes known never fell: before, it counted as nothing (law 1)."""
    if before.known != after.known:
        return "known" if after.known else "forgotten"
    if not after.known or same:
        return None
    if ranked and before.share is not None and after.share is not None and before.share != after.share:
        return "rose" if after.share > before.share else "fell"
    return "changed"


def _plain(raw: Any) -> Any:
    """Return an answer so that ticking the same boxes in another order is the same answer."""
    return frozenset(raw) if isinstance(raw, (tuple, list)) else raw


def _alike(old: Questionnaire, new: Questionnaire, id: str) -> bool:
    return _offered(old, old.question(id)) == _offered(new, new.question(id))


def _offered(questionnaire: Questionnaire, question: Question) -> tuple[Any, ...]:
    """Return the answers that a question offers and what they are worth, whatever their words."""
    if isinstance(question, ScaleQuestion):
        return (question.kind, *sorted(questionnaire.options(question)))
    if isinstance(question, NumberQuestion):
        return (question.kind, *question.steps)
    if isinstance(question, MultiQuestion):
        return (question.kind, question.full, frozenset(question.items), frozenset(question.exclusive))
    return (question.kind, frozenset(question.choices))


def _kept(before: Diagnosis, after: Diagnosis) -> Iterator[KeptAnswer]:
    known = after.questionnaire.by_id
    for id in sorted({id for id in (*before.case.answers, *after.case.answers) if id not in known}):
        old = before.questionnaire.by_id.get(id)
        given = (diagnosis.case.answers.get(id) for diagnosis in (before, after))
        words = (None if raw is None else answer_label(before.questionnaire, old, raw) if old else shown(raw) for raw in given)
        yield KeptAnswer(id, old.text if old else "", *words)
