"""What is advised: Monday, the actions, the way to the next level, the uses of AI."""

from ui.result.advice.actions import actions
from ui.result.advice.monday import monday
from ui.result.advice.next_level import path
from ui.result.advice.uses import uses
from ui.result.advice.what_if import can_try, trial

__all__ = ["actions", "can_try", "monday", "path", "trial", "uses"]
