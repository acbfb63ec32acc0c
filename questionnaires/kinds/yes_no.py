"""The kind `bool` of the profile: a yes or a no."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Literal

from kernel import shown
from questionnaires.conditions import FactIs, FactTest
from questionnaires.kinds.answer_value import Problem
from questionnaires.kinds.fact import BaseFact
from questionnaires.wording import say


class BoolFact(BaseFact):
    """A yes or a no."""

    kind: Literal["bool"]

    test: ClassVar[FactTest] = "is"

    @property
    def keys(self) -> tuple[Any, ...]:
        """Yes and no."""
        return (True, False)

    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer: it is a yes or a no."""
        if isinstance(raw, bool):
            return None
        what = f"« {shown(raw)} » n'est ni oui ni non pour « {self.id} »"
        return ("yes-no", what, "Écrivez true pour oui, false pour non")

    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return yes or no."""
        return (say("labels.yes" if raw else "labels.no"),)

    def trials(self, _tests: Sequence[FactIs]) -> Iterator[Any]:
        """Yield yes and no."""
        yield from self.keys
