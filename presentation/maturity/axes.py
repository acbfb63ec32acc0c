"""The axes in a table: number, level and points of each, as precise as the mode is."""

from dataclasses import dataclass

from kernel import Sentence, decimal, whole
from presentation.maturity.charts import Gauge
from presentation.maturity.longer_modes import precise_mode
from presentation.maturity.scale import is_precise, share, top
from presentation.maturity.told import axis_is_told, known_answers
from presentation.wording import say
from questionnaires import Questionnaire, exact
from scoring import Diagnosis, DimensionScore


@dataclass(frozen=True)
class AxisRow:
    """One axis. `number` counts from 1; `score`: its numbers, for a place that shows cells;
    `is_told`: enough of its answers are known."""

    number: int
    score: DimensionScore
    is_told: bool
    #: « 2 · Essais », « Essais » where numbers would be too precise, why there is none.
    level: str
    #: « 40 à 55 »; None where the mode gives no numbers by axis.
    points: str | None
    #: Both in one cell, and the same after the name of the axis.
    told: str
    listed: str
    #: The same with decimals at the head of the axis's own sheet, after its name, on the scale.
    standing: str
    heading: str
    gauge: Gauge

    @property
    def name(self) -> str:
        """The name of the axis."""
        return self.score.name


@dataclass(frozen=True)
class Axes:
    """The table. `points_heading`: None where the mode gives no numbers by axis; `limit`: which
    axes the level hangs on, None when it would stay whatever they weigh."""

    #: How to read the score of an axis.
    about: str
    caption: str
    heading: str
    level_heading: str
    points_heading: str | None
    rows: tuple[AxisRow, ...]
    limit: Sentence | None

    @property
    def stand(self) -> bool:
        """Tell whether any answer is known that an axis counts."""
        return any(known_answers(row.score) for row in self.rows)

    @property
    def told(self) -> tuple[AxisRow, ...]:
        """Those of which enough is known."""
        return tuple(row for row in self.rows if row.is_told)


def axes(diagnosis: Diagnosis) -> Axes:
    """Return the axes in order, each with the number that the radar gives it."""
    precise = is_precise(diagnosis)
    scores = enumerate(diagnosis.maturity.dimensions, start=1)
    return Axes(
        _about(diagnosis),
        say("dimensions.table"),
        say("dimensions.axis"),
        level_heading=say("dimensions.level" if precise else "dimensions.trend"),
        points_heading=_points_heading(diagnosis) if precise else None,
        rows=tuple(_row(diagnosis, number, score) for number, score in scores),
        limit=_limit(diagnosis),
    )


def axis_level(diagnosis: Diagnosis, level: int | None) -> str:
    """Return the words for a level: its name alone where numbers would be too precise."""
    if level is None:
        return say("dimensions.unassessed")
    name = diagnosis.questionnaire.level(level).name
    return say("dimensions.numbered", level=level, name=name) if is_precise(diagnosis) else name


def axis_told(diagnosis: Diagnosis, level: int | None, points: str) -> str:
    """Return the words for an axis in one cell, with its points where the mode gives them."""
    named = axis_level(diagnosis, level)
    if level is None or not is_precise(diagnosis):
        return named
    return say("dimensions.told", level=named, points=points, top=top(diagnosis.questionnaire))


def _about(diagnosis: Diagnosis) -> str:
    longer = None if is_precise(diagnosis) else precise_mode(diagnosis)
    if longer:
        return say("dimensions.intro.longer", mode=longer.title)
    return say(f"dimensions.intro.{'exact' if is_precise(diagnosis) else 'rough'}")


def _row(diagnosis: Diagnosis, number: int, score: DimensionScore) -> AxisRow:
    is_told = axis_is_told(diagnosis, score)
    points = _points(score) if is_told else say("dimensions.nothing")
    level = axis_level(diagnosis, score.level) if is_told else _untold(score)
    told = axis_told(diagnosis, score.level, points) if is_told else level
    standing = _standing(diagnosis, score) if is_told else level
    return AxisRow(
        number,
        score,
        is_told,
        level=level,
        points=points if is_precise(diagnosis) else None,
        told=told,
        listed=say("dimensions.listed", name=score.name, told=told),
        standing=standing,
        heading=say("dimensions.heading", name=score.name, standing=standing),
        gauge=_gauge(diagnosis.questionnaire, score),
    )


def _untold(score: DimensionScore) -> str:
    """Say why an axis has no level: nothing of it concerns the firm, or too little is known."""
    if score.score is None:
        return say("dimensions.unassessed")
    return say("dimensions.too_few", known=known_answers(score), count=len(score.terms))


def _limit(diagnosis: Diagnosis) -> Sentence | None:
    shifts = diagnosis.sensitivity.shifts
    names = [diagnosis.questionnaire.dimension(shift.dimension).name for shift in shifts]
    if not shifts:
        return None
    if len(shifts) > 1:
        named = (say("dimensions.limit.named", name=name) for name in dict.fromkeys(names))
        return say("dimensions.limit.many", names=", ".join(named))
    way = say("dimensions.limit.more" if shifts[0].weight > 1 else "dimensions.limit.less")
    return say("dimensions.limit.one", name=names[0], way=way, level=shifts[0].level)


def _points_heading(diagnosis: Diagnosis) -> str:
    return say("dimensions.points", top=top(diagnosis.questionnaire))


def _points(score: DimensionScore) -> str:
    if score.score is None or score.score_high is None:
        return say("dimensions.nothing")
    return _between(whole(score.score), whole(score.score_high))


def _standing(diagnosis: Diagnosis, score: DimensionScore) -> str:
    level = axis_level(diagnosis, score.level)
    if score.score is None or score.score_high is None or not is_precise(diagnosis):
        return level
    low, high = decimal(score.score), decimal(score.score_high)
    key = f"dimensions.standing{'' if low == high else '_range'}"
    return say(key, level=level, low=low, high=high, top=top(diagnosis.questionnaire))


def _gauge(questionnaire: Questionnaire, score: DimensionScore) -> Gauge:
    starts = (share(questionnaire, exact(level.from_)) for level in questionnaire.levels[1:])
    low, high = share(questionnaire, score.score), share(questionnaire, score.score_high)
    return Gauge(low or 0.0, high or 0.0, tuple(start or 0.0 for start in starts))


def _between(low: str, high: str) -> str:
    return low if low == high else say("dimensions.between", low=low, high=high)
