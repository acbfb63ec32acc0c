"""What is wrong with the facts about a firm, told to the person who typed them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from companies.bands import band, bands
from companies.company import Company
from companies.identifiers import figures, siren, siret
from companies.naf import Edition, Naf, naf, naf_2025_of, naf_rev2_of, search_naf
from companies.places import Commune, commune, communes, needs_commune
from kernel import Outcome, did_you_mean, shown

MAX_HEADCOUNT = 1_000_000
MAX_AMOUNT_EUR = 1_000_000_000_000
FIRST_YEAR = 1800
# A remedy that names more than this is no help.
_NAMED = 6
# What was typed is quoted up to this many characters.
_SHOWN = 40


class Problem(NamedTuple):
    """One fault of one fact; `what` and `remedy` are French sentences without a final full stop."""

    field: str
    code: str
    what: str
    remedy: str


def company_problems(facts: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return every fault of a firm's facts, given by the names of the fields of Company, in the order of those fields.

    A fact that is absent, None or blank is merely unknown. Never raises on what a file or a form can give.
    """
    tidy = {name: value.strip() if isinstance(value, str) else value for name, value in facts.items()}
    given = {name: value for name, value in tidy.items() if value is not None and value != ""}
    return tuple(problem for check in _CHECKS for problem in check(given))


