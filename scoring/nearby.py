"""Which schemes concern the place of a firm."""

from schemes import Match, near
from scoring.diagnosis import Diagnosis


def nearby(diagnosis: Diagnosis) -> tuple[Match, ...]:
    """Return the schemes of the firm's own place, in the order of the diagnosis; without a place,
    those that do not depend on one."""
    return near(diagnosis.schemes, diagnosis.case.company)
