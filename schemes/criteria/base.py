"""What all criteria share: three outcomes, what is asked for, what the firm has, the question that would settle it."""

from abc import abstractmethod
from collections.abc import Iterable

from pydantic import model_validator

from kernel import Outcome
from schemes.facts import Facts
from schemes.sourced import Sourced


class BaseCriterion(Sourced):
    """One condition on the firm or its project. `confirmed` false: a source says itself that it must be confirmed."""

    kind: str
    confirmed: bool = True

    @abstractmethod
    def test(self, facts: Facts) -> Outcome:
        """Compare what is known of the firm with what is known of the condition."""

    @abstractmethod
    def need(self) -> str:
        """Say what is asked for, in words that follow « Demandé : »."""

    @abstractmethod
    def have(self, facts: Facts) -> str | None:
        """Say what the firm has, in words that follow « Chez vous : »; None when not known."""

    @abstractmethod
    def questions(self, facts: Facts) -> tuple[str, ...]:
        """Return what to ask the firm when the test is unknown for lack of a fact of the firm."""

    def settled(self) -> bool:
        """Tell whether the sources settle the condition whole."""
        return self.confirmed

    def outcome(self, facts: Facts) -> Outcome:
        """Return the outcome that may be shown: an unsettled condition never excludes, and only excludes doubt when met anyway."""
        found = self.test(facts)
        return Outcome.UNKNOWN if found is Outcome.NO and not self.confirmed else found

    def parts(self) -> "tuple[BaseCriterion, ...]":
        """Return the criteria that this one combines."""
        return ()


class Bounded(BaseCriterion):
    """A criterion on a number. A bound left out does not exist; a bound written null is not established."""

    @abstractmethod
    def numbers(self) -> tuple[int | None, int | None]:
        """Return the lower and the upper bound."""

    def open_bounds(self) -> bool:
        """Tell whether a bound was written null."""
        return any(getattr(self, name) is None for name in self.model_fields_set & self._bound_names())

    def states(self) -> bool:
        """A criterion without any known bound states nothing."""
        return self.numbers() != (None, None)

    def settled(self) -> bool:
        """Tell whether no bound is missing."""
        return self.confirmed and not self.open_bounds()

    def outcome(self, facts: Facts) -> Outcome:
        """As for any criterion; between known bounds, a bound that is not established leaves a doubt."""
        found = super().outcome(facts)
        return Outcome.UNKNOWN if found is Outcome.YES and self.open_bounds() else found

    @classmethod
    def _bound_names(cls) -> frozenset[str]:
        return frozenset(cls.model_fields) - frozenset(BaseCriterion.model_fields) - {"unit"}

    @model_validator(mode="after")
    def _bounds_make_sense(self) -> "Bounded":
        low, high = self.numbers()
        if not self.model_fields_set & self._bound_names():
            raise ValueError("Ce critère n'a aucun seuil. Donnez-en un, ou écrivez null s'il n'est pas établi")
        if low is not None and high is not None and low > high:
            raise ValueError(f"Le minimum {low} dépasse le maximum {high}. Échangez-les ou corrigez-les")
        return self


def unique(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words once each, in their first order."""
    return tuple(dict.fromkeys(words))
