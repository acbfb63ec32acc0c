"""Messages between the server and the processes that work for it: a kind of one byte, a length, a
body."""

import struct
from typing import BinaryIO

#: A job to print, a file that may hold a case, a picture that may be a logo.
JOB, CASE, LOGO = b"J", b"C", b"L"
#: The forge is warm; what was asked for; a sentence for the person who asked; nothing can be said
#: but that it failed.
READY, DONE, REFUSED, BROKEN = b"R", b"D", b"S", b"B"
#: What a person hands over is read in so many seconds, or never.
READ_SECONDS = {CASE: 10.0, LOGO: 10.0}
_HEADER = struct.Struct("!cQ")


def packed(kind: bytes, body: bytes = b"") -> bytes:
    """Return one message as it is written."""
    return _HEADER.pack(kind, len(body)) + body


def receive(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """Read one message; None when the other side is gone before its end."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    kind, length = _HEADER.unpack(header)
    body = stream.read(length)
    return (kind, body) if len(body) == length else None
