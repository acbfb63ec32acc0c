"""Codes and ids of other registers that a scheme cites: places, activities, legal forms,
declarations, spend items."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from companies import (
    Declaration,
    commune,
    declarations,
    departments,
    epcis,
    naf_level_exists,
    regions,
    spend_items,
)
from kernel import Document, Fault, Where, did_you_mean
from schemes.record.record_walk import criteria_of, values_of

FRANCE = "PAYS-99100"


def code_faults(document: Document) -> Iterator[Fault]:
    """Yield every code that does not exist nationally and every id that no register holds."""
    for where, criterion in criteria_of(document.data):
        kind = criterion.get("kind")
        for keys, fault in _CHECKS.get(kind, ()):
            for key in keys:
                for index, value in enumerate(criterion.get(key) or ()):
                    found = fault(value)
                    if found:
                        yield document.fault((*where, key, index), *found)
        yield from (
            _declared_faults(document, where, criterion)
            if kind in ("declared", "prerequisite")
            else ()
        )
    for key in ("spending", "excluded"):
        for where, value in values_of(document.data, key):
            if value not in spend_items():
                yield document.fault(where, *_unknown_item(value))
    for where, value in values_of(document.data, "each"):
        if _type_of(value) != "number":
            yield document.fault(where, *_unknown_declaration(value, "number"))


_Found = tuple[str, str, str] | None


def place_fault(code: str) -> _Found:
    """Return the code of a fault of a COG code, what is wrong, what to do; None when it exists."""
    prefix, _, rest = code.partition("-")
    known: dict[str, Callable[[str], bool]] = {
        "REG": lambda value: value in regions(),
        "DEP": lambda value: value in departments(),
        "EPCI": lambda value: value in epcis(),
        "COM": lambda value: commune(value) is not None,
    }
    if code == FRANCE or (prefix in known and known[prefix](rest)):
        return None
    return (
        "unknown-place",
        f"Le lieu « {code} » n'existe pas",
        "Écrivez un code officiel, par exemple REG-84, DEP-38, EPCI-200040715 ou COM-38185",
    )


def naf_fault(code: str) -> _Found:
    """Return the code of a fault of a NAF prefix, what is wrong, what to do; None if it exists."""
    if naf_level_exists(code):
        return None
    return (
        "unknown-naf",
        f"Le code NAF « {code} » n'existe pas",
        (
            "Écrivez une section, une division, une suite de divisions ou un code, par exemple C,"
            " 10, 10-33 ou 10.71C"
        ),
    )


def _legal_form_fault(value: str) -> _Found:
    if value.isdecimal() and len(value) <= 4:
        return None
    return (
        "legal-form",
        f"« {value} » n'est pas une catégorie juridique",
        "Écrivez un à quatre chiffres de la nomenclature de l'Insee, par exemple 54",
    )


def _item_fault(value: str) -> _Found:
    return None if value in spend_items() else _unknown_item(value)


def _unknown_item(value: str) -> tuple[str, str, str]:
    return (
        "unknown-spending",
        f"La dépense « {value} » n'existe pas",
        did_you_mean(value, spend_items(), "Choisissez-la dans la liste des dépenses"),
    )


_CHECKS: dict[Any, tuple[tuple[tuple[str, ...], Callable[[str], _Found]], ...]] = {
    "territory": ((("in", "out"), place_fault),),
    "naf": ((("in", "out"), naf_fault),),
    "legal_form": ((("in", "out"), _legal_form_fault),),
    "project_scope": ((("in", "out"), _item_fault),),
}


def _declared_faults(
    document: Document, where: Where, criterion: dict[str, Any]
) -> Iterator[Fault]:
    if criterion["kind"] == "prerequisite":
        for index, id in enumerate(criterion["any_of"]):
            if _type_of(id) != "date":
                yield document.fault((*where, "any_of", index), *_unknown_declaration(id, "date"))
        return
    id, types = criterion["ask"], _types(criterion)
    if _type_of(id) not in types:
        yield document.fault((*where, "ask"), *_unknown_declaration(id, *types))
        return
    options: Collection[str] = getattr(declarations()[id], "options", ())
    for key in ("any_of", "none_of"):
        for index, value in enumerate(criterion.get(key) or ()):
            if value not in options:
                what = f"« {value} » n'est pas une réponse à « {id} »"
                yield document.fault(
                    (*where, key, index),
                    "unknown-option",
                    what,
                    did_you_mean(value, options, "Choisissez une réponse du registre"),
                )


def _types(criterion: dict[str, Any]) -> tuple[str, ...]:
    """Return the types of declaration that the keys of a « declared » criterion can compare."""
    if "is" in criterion:
        return ("yes_no",)
    return ("one_of", "many_of") if "any_of" in criterion or "none_of" in criterion else ("number",)


def _type_of(id: str) -> str | None:
    found: Declaration | None = declarations().get(id)
    return found.type if found else None


def _unknown_declaration(id: str, *types: str) -> tuple[str, str, str]:
    known = [one for one, declaration in declarations().items() if declaration.type in types]
    if id in declarations():
        return (
            "declaration-type",
            f"La déclaration « {id} » ne se compare pas ainsi",
            f"Ici il faut une déclaration de type {' ou '.join(types)}",
        )
    return (
        "unknown-declaration",
        f"La déclaration « {id} » n'existe pas",
        did_you_mean(id, known, "Ajoutez-la à un fichier de companies/declarations/"),
    )
