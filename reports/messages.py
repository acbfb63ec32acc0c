"""Messages between the server and its printing processes: a kind of one byte, a length, a body."""

import struct
from typing import BinaryIO

JOB, READY, DONE, FAILED = b"J", b"R", b"D", b"F"
_HEADER = struct.Struct("!cQ")


def send(stream: BinaryIO, kind: bytes, body: bytes = b"") -> None:
    """Write one message."""
    stream.write(_HEADER.pack(kind, len(body)) + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """Read one message; None when the other side is gone."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    kind, length = _HEADER.unpack(header)
    body = stream.read(length)
    return (kind, body) if len(body) == length else None
