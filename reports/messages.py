"""Messages between the server and its printing processes: a kind of one byte, a length, a body."""

import struct
from typing import BinaryIO

#: A job to print; the forge is warm; a PDF; a sentence for the person who asked; nothing can be said but that it failed.
JOB, READY, DONE, REFUSED, BROKEN = b"J", b"R", b"D", b"S", b"B"
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
