"""What one takes away from the result: the report, what is chosen about it, the files beside it,
the message to send, the ways back to the dossier."""

from ui.takeaway.send import send
from ui.takeaway.takeaway import report, take
from ui.takeaway.way_back import offer_way_back

__all__ = ["offer_way_back", "report", "send", "take"]
