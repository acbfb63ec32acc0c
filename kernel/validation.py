"""From plain values to frozen models, every mismatch told in French at its line."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from kernel.documents import Document, Where, glued
from kernel.errors import ContentError
from kernel.faults import Fault, did_you_mean, shown
from kernel.texts import KEPT


class Strict(BaseModel):
    """Base of all models read from files: frozen, no unknown key, no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


Model = TypeVar("Model", bound=BaseModel)

#: What is expected, by the type of pydantic's error.
_KINDS = {
    "string_type": "un texte",
    "int_type": "un nombre entier",
    "int_from_float": "un nombre entier",
    "float_type": "un nombre",
    "decimal_type": "un nombre",
    "finite_number": "un nombre",
    "int_parsing_size": "un nombre plus court",
    "bool_type": "true ou false",
    "date_type": "une date (2026-11-22)",
    "list_type": "une liste",
    "tuple_type": "une liste",
    "dict_type": "un groupe de clés",
    "model_type": "un groupe de clés",
    "mapping_type": "un groupe de clés",
    "none_required": "null",
}
_GROUPS = frozenset({"dict_type", "model_type", "mapping_type"})
_LISTS = frozenset({"list_type", "tuple_type"})
_NUMBERS = frozenset({"int_type", "int_from_float", "float_type", "decimal_type"})
#: What a limit allows, by its name in pydantic.
_LIMITS = {
    "ge": "{} ou plus",
    "gt": "plus de {}",
    "le": "{} ou moins",
    "lt": "moins de {}",
    "multiple_of": "un multiple de {}",
}
#: What is counted by a limit of length, one and several, by the type of the error.
_COUNTED = {
    "string_too_short": "caractère",
    "string_too_long": "caractère",
    "too_short": "élément",
    "too_long": "élément",
}
_FILE = "le fichier"
#: Values as Python writes them, in YAML.
_AS_YAML = {"None": "null", "True": "true", "False": "false"}
_YES, _NO = (
    frozenset({"oui", "yes", "on", "vrai", "y", "o"}),
    frozenset({"non", "no", "off", "faux", "n"}),
)
#: A number with the signs that French writes in it.
_FRENCH_NUMBER = re.compile(r"[-+]?[0-9][0-9 .,\u00a0\u202f]{0,30}")


def validate(
    document: Document, model: type[Model], found: Iterable[Fault] = (), *, kept: bool = False
) -> Model:
    """Build `model` from a document. Raises ContentError with every fault of reading, of meaning
    and of shape, each at its line.

    `found`: faults of meaning that the caller has found already. Of several faults of one value,
    the plainest is told: what
    cannot be read at all, else what it means, else its type. `kept`: the file is one that dossiers
    follow, whose words were checked in
    their time (`kernel.texts`).
    """
    misread = {fault.where for fault in document.faults}
    faults = [*document.faults, *(fault for fault in found if fault.where not in misread)]
    told = {fault.where for fault in faults}
    try:
        built = model.model_validate(document.data, context=KEPT if kept else None)
    except ValidationError as error:
        faults += [
            fault
            for fault in _faults(document, model, error.errors(include_url=False))
            if not (fault.code == "type" and fault.where in told)
        ]
    if faults:
        raise ContentError(faults)
    return built


def _faults(
    document: Document, model: type[BaseModel], errors: Iterable[ErrorDetails]
) -> list[Fault]:
    faults: dict[tuple[Where, str, str], Fault] = {}
    found = list(errors)
    kinds = _kinds(found)
    for error in found:
        where = _place(document, error["loc"])
        fault = _fault(document, model, where, error, _expected(kinds[_refused(error)]))
        # Of the forms that a value may have, one refusal is told; each key that is missing is a
        # fault of its own.
        faults.setdefault(
            (where, fault.code, fault.what if error["type"] == "missing" else ""), fault
        )
    # Where something inside a value is at fault, the value had the right form, and another one
    # refused it.
    holders = {where[:length] for where, _, _ in faults for length in range(len(where))}
    plain = {fault.where for fault in faults.values() if fault.code == "number-for-text"}
    return [
        fault
        for fault in faults.values()
        if not (fault.code == "type" and fault.where in holders | plain)
    ]


#: The value of an error: where the choice of a form is left out, and the value itself.
_Refused = tuple[tuple[int | str, ...], int]


def _refused(error: ErrorDetails) -> _Refused:
    return error["loc"][:-1], id(error["input"])


