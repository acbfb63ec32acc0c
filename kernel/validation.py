"""From plain values to frozen models, every mismatch told in French at its line."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from kernel.errors import ContentError
from kernel.faults import Fault, did_you_mean, shown
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
#: What a limit allows, by its name in pydantic.
_LIMITS = {
    "ge": "{} ou plus",
    "gt": "plus de {}",
    "le": "{} ou moins",
    "lt": "moins de {}",
    "min_length": "{} au moins",
    "max_length": "{} au plus",
    "pattern": "forme attendue : {}",
}


def validate(document: Document, model: type[Model], found: Iterable[Fault] = ()) -> Model:
    """Build `model` from a document. Raises ContentError with every fault of reading, of meaning and of shape, each at its line.

    `found`: faults of meaning that the caller has found already. Of several faults of one value, the plainest is told: what
    cannot be read at all, else what it means, else its type.
    """
    misread = {fault.where for fault in document.faults}
    faults = [*document.faults, *(fault for fault in found if fault.where not in misread)]
    told = {fault.where for fault in faults}
    try:
        built = model.model_validate(document.data)
    except ValidationError as error:
        faults += [fault for fault in _faults(document, model, error.errors(include_url=False)) if not (fault.code == "type" and fault.where in told)]
    if faults:
        raise ContentError(faults)
    return built


def _faults(document: Document, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> list[Fault]:
    faults: dict[tuple[Where, str, str], Fault] = {}
    for error in errors:
        where = _place(document, error["loc"])
        fault = _fault(document, model, where, error)
        # Of the forms that a value may have, one refusal is told; each key that is missing is a fault of its own.
        faults.setdefault((where, fault.code, fault.what if error["type"] == "missing" else ""), fault)
    # Where something inside a value is at fault, the value had the right form, and another one refused it.
    holders = {where[:length] for where, _, _ in faults for length in range(len(where))}
    return [fault for fault in faults.values() if not (fault.code == "type" and fault.where in holders)]


def _place(document: Document, loc: tuple[int | str, ...]) -> Where:
    """Keep of a pydantic location what exists in the file: tags of unions and "[key]" are not keys of the author."""
    place: Where = ()
    for part in loc:
        if (*place, part) in document.lines:
            place = (*place, part)
    return place


#: (code, what, remedy): what is said of a mismatch, its place apart.
_Said = tuple[str, str, str]


def _others(model: type[BaseModel], error: ErrorDetails, name: str) -> list[str]:
    """Return the keys that could stand there; one of several forms may know the very key that this one refuses."""
    return [key for key in _keys(model, error["loc"]) if key != name]


def _fault(document: Document, model: type[BaseModel], where: Where, error: ErrorDetails) -> Fault:
    absent = error["type"] in ("missing", "extra_forbidden")
    name = shown(error["loc"][-1] if absent else where[-1] if where else "le fichier")
    text = shown(document.scalars.get(where, ""))
    tellers: dict[str, Callable[[], _Said]] = {
        "extra_forbidden": lambda: ("unknown-key", f"La clé « {name} » n'existe pas ici", did_you_mean(name, _others(model, error, name), "Retirez-la")),
        "missing": lambda: ("missing", f"La clé « {name} » manque", "Ajoutez-la"),
        "string_type": lambda: _not_a_text(name, text, error["input"]),
        "literal_error": lambda: _choice(text or shown(error["input"]), error["ctx"]["expected"].replace(" or ", ", ")),
        "union_tag_invalid": lambda: _choice(_null_or(shown(error["ctx"]["tag"])), error["ctx"]["expected_tags"]),
        "union_tag_not_found": lambda: ("condition", f"Il manque ici de quoi savoir ce que c'est ({_tag_names(error)})", "Ajoutez la clé qui le dit"),
        "value_error": lambda: _own_words(str(error["ctx"]["error"])),
    }
    kind = error["type"]
    said = tellers[kind]() if kind in tellers else _type(name, kind) if kind in _KINDS else _limits(name, error)
    return document.fault(where, *said)


def _type(name: str, kind: str) -> _Said:
    return ("type", f"« {name} » n'est pas du bon type", f"Écrivez {_KINDS[kind]}")


def _not_a_text(name: str, text: str, given: Any) -> _Said:
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        return ("number-for-text", f"« {text} » est lu comme un nombre, un texte est attendu", f'Mettez des guillemets : "{text}"')
    return _type(name, "string_type")


def _choice(given: str, expected: str) -> _Said:
    choices = expected.replace("'", "")
    return ("choice", f"« {given} » n'est pas permis ici", did_you_mean(given, choices.split(", "), f"Choisissez parmi : {choices}"))


def _own_words(sentence: str) -> _Said:
    """A validator of ours wrote "What. What to do"."""
    what, _, remedy = sentence.partition(". ")
    return ("value", what, remedy.rstrip(".") or "Corrigez la valeur")


def _limits(name: str, error: ErrorDetails) -> _Said:
    limits = ", ".join(_LIMITS[key].format(value) for key, value in error.get("ctx", {}).items() if key in _LIMITS)
    return ("value", f"La valeur de « {name} » n'est pas permise{f' ({limits})' if limits else ''}", "Corrigez-la")


def _null_or(tag: str) -> str:
    return "null" if tag == "None" else tag


def _tag_names(error: ErrorDetails) -> str:
    discriminator = str(error["ctx"]["discriminator"]).replace("'", "")
    return "question, company, fact, all, any ou not" if discriminator.endswith("()") else discriminator


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
