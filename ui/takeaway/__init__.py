"""What one takes away from the result: the report, what is chosen about it, the files beside it."""

from ui.takeaway.send import send
from ui.takeaway.takeaway import take

__all__ = ["send", "take"]
