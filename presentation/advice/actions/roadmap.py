"""The roadmap: all advised actions together, what is said above and below them, their drawing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kernel import Sentence, joined
from presentation.advice.actions.horizons import Horizon
from presentation.advice.actions.lanes import Lane, lanes, lanes_aloud
from presentation.advice.actions.numbered_action import FIRST_ACTIONS, NumberedAction, first
from presentation.wording import say
from questionnaires import Mode
from scoring import Diagnosis, pace_reason

_APART = " · "


@dataclass(frozen=True)
class Roadmap:
    """The advised actions, all of them and by horizon. `longer`: the mode that goes further."""

    diagnosis: Diagnosis
    actions: tuple[NumberedAction, ...]
    horizons: tuple[Horizon, ...]
    longer: Mode | None = None

    @property
    def intro(self) -> Sentence:
        """How many they are, and where they come from."""
        return say("actions.intro", count=len(self.actions))

    @property
    def first_title(self) -> str:
        """The title of those to start with, above a table."""
        key = "three" if len(first(self.actions)) == FIRST_ACTIONS else "few"
        return say(f"actions.first.{key}")

    @property
    def first_lead(self) -> Sentence:
        """That these come first, and where the others are."""
        more = FIRST_ACTIONS == len(first(self.actions)) < len(self.actions)
        return say("actions.first.more" if more else "actions.first.all", title=self.first_title)

    @property
    def standing(self) -> Sentence:
        """How many are done, under way, given up; empty while the firm has said nothing."""
        return joined(self._counts(), _APART) if self.diagnosis.case.actions else Sentence(())

    def _counts(self) -> Iterator[Sentence]:
        """Count what is done of all actions ever advised that are done or still advised: one that
        answers tell is no longer among them."""
        states, advised = self.diagnosis.case.actions, {item.action.id for item in self.actions}
        told = sum(state == "done" and id not in advised for id, state in states.items())
        done = sum(state == "done" for state in states.values())
        yield say("actions.standing.done", count=done, total=len(advised) + told)
        count = Counter(item.state for item in self.actions)
        if count["doing"]:
            yield say("actions.standing.doing", count=count["doing"])
        if count["dropped"]:
            yield say("actions.standing.dropped", count=count["dropped"])

    @property
    def estimated(self) -> Sentence:
        """That efforts, and effects where they are told, are estimates, and how much a horizon
        holds."""
        judged = any(item.judged for item in self.actions)
        told = say("actions.estimates" if judged else "actions.efforts_only")
        return joined((told, pace_reason(self.diagnosis.case.company)))

    @property
    def none(self) -> Sentence:
        """That no action is called for, and which mode goes further."""
        further = say("actions.longer", mode=self.longer.title) if self.longer else ""
        return joined((say("actions.none"), further))

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The drawing, one lane a horizon; none without any action."""
        return lanes(self.horizons, first(self.actions))

    @property
    def lanes_aloud(self) -> Sentence:
        """What is read aloud instead of the drawing."""
        return lanes_aloud(self.horizons)
