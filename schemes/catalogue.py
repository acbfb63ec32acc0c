"""The catalogue read from a folder: the registers (sources, preconditions, territories), and one
file a scheme under records/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel

from companies import Place
from kernel import ContentError, Document, Fault, Strict, Words, read_yaml, validate
from schemes.criteria import BaseCriterion, Criterion, cited_by, reach_of
from schemes.record import (
    NATIONAL,
    Confirmation,
    ConfirmationFile,
    Id,
    Scheme,
    Written,
    catalogue_faults,
    confirmation_faults,
    date_faults,
    newest_faults,
    refreshed,
    register_faults,
    search_faults,
    source_of,
)
from schemes.result import Source
from schemes.sourced import Link, Sourced

FOLDER = Path(__file__).parent


class SourceEntry(Strict):
    """A source as written: `seen_on` is the day when its text was read, `dated` the date that the
    page bears, in words."""

    title: Words
    url: Link | None = None
    seen_on: date
    dated: Words | None = None


class SourceRegister(Strict):
    """A file of sources/."""

    sources: Literal[1]
    entries: dict[str, SourceEntry]


class Precondition(Strict):
    """What a funder asks for all its aids."""

    criteria: tuple[Criterion, ...]


class PreconditionRegister(Strict):
    """The file preconditions.yaml."""

    preconditions: Literal[1]
    entries: dict[Id, Precondition]


class Territory(Sourced):
    """What was found for a region, and what was not: sentences of ours, with the day of the
    search."""

    note: Words
    searched_on: date

    def states(self) -> bool:
        """What was not found has no source."""
        return False


class TerritoryRegister(Strict):
    """The file territories.yaml, by INSEE code of region."""

    territories: Literal[1]
    entries: dict[str, Territory]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All schemes, by id order and as the newest confirmations leave them; the sources that they
    cite; what funders ask for all
    their aids; a note a region; what was confirmed, by scheme."""

    schemes: tuple[Scheme, ...]
    sources: Mapping[str, Source]
    preconditions: Mapping[str, Precondition] = field(default_factory=dict)
    territories: Mapping[str, Territory] = field(default_factory=dict)
    confirmations: Mapping[str, tuple[Confirmation, ...]] = field(default_factory=dict)

    def scheme(self, id: str) -> Scheme:
        """Return a scheme. Raises KeyError."""
        return self._by_id[id]

    def criteria(self, scheme: Scheme) -> tuple[Criterion, ...]:
        """Return all that decides for a scheme: its own criteria, then those that its funders put
        on all their aids."""
        return (
            *scheme.criteria,
            *(
                criterion
                for id in scheme.preconditions
                for criterion in self.preconditions[id].criteria
            ),
        )

    def deciding(self, scheme: Scheme) -> tuple[BaseCriterion, ...]:
        """Return the criteria with what none of them tells: whether a scheme for the whole country
        holds in an overseas collectivity."""
        criteria = self.criteria(scheme)
        return (*criteria, reach_of(criteria)) if scheme.territory == NATIONAL else criteria

    def carried_in(self, scheme: Scheme) -> frozenset[str]:
        """Return the codes of the regions where a carrier or a local form of a scheme is known."""
        parts = (one for one in self.schemes if one.part_of == scheme.id)
        return frozenset(part.territory for part in parts if part.territory != NATIONAL)

    def territory_note(self, place: Place | None) -> str | None:
        """Return what was found for the region of a place, in French; None when that is not
        known."""
        found = self.territories.get(place.region.code) if place else None
        return found.note if found else None

    @cached_property
    def _by_id(self) -> dict[str, Scheme]:
        return {scheme.id: scheme for scheme in self.schemes}


@lru_cache(maxsize=4)
def load(folder: Path = FOLDER) -> Catalogue:
    """Return the catalogue of a folder (the shipped one by default), read once. Raises ContentError
    with every fault of every file."""
    catalogue, faults = read(folder)
    if faults:
        raise ContentError(faults)
    return catalogue


