"""The kind `multi`: boxes, of which several may be ticked."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from math import ceil
from typing import Any, ClassVar, Literal

from pydantic import Field

from kernel import Document, Fault, Key, Where, Words, shown, unique
from questionnaires.conditions import FactIs, FactTest, QuestionIs
from questionnaires.kinds.answer_value import UNKNOWN, AnswerValue, Problem
from questionnaires.kinds.asked import Asked
from questionnaires.kinds.fact import BaseFact
from questionnaires.kinds.ladder import EFFORTS, MOST_EFFORT, NO_EFFORT_GIVEN, Rung, rungs
from questionnaires.kinds.question import BaseQuestion
from questionnaires.kinds.refusals import choice_problem, repeated_problem
from questionnaires.kinds.trials import boxes_apart
from questionnaires.wording import say


class _Boxes(Asked):
    """Boxes to tick, scored or of the profile."""

    items: dict[Key, Words]

    is_list: ClassVar[bool] = True

    @property
    def alone(self) -> tuple[str, ...]:
        """The boxes that go with no other, and that count for nothing."""
        return ()

    @cached_property
    def offered(self) -> dict[str, str]:
        """The boxes."""
        return {**self.items}

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return the words of each box ticked, in the order of its author."""
        return tuple(text for id, text in self.offered.items() if id in raw)

    def amount(self, raw: Any) -> Fraction | None:
        """Return how many boxes are ticked, those that exclude the others left out."""
        if not isinstance(raw, (tuple, list)):
            return super().amount(raw)
        return Fraction(sum(box not in self.alone for box in raw))

    def settled(self, value: Any) -> Any:
        """One box is a list of one; a box that excludes the others gives way to them."""
        boxes = unique(value if isinstance(value, (tuple, list)) else (str(value),))
        return tuple(box for box in boxes if box not in self.alone) or boxes


