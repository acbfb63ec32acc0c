"""A PDF ordered before anyone asks for it: how far it is, and the file once it is made."""

import time
from concurrent.futures import CancelledError

from kernel import BoussoleError
from presentation import say
from reports.press.print_queue import Order, PrintQueue


class Ticket:
    """What one holds of an order. Safe to share between threads."""

    def __init__(self, order: Order, line: PrintQueue) -> None:
        self._order, self._line, self._since = order, line, time.monotonic()

    @property
    def done(self) -> bool:
        """Tell whether `result` answers at once."""
        return self._order.made.done()

    @property
    def place(self) -> int | None:
        """Its place in the line, from 1; None once it is in the making, made or dropped."""
        return self._line.place(self._order)

    @property
    def seconds(self) -> int:
        """Whole seconds since the order."""
        return int(time.monotonic() - self._since)

    def result(self) -> bytes:
        """Wait for the PDF and return it. Raises BoussoleError when it could not be made, or was
        cancelled."""
        try:
            return self._order.made.result()
        except CancelledError:
            raise BoussoleError(say("files.pdf.not_made")) from None

    def cancel(self) -> None:
        """Drop the order if it still waits; what is in the making goes on."""
        self._line.leave(self._order)
        self._order.made.cancel()
