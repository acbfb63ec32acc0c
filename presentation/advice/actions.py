"""The advised actions, numbered once in their order of priority and grouped by horizon."""

from dataclasses import dataclass
from datetime import date

from cases import ActionState, is_left_to_do
from presentation.maturity import Lane, Mark
from scoring import Action, Diagnosis, due, is_late, nearness

FIRST_ACTIONS = 3


@dataclass(frozen=True)
class NumberedAction:
    """An action with its rank (from 1) and the ranks of the actions to do before it. `due`: its last day; `late`: that day is over, and something is
    left to do. `state`: what the firm has done with it, None while it is to do."""

    number: int
    action: Action
    after: tuple[int, ...]
    due: date
    late: bool
    state: ActionState | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether something is left to do."""
        return is_left_to_do(self.state)


@dataclass(frozen=True)
class Horizon:
    """The actions of one horizon, in order of priority; at least one."""

    name: str
    actions: tuple[NumberedAction, ...]

    @property
    def due(self) -> date:
        """The last day of them all."""
        return self.actions[0].due

    @property
    def late(self) -> bool:
        """Tell whether that day is over, and something is left to do."""
        return any(item.late for item in self.actions)


def numbered(diagnosis: Diagnosis) -> tuple[NumberedAction, ...]:
    """Return all actions with their rank and their state."""
    rank, states = {action.id: number for number, action in enumerate(diagnosis.actions, start=1)}, diagnosis.case.actions
    before = {action.id: tuple(sorted(rank[id] for id in action.prerequisites if id in rank)) for action in diagnosis.actions}
    return tuple(
        NumberedAction(rank[action.id], action, before[action.id], due(diagnosis, action), is_late(diagnosis, action), states.get(action.id))
        for action in diagnosis.actions
    )


def first(actions: tuple[NumberedAction, ...]) -> tuple[NumberedAction, ...]:
    """Return the actions to start with: the first of those that are left to do."""
    return tuple(item for item in actions if item.is_open)[:FIRST_ACTIONS]


def horizons(actions: tuple[NumberedAction, ...]) -> tuple[Horizon, ...]:
    """Return the actions by horizon, the nearest first."""
    names = sorted({item.action.horizon for item in actions}, key=nearness)
    return tuple(Horizon(name, tuple(item for item in actions if item.action.horizon == name)) for name in names)


def lanes(groups: tuple[Horizon, ...]) -> tuple[Lane, ...]:
    """Return the roadmap of the actions, one lane a horizon; the first actions of the report are marked."""
    to_start_with = first(tuple(sorted((item for group in groups for item in group.actions), key=lambda item: item.number)))
    return tuple(Lane(group.name, tuple(Mark(item.number, item in to_start_with) for item in group.actions)) for group in groups)
