"""The answers that do not go together: told, and without effect on the score."""

from dataclasses import dataclass

from kernel import Sentence
from presentation.wording import say
from scoring import Diagnosis

#: How many of them a short report names.
_FEW = 2


@dataclass(frozen=True)
class ToClearUp:
    """What does not go together, a line each; `short`: the first ones in a row."""

    title: str
    about: str
    lines: tuple[str, ...]
    short: Sentence


def to_clear_up(diagnosis: Diagnosis) -> ToClearUp | None:
    """Return the answers that do not go together; None when all do."""
    lines = diagnosis.maturity.inconsistencies
    judged = diagnosis.questionnaire.mode(diagnosis.case.mode).shows_level
    about = say("level.to_clear_up.about" if judged else "level.to_clear_up.about_points")
    short = say("level.to_clear_up.short", lines=" ".join(lines[:_FEW]))
    return ToClearUp(say("level.to_clear_up.title"), about, lines, short) if lines else None
