"""PDFs as a service: made in other processes, a few at a time, within limits."""

from reports.press.press import Press
from reports.press.ticket import Ticket

__all__ = ["Press", "Ticket"]
