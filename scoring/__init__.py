"""A case judged: maturity, next level, advice, the whole diagnosis."""

from scoring.as_json import as_json
from scoring.as_text import as_text
from scoring.assess import assess
from scoring.content_check import advice_faults
from scoring.diagnose import diagnose
from scoring.diagnosis import Action, Because, Diagnosis, NextLevel, Obligation, Risk, Step, UseCase
from scoring.examples import example_case, example_faults
from scoring.maturity import DimensionScore, Hold, Maturity, OutOfScope, Term
from scoring.nearby import nearby
from scoring.scores import on_scale
from scoring.usage_profile import describe as describe_profile

__all__ = [
    "Action",
    "Because",
    "Diagnosis",
    "DimensionScore",
    "Hold",
    "Maturity",
    "NextLevel",
    "Obligation",
    "OutOfScope",
    "Risk",
    "Step",
    "Term",
    "UseCase",
    "advice_faults",
    "as_json",
    "as_text",
    "assess",
    "describe_profile",
    "diagnose",
    "example_case",
    "example_faults",
    "nearby",
    "on_scale",
]
