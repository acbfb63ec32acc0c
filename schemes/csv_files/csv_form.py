"""How a CSV file is written: its letters, its separator, and whether its first line says it, as
spreadsheets do."""

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kernel import ContentError, Fault, not_text, unreadable

_SEPARATORS = (",", ";", "\t")
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
#: A French Excel writes « CSV » in these letters; no file says so itself.
_WINDOWS = "windows-1252"
#: After a letter, what no French word holds: the file is in the letters of yet another machine.
_NO_WORD = re.compile(
    "[a-zA-Z][\u201a\u201e\u2021\u02c6\u2030\u2039]|[a-zA-Z][\u0160\u017d][a-z]|[a-z][\u2018\u201c\u201d\u2122\u203a][a-z]"
)
_SAID = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
_BLOCK = 1 << 20


@dataclass(frozen=True)
class CsvForm:
    """`encoding`: the letters; `separator`; `skipped`: lines before the names of the columns (0 or
    1)."""

    encoding: str
    separator: str
    skipped: int


def form_of(path: Path) -> CsvForm:
    """Return how a file is written. Raises ContentError when it cannot be read or when its letters
    are not known."""
    encoding = _encoding(path)
    with opened(path, encoding) as file:
        first = file.readline()
    said = _SAID.fullmatch(first.rstrip("\r\n"))
    return (
        CsvForm(encoding, said[1], 1)
        if said
        else CsvForm(encoding, max(_SEPARATORS, key=first.count), 0)
    )


@contextmanager
def opened(path: Path, encoding: str) -> Iterator[TextIO]:
    """Open a file to read its rows. Raises ContentError when it cannot be read, or not in these
    letters."""
    try:
        with path.open(encoding=encoding, newline="") as file:
            yield file
    except OSError:
        raise unreadable(str(path)) from None
    except UnicodeError:
        raise _unknown(path) from None


def _encoding(path: Path) -> str:
    """Return the letters that the file says, else UTF-8 when all of it is, else those of a French
    Excel."""
    with _bytes(path) as blocks:
        start = next(blocks, b"")
    if other := not_text(start):
        raise ContentError(
            [
                Fault(
                    str(path),
                    1,
                    "encoding",
                    f"Le fichier est {other}, pas du CSV",
                    "Ouvrez-le dans son logiciel, et enregistrez-le en « CSV UTF-8 »",
                )
            ]
        )
    if b"\0" in start and not start.startswith(tuple(_MARKS)):
        raise _unknown(path)
    marked = next((name for mark, name in _MARKS.items() if start.startswith(mark)), None)
    return marked or ("utf-8" if _reads(path, "utf-8") else _windows(path))


def _windows(path: Path) -> str:
    with opened(path, _WINDOWS) as file:
        while block := file.read(_BLOCK):
            if _NO_WORD.search(block):
                raise _unknown(path)
    return _WINDOWS


def _reads(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with _bytes(path) as blocks:
            for block in blocks:
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def _bytes(path: Path) -> Iterator[Iterator[bytes]]:
    try:
        with path.open("rb") as file:
            yield iter(lambda: file.read(_BLOCK), b"")
    except OSError:
        raise unreadable(str(path)) from None


def _unknown(path: Path) -> ContentError:
    what = "Les lettres du fichier ne sont ni en UTF-8 ni celles d'Excel sous Windows"
    return ContentError([Fault(str(path), 1, "encoding", what, "Enregistrez-le en « CSV UTF-8 »")])
