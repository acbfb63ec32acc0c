"""What is wrong with the facts about a firm, told to the person who typed them."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from companies.bands import band, bands
from companies.checks.activity import naf_2025_problems, naf_problems
from companies.checks.declared import declared_problems
from companies.checks.lists import (
    aid_problems,
    establishment_problems,
    length_problems,
    partner_problems,
    year_problems,
)
from companies.checks.place import commune_problems, postcode_problems
from companies.checks.project import (
    budget_problems,
    days_problems,
    kinds_problems,
    spending_problems,
)
from companies.identifiers import figures, siren, siret
from companies.problem import (
    FIRST_YEAR,
    MAX_AMOUNT_EUR,
    MAX_HEADCOUNT,
    SHOWN,
    Problem,
    count_problems,
    date_problems,
    tidied,
    whole,
)
from companies.told_together import in_band, of_one_firm
from kernel import shown


def company_problems(facts: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return every fault of a firm's facts, given by the names of the fields of Company, in the
    order of those fields.

    A fact that is absent, None or blank is merely unknown. Never raises on what a file or a form
    can give.
    """
    given = tidied(facts)
    return tuple(problem for check in _CHECKS for problem in check(given))


def project_problems(facts: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return every fault of the facts of a project, given by the names of the fields of Project, in
    the order of those fields.

    A fact that is absent or None is merely unknown. Never raises on what a file or a form can give.
    """
    given = tidied(facts)
    checks = (
        kinds_problems(given),
        budget_problems(given),
        spending_problems(given),
        days_problems(given),
        declared_problems(given, "project"),
    )
    return tuple(problem for found in checks for problem in found)


def _siren_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _number_problems(given, "siren", 9, siren)


def _siret_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _number_problems(given, "siret", 14, siret)
    owner, own = siren(str(given.get("siren", ""))), siret(str(given.get("siret", "")))
    if owner and own and not of_one_firm(owner, own):
        what = f"Le SIRET {own} n'est pas celui du SIREN {owner}"
        yield Problem(
            "siret",
            "siret-of-another",
            what,
            "Un SIRET commence par les 9 chiffres du SIREN : corrigez l'un des deux",
        )


def _number_problems(
    given: Mapping[str, Any], field: str, length: int, valid: Callable[[str], str | None]
) -> Iterator[Problem]:
    number, name = str(given.get(field, "")), field.upper()
    if not number or valid(number):
        return
    if len(figures(number) or "") != length:
        yield Problem(
            field,
            "form",
            f"« {shown(number, SHOWN)} » n'est pas un {name}",
            f"Écrivez les {length} chiffres du {name}, avec ou sans espaces",
        )
    else:
        yield Problem(
            field,
            "check-digit",
            f"Le {name} « {shown(number, SHOWN)} » contient une erreur de frappe",
            "Comparez ses chiffres avec ceux d'une de vos factures",
        )


def _headcount_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from count_problems(given, "headcount", "L'effectif", MAX_HEADCOUNT)


def _band_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code, exact = given.get("headcount_band"), given.get("headcount")
    if code is None:
        return
    found = band(str(code))
    if found is None:
        remedy = f"Choisissez parmi : {', '.join(one.code for one in bands())}"
        yield Problem(
            "headcount_band",
            "unknown",
            f"« {shown(code, SHOWN)} » n'est pas une tranche d'effectif de l'Insee",
            remedy,
        )
    elif whole(exact) and not in_band(found.code, exact):
        what = f"Un effectif de {exact} n'est pas dans la tranche {found.code} ({found.label})"
        yield Problem(
            "headcount_band", "contradiction", what, "Gardez celui des deux qui est juste"
        )


def _turnover_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from count_problems(given, "turnover_eur", "Le chiffre d'affaires", MAX_AMOUNT_EUR)


def _balance_sheet_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from count_problems(given, "balance_sheet_eur", "Le total du bilan", MAX_AMOUNT_EUR)


def _founded_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    value = given.get("founded")
    if value is None:
        return
    founded = _date(value)
    if founded is None:
        yield Problem(
            "founded",
            "form",
            f"« {shown(value, SHOWN)} » n'est pas une date",
            "Écrivez année-mois-jour, par exemple 2011-03-01",
        )
    elif founded.year < FIRST_YEAR:
        yield Problem(
            "founded",
            "too-old",
            f"La date de création {founded.isoformat()} est antérieure à {FIRST_YEAR}",
            "Vérifiez l'année",
        )
    else:
        yield from date_problems({"founded": founded}, "founded", "La date de création")


def _legal_form_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code = str(given.get("legal_form", ""))
    if code and not re.fullmatch(r"[0-9]{4}", code):
        remedy = (
            "Écrivez les 4 chiffres de la catégorie juridique de l'Insee, par exemple 5499 pour une"
            " SARL"
        )
        yield Problem(
            "legal_form",
            "form",
            f"« {shown(code, SHOWN)} » n'est pas un code de catégorie juridique",
            remedy,
        )


def _declared_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from declared_problems(given, "company")


_CHECKS: tuple[Callable[[Mapping[str, Any]], Iterator[Problem]], ...] = (
    _siren_problems,
    _siret_problems,
    postcode_problems,
    commune_problems,
    length_problems,
    establishment_problems,
    naf_problems,
    naf_2025_problems,
    _headcount_problems,
    _band_problems,
    _turnover_problems,
    _balance_sheet_problems,
    year_problems,
    _founded_problems,
    _legal_form_problems,
    partner_problems,
    aid_problems,
    _declared_problems,
)


def _date(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return (
            date.fromisoformat(str(value))
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value))
            else None
        )
    except ValueError:
        return None
