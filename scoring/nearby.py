"""Which schemes concern the place of a firm: the national ones, and those of its own territory once its place is known."""

from companies import place
from schemes import NATIONAL, Match
from scoring.diagnosis import Diagnosis


def nearby(diagnosis: Diagnosis) -> tuple[Match, ...]:
    """Return the schemes of the firm's own place, in the order of the diagnosis; without a place, those that do not depend on one."""
    placed = place(diagnosis.case.company) is not None
    return tuple(match for match in diagnosis.schemes if not match.elsewhere and (placed or match.territory == NATIONAL or match.verdict == "eligible"))
