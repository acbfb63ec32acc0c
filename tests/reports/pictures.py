"""Pictures made for the tests."""

import struct
import zlib
from io import BytesIO

from PIL import Image


def picture(kind="PNG", size=(320, 120), mode="RGB", colour="#c00000", **options):
    """The bytes of a picture of one colour."""
    written = BytesIO()
    Image.new(mode, size, colour).save(written, kind, **options)
    return written.getvalue()


def announcing(width, height):
    """A PNG that says it has this size, and holds next to nothing."""
    head = struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"\0")) + _chunk(b"IEND", b"")


def _chunk(kind, data):
    return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))
