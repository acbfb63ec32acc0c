"""The questions that would settle the most schemes, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from kernel import Sentence, euros
from presentation.wording import say
from schemes import Settling

#: Names that stand beside a question.
_NAMES = 3


@dataclass(frozen=True)
class DecidingQuestion:
    """One question and what it decides of. `names`: of all schemes, by id."""

    settling: Settling
    names: Mapping[str, str]

    @property
    def field(self) -> str:
        """The fact that the answer fills."""
        return self.settling.field

    @property
    def text(self) -> str:
        """The question."""
        return self.settling.text

    @property
    def may_open(self) -> bool:
        """Tell whether an answer may open an aid, and not only rule one out."""
        return self.settling.reach != "rules_out"

    @property
    def sentence(self) -> Sentence:
        """The question, and what its answer may change."""
        return say("schemes.deciding.sentence", question=self.text, decides=self._counted)

    @property
    def decides(self) -> Sentence:
        """How many schemes it decides of, and the first of them by name."""
        settling = self.settling
        names = " ; ".join(self.names.get(id, id) for id in settling.schemes[:_NAMES])
        is_more = settling.decides > _NAMES
        key = "schemes.deciding.names_more" if is_more else "schemes.deciding.names"
        return say(key, decides=self._counted, names=names)

    @property
    def _counted(self) -> Sentence:
        """How many schemes an answer opens or rules out, and up to which sum."""
        settling = self.settling
        counted = say(f"schemes.deciding.{settling.reach}", count=settling.decides)
        if not settling.amount_eur:
            return counted
        amount = euros(settling.amount_eur)
        return say("schemes.deciding.gain", decides=counted, amount=amount)
