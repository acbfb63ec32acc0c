"""The register of declarations: every file of the folder declarations/, merged."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from companies.declaration import Declaration
from kernel import ContentError, Document, Fault, Strict, read_yaml, validate

FOLDER = Path(__file__).parent / "declarations"


class _File(Strict):
    declarations: Literal[1]
    entries: dict[str, Declaration]


@cache
def declarations(folder: Path = FOLDER) -> Mapping[str, Declaration]:
    """Return the declarations of a folder (the shipped one by default) by id, read once. Raises
    ContentError with every fault of every file."""
    entries: dict[str, Declaration] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            entries |= _entries(path, folder, entries)
        except ContentError as error:
            faults.extend(error.faults)
    if faults:
        raise ContentError(faults)
    return MappingProxyType(entries)


def _entries(path: Path, folder: Path, known: Mapping[str, Declaration]) -> dict[str, Declaration]:
    document = read_yaml(path, str(path.relative_to(folder.parent.parent)))
    return validate(document, _File, _id_faults(document, known)).entries


def _id_faults(document: Document, known: Mapping[str, Declaration]) -> Iterator[Fault]:
    entries = document.data.get("entries") if isinstance(document.data, dict) else None
    for id in entries if isinstance(entries, dict) else ():
        if id in known:
            yield document.fault(
                ("entries", id),
                "duplicate",
                f"La déclaration « {id} » figure déjà dans un autre fichier",
                "Gardez-en une seule",
            )
        elif not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", str(id)):
            yield document.fault(
                ("entries", id),
                "id",
                f"« {id} » n'est pas un identifiant",
                "Écrivez des minuscules, des chiffres et des tirets",
            )