class MultiQuestion(_Boxes, BaseQuestion):
    """Boxes; `full` ticked boxes are worth 100 %. `exclusive`: the box that excludes the others
    and is worth 0."""

    kind: Literal["multi"]
    exclusive: dict[Key, Words] = Field(default_factory=dict)
    full: int | None = None
    effort_per_item: int = 0

    @property
    def alone(self) -> tuple[str, ...]:
        """The exclusive box."""
        return tuple(self.exclusive)

    @cached_property
    def offered(self) -> dict[str, str]:
        """The boxes, then the one that excludes them."""
        return {**self.items, **self.exclusive}

    @property
    def identifiers(self) -> tuple[str, ...]:
        """Every box."""
        return self.keys

    @property
    def counted(self) -> tuple[str, ...]:
        """Every box but the exclusive one."""
        return tuple(self.items)

    @property
    def _full(self) -> int:
        return self.full or len(self.items)

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: boxes, each once, the exclusive one alone."""
        if not isinstance(raw, (tuple, list)):
            first = self.keys[0]
            other = next(iter(self.exclusive), first)
            remedy = f"Écrivez par exemple [{first}], [{other}] ou {UNKNOWN}"
            return ("list", f"« {shown(raw)} » n'est pas une liste pour {self.id}", remedy)
        for item in raw:
            if problem := choice_problem(self.id, item, self.keys, f" ou {UNKNOWN}"):
                return problem
        if problem := repeated_problem(self.id, raw):
            return problem
        if not raw:
            none = "".join(f", ou [{name}]" for name in self.exclusive)
            return (
                "empty",
                f"La liste de {self.id} est vide",
                f"Retirez la ligne, ou écrivez {UNKNOWN}{none}",
            )
        if len(raw) > 1 and set(raw) & set(self.exclusive):
            what = f"« {next(iter(self.exclusive))} » ne va avec aucune autre réponse de {self.id}"
            return ("exclusive", what, "Gardez l'un ou l'autre")
        return None

    def worth(self, raw: Any) -> AnswerValue:
        """Return the share of the boxes that are enough."""
        chosen, exclusive = frozenset(raw), frozenset(self.exclusive)
        share = min(Fraction(1), Fraction(len(chosen - exclusive), self._full))
        return AnswerValue(True, share, chosen, exclusive)

    def least(self, percent: Fraction) -> str:
        """Return how many boxes, out of which."""
        count = ceil(percent / 100 * self._full)
        return say("labels.boxes_at_least", count=count, items=", ".join(self.items.values()))

    @cached_property
    def ladder(self) -> tuple[Rung, ...]:
        """One rung for each number of boxes."""
        steps = tuple((count, count) for count in range(self._full + 1))
        return rungs(steps, self._full, (self.effort_per_item or NO_EFFORT_GIVEN,) * self._full)

    def rung_label(self, rung: Rung) -> str:
        """Return a number of boxes in words."""
        return say("labels.boxes", count=int(rung.value))

    def start_label(self, raw: Any, rung: Rung) -> str:
        """Return how many boxes are ticked, once that is known."""
        return self.rung_label(rung) if self.read(raw).known else self.label(raw)

    def answer_at(self, rung: Rung, ticked: frozenset[str]) -> Any:
        """Return the boxes ticked already and the first others."""
        kept = [item for item in self.items if item in ticked]
        others = [item for item in self.items if item not in ticked]
        return tuple((kept + others)[: int(rung.value)])

    def trials(self, tests: Sequence[QuestionIs]) -> Iterator[Any]:
        """Yield the exclusive box, then lists of boxes that the tests tell apart."""
        yield from ((id,) for id in self.exclusive)
        yield from boxes_apart(tuple(self.items), tests, len(self.items))

    def offer(self) -> tuple[Any, ...]:
        """Return the boxes, and how many are enough."""
        return (self.kind, self.full, frozenset(self.items), frozenset(self.exclusive))

    def rules(self) -> tuple[Any, ...]:
        """Return the exclusive box, and how many are enough."""
        return (self.exclusive, self.full, None, None)

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield boxes that do not go together, or a number of them that nobody can tick."""
        if not self.items:
            yield document.fault(
                (*where, "items"),
                "choices",
                f"{self.id} n'a aucune case à cocher",
                "Écrivez une case au moins",
            )
        elif self.full is not None and not 1 <= self.full <= len(self.items):
            what = f"{self.id} demande {self.full} cases pour le maximum, sur {len(self.items)}"
            remedy = f"Choisissez de 1 à {len(self.items)}"
            yield document.fault((*where, "full"), "full", what, remedy)
        for id in self.exclusive:
            if id in self.items:
                what = f"« {id} » est à la fois une case et la réponse qui les exclut"
                place = (*where, "exclusive", id)
                yield document.fault(place, "duplicate-id", what, "Gardez l'un des deux")
        if len(self.exclusive) > 1:
            yield document.fault(
                (*where, "exclusive"),
                "exclusive",
                f"{self.id} a plusieurs réponses exclusives",
                "Gardez-en une",
            )
        if not 0 <= self.effort_per_item <= MOST_EFFORT:
            what = f"{self.id} donne un effort de {self.effort_per_item} par case"
            yield document.fault((*where, "effort_per_item"), "effort", what, f"Écrivez {EFFORTS}")


class MultiFact(_Boxes, BaseFact):
    """Several choices, `max` at most."""

    kind: Literal["multi"]
    max: int | None = None

    test: ClassVar[FactTest] = "any_of"

    @property
    def limit(self) -> int | None:
        """How many may be chosen."""
        return self.max

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: a list of choices, each once, not too many."""
        name = f"« {self.id} »"
        if not isinstance(raw, (tuple, list)):
            remedy = f"Écrivez par exemple [{next(iter(self.items))}]"
            return ("list", f"« {shown(raw)} » n'est pas une liste pour {name}", remedy)
        for item in raw:
            if problem := choice_problem(name, item, self.items):
                return problem
        if problem := repeated_problem(name, raw):
            return problem
        if self.max is not None and len(raw) > self.max:
            return (
                "too-many",
                f"{name} a plus de {self.max} réponses",
                f"Gardez-en {self.max} au plus",
            )
        return None

    def trials(self, tests: Sequence[FactIs]) -> Iterator[Any]:
        """Yield nothing chosen, then lists of choices that the tests tell apart."""
        yield ()
        yield from boxes_apart(tuple(self.items), tests, self.max or len(self.items))

    def faults(self, document: Document, where: Where) -> Iterator[Fault]:
        """Yield a list without choices, or a limit that limits nothing."""
        if not self.items:
            yield document.fault(
                (*where, "items"),
                "choices",
                f"« {self.id} » n'a aucune case à cocher",
                "Écrivez une case au moins",
            )
        elif self.max is not None and not 1 <= self.max <= len(self.items):
            what = f"« {self.id} » laisse cocher {self.max} cases sur {len(self.items)}"
            yield document.fault(
                (*where, "max"),
                "number",
                what,
                f"Écrivez un nombre de 1 à {len(self.items)}, ou retirez max",
            )
