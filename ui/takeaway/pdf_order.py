"""The PDF that this session has ordered: one at a time, of the case and the edition as they are."""

from kernel import network, settings
from reports import Ticket
from ui.page_frame import file_name
from ui.press import press
from ui.server import visitor
from ui.session import Desk, Ordered
from ui.takeaway.report_choices import edition


def ordered(held: Desk) -> Ticket | None:
    """Return the ticket of the report as it would be now, ordered ahead; None when reports are only
    made when asked for."""
    wanted = edition(held)
    last = held.ordered
    if last and last.diagnosis is held.diagnosis and last.edition == wanted:
        return last.ticket
    return order(held) if settings().pdf_ahead else None


def made(held: Desk) -> Ticket | None:
    """Return the ticket of the report once it is made."""
    ticket = ordered(held)
    return ticket if ticket and ticket.done else None


def report_name(held: Desk) -> str:
    """Return what the file of the report is called."""
    return f"rapport-{file_name(held)}.pdf"


def order(held: Desk) -> Ticket:
    """Order the report as it would be now; what was ordered before is dropped."""
    if held.ordered:
        held.ordered.ticket.cancel()
    wanted = edition(held)
    held.ordered = Ordered(
        held.diagnosis, wanted, press().ahead(held.diagnosis, wanted, network(visitor()))
    )
    return held.ordered.ticket
