"""The steps of all paths to the next level in one table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from presentation.advice.actions import short_horizon_name
from presentation.advice.steps import RoadStep, Stage
from presentation.wording import named, say
from scoring import nearness

_NONE = "–"

Steps = tuple[RoadStep, ...]


@dataclass(frozen=True)
class RoadRow:
    """A step of one path or of several. `stage`: its horizon, None when it is first to find out;
    `roads`: the kinds of the paths that hold it."""

    step: RoadStep
    stage: str | None
    roads: tuple[str, ...]

    @property
    def when(self) -> str:
        """Its horizon for a cell, or that it comes first."""
        return short_horizon_name(self.stage) if self.stage else say("next_level.table.first")

    @property
    def road(self) -> str:
        """Which path holds it, for a cell."""
        return named("next_level.short_names", self.roads[0] if len(self.roads) == 1 else "both")

    @property
    def action(self) -> str:
        """The rank of the action that makes it; a dash when none does."""
        return str(self.step.action or _NONE)

    @property
    def points(self) -> str:
        """How far it goes, in points."""
        return str(self.step.step.effort)


def road_rows(roads: Mapping[str, tuple[Steps, tuple[Stage, ...]]]) -> tuple[RoadRow, ...]:
    """Return the steps of all paths, each once: those to find out first, then the nearest. `roads`:
    the kind of each path, with its steps to find out and its stages."""
    held: dict[RoadStep, RoadRow] = {}
    for kind, (find_out, stages) in roads.items():
        for step, stage in _staged(find_out, stages):
            known = held.get(step, RoadRow(step, stage, ()))
            held[step] = RoadRow(step, known.stage, (*known.roads, kind))
    return tuple(sorted(held.values(), key=_nearness))


def _nearness(row: RoadRow) -> tuple[bool, tuple[int, str]]:
    return row.stage is not None, nearness(row.stage or "")


def _staged(find_out: Steps, stages: tuple[Stage, ...]) -> Iterator[tuple[RoadStep, str | None]]:
    yield from ((step, None) for step in find_out)
    yield from ((step, stage.name) for stage in stages for step in stage.steps)
