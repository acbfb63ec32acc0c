"""What one answer is worth."""

from dataclasses import dataclass
from fractions import Fraction

#: Written by a person who answers « je ne sais pas ». No option may bear this name.
UNKNOWN = "unknown"

#: (code, what, remedy): the parts of a fault whose place the caller knows.
Problem = tuple[str, str, str]


@dataclass(frozen=True)
class AnswerValue:
    """One readable answer. `share`: 0 to 1, None when not known or not worth anything;
    `choices`: None when not known."""

    known: bool
    share: Fraction | None = None
    choices: frozenset[str] | None = None
    exclusive: frozenset[str] = frozenset()

    def percent(self) -> Fraction | None:
        """Value of the answer in percent of the best one."""
        return None if self.share is None else self.share * 100

    def chosen(self) -> frozenset[str] | None:
        """Identifiers chosen, exclusive one included."""
        return self.choices

    def ticked(self) -> frozenset[str] | None:
        """Identifiers chosen, exclusive one left out."""
        return None if self.choices is None else self.choices - self.exclusive


NOT_KNOWN = AnswerValue(known=False)
