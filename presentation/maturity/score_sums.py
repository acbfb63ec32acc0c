"""The score of a dimension, opened: each question with its weight, its value and its points."""

from dataclasses import dataclass
from fractions import Fraction

from questionnaires import Questionnaire
from scoring import Diagnosis, DimensionScore, Term, on_scale


@dataclass(frozen=True)
class SumRow:
    """One question. `points`: weight × value in percent; not `counted`: left out by the advisor."""

    id: str
    question: str
    weight: int
    value: Fraction | None
    points: Fraction
    counted: bool


@dataclass(frozen=True)
class Sum:
    """A weighted mean on show. `share`: total points over total weight, in percent of the best."""

    rows: tuple[SumRow, ...]
    weight: int
    points: Fraction

    @property
    def share(self) -> Fraction:
        """The mean, 0 to 100."""
        return self.points / self.weight


def sum_of(diagnosis: Diagnosis, dimension: DimensionScore) -> Sum | None:
    """Return the sum behind a score; None when it is no weighted mean, or of nothing."""
    if dimension.score is None:
        return None
    left_out = {item.question for item in diagnosis.maturity.out_of_scope if item.by_advisor}
    every = frozenset(term.question for term in dimension.terms)
    questionnaire, scopes = diagnosis.questionnaire, (every - left_out, every)
    sums = (_sum(questionnaire, dimension.terms, scope) for scope in scopes if scope)
    return next((one for one in sums if _scored(questionnaire, one) == dimension.score), None)


def _scored(questionnaire: Questionnaire, found: Sum) -> Fraction:
    return on_scale(questionnaire, found.share / 100)


def _sum(questionnaire: Questionnaire, terms: tuple[Term, ...], counted: frozenset[str]) -> Sum:
    rows = tuple(
        SumRow(
            term.question,
            questionnaire.question(term.question).text,
            term.weight,
            term.value,
            _points(term),
            term.question in counted,
        )
        for term in terms
    )
    weight = sum(row.weight for row in rows if row.counted)
    return Sum(rows, weight, sum((row.points for row in rows if row.counted), Fraction(0)))


def _points(term: Term) -> Fraction:
    return term.weight * (term.value or Fraction(0)) * 100
