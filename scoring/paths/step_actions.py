"""The action that makes a step: the best of those that lead an answer as high as the step wants
it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from questionnaires import exact
from scoring.advice import ActionEntry, advice_content, kinds_of
from scoring.maturity import CaseReading, Maturity


@dataclass(frozen=True)
class Raiser:
    """An action that raises a question; `share`: how high, 0 to 1."""

    share: Fraction
    entry: ActionEntry


@dataclass(frozen=True)
class Attached:
    """The actions of a questionnaire as the steps of one case see them. `levels`: the level of each
    dimension; `kinds`: the kinds of the firm."""

    raisers: Mapping[str, tuple[Raiser, ...]]
    levels: Mapping[str, int | None]
    kinds: tuple[str, ...] = ()

    def to(self, question: str, share: Fraction) -> ActionEntry | None:
        """Return the action that raises a question to `share` (0 to 1) or higher: the best impact
        over effort, then id; None without one.

        An action written for higher levels of its dimension only comes too early, so it is left
        out, and so is one that makes no sense to the firm.
        """
        able = (raiser.entry for raiser in self.raisers.get(question, ()) if raiser.share >= share)
        return next((entry for entry in able if self._fits(entry)), None)

    def _fits(self, entry: ActionEntry) -> bool:
        return entry.fits(self.kinds) and not self._too_early(entry)

    def _too_early(self, entry: ActionEntry) -> bool:
        level = self.levels.get(entry.dimension)
        return level is not None and level < min(entry.levels, default=level)


def attached(reading: CaseReading, maturity: Maturity) -> Attached:
    """Return what attaches actions to the steps of a case. An action with a trigger is called by it
    alone, never by a step."""
    return Attached(
        _raisers(maturity.questionnaire),
        {dimension.id: dimension.level for dimension in maturity.dimensions},
        kinds_of(advice_content.firm_kinds(maturity.questionnaire), reading.situation),
    )


@lru_cache(maxsize=32)
def _raisers(questionnaire: str) -> Mapping[str, tuple[Raiser, ...]]:
    found: dict[str, tuple[Raiser, ...]] = {}
    entries = [
        entry for entry in advice_content.actions(questionnaire).actions if not entry.trigger
    ]
    for entry in sorted(
        entries, key=lambda entry: (-Fraction(entry.impact, entry.effort), entry.id)
    ):
        for question, percent in entry.raises.items():
            found[question] = (*found.get(question, ()), Raiser(exact(percent) / 100, entry))
    return found


@lru_cache(maxsize=32)
def before(questionnaire: str) -> Mapping[str, frozenset[str]]:
    """Return, for each action of a questionnaire, all that must be done before it, near and far."""
    nearest = {
        entry.id: entry.prerequisites for entry in advice_content.actions(questionnaire).actions
    }

    def all_before(id: str, seen: frozenset[str]) -> frozenset[str]:
        for earlier in nearest.get(id, ()):
            seen = seen if earlier in seen else all_before(earlier, seen | {earlier})
        return seen

    return {id: all_before(id, frozenset()) for id in nearest}
