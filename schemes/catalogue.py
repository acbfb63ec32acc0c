"""The catalogue read from a folder: the registers (sources, preconditions, territories), and one
file a scheme under records/."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from companies import Company, Place, Project
from kernel import ContentError, Document, Fault, read_yaml, validate
from schemes.cautions import Caution, CautionEntry, CautionRegister, cautions_of, first_calls
from schemes.criteria import (
    BaseCriterion,
    Criterion,
    LawReach,
    NotStarted,
    body_of,
    cited_by,
    reach_of,
)
from schemes.facts import Facts
from schemes.record import (
    NATIONAL,
    Confirmation,
    ConfirmationFile,
    Directory,
    Held,
    Scheme,
    Written,
    catalogue_faults,
    confirmation_faults,
    date_faults,
    directory_faults,
    directory_id,
    newest_faults,
    refreshed,
    register_faults,
    search_faults,
    source_of,
)
from schemes.registers import (
    Law,
    LawRegister,
    Precondition,
    PreconditionRegister,
    SourceEntry,
    SourceRegister,
    Territory,
    TerritoryRegister,
)
from schemes.result import NETWORKS, FirstCall, Source, purposes_of

FOLDER = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All schemes, by id order and as the newest confirmations leave them; the sources that they
    cite; what funders ask for all
    their aids; a note a region; what was confirmed, by scheme; the tables of offices; the laws
    that do not hold everywhere; what is often asked and rarely told."""

    schemes: tuple[Scheme, ...]
    sources: Mapping[str, Source]
    preconditions: Mapping[str, Precondition] = field(default_factory=dict)
    territories: Mapping[str, Territory] = field(default_factory=dict)
    confirmations: Mapping[str, tuple[Confirmation, ...]] = field(default_factory=dict)
    directories: Mapping[str, Directory] = field(default_factory=dict)
    laws: Mapping[str, Law] = field(default_factory=dict)
    often_asked: Mapping[str, CautionEntry] = field(default_factory=dict)

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
        """Return the criteria with what none of them tells: whether an aid is for more than
        enterprises, whether a scheme for the whole country, or the law that it rests on, holds in
        an overseas collectivity; what often rules a firm out."""
        pays = purposes_of(scheme.kind, scheme.project_kinds)
        criteria: tuple[BaseCriterion, ...] = tuple(
            one.paying(pays) if isinstance(one, NotStarted) else one
            for one in self.criteria(scheme)
        )
        if scheme.kind not in NETWORKS:
            forms = scheme.open_to.forms if scheme.open_to else ()
            criteria += (body_of(criteria, forms),)
        if scheme.law is not None:
            law = self.laws[scheme.law]
            criteria += (LawReach(outside=law.not_in, words=law.words, source=law.source),)
        desk = self.directories.get(scheme.contact.directory or "")
        served = desk.served() if desk else ()
        reach = (reach_of(criteria, served),) if scheme.territory == NATIONAL else ()
        return (*criteria, *reach, *self.cautions(scheme))

    def cautions(self, scheme: Scheme) -> tuple[Caution, ...]:
        """Return what often rules a firm out and the record of a scheme does not tell."""
        entries = self.often_asked.values()
        return cautions_of(scheme, self.criteria(scheme), entries, self.family(scheme))

    def family(self, scheme: Scheme) -> tuple[str, ...]:
        """Return the ids of all records of the same aid, its own among them."""
        root = scheme.part_of or scheme.id
        return tuple(one.id for one in self.schemes if root in (one.id, one.part_of))

    def first_calls(self, company: Company, project: Project, on: date) -> tuple[FirstCall, ...]:
        """Return who helps a firm before any aid, for what it tells of its situation."""
        return first_calls(self.often_asked.values(), Facts(company, project, on))

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
    registers = shelf.all_of("sources", SourceRegister)
    records = shelf.all_of("records", Scheme)
    answers = shelf.all_of("confirmations", ConfirmationFile)
    directories = shelf.all_of("directories", Directory)
    preconditions = shelf.one("preconditions.yaml", PreconditionRegister)
    territories = shelf.one("territories.yaml", TerritoryRegister)
    laws = shelf.one("laws.yaml", LawRegister)
    cautions = shelf.one("cautions.yaml", CautionRegister)
    written = [Written(document, scheme) for document, scheme in records.found]
    entries = {
        id: entry for _, register in registers.found for id, entry in register.entries.items()
    }
    confirmations = {file.scheme: file.entries for _, file in answers.found}
    catalogue = Catalogue(
        _refreshed(written, confirmations),
        _sources(entries, confirmations),
        preconditions.entries if preconditions else {},
        territories.entries if territories else {},
        confirmations,
        {directory_id(document): directory for document, directory in directories.found},
        laws.entries if laws else {},
        cautions.entries if cautions else {},
    )
    held = Held(
        sources=entries if registers.whole else None,
        preconditions=catalogue.preconditions,
        directories=catalogue.directories,
        laws=catalogue.laws,
    )
    faults = [
        *shelf.faults,
        *_nothing_in(folder),
        *catalogue_faults(written, held),
        *confirmation_faults([(one, file.scheme) for one, file in answers.found], written),
    ]
    for document, directory in directories.found:
        faults += directory_faults(document, directory, held.sources)
    if registers.whole and records.whole:
        found = [(document, register.entries) for document, register in registers.found]
        faults += register_faults(found, written, _cited_elsewhere(catalogue))
    seen = {id: entry.seen_on for id, entry in entries.items()}
    for item in written:
        for check in (newest_faults, search_faults):
            faults += check(item.document, item.scheme, seen)
    return catalogue, tuple(sorted(faults))


def _refreshed(
    written: Sequence[Written], confirmations: Mapping[str, tuple[Confirmation, ...]]
) -> tuple[Scheme, ...]:
    """Return the schemes by id, as the newest confirmations leave them."""
    found = (refreshed(item.scheme, confirmations.get(item.scheme.id, ())) for item in written)
    return tuple(sorted(found, key=lambda scheme: scheme.id))


def _sources(
    entries: Mapping[str, SourceEntry], confirmations: Mapping[str, tuple[Confirmation, ...]]
) -> dict[str, Source]:
    """Return the sources of the registers, and the confirmations as sources."""
    answers = (source_of(id, one) for id, given in confirmations.items() for one in given)
    return {
        id: Source(id, entry.title, entry.url, entry.seen_on, entry.dated)
        for id, entry in entries.items()
    } | {source.id: source for source in answers}


def _cited_elsewhere(catalogue: Catalogue) -> set[str]:
    """Return the ids of the sources that other registers than the records cite."""
    notes = (id for territory in catalogue.territories.values() for id in territory.source)
    shared = (
        id
        for precondition in catalogue.preconditions.values()
        for criterion in precondition.criteria
        for id in cited_by(criterion)
    )
    offices = (
        id
        for directory in catalogue.directories.values()
        for office in (*directory.offices, *directory.places)
        for id in office.source
    )
    laws = (id for law in catalogue.laws.values() for id in law.source)
    often = (
        id
        for entry in catalogue.often_asked.values()
        for id in (*entry.of.cited, *(entry.help.source if entry.help else ()))
    )
    return {*notes, *shared, *offices, *laws, *often}


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
