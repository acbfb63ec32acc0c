"""The paths to the next level, told: what to find out first, then the steps by horizon."""

from dataclasses import dataclass
from typing import Literal

from kernel import Sentence, decimal, joined, whole
from presentation.advice.actions import NumberedAction
from presentation.advice.road_rows import RoadRow, road_rows
from presentation.advice.steps import RoadStep, Stage, road_step, stages
from presentation.wording import say
from questionnaires import exact
from scoring import Diagnosis, NextLevel

#: The one of the fewest points, the one that brings the most for its points.
Kind = Literal["short", "useful"]

Actions = tuple[NumberedAction, ...]


@dataclass(frozen=True)
class Road:
    """One path."""

    kind: Kind
    path: NextLevel
    #: The steps whose answer is not known, which may be made already.
    find_out: tuple[RoadStep, ...]
    #: The others, the nearest first.
    stages: tuple[Stage, ...]
    #: How many points it takes, and the score that it leads to.
    cost: Sentence

    @property
    def title(self) -> str:
        """What it is chosen for, beside another."""
        return say(f"next_level.roads.{self.kind}")

    @property
    def titled_cost(self) -> Sentence:
        """The same, with how many points it takes."""
        return say("next_level.road", title=self.title, cost=self.cost)


@dataclass(frozen=True)
class Paths:
    """The shortest path, then the most useful one when its steps are others."""

    roads: tuple[Road, ...]
    #: The name of the dimension that is furthest behind.
    weakest: str | None = None

    @property
    def rows(self) -> tuple[RoadRow, ...]:
        """The steps of all paths, each once."""
        return road_rows({road.kind: (road.find_out, road.stages) for road in self.roads})

    @property
    def intro(self) -> Sentence:
        """Where they lead, how many they are, and the axis that is furthest behind."""
        path, count = self.roads[0].path, len(self.roads)
        return joined(
            (
                say("next_level.intro", level=path.target, name=path.target_name),
                say("next_level.two_roads" if count > 1 else "next_level.one_road"),
                say("next_level.limit", count=count),
                say("next_level.weakest", name=self.weakest) if self.weakest else "",
            )
        )

    @property
    def legend(self) -> Sentence:
        """What points stand for, and where the time to spend is told."""
        return joined((say("next_level.points"), say("next_level.legend")))


def paths(diagnosis: Diagnosis, actions: Actions) -> Paths | None:
    """Return the paths to the next level; None at the top, and without a level."""
    short, useful = diagnosis.next_level, diagnosis.useful_path
    if short is None:
        return None
    roads = [_road(diagnosis, "short", short, actions)]
    if useful is not None and useful.steps != short.steps:
        roads.append(_road(diagnosis, "useful", useful, actions))
    weakest = diagnosis.questionnaire.dimension(short.weakest).name if short.weakest else None
    return Paths(tuple(roads), weakest)


def _road(diagnosis: Diagnosis, kind: Kind, path: NextLevel, actions: Actions) -> Road:
    steps = [road_step(diagnosis, step, actions) for step in path.steps]
    to_find_out = tuple(item for item in steps if item.step.unknown)
    return Road(kind, path, to_find_out, stages(steps), _cost(diagnosis, path))


def _cost(diagnosis: Diagnosis, path: NextLevel) -> Sentence:
    """A mode without numbers by axis tells no score to a point."""
    cost = say("next_level.cost", steps=len(path.steps), points=path.cost)
    if not diagnosis.questionnaire.mode(diagnosis.case.mode).decimals:
        return cost
    maximum = whole(exact(diagnosis.questionnaire.scale.maximum))
    after = say("next_level.score_after", score=decimal(path.score_after), maximum=maximum)
    return joined((cost, after))
