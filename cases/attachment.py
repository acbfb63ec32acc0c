"""The case out of a PDF that may be hostile. Stands alone: `cases.pdf_file` runs it in a process of
its own, bounded in time and memory.

The PDF comes on the standard input; the name of the attachment, a line feed and its content go to
the standard output.
The exit code says what is wrong: one of `ENCRYPTED`, `BROKEN`, `WITHOUT`, `SEVERAL`, `TOO_LONG`;
any other is that of a process
that died of what it read.
"""

import io
import sys
import zlib
from typing import Any

ENCRYPTED, BROKEN, WITHOUT, SEVERAL, TOO_LONG = range(10, 15)
#: Older reports carry the YAML form.
NAMES = ("dossier.json", "dossier.yaml")
#: What one stream of the PDF may take once decompressed, in bytes.
_STREAM = 1 << 26


class UnreadableError(Exception):
    """No case can be had of a PDF. `code`: why."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def attachment(data: bytes, limit: int) -> tuple[str, bytes]:
    """Return name and content of the case in a PDF, of `limit` bytes at most. Raises
    UnreadableError."""
    import pikepdf  # noqa: PLC0415  # costs 0.1 s and 20 MB: only for those who hand over a PDF

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=_STREAM,
        run_length_max_memory=_STREAM,
        png_max_memory=_STREAM,
        max_stream_filters=1,
    )
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return _found(pdf, limit)
    except pikepdf.PasswordError:
        raise UnreadableError(ENCRYPTED) from None
    except pikepdf.PdfError:
        raise UnreadableError(BROKEN) from None


def _found(pdf: Any, limit: int) -> tuple[str, bytes]:
    found = [spec for spec in pdf.attachments.values() if spec.filename in NAMES]
    if len(found) != 1:
        raise UnreadableError(SEVERAL if found else WITHOUT)
    stream = found[0].get_file().obj
    if stream is None:
        raise UnreadableError(BROKEN)
    return found[0].filename, _content(stream, limit)


def _content(stream: Any, limit: int) -> bytes:
    """Decompress no more than `limit`, whatever the file says of its size."""
    if stream.get("/Filter") is None:
        content = stream.read_raw_bytes()
    elif stream.Filter == "/FlateDecode" and "/DecodeParms" not in stream:
        content = _inflated(stream.read_raw_bytes(), limit + 1)
    else:
        raise UnreadableError(BROKEN)
    if len(content) > limit:
        raise UnreadableError(TOO_LONG)
    return bytes(content)


def _inflated(data: bytes, limit: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, limit)
    except zlib.error:
        raise UnreadableError(BROKEN) from None


def _limit_memory(limit: int) -> None:
    """Only Linux holds a process to a limit on its address space."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def main() -> None:
    """Read one PDF. Arguments: the longest case and the most memory, in bytes."""
    _limit_memory(int(sys.argv[2]))
    try:
        name, content = attachment(sys.stdin.buffer.read(), int(sys.argv[1]))
    except UnreadableError as error:
        sys.exit(error.code)
    sys.stdout.buffer.write(name.encode() + b"\n" + content)


if __name__ == "__main__":
    main()
