"""The kind `scale`: one practice out of several, from the least to the best."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any, ClassVar, Literal

from pydantic import PrivateAttr

from kernel import Document, Fault, Where, Words, did_you_mean, shown
from questionnaires.conditions import QuestionIs
from questionnaires.kinds.answer_value import UNKNOWN, AnswerValue, Problem
from questionnaires.kinds.ladder import Rung, effort_faults, rungs
from questionnaires.kinds.numbers import exact, is_number
from questionnaires.kinds.question import BaseQuestion, OptionLists


class ScaleQuestion(BaseQuestion):
    """Options are practices, each worth its key; the best key is worth 100 %. `effort[i]`: from
    option i to option i+1; `no_goal`: options that describe a state and that nobody should aim at,
    so no path stops there. Like efforts, it changes what is advised and no score."""

    kind: Literal["scale"]
    options: dict[int | float, Words] | str
    effort: tuple[int, ...] = ()
    no_goal: tuple[int | float, ...] = ()

    is_ranked: ClassVar[bool] = True
    _lists: OptionLists = PrivateAttr(default_factory=dict)

    @property
    def shared_list(self) -> str | None:
        """The name of its list, when its options are written there."""
        return self.options if isinstance(self.options, str) else None

    def link(self, lists: OptionLists) -> None:
        """Take the lists that its options may be written in."""
        self._lists = lists

    @cached_property
    def offered(self) -> dict[int | float, str]:
        """Its options, written in place or shared by name; none for a list that does not exist."""
        if isinstance(self.options, str):
            return dict(self._lists.get(self.options, {}))
        return self.options

    @cached_property
    def _best(self) -> Fraction:
        return exact(max(self.offered))

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is the key of an option."""
        if is_number(raw) and raw in self.offered:
            return None
        choices = f"Choisissez parmi : {', '.join(map(str, self.offered))} ou {UNKNOWN}"
        remedy = did_you_mean(str(raw), (UNKNOWN,), choices)
        return ("option", f"« {shown(raw)} » n'est pas une réponse de {self.id}", remedy)

    def worth(self, raw: Any) -> AnswerValue:
        """Return the share of the best key."""
        return AnswerValue(True, exact(raw) / self._best)

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return the words of the option."""
        return (self.offered[raw],)

    def least(self, percent: Fraction) -> str:
        """Return the words of the lowest option that is worth as much."""
        reached = (key for key in self.offered if exact(key) / self._best * 100 >= percent)
        return self.offered[min(reached, default=max(self.offered))]

    @cached_property
    def ladder(self) -> tuple[Rung, ...]:
        """One rung an option."""
        keys = sorted(self.offered)
        return rungs(tuple((key, key) for key in keys), keys[-1], self.effort, self.no_goal)

    def trials(self, _tests: Sequence[QuestionIs]) -> Iterator[Any]:
        """Yield every option; none where none is worth anything."""
        yield from self.offered if max(self.offered, default=0) > 0 else ()

    def offer(self) -> tuple[Any, ...]:
        """Return the keys, which are what the options are worth."""
        return (self.kind, *sorted(self.offered))

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield the options that do not rise, or a list that does not exist."""
        place = (*where, "options")
        if self.shared_list is not None and self.shared_list not in self._lists:
            what = f"La liste de réponses « {self.shared_list} » n'existe pas"
            remedy = did_you_mean(self.shared_list, self._lists, "Déclarez-la dans option_lists")
            yield document.fault(place, "unknown-id", what, remedy)
            return
        keys = list(self.offered)
        if len(keys) < 2 or keys[0] < 0 or any(upper <= lower for lower, upper in pairwise(keys)):
            what = f"Les réponses de {self.id} ne montent pas de la moins bonne à la meilleure"
            remedy = "Rangez au moins deux valeurs par ordre croissant, sans valeur négative"
            yield document.fault(place, "options", what, remedy)
        yield from effort_faults(document, self.id, self.effort, len(keys) - 1, where)
        yield from self._goal_faults(document, where)

    def _goal_faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """The least option is never climbed to, and the best one is the way out of the others."""
        between = sorted(self.offered)[1:-1]
        for key in self.no_goal:
            if key not in between:
                what = f"« {key} » n'est pas une réponse de {self.id} où un chemin s'arrêterait"
                choices = f"Choisissez parmi : {', '.join(map(str, between))}"
                remedy = choices if between else "Retirez no_goal"
                yield document.fault((*where, "no_goal"), "goal", what, remedy)
