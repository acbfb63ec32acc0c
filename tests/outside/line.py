"""A line to a server that can be cut, or hold what it carries without a word, as a bad network does."""

import socket
import threading
from contextlib import suppress
from types import TracebackType

_BYTES = 65_536


class Line:
    """A door of its own to a local port. `url`: where a browser knocks."""

    def __init__(self, port: int) -> None:
        self._to, self._flows, self._works, self._open = port, threading.Event(), True, set[socket.socket]()
        self._flows.set()
        self._lock = threading.Lock()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://localhost:{self._door.getsockname()[1]}"
        threading.Thread(target=self._welcome, daemon=True).start()

    def __enter__(self) -> "Line":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._door.close()
        self._flows.set()
        self.cut()

    def cut(self) -> None:
        """Break what is open; whoever knocks is turned away."""
        with self._lock:
            self._works, broken, self._open = False, self._open, set()
        for one in broken:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def hold(self) -> None:
        """Carry nothing any more, and tell nobody."""
        self._flows.clear()

    def mend(self) -> None:
        """Carry again, first what was held."""
        self._works = True
        self._flows.set()

    def _welcome(self) -> None:
        while True:
            try:
                visitor, _ = self._door.accept()
            except OSError:
                return
            threading.Thread(target=self._lead, args=(visitor,), daemon=True).start()

    def _lead(self, visitor: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self._to), timeout=20)
        except OSError:
            visitor.close()
            return
        server.settimeout(None)
        with self._lock:
            if self._works:
                self._open |= {visitor, server}
        if not self._works:
            visitor.close()
            server.close()
            return
        for one, other in ((visitor, server), (server, visitor)):
            threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(_BYTES):
                self._flows.wait()
                other.sendall(data)
        with suppress(OSError):
            other.shutdown(socket.SHUT_WR)
