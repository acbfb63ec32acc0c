"""How the advised actions are told: each by itself, by horizon, all together as a roadmap."""

from presentation.advice.actions.deadlines import horizon_name, short_horizon_name
from presentation.advice.actions.efforts import effort_name
from presentation.advice.actions.horizons import Horizon, horizons
from presentation.advice.actions.lanes import Lane, Mark
from presentation.advice.actions.numbered_action import (
    NumberedAction,
    first,
    numbered,
    state_names,
)
from presentation.advice.actions.roadmap import Roadmap

__all__ = [
    "Horizon",
    "Lane",
    "Mark",
    "NumberedAction",
    "Roadmap",
    "effort_name",
    "first",
    "horizon_name",
    "horizons",
    "numbered",
    "short_horizon_name",
    "state_names",
]
