"""Faults of advice that serves several versions of a questionnaire at once."""

from collections.abc import Sequence
from pathlib import Path

from kernel import Fault
from questionnaires import Questionnaire
from scoring.advice import advice_content
from scoring.checks.advice import advice_faults

#: What each version must be given; everything else may stand in one of them only.
_OWED_TO_EACH = "not-served"


def versions_advice_faults(
    versions: Sequence[Questionnaire], content: Path = advice_content.CONTENT
) -> tuple[Fault, ...]:
    """Return the faults of the advice written for a questionnaire, given the versions that cases
    follow: what it cites stands in one of them at least, and each of them is served whole."""
    found = [advice_faults(version, content) for version in versions]
    everywhere = set.intersection(*({_told(fault) for fault in one} for one in found))
    kept = {
        _told(fault): fault
        for one in found
        for fault in one
        if fault.code == _OWED_TO_EACH or _told(fault) in everywhere
    }
    return tuple(sorted(kept.values()))


def _told(fault: Fault) -> tuple[str, int, str, str]:
    """A fault without its remedy, which may name what one version only offers."""
    return fault.file, fault.line, fault.code, fault.what
