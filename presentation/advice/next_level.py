"""The paths to the next level as a roadmap: what to find out first, then the steps by horizon."""

from collections.abc import Iterator
from dataclasses import dataclass

from presentation.advice.actions import NumberedAction
from scoring import Diagnosis, NextLevel, Step, nearness


@dataclass(frozen=True)
class RoadStep:
    """A step with the rank of the action that makes it; None when no advised action does."""

    step: Step
    action: int | None


@dataclass(frozen=True)
class Stage:
    """The steps of one horizon, in the order in which to make them."""

    name: str
    steps: tuple[RoadStep, ...]


@dataclass(frozen=True)
class Road:
    """One path. `find_out`: the steps whose answer is not known, which may be made already; `stages`: the others, the nearest first."""

    path: NextLevel
    find_out: tuple[RoadStep, ...]
    stages: tuple[Stage, ...]


def roads(diagnosis: Diagnosis, actions: tuple[NumberedAction, ...]) -> tuple[Road, ...]:
    """Return the shortest path, then the most useful one when its steps are others; nothing at the top."""
    paths = [path for path in (diagnosis.next_level, diagnosis.useful_path) if path is not None]
    ranks = {item.action.id: item.number for item in actions}
    other = [path for path in paths[1:] if path.steps != paths[0].steps]
    return tuple(_road(path, ranks) for path in (*paths[:1], *other))


def _road(path: NextLevel, ranks: dict[str, int]) -> Road:
    told = [RoadStep(step, ranks.get(step.action or "")) for step in path.steps]
    known = [item for item in told if not item.step.unknown]
    names = sorted({item.step.horizon for item in known}, key=nearness)
    stages = tuple(Stage(name, tuple(item for item in known if item.step.horizon == name)) for name in names)
    return Road(path, tuple(item for item in told if item.step.unknown), stages)


@dataclass(frozen=True)
class RoadRow:
    """A step of one path or of several. `stage`: its horizon, None when it is first to find out; `roads`: the ranks (from 1) of the paths that hold it."""

    item: RoadStep
    stage: str | None
    roads: tuple[int, ...]


def road_rows(roads: tuple[Road, ...]) -> tuple[RoadRow, ...]:
    """Return the steps of all paths, each once: those to find out first, then the nearest."""
    held: dict[RoadStep, RoadRow] = {}
    for rank, road in enumerate(roads, start=1):
        for item, stage in _staged(road):
            known = held.get(item, RoadRow(item, stage, ()))
            held[item] = RoadRow(item, known.stage, (*known.roads, rank))
    return tuple(sorted(held.values(), key=lambda row: (row.stage is not None, nearness(row.stage or ""))))


def _staged(road: Road) -> Iterator[tuple[RoadStep, str | None]]:
    yield from ((item, None) for item in road.find_out)
    yield from ((item, stage.name) for stage in road.stages for item in stage.steps)