def project_problems(facts: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return what is wrong with the facts of a project, as typed; nothing when all is right or unknown."""
    budget: Any = facts.get("budget_eur")
    if not _whole(budget) or budget >= 0:
        return ()
    return (Problem("budget_eur", "negative", "Le budget du projet est négatif", "Écrivez un nombre positif, ou rien s'il n'est pas connu"),)


def missing_place(company: Company) -> Problem | None:
    """Return the question to ask when the postcode spans two departments and the commune is not given: not a fault of a case."""
    if company.commune is not None or company.postcode is None or not needs_commune(company.postcode):
        return None
    found = {f"{one.department.name} ({one.department.code})" for one in communes(company.postcode)}
    what = f"Le code postal {company.postcode} s'étend sur deux départements : {' et '.join(sorted(found))}"
    return Problem("commune", "commune-needed", what, "Indiquez la commune de l'entreprise")


def _siren_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _number_problems(given, "siren", 9, siren)


def _siret_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _number_problems(given, "siret", 14, siret)
    owner, own = siren(str(given.get("siren", ""))), siret(str(given.get("siret", "")))
    if owner and own and not own.startswith(owner):
        what = f"Le SIRET {own} n'est pas celui du SIREN {owner}"
        yield Problem("siret", "siret-of-another", what, "Un SIRET commence par les 9 chiffres du SIREN : corrigez l'un des deux")


def _number_problems(given: Mapping[str, Any], field: str, length: int, valid: Callable[[str], str | None]) -> Iterator[Problem]:
    number, name = str(given.get(field, "")), field.upper()
    if not number or valid(number):
        return
    if len(figures(number) or "") != length:
        yield Problem(field, "form", f"« {shown(number, _SHOWN)} » n'est pas un {name}", f"Écrivez les {length} chiffres du {name}, avec ou sans espaces")
    else:
        yield Problem(field, "check-digit", f"Le {name} « {number} » contient une erreur de frappe", "Comparez ses chiffres avec ceux d'une de vos factures")


def _postcode_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    postcode = str(given.get("postcode", ""))
    if not postcode:
        return
    if not re.fullmatch(r"[0-9]{5}", postcode):
        yield Problem("postcode", "form", f"« {shown(postcode, _SHOWN)} » n'est pas un code postal", "Écrivez ses 5 chiffres, par exemple 38000")
    elif not communes(postcode):
        remedy = "Si c'est un code CEDEX, écrivez à la place le code postal de la commune"
        yield Problem("postcode", "unknown", f"« {postcode} » n'est pas un code postal de commune", remedy)


def _commune_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code, postcode = str(given.get("commune", "")), str(given.get("postcode", ""))
    if not code:
        return
    found, served = commune(code), communes(postcode)
    if found is None:
        yield Problem("commune", "unknown", f"« {shown(code, _SHOWN)} » n'est pas le code d'une commune", _commune_remedy(code, postcode, served))
    elif served and postcode not in found.postcodes:
        remedy = f"Corrigez l'un des deux ; le code postal {postcode} dessert {_list(f'{one.code} ({one.name})' for one in served)}"
        yield Problem("commune", "not-served", f"{found.name} ({found.code}) n'a pas le code postal {postcode}", remedy)


def _commune_remedy(code: str, postcode: str, served: tuple[Commune, ...]) -> str:
    if not served:
        return "Écrivez son code Insee à 5 caractères, par exemple 38185 pour Grenoble"
    named = [one for one in served if one.name.lower() == code.lower()] or served
    return f"Écrivez le code Insee d'une commune du code postal {postcode} : {_list(f'{one.code} ({one.name})' for one in named)}"


def _naf_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code = str(given.get("naf", ""))
    if not code or naf(code):
        return
    if newer := naf(code, "2025"):
        yield Problem("naf", "other-edition", f"« {newer.code} » est un code de la NAF 2025", _other_edition("NAF 2025", "NAF rév. 2", naf_rev2_of(code)))
    else:
        yield _unknown_naf("naf", code, "rev2", "10.71C")


def _naf_2025_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code = str(given.get("naf_2025", ""))
    if not code or naf(code, "2025"):
        return
    if older := naf(code):
        yield Problem(
            "naf_2025", "other-edition", f"« {older.code} » est un code de la NAF rév. 2", _other_edition("NAF rév. 2", "NAF 2025", naf_2025_of(code))
        )
    else:
        yield _unknown_naf("naf_2025", code, "2025", "10.71H")


def _other_edition(its: str, here: str, equivalents: tuple[Naf, ...]) -> str:
    moved = f"Écrivez-le comme code {its}"
    return f"{moved}, ou donnez ici le code {here} : {_list(map(_named, equivalents))}" if equivalents else moved


def _unknown_naf(field: str, code: str, edition: Edition, example: str) -> Problem:
    name = "NAF rév. 2" if edition == "rev2" else "NAF 2025"
    if re.fullmatch(r"\d\d\.?\d\d", code) and (candidates := search_naf(code, edition)):
        remedy = f"Écrivez {_list(map(_named, candidates), ' ou ')}"
        return Problem(field, "letter-missing", f"Il manque la lettre à la fin du code NAF « {code} »", remedy)
    if not re.fullmatch(r"\d\d\.?\d\d[A-Za-z]", code):
        remedy = f"Un code NAF compte quatre chiffres et une lettre, par exemple {example}"
        return Problem(field, "form", f"« {shown(code, _SHOWN)} » n'est pas un code NAF", remedy)
    near = search_naf(code[:-1], edition) or search_naf(code[:2], edition)
    remedy = did_you_mean(code, [one.code for one in near], "Vérifiez-le sur votre avis de situation Sirene")
    return Problem(field, "unknown", f"« {code} » n'existe pas dans la {name}", remedy)


def _named(entry: Naf) -> str:
    return f"{entry.code} ({entry.label})"


def _headcount_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _count_problems(given, "headcount", "L'effectif", MAX_HEADCOUNT)


def _band_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code, exact = given.get("headcount_band"), given.get("headcount")
    if code is None:
        return
    found = band(str(code))
    if found is None:
        remedy = f"Choisissez parmi : {', '.join(one.code for one in bands())}"
        yield Problem("headcount_band", "unknown", f"« {shown(code, _SHOWN)} » n'est pas une tranche d'effectif de l'Insee", remedy)
    elif _whole(exact) and found.employees.within(exact, exact) is Outcome.NO:
        what = f"Un effectif de {exact} n'est pas dans la tranche {found.code} ({found.label})"
        yield Problem("headcount_band", "contradiction", what, "Gardez celui des deux qui est juste")


def _turnover_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _count_problems(given, "turnover_eur", "Le chiffre d'affaires", MAX_AMOUNT_EUR)


def _balance_sheet_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _count_problems(given, "balance_sheet_eur", "Le total du bilan", MAX_AMOUNT_EUR)


def _count_problems(given: Mapping[str, Any], field: str, subject: str, maximum: int) -> Iterator[Problem]:
    value = given.get(field)
    if value is None:
        return
    if not _whole(value):
        yield Problem(field, "number", f"{subject} « {shown(value, _SHOWN)} » n'est pas un nombre entier", "Écrivez-le en chiffres, sans unité ni espace")
    elif value < 0:
        yield Problem(field, "negative", f"{subject} est négatif", "Écrivez un nombre positif, ou rien s'il n'est pas connu")
    elif value > maximum:
        yield Problem(field, "too-large", f"{subject} dépasse {maximum:_}".replace("_", " "), "Vérifiez le nombre de zéros")


def _founded_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    value = given.get("founded")
    if value is None:
        return
    founded = _date(value)
    if founded is None:
        yield Problem("founded", "form", f"« {shown(value, _SHOWN)} » n'est pas une date", "Écrivez année-mois-jour, par exemple 2011-03-01")
    elif founded.year < FIRST_YEAR:
        yield Problem("founded", "too-old", f"La date de création {founded.isoformat()} est antérieure à {FIRST_YEAR}", "Vérifiez l'année")


def _legal_form_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    code = str(given.get("legal_form", ""))
    if code and not re.fullmatch(r"[0-9]{4}", code):
        remedy = "Écrivez les 4 chiffres de la catégorie juridique de l'Insee, par exemple 5499 pour une SARL"
        yield Problem("legal_form", "form", f"« {shown(code, _SHOWN)} » n'est pas un code de catégorie juridique", remedy)


_CHECKS: tuple[Callable[[Mapping[str, Any]], Iterator[Problem]], ...] = (
    _siren_problems,
    _siret_problems,
    _postcode_problems,
    _commune_problems,
    _naf_problems,
    _naf_2025_problems,
    _headcount_problems,
    _band_problems,
    _turnover_problems,
    _balance_sheet_problems,
    _founded_problems,
    _legal_form_problems,
)


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _date(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)) else None
    except ValueError:
        return None


def _list(names: Iterable[str], separator: str = ", ") -> str:
    known = list(names)
    return separator.join(known[:_NAMED]) + ("…" if len(known) > _NAMED else "")
