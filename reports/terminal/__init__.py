"""What is told in a terminal: a diagnosis, what moved between two, the schemes of a firm."""

from reports.terminal.diagnosis import as_text
from reports.terminal.progress import progress_as_text
from reports.terminal.schemes import (
    first_call_lines,
    group_lines,
    plan_lines,
    question_lines,
    resource_lines,
    rest_lines,
    scheme_lines,
    unverified_lines,
)

__all__ = [
    "as_text",
    "first_call_lines",
    "group_lines",
    "plan_lines",
    "progress_as_text",
    "question_lines",
    "resource_lines",
    "rest_lines",
    "scheme_lines",
    "unverified_lines",
]
