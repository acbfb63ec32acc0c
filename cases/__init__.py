"""A case kept: one firm, one questionnaire at one version, one set of answers, one date; and its
file form."""

from cases import apart
from cases.again import as_it_was, begun_again, to_confirm
from cases.case import ActionState, Answer, Case, Earlier, Evidence, Fact, NotCarried, is_left_to_do
from cases.entries import Json, Path, Restored, as_content, entries, from_entries, restored
from cases.faults import ACTION_ID, MAX_NAME, MAX_NOTE
from cases.file import (
    CASE_FILE,
    Firm,
    canonical,
    from_bytes,
    from_text,
    read,
    read_firm,
    to_json,
    to_text,
    write,
)
from cases.migrate import migrate
from cases.migrated import (
    Added,
    Migrated,
    MigratedQuestion,
    Said,
    migrated_as_json,
    migrated_as_text,
)
from questionnaires import UNKNOWN

__all__ = [
    "ACTION_ID",
    "CASE_FILE",
    "MAX_NAME",
    "MAX_NOTE",
    "UNKNOWN",
    "ActionState",
    "Added",
    "Answer",
    "Case",
    "Earlier",
    "Evidence",
    "Fact",
    "Firm",
    "Json",
    "Migrated",
    "MigratedQuestion",
    "NotCarried",
    "Path",
    "Restored",
    "Said",
    "apart",
    "as_content",
    "as_it_was",
    "begun_again",
    "canonical",
    "entries",
    "from_bytes",
    "from_entries",
    "from_text",
    "is_left_to_do",
    "migrate",
    "migrated_as_json",
    "migrated_as_text",
    "read",
    "read_firm",
    "restored",
    "to_confirm",
    "to_json",
    "to_text",
    "write",
]
