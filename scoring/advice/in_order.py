"""In which order actions come (the method: docs/scoring.md)."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from scoring.advice.advice_content import FirstUse
from scoring.diagnosis import Action

_ORDER = ("alert", "basic", "gate", "advice")
_URGENT = ("alert", "basic")
#: An action that is basic stands at this place or before.
_FIRST = 3

#: The actions to do before each, by id.
Before = Mapping[str, tuple[str, ...]]


def in_order(
    actions: Iterable[Action], before: Before, soon: FirstUse | None = None
) -> list[Action]:
    """Return actions in rank, each preceded by what stands before it. `soon`: which first use of AI
    comes early, as late as it may, behind what is urgent or basic."""
    found = {action.id: action for action in sorted(actions, key=_rank)}
    order = _after_their_own(found, before)
    use = next((id for id in soon.actions if id in found), None) if soon else None
    if soon and use and order.index(use) >= soon.among:
        urgent = sum(action.kind in _URGENT for action in found.values())
        order = _hastened(order, before, use, range(urgent, soon.among))
    return _basic_first([found[id] for id in order])


def _hastened(order: list[str], before: Before, use: str, places: range) -> list[str]:
    """Return ids with `use` moved to the last of some places at which it stands among them, what it
    needs coming along; where it was when there is none."""
    others = [id for id in order if id != use]
    for place in reversed(places):
        moved = _after_their_own([*others[:place], use, *others[place:]], before)
        if moved.index(use) in places:
            return moved
    return order


def _rank(action: Action) -> tuple[int, Fraction, str]:
    return _ORDER.index(action.kind), -Fraction(action.impact, action.effort), action.id


def _basic_first(actions: list[Action]) -> list[Action]:
    """Return actions in order, basic protection third at the latest: many alerts must not hide it.
    Nothing comes before it (`scoring.checks`)."""
    late = [action for action in actions[_FIRST:] if action.kind == "basic"]
    rest = [action for action in actions if action not in late]
    cut = max(_FIRST - len(late), 0)
    return [*rest[:cut], *late, *rest[cut:]]


def _after_their_own(ranked: Iterable[str], before: Before) -> list[str]:
    """Return ids in rank, each preceded by all that stands before it, near and far (a dictionary
    keeps the order and drops repeats); of these, those that are ranked at all."""
    known = list(ranked)
    order: dict[str, None] = {}

    def place(id: str, path: frozenset[str]) -> None:
        for earlier in before.get(id, ()):
            if earlier not in path:
                place(earlier, path | {earlier})
        order.setdefault(id)

    for id in known:
        place(id, frozenset({id}))
    return [id for id in order if id in known]
