"""Kinds of firms to which advice is told in other words: a person alone, a farm, an association.

What is not known is of no kind: such a firm reads the words that are true for all.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from pydantic import Field

from kernel import Id, Outcome, Strict, Template, Words
from questionnaires import Condition, Situation


class FirmKind(Strict):
    """One kind of firm. `when`: what makes a firm one; `unless`: what, once told, makes it another;
    `owner`: who does everything there, when a single person does; `avoid`: words that make no sense
    to it, singular or plural."""

    name: Words
    when: Condition
    unless: Condition | None = None
    owner: Words | None = None
    avoid: tuple[Words, ...] = ()

    def holds(self, situation: Situation) -> bool:
        """Tell whether a firm is known to be one."""
        if self.unless is not None and self.unless.evaluate(situation) is Outcome.YES:
            return False
        return self.when.evaluate(situation) is Outcome.YES


class FirmKinds(Strict):
    """The file `firms.yaml`: kinds by id. Of several, the last one of the file has its words."""

    kinds: dict[Id, FirmKind] = Field(default_factory=dict)


class ActionWords(Strict):
    """What one kind of firm reads instead of the words of an action; None stays as it is."""

    title: Words | None = None
    text: Template | None = None
    owner: Words | None = None
    done_when: Words | None = None
    replaces: tuple[str, ...] | None = None


class UseCaseWords(Strict):
    """What one kind of firm reads instead of the words of a use case; None stays as it is."""

    title: Words | None = None
    measure: Words | None = None
    safeguard: Words | None = None
    data: tuple[Words, ...] | None = None


class StepEntry(Strict):
    """One thing to do, and how many minutes it takes."""

    minutes: int = Field(ge=1)
    do: Words


class QuarterWords(Strict):
    """What one kind of firm reads instead of the words of a first quarter of an hour; None stays as
    it is."""

    steps: tuple[StepEntry, ...] | None = None
    ask: Words | None = None
    good: Words | None = None
    check: tuple[Words, ...] | None = None
    limit: Words | None = None


class Fitted(Strict):
    """Advice that some kinds of firms read in other words, or not at all. `not_for`: why not;
    `only`: the kinds that alone read it, all when there is none; `variants`: the words of each kind
    that has its own."""

    not_for: dict[Id, Words] = Field(default_factory=dict)
    only: tuple[Id, ...] = ()
    variants: Mapping[Id, Strict] = Field(default_factory=dict)

    def fits(self, own: Collection[str]) -> bool:
        """Tell whether it makes sense to a firm that is of these kinds."""
        wanted = not self.only or any(id in own for id in self.only)
        return wanted and self.not_for.keys().isdisjoint(own)


_Advice = TypeVar("_Advice", bound=Fitted)


def kinds_of(kinds: FirmKinds, situation: Situation) -> tuple[str, ...]:
    """Return the kinds that a firm is surely of, in the order of their file."""
    return tuple(id for id, kind in kinds.kinds.items() if kind.holds(situation))


def fitting(
    entries: Iterable[_Advice], kinds: FirmKinds, situation: Situation
) -> tuple[_Advice, ...]:
    """Return the advice that makes sense to a firm, in its words."""
    own = kinds_of(kinds, situation)
    return tuple(told_to(entry, kinds, own) for entry in entries if entry.fits(own))


def told_to(entry: _Advice, kinds: FirmKinds, own: Iterable[str]) -> _Advice:
    """Return advice in the words of the kinds that a firm is of."""
    words: dict[str, object] = {}
    for id in own:
        if (owner := kinds.kinds[id].owner) and "owner" in type(entry).model_fields:
            words["owner"] = owner
        if variant := entry.variants.get(id):
            words |= {key: value for key, value in variant if value is not None}
    return entry.model_copy(update=words) if words else entry
