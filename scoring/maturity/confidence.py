"""How far a result can be trusted: completeness, evidence, inconsistencies, and the label that they
give together."""

from dataclasses import dataclass
from fractions import Fraction

from cases import Case
from kernel import Outcome
from questionnaires import Confidence, Question, Questionnaire, Situation
from scoring.maturity.reading import CaseReading

#: An answer only declared proves nothing; a concrete example half; a document or a demonstration
#: all.
EVIDENCE_SHARE = {"declared": Fraction(0), "example": Fraction(1, 2), "seen": Fraction(1)}


@dataclass(frozen=True)
class Trust:
    """How far a result can be trusted. Shares from 0 to 1; `evidence` None when nothing is
    known."""

    completeness: Fraction
    evidence: Fraction | None
    inconsistencies: tuple[str, ...]
    label: Confidence


def trust(
    questionnaire: Questionnaire, case: Case, reading: CaseReading, questions: tuple[Question, ...]
) -> Trust:
    """Return how far the result of a case can be trusted, over the questions that count."""
    complete, backed = completeness(questions, reading), evidence(questions, reading, case)
    findings = inconsistencies(questionnaire, reading.situation)
    return Trust(complete, backed, findings, label(questionnaire, complete, backed, len(findings)))


def completeness(questions: tuple[Question, ...], reading: CaseReading) -> Fraction:
    """Return the share of the weights whose answer is known, 0 to 1."""
    total = sum(question.weight for question in questions)
    return (
        Fraction(
            sum(question.weight for question in questions if reading.values[question.id].known),
            total,
        )
        if total
        else Fraction(0)
    )


def evidence(questions: tuple[Question, ...], reading: CaseReading, case: Case) -> Fraction | None:
    """Return how well the known answers are backed, 0 to 1 by weight; None when nothing is
    known."""
    known = [
        question for question in questions if question.weight and reading.values[question.id].known
    ]
    total = sum(question.weight for question in known)
    if not total:
        return None
    return (
        sum(
            (
                question.weight * EVIDENCE_SHARE[case.evidence.get(question.id, "declared")]
                for question in known
            ),
            Fraction(0),
        )
        / total
    )


def inconsistencies(questionnaire: Questionnaire, situation: Situation) -> tuple[str, ...]:
    """Return the questions to clear up. A rule fires only on what is surely so."""
    return tuple(
        rule.say
        for rule in questionnaire.inconsistencies
        if rule.when.evaluate(situation) is Outcome.YES
    )


def label(
    questionnaire: Questionnaire, complete: Fraction, backed: Fraction | None, findings: int
) -> Confidence:
    """Return the label of a result, lowered one step by inconsistencies.

    Lowering stops before a label that hides the level: otherwise hiding one of two answers that
    clash would bring a level
    back, and skipping must never help (law 1).
    """
    labels = questionnaire.confidence.labels
    rank = next(
        (
            i
            for i, item in enumerate(labels)
            if complete * 100 >= item.completeness and (backed or 0) * 100 >= item.evidence
        ),
        len(labels) - 1,
    )
    limit = questionnaire.confidence.inconsistencies_to_downgrade
    lower = rank + 1
    if (
        limit is not None
        and findings >= limit
        and lower < len(labels)
        and labels[lower].shows_level
    ):
        rank = lower
    return labels[rank]
