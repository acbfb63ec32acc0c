"""The answers that are missing, and what it would take for them to help."""

from dataclasses import dataclass

from cases import UNKNOWN
from presentation.wording import say
from scoring import Diagnosis


@dataclass(frozen=True)
class Missing:
    """How many answers are missing: said to be unknown, or absent (the unreadable ones too)."""

    unknown: int
    absent: int

    @property
    def favourable(self) -> str:
        """The condition under which the upper bound holds: « si vos 2 réponses… »."""
        kind = "both" if self.unknown and self.absent else "unknown" if self.unknown else "absent"
        return say(f"level.favourable.{kind}", unknown=self.unknown, absent=self.absent)


def missing(diagnosis: Diagnosis) -> Missing:
    """Return how many answers of the questionnaire are missing."""
    return _counted(diagnosis, diagnosis.maturity.unknown)


def missing_scored(diagnosis: Diagnosis) -> Missing:
    """Return how many of those that the score counts are missing."""
    maturity = diagnosis.maturity
    scored = {term.question for dimension in maturity.dimensions for term in dimension.terms}
    return _counted(diagnosis, tuple(id for id in maturity.unknown if id in scored))


def _counted(diagnosis: Diagnosis, questions: tuple[str, ...]) -> Missing:
    unknown = sum(diagnosis.case.answers.get(id) == UNKNOWN for id in questions)
    return Missing(unknown, len(questions) - unknown)
