"""The questionnaires that go further than the one that was answered."""

from dataclasses import dataclass

from questionnaires import Mode, asked
from scoring import Diagnosis


@dataclass(frozen=True)
class LongerMode:
    """One of them, and how many of its questions have no answer yet."""

    mode: Mode
    left: int


def longer_modes(diagnosis: Diagnosis) -> tuple[LongerMode, ...]:
    """Return the modes with a level that ask all that this one asks, and more."""
    case, own = diagnosis.case, _asked(diagnosis, diagnosis.case.mode)
    modes = (mode for mode in diagnosis.questionnaire.modes if mode.shows_level)
    wider = ((mode, ids) for mode in modes if own < (ids := _asked(diagnosis, mode.id)))
    return tuple(LongerMode(mode, len(ids - case.answers.keys())) for mode, ids in wider)


def precise_mode(diagnosis: Diagnosis) -> Mode | None:
    """Return the first of them that gives numbers by axis."""
    return next((longer.mode for longer in longer_modes(diagnosis) if longer.mode.decimals), None)


def _asked(diagnosis: Diagnosis, mode: str) -> set[str]:
    return {question.id for question in asked(diagnosis.questionnaire, mode)}
