"""What a person typed, read by the same few rules everywhere."""

from kernel.typed.typed import LONGEST, Unread, bare, signs
from kernel.typed.typed_day import FIRST_DAY, LAST_DAY, day_text, read_day
from kernel.typed.typed_number import number_text, read_number

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "LONGEST",
    "Unread",
    "bare",
    "day_text",
    "number_text",
    "read_day",
    "read_number",
    "signs",
]
