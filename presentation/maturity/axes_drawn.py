"""The axes drawn: a radar, bars, each with what is read aloud instead of it and what it shows."""

from dataclasses import dataclass

from kernel import whole
from presentation.maturity.axes import Axes
from presentation.maturity.charts import Bar, Radar, Spoke, radar
from presentation.maturity.scale import share
from presentation.wording import say
from questionnaires import Questionnaire, exact
from scoring import Diagnosis, DimensionScore

#: An area needs three axes.
_FEWEST = 3


@dataclass(frozen=True)
class RadarFigure:
    """A radar with its alternative text and its caption."""

    drawing: Radar
    title: str
    note: str


@dataclass(frozen=True)
class BarsFigure:
    """Bars with their alternative text and their caption."""

    drawing: tuple[Bar, ...]
    title: str
    note: str


def radar_figure(diagnosis: Diagnosis, axes: Axes) -> RadarFigure | None:
    """Return the radar, with one ring where each level ends; None below three axes of which enough
    is known."""
    if len(axes.told) < _FEWEST:
        return None
    drawing = radar(_spokes(diagnosis, axes, numbered=False), _rings(diagnosis))
    levels = len(diagnosis.questionnaire.levels)
    note = say(f"dimensions.radar.note{_high(drawing)}", levels=levels)
    return RadarFigure(drawing, _title("radar", axes), note)


def numbered_radar_figure(diagnosis: Diagnosis, axes: Axes) -> RadarFigure | None:
    """Return the same for a narrow column: axes bear the numbers of the table beside it."""
    if len(axes.told) < _FEWEST:
        return None
    spokes = _spokes(diagnosis, axes, numbered=True)
    drawing = radar(spokes, _rings(diagnosis), width=220, height=208, margin=22)
    note = say(f"dimensions.radar.short{_high(drawing)}")
    return RadarFigure(drawing, _title("radar", axes), note)


def bars_figure(diagnosis: Diagnosis, axes: Axes) -> BarsFigure | None:
    """Return the axes as bars; None where the mode gives no numbers by axis, or nothing is known of
    any."""
    if axes.points_heading is None or not axes.told:
        return None
    bars = tuple(_bar(diagnosis.questionnaire, row.score) for row in axes.told)
    return BarsFigure(bars, _title("bars", axes), say("dimensions.bars.note"))


def _title(kind: str, axes: Axes) -> str:
    told = " ; ".join(row.listed for row in axes.told)
    return say(f"dimensions.{kind}.title", count=len(axes.told), axes=told)


def _high(drawing: Radar) -> str:
    return "_high" if drawing.area_high else ""


def _spokes(diagnosis: Diagnosis, axes: Axes, *, numbered: bool) -> tuple[Spoke, ...]:
    named = ((str(row.number) if numbered else row.name, row.score) for row in axes.told)
    return tuple(_spoke(diagnosis.questionnaire, name, score) for name, score in named)


def _spoke(questionnaire: Questionnaire, name: str, score: DimensionScore) -> Spoke:
    return Spoke(name, share(questionnaire, score.score), share(questionnaire, score.score_high))


def _bar(questionnaire: Questionnaire, score: DimensionScore) -> Bar:
    low, high = share(questionnaire, score.score), share(questionnaire, score.score_high)
    number = say("dimensions.nothing") if score.score is None else whole(score.score)
    return Bar(score.name, low or 0.0, high or 0.0, number)


def _rings(diagnosis: Diagnosis) -> tuple[float, ...]:
    levels, scale = diagnosis.questionnaire.levels[1:], diagnosis.questionnaire.scale
    ends = [exact(level.from_) for level in levels]
    shares = (share(diagnosis.questionnaire, end) for end in (*ends, exact(scale.maximum)))
    return tuple(end or 0.0 for end in shares)
