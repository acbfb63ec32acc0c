"""What is wrong with where a firm, or one of its establishments, is."""

from collections.abc import Iterator, Mapping
from typing import Any

from companies.company import Company
from companies.identifiers import postcode as figures_of
from companies.places import Commune, commune, commune_today, communes, needs_commune
from companies.problem import SHOWN, Problem, listed
from kernel import shown


def missing_place(company: Company) -> Problem | None:
    """Return the question to ask when the postcode spans two departments and the commune is not
    given: not a fault of a case."""
    if (
        company.commune is not None
        or company.postcode is None
        or not needs_commune(company.postcode)
    ):
        return None
    found = {f"{one.department.name} ({one.department.code})" for one in communes(company.postcode)}
    what = (
        f"Le code postal {company.postcode} s'étend sur deux départements :"
        f" {' et '.join(sorted(found))}"
    )
    return Problem("commune", "commune-needed", what, "Indiquez la commune de l'entreprise")


def postcode_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a postcode."""
    told = str(given.get("postcode", ""))
    if not told:
        return
    postcode = figures_of(told)
    if postcode is None:
        yield Problem(
            "postcode",
            "form",
            f"« {shown(told, SHOWN)} » n'est pas un code postal",
            "Écrivez ses 5 chiffres, par exemple 38000",
        )
    elif not communes(postcode):
        remedy = "Si c'est un code CEDEX, écrivez à la place le code postal de la commune"
        yield Problem(
            "postcode", "unknown", f"« {postcode} » n'est pas un code postal de commune", remedy
        )


def commune_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the code of a commune, alone or beside its postcode."""
    code, told = str(given.get("commune", "")), str(given.get("postcode", ""))
    postcode = figures_of(told) or told
    if not code:
        return
    found, served = commune(code), communes(postcode)
    if found is None:
        yield _unknown_commune(code, postcode, served)
    elif served and postcode not in found.postcodes:
        remedy = (
            f"Corrigez l'un des deux ; le code postal {postcode} dessert"
            f" {listed(f'{one.code} ({one.name})' for one in served)}"
        )
        yield Problem(
            "commune",
            "not-served",
            f"{found.name} ({found.code}) n'a pas le code postal {postcode}",
            remedy,
        )


def _unknown_commune(code: str, postcode: str, served: tuple[Commune, ...]) -> Problem:
    now = commune_today(code)
    if now is not None:
        return Problem(
            "commune",
            "unknown",
            f"La commune {code} a été réunie à une autre",
            f"Écrivez celle d'aujourd'hui : {now.code} ({now.name})",
        )
    return Problem(
        "commune",
        "unknown",
        f"« {shown(code, SHOWN)} » n'est pas le code d'une commune",
        _commune_remedy(code, postcode, served),
    )


def _commune_remedy(code: str, postcode: str, served: tuple[Commune, ...]) -> str:
    if not served:
        return "Écrivez son code Insee à 5 caractères, par exemple 38185 pour Grenoble"
    named = [one for one in served if one.name.lower() == code.lower()] or served
    return (
        f"Écrivez le code Insee d'une commune du code postal {postcode} :"
        f" {listed(f'{one.code} ({one.name})' for one in named)}"
    )
