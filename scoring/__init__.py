"""A case judged: maturity, paths, advice, the whole diagnosis, what another answer would change, what moved since."""

from scoring.actions import advises
from scoring.as_json import as_json
from scoring.as_text import as_text
from scoring.assess import assess
from scoring.backing import backing
from scoring.best_single import Gain, best_single
from scoring.check_activities import activity_faults
from scoring.content_check import advice_faults, advice_home_faults
from scoring.deadlines import deadline, due, is_late, months_after, nearness
from scoring.diagnose import diagnose
from scoring.diagnosis import Action, Because, Benchmark, Diagnosis, NextLevel, Obligation, Risk, Sensitivity, Step, UseCase, WeightShift
from scoring.examples import example_case, example_faults
from scoring.holds import knows_enough
from scoring.maturity import DimensionScore, Hold, Maturity, OutOfScope, Term
from scoring.migrated_examples import migrated_example_faults
from scoring.moves import Progress
from scoring.nearby import nearby
from scoring.progress import compare
from scoring.progress_told import progress_as_json, progress_as_text
from scoring.scores import on_scale
from scoring.usage_profile import describe as describe_profile
from scoring.what_if import WhatIf, what_if

__all__ = [
    "Action",
    "Because",
    "Benchmark",
    "Diagnosis",
    "DimensionScore",
    "Gain",
    "Hold",
    "Maturity",
    "NextLevel",
    "Obligation",
    "OutOfScope",
    "Progress",
    "Risk",
    "Sensitivity",
    "Step",
    "Term",
    "UseCase",
    "WeightShift",
    "WhatIf",
    "activity_faults",
    "advice_faults",
    "advice_home_faults",
    "advises",
    "as_json",
    "as_text",
    "assess",
    "backing",
    "best_single",
    "compare",
    "deadline",
    "describe_profile",
    "diagnose",
    "due",
    "example_case",
    "example_faults",
    "is_late",
    "knows_enough",
    "migrated_example_faults",
    "months_after",
    "nearby",
    "nearness",
    "on_scale",
    "progress_as_json",
    "progress_as_text",
    "what_if",
]
