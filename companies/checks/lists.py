"""What is wrong with the lists of a firm: its establishments, its earlier years, its partners, the
aids that it received."""

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import Any

from companies.checks.place import commune_problems, postcode_problems
from companies.group import PARTNER_FROM
from companies.problem import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_AMOUNT_EUR,
    MAX_HEADCOUNT,
    MAX_WORDS,
    SHOWN,
    Problem,
    count_problems,
    date_problems,
    number,
    tidied,
    whole,
)
from kernel import shown

#: Longest lists.
_MOST = {"establishments": 300, "previous_years": 20, "partners": 100, "aids": 300}
_IN_ORDER = (
    "Donnez les années l'une après l'autre, la plus récente d'abord ; laissez vides les chiffres"
    " que vous ne connaissez pas"
)


def length_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield which lists are longer than any firm needs: what stands beyond is not looked at."""
    for field, most in _MOST.items():
        items = given.get(field)
        if isinstance(items, (tuple, list)) and len(items) > most:
            yield Problem(
                field,
                "too-many",
                f"Cette liste compte plus de {most} lignes",
                f"Gardez-en {most} au plus",
            )


def establishment_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the places of the establishments."""
    for place, site in _items(given, "establishments"):
        found = [*postcode_problems(site), *commune_problems(site)]
        yield from (problem.inside(place) for problem in found)
        if not site:
            yield Problem(
                place,
                "empty",
                "Cet établissement n'a ni code postal ni commune",
                "Donnez l'un des deux, ou retirez-le",
            )


def year_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the figures of earlier years, and with their order."""
    items = list(_items(given, "previous_years"))
    for place, figures in items:
        yield from (problem.inside(place) for problem in _figure_problems(figures))
        if whole(year := figures.get("year")) and year < FIRST_YEAR:
            yield Problem(
                f"{place}.year",
                "too-old",
                f"L'année {year} est antérieure à {FIRST_YEAR}",
                "Vérifiez l'année",
            )
        elif whole(year) and year > LAST_YEAR:
            yield Problem(
                f"{place}.year",
                "year",
                f"L'année {year} est postérieure à {LAST_YEAR}",
                "Vérifiez l'année",
            )
    for (_, newer), (place, older) in pairwise(items):
        if (
            whole(newer.get("year"))
            and whole(older.get("year"))
            and older["year"] != newer["year"] - 1
        ):
            yield Problem(
                f"{place}.year",
                "order",
                f"L'année {older['year']} ne vient pas juste avant {newer['year']}",
                _IN_ORDER,
            )


def partner_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the partners, alone and beside what is said of independence."""
    items = list(_items(given, "partners"))
    for place, partner in items:
        found = [*_share_problems(partner), *_figure_problems(partner)]
        yield from (problem.inside(place) for problem in found)
    independent, told = given.get("independent"), isinstance(given.get("partners"), (tuple, list))
    if independent is True and any(
        _holds(partner) and partner.get("investor") is not True for _, partner in items
    ):
        what = (
            f"L'entreprise est dite indépendante, alors qu'une part de {PARTNER_FROM} % ou plus est"
            " indiquée"
        )
        yield Problem("independent", "contradiction", what, "Corrigez l'un des deux")
    if independent is False and told and not any(_holds(partner) for _, partner in items):
        what = (
            f"L'entreprise est dite non indépendante, alors qu'aucune part de {PARTNER_FROM} % ou"
            " plus n'est indiquée"
        )
        yield Problem(
            "independent",
            "contradiction",
            what,
            "Corrigez l'un des deux, ou retirez la liste si vous ne la connaissez pas",
        )


def aid_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the aids received."""
    for place, aid in _items(given, "aids"):
        found = [
            *count_problems(aid, "amount_eur", "Le montant de l'aide", MAX_AMOUNT_EUR),
            *date_problems(aid, "on", "La date de l'aide"),
        ]
        yield from (problem.inside(place) for problem in found)
        for field in ("scheme", "funder"):
            if isinstance(name := aid.get(field), str) and len(name) > MAX_WORDS:
                yield Problem(
                    f"{place}.{field}",
                    "too-long",
                    f"Ce nom dépasse {MAX_WORDS} caractères",
                    "Raccourcissez-le",
                )


def _items(given: Mapping[str, Any], field: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the place and the facts of each item that has the right shape."""
    items = given.get(field)
    for index, item in enumerate(
        islice(items, _MOST[field]) if isinstance(items, (tuple, list)) else ()
    ):
        if isinstance(item, Mapping):
            yield f"{field}.{index}", tidied(item)


def _figure_problems(facts: Mapping[str, Any]) -> Iterator[Problem]:
    yield from count_problems(facts, "headcount", "L'effectif", MAX_HEADCOUNT)
    yield from count_problems(facts, "turnover_eur", "Le chiffre d'affaires", MAX_AMOUNT_EUR)
    yield from count_problems(facts, "balance_sheet_eur", "Le total du bilan", MAX_AMOUNT_EUR)


def _share_problems(partner: Mapping[str, Any]) -> Iterator[Problem]:
    share = partner.get("share_pct")
    if share is None:
        return
    if not number(share):
        yield Problem(
            "share_pct",
            "number",
            f"La part « {shown(share, SHOWN)} » n'est pas un nombre",
            "Écrivez-la en pour cent, sans le signe : 33.3",
        )
    elif not 0 <= share <= 100:
        yield Problem(
            "share_pct",
            "range",
            f"La part {shown(share)} n'est pas entre 0 et 100",
            "Écrivez-la en pour cent : 33.3 pour un tiers environ",
        )


def _holds(partner: Mapping[str, Any]) -> bool:
    share = partner.get("share_pct")
    return number(share) and share >= PARTNER_FROM
