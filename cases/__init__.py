"""A case kept: one firm, one questionnaire at one version, one set of answers, one date; and its file form."""

from cases.case import ActionState, Answer, Case, Evidence, Fact
from cases.entries import Json, Path, Restored, entries, from_entries, restored
from cases.faults import MAX_NAME, MAX_NOTE
from cases.file import CASE_FILE, from_bytes, from_text, read, to_json, to_text, write
from questionnaires import UNKNOWN

__all__ = [
    "CASE_FILE",
    "MAX_NAME",
    "MAX_NOTE",
    "UNKNOWN",
    "ActionState",
    "Answer",
    "Case",
    "Evidence",
    "Fact",
    "Json",
    "Path",
    "Restored",
    "entries",
    "from_bytes",
    "from_entries",
    "from_text",
    "read",
    "restored",
    "to_json",
    "to_text",
    "write",
]
