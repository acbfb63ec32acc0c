"""The steps of a path to the next level, told: the answer to raise, the action that does it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kernel import Sentence, joined
from presentation.advice.actions import NumberedAction, horizon_name
from presentation.wording import say
from scoring import Diagnosis, Step, nearness


@dataclass(frozen=True)
class RoadStep:
    """A step. `action`: the rank of the action that makes it, None when no advised action does;
    `action_title`: what that one is."""

    step: Step
    question: str
    action: int | None = None
    action_title: str = ""

    @property
    def change(self) -> Sentence:
        """What the answer is to become."""
        if self.step.unknown:
            return say("next_level.should_be", after=self.step.to_label)
        return say("next_level.change", before=self.step.from_label, after=self.step.to_label)

    @property
    def short_change(self) -> Sentence:
        """The same for a cell; an action tells by itself where one starts from."""
        values = {"before": self.step.from_label, "after": self.step.to_label}
        if self.step.unknown:
            return say("next_level.short_should_be", **values)
        key = "next_level.short_target" if self.action else "next_level.short_change"
        return say(key, **values)

    @property
    def how(self) -> Sentence:
        """The action that makes it, how far it goes, whether there is no way round it."""
        return joined((self._by, self.points, self.gate))

    @property
    def points(self) -> Sentence:
        """How far it goes, in points: what it takes is told of the action alone."""
        return say("next_level.count", count=self.step.effort)

    @property
    def gate(self) -> Sentence:
        """Say that the level stays shut without it; empty when it does not."""
        return say("next_level.gate") if self.step.gate else Sentence(())

    @property
    def _by(self) -> str:
        if not self.action:
            return ""
        key = "next_level.else_action" if self.step.unknown else "next_level.action"
        return say(key, number=self.action, title=self.action_title)


def road_step(diagnosis: Diagnosis, step: Step, actions: tuple[NumberedAction, ...]) -> RoadStep:
    """Return a step with the words of its question, and the action that makes it."""
    question = diagnosis.questionnaire.question(step.question).text
    made_by = next((item for item in actions if item.action.id == step.action), None)
    if made_by is None:
        return RoadStep(step, question)
    return RoadStep(step, question, made_by.number, made_by.action.title)


@dataclass(frozen=True)
class Stage:
    """The steps of one horizon, in the order in which to make them."""

    name: str
    steps: tuple[RoadStep, ...]

    @property
    def title(self) -> str:
        """Its horizon in words."""
        return horizon_name(self.name)


def stages(steps: Sequence[RoadStep]) -> tuple[Stage, ...]:
    """Return the steps whose answer is known by horizon, the nearest first."""
    known = [item for item in steps if not item.step.unknown]
    names = sorted({item.step.horizon for item in known}, key=nearness)
    return tuple(_stage(name, known) for name in names)


def _stage(name: str, steps: Sequence[RoadStep]) -> Stage:
    return Stage(name, tuple(item for item in steps if item.step.horizon == name))
