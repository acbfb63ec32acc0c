"""Geometry of the charts: where things stand, in the units of the drawing; a template draws it."""

from dataclasses import dataclass
from math import cos, pi, sin
from textwrap import wrap
from typing import Literal

LABEL_WIDTH = 16
LINE_HEIGHT = 15

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Spoke:
    """One axis of a radar. Shares: 0 at the centre, 1 on the rim, None when not assessed."""

    name: str
    share: float | None
    share_high: float | None


@dataclass(frozen=True)
class Label:
    """A name round the radar, on one or several lines."""

    x: float
    y: float
    anchor: Anchor
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Radar:
    """A radar laid out. Polygons are the `points` of SVG; `rings` go outwards, each with a mark."""

    width: int
    height: int
    rings: tuple[str, ...]
    ring_marks: tuple[tuple[float, float], ...]
    spokes: tuple[str, ...]
    area: str
    area_high: str | None
    dots: tuple[tuple[float, float], ...]
    labels: tuple[Label, ...]
    centre: tuple[float, float]


@dataclass(frozen=True)
class Bar:
    """One row of a bar chart: `low` and `high` are shares of the scale, `number` is told beside."""

    name: str
    low: float
    high: float
    number: str


@dataclass(frozen=True)
class Gauge:
    """A score on the whole scale, in shares of it; `starts`: where each level but the first
    does."""

    low: float
    high: float
    starts: tuple[float, ...]


def radar(
    spokes: tuple[Spoke, ...],
    rings: tuple[float, ...],
    width: int = 490,
    height: int = 330,
    margin: int = 42,
) -> Radar:
    """Lay out a radar with one ring at each share of `rings`; `margin`: room for the labels."""
    centre = (width / 2, height / 2)
    radius = height / 2 - margin

    def at(index: int, share: float, beyond: float = 0) -> tuple[float, float]:
        angle = 2 * pi * index / len(spokes) - pi / 2
        reach = radius * share + beyond
        return round(centre[0] + reach * cos(angle), 1), round(centre[1] + reach * sin(angle), 1)

    def polygon(shares: tuple[float, ...]) -> str:
        return " ".join("{},{}".format(*at(index, share)) for index, share in enumerate(shares))

    low = tuple(spoke.share or 0.0 for spoke in spokes)
    high = tuple(spoke.share_high or 0.0 for spoke in spokes)
    return Radar(
        width,
        height,
        rings=tuple(polygon((ring,) * len(spokes)) for ring in rings),
        ring_marks=tuple(at(0, ring) for ring in rings),
        spokes=tuple("{},{}".format(*at(index, 1)) for index in range(len(spokes))),
        area=polygon(low),
        area_high=polygon(high) if high != low else None,
        dots=tuple(at(index, share) for index, share in enumerate(low)),
        labels=tuple(_label(one.name, *at(n, 1, 12), centre) for n, one in enumerate(spokes)),
        centre=centre,
    )


def _label(name: str, x: float, y: float, centre: tuple[float, float]) -> Label:
    """Put a name beside its point: above at the top, below at the bottom, outwards at the sides."""
    lines = tuple(wrap(name, LABEL_WIDTH, break_long_words=False))
    aside = x - centre[0]
    anchor: Anchor = "middle" if abs(aside) < LINE_HEIGHT else "start" if aside > 0 else "end"
    depth = (y - centre[1]) / (centre[1] or 1)
    lift = (len(lines) - 1) * LINE_HEIGHT
    first = y - lift if depth < -0.5 else y + 8 if depth > 0.5 else y - lift / 2 + 4
    return Label(x, round(first, 1), anchor, lines)
