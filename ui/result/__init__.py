"""The parts of the page of the result."""

from ui.result.actions import actions, uses
from ui.result.contents import contents
from ui.result.law import is_alarming, law, points_alone
from ui.result.longer_questionnaire import further
from ui.result.next_level import path
from ui.result.other_firms import others
from ui.result.progress import progress
from ui.result.schemes import support
from ui.result.verdict import axes, holds, verdict
from ui.result.what_if import trial

__all__ = [
    "actions",
    "axes",
    "contents",
    "further",
    "holds",
    "is_alarming",
    "law",
    "others",
    "path",
    "points_alone",
    "progress",
    "support",
    "trial",
    "uses",
    "verdict",
]
