"""The catalogue read from a folder: sources.yaml, and one file a scheme under catalogue/."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel

from kernel import ContentError, Document, Fault, Strict, read_yaml, validate
from schemes.checks import Written, catalogue_faults, register_faults
from schemes.model import Scheme
from schemes.result import Source
from schemes.sourced import Link

FOLDER = Path(__file__).parent


class SourceEntry(Strict):
    """A source as written: `seen_on` is the day when its text was read, `dated` the date that the page bears, in words."""

    title: str
    url: Link | None = None
    seen_on: date
    dated: str | None = None


class Register(Strict):
    """The file sources.yaml."""

    sources: Literal[1]
    entries: dict[str, SourceEntry]


@dataclass(frozen=True)
class Catalogue:
    """All schemes, by id order, and the sources that they cite."""

    schemes: tuple[Scheme, ...]
    sources: Mapping[str, Source]

    def scheme(self, id: str) -> Scheme:
        """Return a scheme. Raises KeyError."""
        return {scheme.id: scheme for scheme in self.schemes}[id]


@lru_cache(maxsize=4)
def load(folder: Path = FOLDER) -> Catalogue:
    """Return the catalogue of a folder (the shipped one by default), read once. Raises ContentError with every fault of every file."""
    catalogue, faults = read(folder)
    if faults:
        raise ContentError(faults)
    return catalogue


def read(folder: Path = FOLDER) -> tuple[Catalogue, tuple[Fault, ...]]:
    """Return what can be read of a folder and every fault of its files, sorted."""
    faults: list[Fault] = []
    register = _read(folder, folder / "sources.yaml", Register, faults)
    entries = register[1].entries if register else {}
    found = [_read(folder, path, Scheme, faults) for path in sorted((folder / "catalogue").rglob("*.yaml"))]
    written = [Written(document, scheme) for document, scheme in filter(None, found)]
    faults += catalogue_faults(written, entries if register else None)
    if register and len(written) == len(found):
        faults += register_faults(register[0], entries, written)
    sources = {id: Source(id, entry.title, entry.url, entry.seen_on, entry.dated) for id, entry in entries.items()}
    schemes = tuple(sorted((item.scheme for item in written), key=lambda scheme: scheme.id))
    return Catalogue(schemes, sources), tuple(sorted(faults))


Model = TypeVar("Model", bound=BaseModel)


def _read(folder: Path, path: Path, model: type[Model], faults: list[Fault]) -> tuple[Document, Model] | None:
    """Read one file, adding its faults to `faults`."""
    try:
        document = read_yaml(path, str(path.relative_to(folder.parent)))
        return document, validate(document, model)
    except ContentError as error:
        faults.extend(error.faults)
        return None
