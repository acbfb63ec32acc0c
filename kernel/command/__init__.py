"""What every command line has in common."""

from kernel.command.command import SpokenCommand, TellingCommand, TellingGroup
from kernel.command.day_option import DayOption

__all__ = ["DayOption", "SpokenCommand", "TellingCommand", "TellingGroup"]
