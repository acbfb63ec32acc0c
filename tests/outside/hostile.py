"""The worst file of each kind that may be handed over: as long as it is taken, and as long to read as it can be made."""

import io
import json
from collections.abc import Callable

import pikepdf
from PIL import Image

_HEAD = {"case": 1, "questionnaire": "diag-ia", "mode": "express", "date": "2026-11-22"}
_MOST_BYTES = 290_000
#: How the names of files begin that are no worse than any.
ORDINARY = "ordinaire"


def _json(part: str, content: object) -> bytes:
    return json.dumps({**_HEAD, part: content}).encode()


def _pdf(content: bytes, objects: int) -> bytes:
    """Return a report with an attachment, and with so many objects beside it."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.attachments["dossier.json"] = pikepdf.AttachedFileSpec(
        pdf, content, filename="dossier.json", mime_type="application/json", creation_date="", mod_date="", description=""
    )
    pdf.Root.Autres = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(N=number)) for number in range(objects)])
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def _picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGBA", (4000, 2000), (200, 0, 0, 90)).save(written, "PNG", optimize=True)
    return written.getvalue()


def _small_picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (60, 30), "#0b4a57").save(written, "PNG")
    return written.getvalue()


#: Content by the name of the file; the first is an ordinary one, to compare with: pages that are drawn anew take their time whatever was read.
CASES: dict[str, Callable[[], bytes]] = {
    "ordinaire.yaml": lambda: b"case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\nanswers: {CAP-01: 26}\n",
    "chiffres.json": lambda: b'{"case": ' + b"1" * _MOST_BYTES + b"}",
    "inconnues.json": lambda: _json("answers", {f"CAP-{number + 100}": 25 for number in range(4_900)}),
    "formes.json": lambda: _json("notes", {f"a{number}": [] for number in range(4_900)}),
    "liste.json": lambda: _json("answers", {"CAP-01": [0] * 90_000}),
    "ambigus.yaml": lambda: b"case: 1\nx: [" + b"01, " * 9_900 + b"1]",
    "lignes.yaml": lambda: b"- 1\n" * (_MOST_BYTES // 4),
    "objets.pdf": lambda: _pdf(_json("answers", {f"CAP-{number + 100}": 25 for number in range(4_900)}), 60_000),
    "bombe.pdf": lambda: _pdf(b"0" * 60_000_000, 10),
}
PICTURES: dict[str, Callable[[], bytes]] = {"ordinaire.png": _small_picture, "logo.png": _picture}
