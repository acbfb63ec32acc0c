"""The verdict of a report: the level, the two bounds of the score, and how much is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import floor

from cases import UNKNOWN
from presentation.maturity.charts import Bar, Radar, Spoke, radar
from questionnaires import Level, Questionnaire, exact
from scoring import Diagnosis, DimensionScore, Hold

#: Characters that the first page can hold of what holds the level back.
_HOLDS_ROOM = 480

#: An area needs three axes.
_FEWEST = 3


@dataclass(frozen=True)
class Missing:
    """How many answers are missing: said to be unknown, or absent (those that cannot be read included)."""

    unknown: int
    absent: int


@dataclass(frozen=True)
class Verdict:
    """What the first page says. `level_high`: the level within reach of the missing answers, None when it is the same.

    `bounds_differ` compares the two scores as they are printed; `missing_scored` leaves out what the score does not count.
    """

    level: Level | None
    level_high: Level | None
    bounds_differ: bool
    missing: Missing
    missing_scored: Missing
    declared_only: bool


@dataclass(frozen=True)
class AxisRow:
    """One line of the table beside the radar. `number` counts from 1."""

    number: int
    score: DimensionScore
    bounds_differ: bool


def verdict(diagnosis: Diagnosis) -> Verdict:
    """Return the verdict of a diagnosis."""
    maturity, questionnaire = diagnosis.maturity, diagnosis.questionnaire
    scored = {term.question for dimension in maturity.dimensions for term in dimension.terms}
    within_reach = maturity.level is not None and maturity.level_high not in (None, maturity.level)
    return Verdict(
        level=None if maturity.level is None else questionnaire.level(maturity.level),
        level_high=questionnaire.level(maturity.level_high) if within_reach and maturity.level_high is not None else None,
        bounds_differ=floor(maturity.score) != floor(maturity.score_high),
        missing=_missing(diagnosis, maturity.unknown),
        missing_scored=_missing(diagnosis, tuple(id for id in maturity.unknown if id in scored)),
        declared_only=not maturity.evidence,
    )


def first_holds(diagnosis: Diagnosis, most: int) -> tuple[Hold, ...]:
    """Return what holds the level back, `most` things at most, and no more than the first page has room for; always one when there is one."""
    holds = diagnosis.maturity.held_back_by[:most]
    room = accumulate(len(hold.message) for hold in holds)
    return tuple(hold for rank, (hold, length) in enumerate(zip(holds, room, strict=True)) if rank == 0 or length <= _HOLDS_ROOM)


def _missing(diagnosis: Diagnosis, questions: tuple[str, ...]) -> Missing:
    unknown = sum(diagnosis.case.answers.get(id) == UNKNOWN for id in questions)
    return Missing(unknown, len(questions) - unknown)


def axis_rows(diagnosis: Diagnosis) -> tuple[AxisRow, ...]:
    """Return the dimensions in order, each with the number that the radar gives it."""
    return tuple(AxisRow(number, score, _differ(score)) for number, score in enumerate(diagnosis.maturity.dimensions, start=1))


def _differ(score: DimensionScore) -> bool:
    return score.score is not None and score.score_high is not None and floor(score.score) != floor(score.score_high)


def radar_of(diagnosis: Diagnosis) -> Radar | None:
    """Return the radar, with one ring where each level ends; None below three dimensions, where no area can be drawn."""
    spokes = _spokes(diagnosis, [dimension.name for dimension in diagnosis.maturity.dimensions])
    return radar(spokes, _rings(diagnosis.questionnaire)) if len(spokes) >= _FEWEST else None


def numbered_radar_of(diagnosis: Diagnosis) -> Radar | None:
    """Return the same radar for a narrow column: axes bear the numbers of the table beside it."""
    spokes = _spokes(diagnosis, [str(number) for number, _ in enumerate(diagnosis.maturity.dimensions, start=1)])
    return radar(spokes, _rings(diagnosis.questionnaire), width=220, height=208, margin=22) if len(spokes) >= _FEWEST else None


def _spokes(diagnosis: Diagnosis, names: Iterable[str]) -> tuple[Spoke, ...]:
    questionnaire = diagnosis.questionnaire
    return tuple(
        Spoke(name, _share(questionnaire, d.score), _share(questionnaire, d.score_high)) for name, d in zip(names, diagnosis.maturity.dimensions, strict=True)
    )


def bars_of(diagnosis: Diagnosis) -> tuple[Bar, ...]:
    """Return the axes as rows of a bar chart."""
    return tuple(Bar(d.name, d.score, d.score_high, d.level) for d in diagnosis.maturity.dimensions)


def thresholds(questionnaire: Questionnaire) -> tuple[float, ...]:
    """Return where each level but the first starts, in points."""
    return tuple(level.from_ for level in questionnaire.levels[1:])


def _rings(questionnaire: Questionnaire) -> tuple[float, ...]:
    ends = [exact(level.from_) for level in questionnaire.levels[1:]]
    return tuple(_share(questionnaire, end) or 0.0 for end in (*ends, exact(questionnaire.scale.maximum)))


def _share(questionnaire: Questionnaire, score: Fraction | None) -> float | None:
    low, high = exact(questionnaire.scale.minimum), exact(questionnaire.scale.maximum)
    return None if score is None else float((score - low) / (high - low))
