"""A dimension on one sheet: its score, and each answer with what it adds to the sum."""

from dataclasses import dataclass
from fractions import Fraction

from kernel import decimal
from presentation.maturity.answers import AnswerGroup, AnswerRow
from presentation.maturity.axes import Axes, AxisRow
from presentation.maturity.scale import is_precise, top
from presentation.maturity.score_sums import Sum, sum_of
from presentation.wording import say
from scoring import Diagnosis, DimensionScore


@dataclass(frozen=True)
class AxisSheetRow:
    """One question. `points`: what the answer adds to the sum, None when it is in none."""

    answer: AnswerRow
    points: Fraction | None
    #: By the advisor: its points do not count.
    left_out: bool

    @property
    def points_told(self) -> str:
        """What it adds to the sum, in words."""
        if self.left_out:
            return say("answers.left_out")
        return say("answers.nothing") if self.points is None else decimal(self.points, 1)


@dataclass(frozen=True)
class SumTotal:
    """The sum of an axis: in words, and the numbers of its line."""

    text: str
    weight: str
    points: str


@dataclass(frozen=True)
class AxisSheet:
    """One dimension."""

    id: str
    name: str
    #: Its number on the radar, a dash when it counts in no score.
    number: str
    description: str
    #: None when it counts in no score.
    axis: AxisRow | None
    rows: tuple[AxisSheetRow, ...]
    #: None when the score is no weighted mean of the answers.
    sum: Sum | None
    total: SumTotal | None
    #: Whether weights and values are shown.
    has_numbers: bool
    #: Why there is no score, or no sum.
    note: str | None

    @property
    def score(self) -> DimensionScore | None:
        """Its score, None when it counts in none."""
        return self.axis.score if self.axis else None

    @property
    def terms(self) -> tuple[AxisSheetRow, ...]:
        """The questions that the score counts."""
        return tuple(row for row in self.rows if row.answer.weight is not None)

    @property
    def caption(self) -> str:
        """The title of the answers with their sum, or of the answers alone."""
        return say(f"dimensions.sheet.{'summed' if self.total else 'answers'}", name=self.name)

    @property
    def sum_caption(self) -> str:
        """The title of the sum alone."""
        return say("dimensions.sheet.sum", name=self.name)


def sheets(
    diagnosis: Diagnosis,
    axes: Axes,
    groups: tuple[AnswerGroup, ...],
) -> tuple[AxisSheet, ...]:
    """Return the dimensions of the mode, those that are scored first."""
    rows, scored = (
        {group.id: group.rows for group in groups},
        {axis.score.id: axis for axis in axes.rows},
    )
    ids = (*scored, *(id for id in rows if id not in scored))
    return tuple(_sheet(diagnosis, id, scored.get(id), rows.get(id, ())) for id in ids)


def _sheet(
    diagnosis: Diagnosis,
    id: str,
    axis: AxisRow | None,
    answers: tuple[AnswerRow, ...],
) -> AxisSheet:
    dimension = diagnosis.questionnaire.dimension(id)
    found = sum_of(diagnosis, axis.score) if axis else None
    return AxisSheet(
        id,
        dimension.name,
        str(axis.number) if axis else say("answers.nothing"),
        dimension.description,
        axis,
        tuple(_row(answer, found) for answer in answers),
        found,
        total=_total(diagnosis, axis, found) if axis and axis.is_told and found else None,
        has_numbers=bool(axis and axis.is_told and axis.score.terms and is_precise(diagnosis)),
        note=_note(axis, found, dimension.aggregate) if axis else None,
    )


def _row(answer: AnswerRow, found: Sum | None) -> AxisSheetRow:
    told = next((row for row in found.rows if row.id == answer.id), None) if found else None
    return AxisSheetRow(answer, told.points if told else None, bool(told and not told.counted))


def _total(diagnosis: Diagnosis, axis: AxisRow, found: Sum) -> SumTotal:
    scale = diagnosis.questionnaire.scale
    key = "total" if (scale.minimum, scale.maximum) == (0, 100) else "total_scaled"
    text = say(
        f"dimensions.sheet.{key}",
        points=decimal(found.points, 1),
        weight=found.weight,
        share=decimal(found.share),
        score=decimal(axis.score.score or Fraction(0)),
        top=top(diagnosis.questionnaire),
    )
    return SumTotal(text, str(found.weight), decimal(found.points, 1))


def _note(axis: AxisRow, found: Sum | None, aggregate: str) -> str | None:
    if axis.score.score is None:
        return say("dimensions.sheet.unassessed")
    if not axis.is_told:
        return say("dimensions.sheet.too_few")
    staged = axis.score.terms and not found and aggregate != "mean"
    return say("dimensions.sheet.staged") if staged else None
