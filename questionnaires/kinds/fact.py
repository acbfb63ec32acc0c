"""What every kind of profile question gives: facts of the firm that are never scored."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from kernel import shown
from questionnaires.conditions import FactIs, FactTest
from questionnaires.kinds.asked import Asked


class BaseFact(Asked):
    """A question of the profile. A kind gives `refuse`, `texts`, `test` and `trials`."""

    modes: tuple[str, ...] | None = None

    #: The test by which a condition looks at it.
    test: ClassVar[FactTest]

    def label(self, raw: Any) -> str:
        """Return an answer in words; what cannot be read is shown as it was given."""
        return shown(raw) if self.refuse(raw) else ", ".join(self.texts(raw))

    @abstractmethod
    def trials(self, tests: Sequence[FactIs]) -> Iterator[Any]:
        """Yield answers such that every outcome of some tests on it is met."""

    @property
    def activities(self) -> Mapping[str, str] | None:
        """The answer that each beginning of a NAF code implies; None for a kind that none does."""
        return None

    def implied_by(self, naf: str) -> str | None:
        """Return the answer that a NAF code, as INSEE writes it ("10.71C"), implies; the longest
        beginning wins."""
        found = [prefix for prefix in self.activities or {} if naf.startswith(prefix)]
        return (self.activities or {})[max(found, key=len)] if found else None
