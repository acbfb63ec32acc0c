"""The answers as an annex tells them: known, « je ne sais pas », without answer, unreadable and « non concerné » kept apart."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from cases import MAX_NAME, MAX_NOTE, UNKNOWN, Evidence
from presentation.wording import bounded
from questionnaires import Question, answer_label, answer_problem, answer_texts, asked
from scoring import Diagnosis, Term

State = Literal["known", "unknown", "absent", "unreadable", "out_of_scope"]


@dataclass(frozen=True)
class AnswerRow:
    """One question of the annex. `texts`: the practices answered, the raw answer when unreadable, the reason when out of scope.

    `weight` and `value` (share of the best answer) are None where nothing is scored.
    """

    id: str
    question: str
    state: State
    texts: tuple[str, ...]
    by_advisor: bool
    weight: int | None
    value: Fraction | None
    note: str | None
    evidence: Evidence | None


@dataclass(frozen=True)
class AnswerGroup:
    """The rows of one dimension."""

    id: str
    name: str
    scored: bool
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True)
class KeptRow:
    """An answer that a move to another version of the questionnaire kept apart. `answer`: None where only a mark was kept."""

    version: int
    question: str
    answer: str | None
    because: str
    note: str | None


def kept_rows(diagnosis: Diagnosis) -> tuple[KeptRow, ...]:
    """Return what earlier versions kept apart: shown, never counted."""
    kept = (one for _, one in sorted(diagnosis.case.not_carried.items()))
    return tuple(KeptRow(one.version, one.question, one.answer, one.because, " ; ".join(filter(None, (one.note, one.not_applicable))) or None) for one in kept)


def answer_groups(diagnosis: Diagnosis) -> tuple[AnswerGroup, ...]:
    """Return every question of the mode by dimension, in the order of the interview."""
    questionnaire, mode = diagnosis.questionnaire, diagnosis.case.mode
    questions = asked(questionnaire, mode)
    dimensions = (questionnaire.dimension(id) for id in questionnaire.mode(mode).dimensions)
    groups = (AnswerGroup(d.id, d.name, d.scored, tuple(_row(diagnosis, q) for q in questions if q.dimension == d.id)) for d in dimensions)
    return tuple(group for group in groups if group.rows)


def _row(diagnosis: Diagnosis, question: Question) -> AnswerRow:
    case, term = diagnosis.case, _terms(diagnosis).get(question.id)
    state, texts, by_advisor = _told(diagnosis, question)
    note = case.notes.get(question.id)
    return AnswerRow(
        question.id,
        question.text,
        state,
        texts,
        by_advisor,
        weight=term.weight if term else None,
        value=term.value if term else None,
        note=bounded(note, MAX_NOTE) if note else None,
        evidence=case.evidence.get(question.id) if state == "known" else None,
    )


def _told(diagnosis: Diagnosis, question: Question) -> tuple[State, tuple[str, ...], bool]:
    left_out = {item.question: item for item in diagnosis.maturity.out_of_scope}.get(question.id)
    if left_out:
        return "out_of_scope", (bounded(left_out.reason, MAX_NOTE),), left_out.by_advisor
    raw = diagnosis.case.answers.get(question.id)
    if raw is None:
        return "absent", (), False
    if raw == UNKNOWN:
        return "unknown", (), False
    if answer_problem(diagnosis.questionnaire, question, raw):
        return "unreadable", (bounded(answer_label(diagnosis.questionnaire, question, raw), MAX_NAME),), False
    return "known", answer_texts(diagnosis.questionnaire, question, raw), False


def _terms(diagnosis: Diagnosis) -> dict[str, Term]:
    return {term.question: term for dimension in diagnosis.maturity.dimensions for term in dimension.terms}
