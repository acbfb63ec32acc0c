"""Faults of the advice that goes with a questionnaire, and of its worked examples."""

from scoring.checks.activities import activity_faults
from scoring.checks.advice import advice_faults, advice_home_faults
from scoring.checks.examples import example_case, example_faults
from scoring.checks.migrated_examples import migrated_example_faults
from scoring.checks.versions import versions_advice_faults

__all__ = [
    "activity_faults",
    "advice_faults",
    "advice_home_faults",
    "example_case",
    "example_faults",
    "migrated_example_faults",
    "versions_advice_faults",
]
