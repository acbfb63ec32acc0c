"""A dimension on one sheet: its score, and each answer with what it adds to the sum."""

from dataclasses import dataclass
from fractions import Fraction

from presentation.maturity.answers import AnswerRow, answer_groups
from presentation.maturity.score_sums import Sum, sum_of
from scoring import Diagnosis, DimensionScore


@dataclass(frozen=True)
class SheetRow:
    """One question. `points`: what the answer adds to the sum, None when it is in none; `left_out`: by the advisor, its points do not count."""

    answer: AnswerRow
    points: Fraction | None
    left_out: bool


@dataclass(frozen=True)
class Sheet:
    """One dimension. `score`: None when it counts in no score; `sum`: None when the score is no weighted mean of the answers."""

    id: str
    name: str
    description: str
    score: DimensionScore | None
    rows: tuple[SheetRow, ...]
    sum: Sum | None


def sheets(diagnosis: Diagnosis) -> tuple[Sheet, ...]:
    """Return the dimensions of the mode, those that are scored first."""
    groups = {group.id: group.rows for group in answer_groups(diagnosis)}
    scores = {score.id: score for score in diagnosis.maturity.dimensions}
    unscored = [id for id in groups if id not in scores]
    return tuple(_sheet(diagnosis, id, scores.get(id), groups.get(id, ())) for id in (*scores, *unscored))


def _sheet(diagnosis: Diagnosis, id: str, score: DimensionScore | None, answers: tuple[AnswerRow, ...]) -> Sheet:
    dimension = diagnosis.questionnaire.dimension(id)
    found = sum_of(diagnosis, score) if score else None
    return Sheet(id, dimension.name, dimension.description, score, tuple(_row(answer, found) for answer in answers), found)


def _row(answer: AnswerRow, found: Sum | None) -> SheetRow:
    told = next((row for row in found.rows if row.id == answer.id), None) if found else None
    return SheetRow(answer, told.points if told else None, bool(told and not told.counted))