def _kinds(errors: Iterable[ErrorDetails]) -> dict[_Refused, dict[str, None]]:
    """Return the types of errors of each value, once each: one that may have several forms is
    refused once for each."""
    found: dict[_Refused, dict[str, None]] = {}
    for error in errors:
        found.setdefault(_refused(error), {})[error["type"]] = None
    return found


def _expected(kinds: Collection[str]) -> str:
    """Return what is expected, in words; a whole number is a number."""
    known = [
        kind
        for kind in kinds
        if kind in _KINDS and not (kind in ("int_type", "int_from_float") and "float_type" in kinds)
    ]
    return " ou ".join(dict.fromkeys(_KINDS[kind] for kind in known))


def _place(document: Document, loc: tuple[int | str, ...]) -> Where:
    """Keep of a pydantic location what exists in the file: tags of unions and "[key]" are not keys
    of the author."""
    place: Where = ()
    for part in loc:
        key = next(
            (
                key
                for key in (part, _number(part))
                if key is not None and (*place, key) in document.lines
            ),
            None,
        )
        place = place if key is None else (*place, key)
    return place


def _number(part: int | str) -> float | None:
    """Keys that are numbers with decimals are texts in a location."""
    return (
        float(part) if isinstance(part, str) and re.fullmatch(r"-?[0-9]+\.[0-9]+", part) else None
    )


#: (code, what, remedy): what is said of a mismatch, its place apart.
_Said = tuple[str, str, str]


def _others(model: type[BaseModel], error: ErrorDetails, name: str) -> list[str]:
    """Return the keys that could stand there; one of several forms may know the very key that this
    one refuses."""
    return [key for key in _keys(model, error["loc"]) if key != name]


def _fault(
    document: Document, model: type[BaseModel], where: Where, error: ErrorDetails, expected: str
) -> Fault:
    absent = error["type"] in ("missing", "extra_forbidden")
    name = shown(error["loc"][-1] if absent else _named(document, where))
    text = shown(document.scalars.get(where, ""))
    kind = error["type"]
    if error["loc"][-1:] == ("[key]",):
        return document.fault(
            where,
            *_key(
                shown(document.keys.get(where, where[-1] if where else name)), kind, error, expected
            ),
        )
    tellers: dict[str, Callable[[], _Said]] = {
        "extra_forbidden": lambda: (
            "unknown-key",
            f"La clé « {name} » n'existe pas ici",
            did_you_mean(name, _others(model, error, name), "Retirez-la"),
        ),
        "missing": lambda: _missing(document, where, error["loc"][-1], name),
        "literal_error": lambda: _choice(
            text or shown(error["input"]), error["ctx"]["expected"].replace(" or ", ", ")
        ),
        "union_tag_invalid": lambda: _choice(
            _null_or(shown(error["ctx"]["tag"])), error["ctx"]["expected_tags"]
        ),
        "union_tag_not_found": lambda: (
            "condition",
            f"Il manque ici de quoi savoir ce que c'est ({_tag_names(error)})",
            "Ajoutez la clé qui le dit",
        ),
        "value_error": lambda: _own_words(str(error["ctx"]["error"])),
    }
    said = (
        tellers[kind]()
        if kind in tellers
        else (
            _type(name, kind, text, error["input"], expected)
            if kind in _KINDS
            else _limits(name, error)
        )
    )
    return document.fault(where, *said)


def _named(document: Document, where: Where) -> str:
    """Return what a value is called: its key, or that of its list."""
    if not where:
        return _FILE
    holder: Any = document.data
    for part in where[:-1]:
        holder = holder[part]
    return (
        _named(document, where[:-1])
        if isinstance(holder, tuple) and len(where) > 1
        else str(where[-1])
    )


def _missing(document: Document, where: Where, part: int | str, name: str) -> _Said:
    if isinstance(part, int):
        return (
            "missing",
            f"La liste « {_named(document, where)} » est trop courte",
            "Ajoutez la valeur qui manque",
        )
    return ("missing", f"La clé « {name} » manque", "Ajoutez-la")


def _key(text: str, kind: str, error: ErrorDetails, expected: str) -> _Said:
    """Say what is wrong with a key itself."""
    if kind == "string_type":
        return _not_a_text(text, text, error["input"])
    if kind == "value_error":
        return _own_words(str(error["ctx"]["error"]))
    return (
        "type",
        f"La clé « {text} » n'est pas permise ici",
        f"Écrivez {expected}" if expected else "Corrigez-la",
    )


