"""What a file cannot tell by itself: sources that exist and are cited, codes that exist, one name for one scheme."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from companies import departments, naf_label, regions
from kernel import Document, Fault, Where, did_you_mean
from schemes.model import NATIONAL, Scheme


@dataclass(frozen=True)
class Written:
    """A scheme and the file that it was read from."""

    document: Document
    scheme: Scheme


def catalogue_faults(written: list[Written], sources: Collection[str] | None) -> list[Fault]:
    """Return the faults of schemes seen together; `sources` None: the register could not be read, so citations are not checked."""
    faults = [fault for item in written for fault in (*_names(item), *_codes(item), *_territory(item))]
    if sources is not None:
        faults += [fault for item in written for fault in _unknown_sources(item, sources)]
    return faults + _duplicates(written)


def register_faults(document: Document, entries: Mapping[str, Any], written: list[Written]) -> list[Fault]:
    """Return the sources that no scheme cites."""
    cited = {id for item in written for id in item.scheme.cited()}
    return [
        document.fault(("entries", id), "unused-source", f"La source « {id} » n'est citée par aucun dispositif", "Citez-la ou retirez-la")
        for id in entries
        if id not in cited
    ]


def _names(item: Written) -> Iterator[Fault]:
    stem = PurePath(item.document.file).stem
    if item.scheme.id != stem:
        yield item.document.fault(("id",), "id", f"L'identifiant « {item.scheme.id} » diffère du nom du fichier « {stem}.yaml »", "Donnez le même nom aux deux")


def _duplicates(written: list[Written]) -> list[Fault]:
    seen: dict[str, str] = {}
    faults = []
    for item in written:
        first = seen.setdefault(item.scheme.id, item.document.file)
        if first != item.document.file:
            faults.append(
                item.document.fault(("id",), "duplicate-id", f"L'identifiant « {item.scheme.id} » est déjà pris par {first}", "Choisissez-en un autre")
            )
    return faults


def _unknown_sources(item: Written, known: Collection[str]) -> Iterator[Fault]:
    for where, value in _values(item.document.data, "source"):
        if value not in known:
            yield item.document.fault(
                where, "unknown-source", f"La source « {value} » n'est pas dans sources.yaml", did_you_mean(value, known, "Ajoutez-la au registre")
            )


def _territory(item: Written) -> Iterator[Fault]:
    territory = item.scheme.territory
    if territory == NATIONAL:
        return
    if territory not in regions():
        what = f"Le territoire « {territory} » n'est ni « {NATIONAL} » ni le code d'une région"
        yield item.document.fault(("territory",), "unknown-region", what, did_you_mean(territory, (NATIONAL, *regions()), "Écrivez le code INSEE de la région"))
    elif not any(criterion.kind in ("region", "department") for criterion in item.scheme.criteria):
        what = "Ce dispositif est régional mais aucun critère ne porte sur le lieu"
        yield item.document.fault(("territory",), "place", what, "Ajoutez un critère « region » ou « department »")


def _codes(item: Written) -> Iterator[Fault]:
    for where, criterion in _criteria(item.document.data):
        for keys, code, what, remedy, known in _TABLES.get(criterion["kind"], ()):
            for key in keys:
                for index, value in enumerate(criterion.get(key, ())):
                    if not known(value):
                        yield item.document.fault((*where, key, index), code, what.format(value), remedy)


def _is_legal_form(value: str) -> bool:
    return value.isdecimal() and len(value) <= 4


_Table = tuple[tuple[str, ...], str, str, str, Callable[[str], bool]]

_TABLES: dict[str, tuple[_Table, ...]] = {
    "region": ((("any_of",), "unknown-region", "La région « {} » n'existe pas", "Écrivez son code INSEE, par exemple 84", lambda value: value in regions()),),
    "department": (
        (
            ("any_of",),
            "unknown-department",
            "Le département « {} » n'existe pas",
            "Écrivez son code INSEE, par exemple 38",
            lambda value: value in departments(),
        ),
    ),
    "naf": (
        (
            ("in", "out"),
            "unknown-naf",
            "Le code NAF « {} » n'existe pas",
            "Écrivez une section, une division ou un code, par exemple C, 10 ou 10.71C",
            lambda value: naf_label(value) is not None,
        ),
    ),
    "legal_form": (
        (
            ("in", "out"),
            "legal-form",
            "« {} » n'est pas une catégorie juridique",
            "Écrivez un à quatre chiffres de la nomenclature de l'Insee, par exemple 54",
            _is_legal_form,
        ),
    ),
}


def _criteria(data: Any, where: Where = ()) -> Iterator[tuple[Where, dict[str, Any]]]:
    """Yield every criterion of a file with its place, parts of combinations included."""
    key = "of" if where else "criteria"
    for index, criterion in enumerate(data.get(key, ())):
        place = (*where, key, index)
        yield place, criterion
        if criterion["kind"] in ("one_of", "all_of"):
            yield from _criteria(criterion, place)


def _values(data: Any, key: str, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Yield every value written under `key`, alone or in a list, at any depth."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key:
                yield from (((*where, name, i), id) for i, id in enumerate(value)) if isinstance(value, tuple) else (((*where, name), value),)
            else:
                yield from _values(value, key, (*where, name))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from _values(value, key, (*where, index))
