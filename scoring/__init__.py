"""A case judged: maturity, paths, advice, the whole diagnosis, what another answer would change,
what moved since."""

from scoring.advice import NOW, ModelBlock, ModelEntry, ModelTable, advises, pace_reason
from scoring.advice import describe as describe_profile
from scoring.as_json import as_json
from scoring.backing import backing
from scoring.checks import (
    activity_faults,
    advice_home_faults,
    example_case,
    example_faults,
    migrated_example_faults,
    versions_advice_faults,
)
from scoring.confirmed_before import confirmed_before
from scoring.deadlines import deadline, due, is_late, months_after, nearness
from scoring.diagnose import diagnose
from scoring.diagnosis import (
    Action,
    Because,
    Benchmark,
    Diagnosis,
    IrritantAnswer,
    LegalNote,
    Monday,
    NextLevel,
    Obligation,
    Risk,
    Role,
    Sensitivity,
    Step,
    UseCase,
    WeightShift,
)
from scoring.maturity import (
    DimensionScore,
    Hold,
    Maturity,
    OutOfScope,
    Term,
    assess,
    knows_enough,
    on_scale,
)
from scoring.models import ready_models
from scoring.nearby import nearby
from scoring.paths import Gain, best_single
from scoring.progress import (
    AskedQuestion,
    Progress,
    QuestionnaireChange,
    Standing,
    compare,
    progress_as_json,
)
from scoring.quarter_hour import (
    NamedTool,
    PageRead,
    QuarterHour,
    TimedStep,
    ToolKind,
)
from scoring.what_if import WhatIf, what_if

__all__ = [
    "NOW",
    "Action",
    "AskedQuestion",
    "Because",
    "Benchmark",
    "Diagnosis",
    "DimensionScore",
    "Gain",
    "Hold",
    "IrritantAnswer",
    "LegalNote",
    "Maturity",
    "ModelBlock",
    "ModelEntry",
    "ModelTable",
    "Monday",
    "NamedTool",
    "NextLevel",
    "Obligation",
    "OutOfScope",
    "PageRead",
    "Progress",
    "QuarterHour",
    "QuestionnaireChange",
    "Risk",
    "Role",
    "Sensitivity",
    "Standing",
    "Step",
    "Term",
    "TimedStep",
    "ToolKind",
    "UseCase",
    "WeightShift",
    "WhatIf",
    "activity_faults",
    "advice_home_faults",
    "advises",
    "as_json",
    "assess",
    "backing",
    "best_single",
    "compare",
    "confirmed_before",
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
    "pace_reason",
    "progress_as_json",
    "ready_models",
    "versions_advice_faults",
    "what_if",
]
