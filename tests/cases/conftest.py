"""Reports as their readers may hand them back: with a case inside, without, with several, broken, hostile."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

Pdf = Callable[..., bytes]


@pytest.fixture(scope="session")
def pdf_with() -> Pdf:
    """pdf_with({"dossier.json": content}) is a PDF of one blank page with these attachments; keywords as in `pikepdf.Pdf.save`."""

    def make(attached: dict[str, bytes], **options: Any) -> bytes:
        pdf = pikepdf.new()
        pdf.add_blank_page()
        for name, content in attached.items():
            pdf.attachments[name] = _attached(pdf, content, name.split("#")[0])
        return _written(pdf, **options)

    return make


@pytest.fixture(scope="session")
def pdf_around() -> Pdf:
    """pdf_around(raw, filter) is a PDF whose attachment is stored just so, and lies about its size."""

    def make(raw: bytes, filter: Any = None) -> bytes:
        pdf = pikepdf.new()
        pdf.add_blank_page()
        spec = _attached(pdf, b"", "dossier.json")
        stream = spec.get_file().obj
        stream.write(raw, filter=filter)
        stream.Params.Size = 12
        pdf.attachments["dossier.json"] = spec
        return _written(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)

    return make


def _attached(pdf: pikepdf.Pdf, content: bytes, name: str) -> pikepdf.AttachedFileSpec:
    return pikepdf.AttachedFileSpec(pdf, content, filename=name, description="", mime_type="application/json", creation_date="", mod_date="")


def _written(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    written = io.BytesIO()
    pdf.save(written, **options)
    return written.getvalue()
