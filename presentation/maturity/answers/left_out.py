"""The questions that were left out, each with its reason, and what that does to the score."""

from dataclasses import dataclass

from cases import MAX_NAME, MAX_NOTE
from kernel import whole
from presentation.wording import bounded, say
from scoring import Diagnosis, OutOfScope


@dataclass(frozen=True)
class LeftOutRow:
    """One question, and why it was not asked."""

    question: str
    because: str


@dataclass(frozen=True)
class LeftOutQuestions:
    """All of them. `scores`: with them and without, where an advisor left some out."""

    title: str
    rows: tuple[LeftOutRow, ...]
    scores: str | None


def left_out_questions(diagnosis: Diagnosis) -> LeftOutQuestions | None:
    """Return the questions that were left out; None when all were asked."""
    rows = tuple(_row(diagnosis, item) for item in diagnosis.maturity.out_of_scope)
    title = say("answers.out_of_scope.title")
    return LeftOutQuestions(title, rows, _scores(diagnosis)) if rows else None


def _row(diagnosis: Diagnosis, item: OutOfScope) -> LeftOutRow:
    question = diagnosis.questionnaire.by_id.get(item.question)
    key = f"answers.out_of_scope.{'advisor' if item.by_advisor else 'ruled_out'}"
    because = say(key, reason=bounded(item.reason, MAX_NOTE).rstrip(" ."))
    return LeftOutRow(question.text if question else bounded(item.question, MAX_NAME), because)


def _scores(diagnosis: Diagnosis) -> str | None:
    every, without = diagnosis.maturity.score_all_asked, diagnosis.maturity.score_without_excluded
    judged = diagnosis.questionnaire.mode(diagnosis.case.mode).shows_level
    if every is None or without is None or not judged:
        return None
    return say("answers.out_of_scope.scores", all_asked=whole(every), without=whole(without))
