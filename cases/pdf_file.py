"""A report handed back: the case that its PDF carries. The PDF is read in another process, which
may be killed."""

import subprocess
import sys
import threading
from pathlib import Path

from cases import attachment
from kernel import ContentError, Fault

#: Our reports take 0.3 MB, with a logo 1 MB.
MAX_PDF_BYTES = 20_000_000
_START = b"%PDF-"
_SECONDS = 10
_MEMORY = 1 << 29
#: Others wait: many hostile files at once must not take more than two.
_AT_ONCE = threading.BoundedSemaphore(2)

_AS_GIVEN = "Donnez le rapport PDF tel qu'il a été téléchargé, ou le fichier dossier"
_NO_CASE = ("pdf-case", "Ce PDF ne contient pas de dossier Boussole IA", _AS_GIVEN)
_BROKEN = ("pdf-broken", "Ce PDF est abîmé : son dossier ne peut pas être lu", _AS_GIVEN)
_FAULTS = {
    attachment.ENCRYPTED: ("pdf-locked", "Ce PDF est protégé par un mot de passe", _AS_GIVEN),
    attachment.BROKEN: _BROKEN,
    attachment.WITHOUT: _NO_CASE,
    attachment.SEVERAL: (
        "pdf-several",
        "Ce PDF contient plusieurs dossiers Boussole IA",
        "Donnez le rapport PDF d'un seul diagnostic",
    ),
    attachment.TOO_LONG: ("pdf-size", "Le dossier que contient ce PDF est trop long", _AS_GIVEN),
}


def is_pdf(data: bytes) -> bool:
    """Tell whether a file says that it is a PDF."""
    return data.startswith(_START)


def carried(data: bytes, file: str, max_bytes: int) -> tuple[str, bytes]:
    """Return name and content of the case that a report carries, `max_bytes` at most. Raises
    ContentError in one plain fault."""
    if len(data) > MAX_PDF_BYTES:
        raise too_big(file)
    try:
        with _AT_ONCE:
            done = subprocess.run(  # noqa: S603
                _command(max_bytes), input=data, capture_output=True, timeout=_SECONDS, check=False
            )
    except subprocess.TimeoutExpired:
        raise _error(file, _BROKEN) from None
    if done.returncode:
        raise _error(file, _FAULTS.get(done.returncode, _BROKEN))
    name, _, content = done.stdout.partition(b"\n")
    return name.decode(), content


def carried_here(data: bytes, file: str, max_bytes: int) -> tuple[str, bytes]:
    """Do the same in this very process, which a hostile PDF may bring down. Raises ContentError in
    one plain fault."""
    if len(data) > MAX_PDF_BYTES:
        raise too_big(file)
    try:
        return attachment.attachment(data, max_bytes)
    except attachment.UnreadableError as error:
        raise _error(file, _FAULTS[error.code]) from None


def too_big(file: str) -> ContentError:
    """Return what is said of a file that is longer than any report."""
    return _error(
        file, ("pdf-size", f"Le fichier fait plus de {MAX_PDF_BYTES // 1_000_000} Mo", _AS_GIVEN)
    )


def _command(max_bytes: int) -> list[str]:
    return [sys.executable, "-I", str(Path(attachment.__file__)), str(max_bytes), str(_MEMORY)]


def _error(file: str, fault: tuple[str, str, str]) -> ContentError:
    return ContentError([Fault(file, 1, *fault)])
