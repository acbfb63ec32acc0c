"""What a catalogue should be re-read for, and the papers of who phones the operators."""

from schemes.upkeep.call_list import Asked, Call, call_lines, calls
from schemes.upkeep.freshness import Notice, notices, to_phone
from schemes.upkeep.notice_list import notice_as_json, notices_csv
from schemes.upkeep.phone_sheet import index, sheet
from schemes.upkeep.showings import showings, typical_firms

__all__ = [
    "Asked",
    "Call",
    "Notice",
    "call_lines",
    "calls",
    "index",
    "notice_as_json",
    "notices",
    "notices_csv",
    "sheet",
    "showings",
    "to_phone",
    "typical_firms",
]
