"""What is advised to a firm: actions, uses, the law, what others do, who pays."""

from scoring.advice import advice_content
from scoring.advice.actions import advise, advises
from scoring.advice.advice_content import ActionEntry, UseCaseEntry
from scoring.advice.benchmarks import Figure, Survey, Surveys, benchmarks
from scoring.advice.called import Called, called_for
from scoring.advice.cited_dates import dated
from scoring.advice.entries import (
    ANSWER,
    PLACES,
    ModelBlock,
    ModelEntry,
    Models,
    ModelTable,
    QuarterEntry,
    Quarters,
    Tools,
    Trades,
)
from scoring.advice.firm_kinds import FirmKinds, Fitted, kinds_of, told_to
from scoring.advice.law_content import LegalDates, RiskRules, Rule
from scoring.advice.monday import monday
from scoring.advice.pace import HORIZONS, NOW, Schedule, latest, pace_of, pace_reason
from scoring.advice.risk import classify
from scoring.advice.usage_profile import describe, usage_profile
from scoring.advice.use_cases import choose

__all__ = [
    "ANSWER",
    "HORIZONS",
    "NOW",
    "PLACES",
    "ActionEntry",
    "Called",
    "Figure",
    "FirmKinds",
    "Fitted",
    "LegalDates",
    "ModelBlock",
    "ModelEntry",
    "ModelTable",
    "Models",
    "QuarterEntry",
    "Quarters",
    "RiskRules",
    "Rule",
    "Schedule",
    "Survey",
    "Surveys",
    "Tools",
    "Trades",
    "UseCaseEntry",
    "advice_content",
    "advise",
    "advises",
    "benchmarks",
    "called_for",
    "choose",
    "classify",
    "dated",
    "describe",
    "kinds_of",
    "latest",
    "monday",
    "pace_of",
    "pace_reason",
    "told_to",
    "usage_profile",
]
