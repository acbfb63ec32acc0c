"""What is wrong with the answers to the declarations."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from companies.declaration import (
    About,
    DateDeclaration,
    Declaration,
    ManyOf,
    NumberDeclaration,
    OneOf,
    YesNo,
)
from companies.problem import MAX_AMOUNT_EUR, SHOWN, Problem, date_problems, number
from companies.register import declarations
from kernel import did_you_mean, repeated, shown

#: (code, what, remedy): what is said of an answer, its place apart.
_Said = tuple[str, str, str]

_ELSEWHERE = {
    "company": "La déclaration « {id} » concerne le projet, pas l'entreprise",
    "project": "La déclaration « {id} » concerne l'entreprise, pas le projet",
}
_PERCENT = "%"


def declared_problems(given: Mapping[str, Any], about: About) -> Iterator[Problem]:
    """Yield what is wrong with what is declared of the firm, or of its project."""
    declared = given.get("declared")
    for id, value in declared.items() if isinstance(declared, Mapping) else ():
        if said := _said(str(id), value, about):
            yield Problem(f"declared.{id}", *said)


def _said(id: str, value: Any, about: About) -> _Said | None:
    found = declarations().get(id)
    if found is None:
        known = [known for known, one in declarations().items() if one.about == about]
        return (
            "declaration",
            f"La déclaration « {shown(id, SHOWN)} » n'existe pas",
            did_you_mean(id, known),
        )
    if found.about != about:
        return ("elsewhere", _ELSEWHERE[about].format(id=id), f"Déplacez-la sous « {found.about} »")
    if value is None:
        return ("empty", f"La déclaration « {id} » n'a pas de réponse", "Répondez, ou retirez-la")
    return _answer(found, value)


def _answer(declaration: Declaration, value: Any) -> _Said | None:
    match declaration:
        case YesNo():
            return (
                None
                if isinstance(value, bool)
                else (
                    "yes-no",
                    f"« {shown(value, SHOWN)} » n'est ni true ni false",
                    "Écrivez true pour oui, false pour non",
                )
            )
        case NumberDeclaration():
            return _number(declaration, value)
        case OneOf():
            return (
                _option(declaration, value)
                if not _several(value)
                else (
                    "single",
                    "Une seule réponse est attendue",
                    "Gardez celle qui convient le mieux",
                )
            )
        case ManyOf():
            return _options(declaration, value)
        case DateDeclaration():
            return _day(value)


def _several(value: Any) -> bool:
    return isinstance(value, (tuple, list))


def _number(declaration: NumberDeclaration, value: Any) -> _Said | None:
    maximum = 100 if declaration.unit == _PERCENT else MAX_AMOUNT_EUR
    if not number(value):
        return (
            "number",
            f"« {shown(value, SHOWN)} » n'est pas un nombre",
            "Écrivez-le en chiffres, sans unité ni espace",
        )
    if value < 0:
        return ("negative", "Ce nombre est négatif", "Écrivez un nombre positif")
    if not value <= maximum:
        return ("too-large", f"Ce nombre dépasse {maximum:_}".replace("_", " "), "Vérifiez-le")
    return None


def _option(declaration: OneOf | ManyOf, value: Any) -> _Said | None:
    if isinstance(value, str) and value in declaration.options:
        return None
    remedy = did_you_mean(
        str(value), declaration.options, f"Choisissez parmi : {', '.join(declaration.options)}"
    )
    return ("option", f"« {shown(value, SHOWN)} » n'est pas une réponse possible", remedy)


def _options(declaration: ManyOf, value: Any) -> _Said | None:
    if not _several(value):
        return (
            "list",
            "Plusieurs réponses sont possibles : une liste est attendue",
            f"Écrivez [{shown(value, SHOWN)}]",
        )
    if (again := next((one for _, one in repeated(value)), None)) is not None:
        return ("repeated", f"« {shown(again, SHOWN)} » figure deux fois", "Gardez-en une seule")
    return next(filter(None, (_option(declaration, one) for one in value)), None)


def _day(value: Any) -> _Said | None:
    if isinstance(value, date):
        return next(
            (
                (found.code, found.what, found.remedy)
                for found in date_problems({"day": value}, "day", "La date")
            ),
            None,
        )
    if value is False:
        return None
    return (
        "date",
        f"« {shown(value, SHOWN)} » n'est pas une date",
        "Écrivez année-mois-jour, par exemple 2026-03-01, ou false s'il n'y en a pas",
    )
