"""The actions as a drawing: lanes of time, and what is read aloud instead."""

from dataclasses import dataclass

from kernel import Sentence
from presentation.advice.actions.deadlines import short_horizon_name
from presentation.advice.actions.horizons import Horizon
from presentation.advice.actions.numbered_action import NumberedAction
from presentation.wording import say


@dataclass(frozen=True)
class Mark:
    """The number of an action. `strong`: among those to start with."""

    number: int
    strong: bool


@dataclass(frozen=True)
class Lane:
    """One stretch of time by its short name, with the actions that it holds."""

    title: str
    marks: tuple[Mark, ...]


def lanes(groups: tuple[Horizon, ...], strong: tuple[NumberedAction, ...]) -> tuple[Lane, ...]:
    """Return one lane a horizon. `strong`: the actions to start with."""
    return tuple(_lane(group, strong) for group in groups)


def _lane(group: Horizon, strong: tuple[NumberedAction, ...]) -> Lane:
    marks = (Mark(item.number, item in strong) for item in group.actions)
    return Lane(short_horizon_name(group.name), tuple(marks))


def lanes_aloud(groups: tuple[Horizon, ...]) -> Sentence:
    """Return the same as one sentence."""
    return say("actions.roadmap.title", lanes=" ; ".join(map(_aloud, groups)))


def _aloud(group: Horizon) -> str:
    numbers = ", ".join(str(item.number) for item in group.actions)
    values = {"horizon": group.title, "count": len(group.actions), "numbers": numbers}
    return say("actions.roadmap.lane", **values)
