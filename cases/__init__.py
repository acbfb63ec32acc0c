"""A case kept: one firm, one questionnaire at one version, one set of answers, one date; and its file form."""

from cases.case import Answer, Case, Evidence, Fact
from cases.faults import MAX_NAME, MAX_NOTE
from cases.file import from_text, read, to_text, write
from questionnaires import UNKNOWN

__all__ = ["MAX_NAME", "MAX_NOTE", "UNKNOWN", "Answer", "Case", "Evidence", "Fact", "from_text", "read", "to_text", "write"]