def read(folder: Path = FOLDER, on: date | None = None) -> tuple[Catalogue, tuple[Fault, ...]]:
    """Return what can be read of a folder and every fault of its files, sorted; `on`: the day of
    the check, before which evidence was found."""
    shelf = _Shelf(folder, on, [])
    faults = shelf.faults
    registers = shelf.all_of("sources", SourceRegister)
    preconditions = shelf.one("preconditions.yaml", PreconditionRegister)
    territories = shelf.one("territories.yaml", TerritoryRegister)
    records = shelf.all_of("records", Scheme)
    faults += _nothing_in(folder)
    answers = shelf.all_of("confirmations", ConfirmationFile)
    written = [Written(document, scheme) for document, scheme in records.found]
    shared = preconditions.entries if preconditions else {}
    notes = territories.entries if territories else {}
    entries = {
        id: entry for _, register in registers.found for id, entry in register.entries.items()
    }
    faults += catalogue_faults(written, entries if registers.whole else None, shared)
    faults += confirmation_faults(
        [(document, file.scheme) for document, file in answers.found], written
    )
    if registers.whole and records.whole:
        elsewhere = {id for territory in notes.values() for id in territory.source} | {
            id
            for precondition in shared.values()
            for criterion in precondition.criteria
            for id in cited_by(criterion)
        }
        faults += register_faults(
            [(document, register.entries) for document, register in registers.found],
            written,
            elsewhere,
        )
    seen = {id: entry.seen_on for id, entry in entries.items()}
    faults += [
        fault
        for item in written
        for check in (newest_faults, search_faults)
        for fault in check(item.document, item.scheme, seen)
    ]
    confirmations = {file.scheme: file.entries for _, file in answers.found}
    sources = {
        id: Source(id, entry.title, entry.url, entry.seen_on, entry.dated)
        for id, entry in entries.items()
    }
    sources |= {
        source.id: source
        for id, given in confirmations.items()
        for one in given
        for source in (source_of(id, one),)
    }
    schemes = tuple(
        sorted(
            (refreshed(item.scheme, confirmations.get(item.scheme.id, ())) for item in written),
            key=lambda scheme: scheme.id,
        )
    )
    return Catalogue(schemes, sources, shared, notes, confirmations), tuple(sorted(faults))


def _nothing_in(folder: Path) -> list[Fault]:
    """A catalogue without a record is another folder, or one that is named a level too low: nothing
    was checked."""
    if any((folder / "records").rglob("*.yaml")):
        return []
    inside = folder.name in ("records", "sources", "confirmations") and any(
        (folder.parent / "records").rglob("*.yaml")
    )
    remedy = (
        f"Donnez le dossier qui le contient : {folder.parent.name}"
        if inside
        else "Donnez celui où sont records/ et sources/"
    )
    return [
        Fault(
            folder.name,
            1,
            "file",
            "Ce dossier ne contient aucune fiche : rien n'y est sous records/",
            remedy,
        )
    ]


Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class _Files(Generic[Model]):
    """The files of a folder that could be read; `whole`: whether all could."""

    found: tuple[tuple[Document, Model], ...]
    whole: bool


@dataclass(frozen=True)
class _Shelf:
    """Reads the files of a folder on a day, adding what is wrong with each to `faults`."""

    folder: Path
    on: date | None
    faults: list[Fault]

    def all_of(self, name: str, model: type[Model]) -> _Files[Model]:
        read = [self._read(path, model) for path in sorted((self.folder / name).rglob("*.yaml"))]
        return _Files(tuple(one for one in read if one), all(read))

    def one(self, name: str, model: type[Model]) -> Model | None:
        found = self._read(self.folder / name, model) if (self.folder / name).exists() else None
        return found[1] if found else None

    def _read(self, path: Path, model: type[Model]) -> tuple[Document, Model] | None:
        try:
            document = read_yaml(path, str(path.relative_to(self.folder.parent)))
            self.faults.extend(date_faults(document, self.on))
            return document, validate(document, model)
        except ContentError as error:
            self.faults.extend(error.faults)
            return None
