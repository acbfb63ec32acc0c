"""From plain values to frozen models, every mismatch told in French at its line."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from kernel.errors import ContentError
from kernel.faults import Fault, did_you_mean
from kernel.yaml import Document, Where


class Strict(BaseModel):
    """Base of all models read from files: frozen, no unknown key, no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Model = TypeVar("Model", bound=BaseModel)

_KINDS = {
    "string_type": "un texte",
    "int_type": "un nombre entier",
    "float_type": "un nombre",
    "decimal_type": "un nombre",
    "bool_type": "true ou false",
    "date_type": "une date (2026-11-22)",
    "list_type": "une liste",
    "tuple_type": "une liste",
    "dict_type": "un groupe de clés",
    "model_type": "un groupe de clés",
    "mapping_type": "un groupe de clés",
}


def validate(document: Document, model: type[Model]) -> Model:
    """Build `model` from a document. Raises ContentError with every fault of reading and of shape, each at its line."""
    found = list(document.faults)
    try:
        built = model.model_validate(document.data)
    except ValidationError as error:
        known = {fault.line for fault in found}
        found += [fault for fault in _faults(document, model, error.errors()) if not (fault.code == "type" and fault.line in known)]
    if found:
        raise ContentError(found)
    return built


def _faults(document: Document, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> list[Fault]:
    faults: dict[tuple[Where, str], Fault] = {}
    for error in errors:
        where = _place(document, error["loc"])
        fault = _fault(document, model, where, error)
        faults.setdefault((where, fault.code), fault)
    return list(faults.values())


def _place(document: Document, loc: tuple[int | str, ...]) -> Where:
    """Keep of a pydantic location what exists in the file: tags of unions and "[key]" are not keys of the author."""
    place: Where = ()
    for part in loc:
        if (*place, part) in document.lines:
            place = (*place, part)
    return place


def _fault(document: Document, model: type[BaseModel], where: Where, error: ErrorDetails) -> Fault:
    kind, last = error["type"], str(error["loc"][-1]) if error["loc"] else "le fichier"
    text = document.scalars.get(where, "")
    if kind == "extra_forbidden":
        return document.fault(where, "unknown-key", f"La clé « {last} » n'existe pas ici", did_you_mean(last, _keys(model, error["loc"]), "Retirez-la"))
    if kind == "missing":
        return document.fault(where, "missing", f"La clé « {last} » manque", "Ajoutez-la")
    if kind == "string_type" and isinstance(error["input"], (int, float)) and not isinstance(error["input"], bool):
        return document.fault(where, "number-for-text", f"« {text} » est lu comme un nombre, un texte est attendu", f'Mettez des guillemets : "{text}"')
    if kind == "literal_error":
        return _choice_fault(document, where, text or str(error["input"]), error["ctx"]["expected"].replace(" or ", ", "))
    if kind == "union_tag_invalid":
        return _choice_fault(document, where, str(error["ctx"]["tag"]), error["ctx"]["expected_tags"])
    if kind == "union_tag_not_found":
        return document.fault(where, "condition", f"Il manque ici de quoi savoir ce que c'est ({_tag_names(error)})", "Ajoutez la clé qui le dit")
    if kind in _KINDS:
        return document.fault(where, "type", f"« {last} » n'est pas du bon type", f"Écrivez {_KINDS[kind]}")
    if kind == "value_error":
        what, _, remedy = str(error["ctx"]["error"]).partition(". ")
        return document.fault(where, "value", what, remedy.rstrip(".") or "Corrigez la valeur")
    return document.fault(where, "value", f"La valeur de « {last} » n'est pas permise ({_limits(error)})", "Corrigez-la")


def _choice_fault(document: Document, where: Where, given: str, expected: str) -> Fault:
    choices = expected.replace("'", "")
    return document.fault(where, "choice", f"« {given} » n'est pas permis ici", did_you_mean(given, choices.split(", "), f"Choisissez parmi : {choices}"))


def _tag_names(error: ErrorDetails) -> str:
    discriminator = str(error["ctx"]["discriminator"]).replace("'", "")
    return "question, company, fact, all, any ou not" if discriminator.endswith("()") else discriminator


def _limits(error: ErrorDetails) -> str:
    return ", ".join(f"{name} {value}" for name, value in error.get("ctx", {}).items()) or error["type"]


def _keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys that the model allows at a location, to suggest the nearest."""
    found: Any = model
    for part in loc[:-1]:
        found = _models(found).get(part) if isinstance(part, str) else found
        if found is None:
            return sorted(_all_keys(model))
    fields = {name: None for kind in _classes(found) for name in kind.model_fields}
    return sorted(fields) or sorted(_all_keys(model))


def _models(annotation: Any) -> dict[str, Any]:
    return {name: field.annotation for kind in _classes(annotation) for name, field in kind.model_fields.items()}


def _classes(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [kind for inner in getattr(annotation, "__args__", ()) for kind in _classes(inner)]


def _all_keys(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> set[str]:
    keys: set[str] = set(model.model_fields)
    for field in model.model_fields.values():
        for kind in _classes(field.annotation):
            if kind not in seen:
                keys |= _all_keys(kind, seen | {model, kind})
    return keys
