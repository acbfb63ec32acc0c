"""The advised actions, numbered once in their order of priority and grouped by horizon."""

from dataclasses import dataclass

from scoring import Action, Diagnosis


@dataclass(frozen=True)
class NumberedAction:
    """An action with its rank (from 1) and the ranks of the actions to do before it."""

    number: int
    action: Action
    after: tuple[int, ...]


@dataclass(frozen=True)
class Horizon:
    """The actions of one horizon, in order of priority."""

    name: str
    actions: tuple[NumberedAction, ...]


def numbered(diagnosis: Diagnosis) -> tuple[NumberedAction, ...]:
    """Return all actions with their rank."""
    rank = {action.id: number for number, action in enumerate(diagnosis.actions, start=1)}
    return tuple(NumberedAction(rank[action.id], action, tuple(sorted(rank[id] for id in action.prerequisites if id in rank))) for action in diagnosis.actions)


def horizons(actions: tuple[NumberedAction, ...]) -> tuple[Horizon, ...]:
    """Return the actions by horizon, the nearest first."""
    names = sorted({item.action.horizon for item in actions}, key=nearness)
    return tuple(Horizon(name, tuple(item for item in actions if item.action.horizon == name)) for name in names)


def nearness(horizon: str) -> tuple[int, str]:
    """Return what sorts horizons, days before months, fewer before more: "0-30 j", "3 mois", "12 mois"."""
    digits = "".join(character if character.isdigit() else " " for character in horizon).split()
    length = int(digits[-1]) if digits else 0
    return (length * 30 if "mois" in horizon else length), horizon
