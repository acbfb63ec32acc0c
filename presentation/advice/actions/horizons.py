"""The advised actions by horizon."""

from dataclasses import dataclass
from datetime import date

from kernel import Sentence
from presentation.advice.actions.deadlines import horizon_name
from presentation.advice.actions.numbered_action import NumberedAction
from scoring import nearness


@dataclass(frozen=True)
class Horizon:
    """The actions of one horizon, in order of priority; at least one."""

    name: str
    actions: tuple[NumberedAction, ...]

    @property
    def due(self) -> date:
        """The last day of them all."""
        return max(item.due for item in self.actions)

    @property
    def title(self) -> str:
        """Its name in words."""
        return horizon_name(self.name)

    @property
    def until(self) -> Sentence:
        """The same, and until when."""
        last = max(self.actions, key=lambda item: (item.late, item.due))
        return last.until


def horizons(actions: tuple[NumberedAction, ...]) -> tuple[Horizon, ...]:
    """Return the actions by horizon, the nearest first."""
    names = sorted({item.action.horizon for item in actions}, key=nearness)
    return tuple(Horizon(name, _within(name, actions)) for name in names)


def _within(name: str, actions: tuple[NumberedAction, ...]) -> tuple[NumberedAction, ...]:
    return tuple(item for item in actions if item.action.horizon == name)
