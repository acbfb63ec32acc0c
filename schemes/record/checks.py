"""What a file cannot tell by itself: ids that exist and are cited, codes that exist, one name for
one scheme."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from companies import regions
from kernel import Document, Fault, did_you_mean
from schemes.record.check_aid import aid_faults
from schemes.record.check_contact import contact_faults
from schemes.record.check_dates import window_faults
from schemes.record.check_family import family_faults
from schemes.record.check_links import link_faults
from schemes.record.check_sense import sense_faults
from schemes.record.codes import code_faults
from schemes.record.model import NATIONAL, Scheme
from schemes.record.record_walk import criteria_of, values_of
from schemes.result import NETWORKS


@dataclass(frozen=True)
class Written:
    """A scheme and the file that it was read from."""

    document: Document
    scheme: Scheme


@dataclass(frozen=True)
class Held:
    """The ids that the registers hold; `sources` None: one could not be read, so that citations are
    not checked."""

    sources: Mapping[str, Any] | None
    preconditions: Collection[str]
    directories: Collection[str]
    laws: Collection[str]


def catalogue_faults(written: list[Written], held: Held) -> list[Fault]:
    """Return the faults of schemes seen together."""
    faults = [
        fault
        for item in written
        for fault in (
            *_names(item),
            *code_faults(item.document),
            *_territory(item),
            *_award(item),
            *_sense(item),
        )
    ]
    together = [(item.document, item.scheme) for item in written]
    faults += [*link_faults(together), *family_faults(together)]
    ids = {item.scheme.id for item in written}
    for item in written:
        faults += _unknown(item, "preconditions", held.preconditions, _PRECONDITION)
        faults += _unknown(item, "directory", held.directories, _DIRECTORY)
        faults += _unknown(item, "law", held.laws, _LAW)
        faults += [
            fault
            for key in ("not_with", "with", "part_of")
            for fault in _unknown(item, key, ids, _SCHEME)
        ]
        faults += _unknown_frequency(item, ids)
        faults += [] if held.sources is None else _unknown(item, "source", held.sources, _SOURCE)
    return faults + _duplicates(written)


def register_faults(
    registers: Sequence[tuple[Document, Mapping[str, Any]]],
    written: list[Written],
    elsewhere: Collection[str],
) -> list[Fault]:
    """Return the sources that nothing cites (`elsewhere`: those that other registers cite), or that
    stand twice."""
    cited = {id for item in written for id in item.scheme.cited} | set(elsewhere)
    faults, seen = [], dict[str, str]()
    for document, entries in registers:
        for id in entries:
            where = ("entries", id)
            if id not in cited:
                faults.append(
                    document.fault(
                        where,
                        "unused-source",
                        f"La source « {id} » n'est citée par aucun dispositif",
                        "Citez-la ou retirez-la",
                    )
                )
            if seen.setdefault(id, document.file) != document.file:
                faults.append(
                    document.fault(
                        where,
                        "duplicate-id",
                        f"La source « {id} » est déjà dans {seen[id]}",
                        "Gardez-en une",
                    )
                )
    return faults


def confirmation_faults(
    files: Sequence[tuple[Document, str]], written: list[Written]
) -> Iterator[Fault]:
    """Yield the confirmations of schemes that do not exist, or that bear the name of another."""
    ids = {item.scheme.id for item in written}
    code, what, remedy = _SCHEME
    seen: dict[str, str] = {}
    for document, id in files:
        stem = PurePath(document.file).stem
        first = seen.setdefault(id, document.file)
        if first != document.file:
            yield document.fault(
                ("scheme",),
                "duplicate-id",
                f"Les confirmations de « {id} » sont déjà dans {first}",
                "Réunissez-les dans un fichier",
            )
        if id not in ids:
            yield document.fault(("scheme",), code, what.format(id), did_you_mean(id, ids, remedy))
        elif id != stem:
            yield document.fault(
                ("scheme",),
                "id",
                f"L'identifiant « {id} » diffère du nom du fichier « {stem}.yaml »",
                "Donnez le même nom aux deux",
            )


def _sense(item: Written) -> Iterator[Fault]:
    for check in (window_faults, sense_faults, aid_faults, contact_faults):
        yield from check(item.document, item.scheme)


def _names(item: Written) -> Iterator[Fault]:
    stem = PurePath(item.document.file).stem
    if item.scheme.id != stem:
        yield item.document.fault(
            ("id",),
            "id",
            f"L'identifiant « {item.scheme.id} » diffère du nom du fichier « {stem}.yaml »",
            "Donnez le même nom aux deux",
        )


def _duplicates(written: list[Written]) -> list[Fault]:
    seen: dict[str, str] = {}
    faults = []
    for item in written:
        first = seen.setdefault(item.scheme.id, item.document.file)
        if first != item.document.file:
            faults.append(
                item.document.fault(
                    ("id",),
                    "duplicate-id",
                    f"L'identifiant « {item.scheme.id} » est déjà pris par {first}",
                    "Choisissez-en un autre",
                )
            )
    return faults


def _territory(item: Written) -> Iterator[Fault]:
    territory = item.scheme.territory
    if territory == NATIONAL:
        return
    if territory not in regions():
        what = f"Le territoire « {territory} » n'est ni « {NATIONAL} » ni le code d'une région"
        yield item.document.fault(
            ("territory",),
            "unknown-region",
            what,
            did_you_mean(territory, (NATIONAL, *regions()), "Écrivez le code INSEE de la région"),
        )
    elif item.scheme.kind not in NETWORKS and not any(
        inner.kind == "territory"
        for criterion in item.scheme.criteria
        for inner in criterion.flat()
    ):
        what = "Ce dispositif est régional mais aucun critère ne porte sur le lieu"
        yield item.document.fault(("territory",), "place", what, "Ajoutez un critère « territory »")


def _award(item: Written) -> Iterator[Fault]:
    """Yield the aid said to go to whoever meets its conditions, although its own facts say that it
    chooses."""
    if item.scheme.award == "conditions" and item.scheme.selects:
        what = "« award: conditions » contredit « selection » ou « intake: calls »"
        yield item.document.fault(("award",), "sense", what, "Écrivez « award: selection »")


#: Code of a fault, what is wrong, what to do when nothing alike exists.
_Citation = tuple[str, str, str]
_SOURCE: _Citation = (
    "unknown-source",
    "La source « {} » n'est pas dans le registre",
    "Ajoutez-la à un fichier de sources/",
)
_PRECONDITION: _Citation = (
    "unknown-precondition",
    "La condition commune « {} » n'est pas dans preconditions.yaml",
    "Ajoutez-la",
)
_DIRECTORY: _Citation = (
    "unknown-directory",
    "L'annuaire « {} » n'est pas dans directories/",
    "Ajoutez-le",
)
_LAW: _Citation = ("unknown-law", "Le droit « {} » n'est pas dans laws.yaml", "Ajoutez-le")
_SCHEME: _Citation = (
    "unknown-scheme",
    "Le dispositif « {} » n'existe pas",
    "Corrigez l'identifiant",
)


def _unknown(item: Written, key: str, known: Collection[str], citation: _Citation) -> list[Fault]:
    code, what, remedy = citation
    return [
        item.document.fault(where, code, what.format(value), did_you_mean(value, known, remedy))
        for where, value in values_of(item.document.data, key)
        if value not in known
    ]


def _unknown_frequency(item: Written, ids: Collection[str]) -> Iterator[Fault]:
    code, what, remedy = _SCHEME
    for where, criterion in criteria_of(item.document.data):
        for index, value in enumerate(criterion["of"] if criterion["kind"] == "frequency" else ()):
            if value not in ids:
                yield item.document.fault(
                    (*where, "of", index),
                    code,
                    what.format(value),
                    did_you_mean(value, ids, remedy),
                )
