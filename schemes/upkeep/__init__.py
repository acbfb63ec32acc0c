"""What a catalogue should be re-read for, and the papers of who phones the operators."""

from schemes.upkeep.freshness import Notice, notices, to_phone
from schemes.upkeep.notice_list import notice_as_json, notices_csv
from schemes.upkeep.phone_sheet import index, sheet

__all__ = ["Notice", "index", "notice_as_json", "notices", "notices_csv", "sheet", "to_phone"]