def _type(name: str, kind: str, text: str, given: Any, expected: str) -> _Said:
    """Say what was read where something else is expected, and how to write what was meant."""
    what = f"« {name} » n'est pas du bon type"
    if name == _FILE:
        return _whole(given, expected)
    if given is None:
        return ("type", f"« {name} » n'a pas de valeur", f"Écrivez {expected}")
    if kind == "string_type":
        return _not_a_text(name, text, given)
    if not isinstance(given, str):
        return ("type", what, f"Écrivez {expected}")
    if kind in _GROUPS | _LISTS and (told := glued(given)):
        return ("yaml", *told)
    if kind == "bool_type" and given.lower() in _YES | _NO | {"true", "false"}:
        return ("type", what, f"Écrivez {'true' if given.lower() in _YES | {'true'} else 'false'}")
    if kind in _NUMBERS and _FRENCH_NUMBER.fullmatch(given):
        point = (
            "sans guillemets, espace ni virgule"
            if expected == _KINDS["int_type"]
            else "sans guillemets ni espace, avec un point avant les décimales"
        )
        return ("type", what, f"Écrivez {expected} en chiffres, {point}")
    return ("type", what, f"Écrivez {expected}")


def _whole(given: Any, expected: str) -> _Said:
    """Say what a file is as a whole, when it is no group of keys."""
    if given is None:
        return ("type", "Le fichier est vide", f"Écrivez {expected}")
    if isinstance(given, str) and (told := glued(given)):
        return ("yaml", *told)
    read = "est une liste" if isinstance(given, tuple) else "ne contient qu'un mot ou une phrase"
    return (
        "type",
        f"Le fichier {read}, et {expected} est attendu",
        "Écrivez « clé: valeur » à chaque ligne",
    )


def _not_a_text(name: str, text: str, given: Any) -> _Said:
    if isinstance(given, bool):
        return (
            "type",
            f"« {text} » est lu comme un oui ou un non, un texte est attendu",
            f'Mettez des guillemets : "{text}"',
        )
    if isinstance(given, (int, float)):
        return (
            "number-for-text",
            f"« {text} » est lu comme un nombre, un texte est attendu",
            f'Mettez des guillemets : "{text}"',
        )
    if isinstance(given, date):
        return (
            "type",
            f"« {text} » est lu comme une date, un texte est attendu",
            f'Mettez des guillemets : "{text}"',
        )
    return ("type", f"« {name} » n'est pas du bon type", f"Écrivez {_KINDS['string_type']}")


def _choice(given: str, expected: str) -> _Said:
    choices = re.sub(
        r"\b(?:None|True|False)\b", lambda found: _AS_YAML[found[0]], expected
    ).replace("'", "")
    return (
        "choice",
        f"« {given} » n'est pas permis ici",
        did_you_mean(given, choices.split(", "), f"Choisissez parmi : {choices}"),
    )


def _own_words(sentence: str) -> _Said:
    """A validator of ours wrote "What. What to do"."""
    what, _, remedy = sentence.partition(". ")
    return ("value", what, remedy.rstrip(".") or "Corrigez la valeur")


def _limits(name: str, error: ErrorDetails) -> _Said:
    """Say what a value may be, in words; a form that only a pattern tells is not shown as one."""
    context, kind = error.get("ctx", {}), error["type"]
    if kind in _COUNTED:
        least, most = context.get("min_length"), context.get("max_length")
        if least == 1:
            return ("value", f"« {name} » est vide", "Remplissez-la, ou retirez la clé")
        bound = least if least is not None else most
        allowed = (
            f"{bound} {_COUNTED[kind]}{'s' if (bound or 0) > 1 else ''} au"
            f" {'moins' if least is not None else 'plus'}"
        )
    else:
        allowed = ", ".join(
            _LIMITS[key].format(_in_french(value))
            for key, value in context.items()
            if key in _LIMITS
        )
    return (
        "value",
        f"La valeur de « {name} » n'est pas permise{f' ({allowed})' if allowed else ''}",
        "Corrigez-la",
    )


def _in_french(number: float) -> str:
    return f"{number:,.10g}".replace(",", "\u00a0").replace(".", ",")


def _null_or(tag: str) -> str:
    return "null" if tag == "None" else tag


def _tag_names(error: ErrorDetails) -> str:
    discriminator = str(error["ctx"]["discriminator"]).replace("'", "")
    return (
        "question, company, fact, all, any ou not"
        if discriminator.endswith("()")
        else discriminator
    )


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
    return {
        name: field.annotation
        for kind in _classes(annotation)
        for name, field in kind.model_fields.items()
    }


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
