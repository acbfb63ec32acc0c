"""The answers that do not go together: told, and without effect on the score."""

from dataclasses import dataclass

from presentation.wording import say
from scoring import Diagnosis


@dataclass(frozen=True)
class ToClearUp:
    """What does not go together, a line each."""

    title: str
    about: str
    lines: tuple[str, ...]


def to_clear_up(diagnosis: Diagnosis) -> ToClearUp | None:
    """Return the answers that do not go together; None when all do."""
    lines = diagnosis.maturity.inconsistencies
    judged = diagnosis.questionnaire.mode(diagnosis.case.mode).shows_level
    about = say("level.to_clear_up.about" if judged else "level.to_clear_up.about_points")
    return ToClearUp(say("level.to_clear_up.title"), about, lines) if lines else None
