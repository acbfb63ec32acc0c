"""What is wrong with the money and the days of a project."""

from collections.abc import Iterator, Mapping
from typing import Any

from companies.problem import MAX_AMOUNT_EUR, SHOWN, Problem, count_problems, whole
from companies.spending import spend_items
from kernel import did_you_mean, shown

MAX_DAYS = 10_000


def budget_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the budget."""
    if whole(budget := given.get("budget_eur")) and budget < 0:
        yield Problem(
            "budget_eur",
            "negative",
            "Le budget du projet est négatif",
            "Écrivez un nombre positif, ou rien s'il n'est pas connu",
        )


def spending_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the spend items and their amounts."""
    spending = given.get("spending")
    for id, amount in spending.items() if isinstance(spending, Mapping) else ():
        if str(id) not in spend_items():
            remedy = did_you_mean(
                str(id), spend_items(), f"Choisissez parmi : {', '.join(spend_items())}"
            )
            yield Problem(
                f"spending.{id}",
                "spending",
                f"Le poste de dépense « {shown(id, SHOWN)} » n'existe pas",
                remedy,
            )
        else:
            yield from (
                problem.inside("spending")
                for problem in count_problems(
                    {id: amount}, id, f"Le montant du poste « {id} »", MAX_AMOUNT_EUR
                )
            )


def kinds_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the kinds of a project."""
    kinds = given.get("kinds")
    texts = (
        [kind for kind in kinds if isinstance(kind, str)]
        if isinstance(kinds, (tuple, list))
        else []
    )
    if len(set(texts)) < len(texts):
        yield Problem(
            "kinds", "repeated", "Une nature de projet figure deux fois", "Gardez-la une seule fois"
        )


def days_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the number of days of consulting."""
    yield from count_problems(given, "consulting_days", "Le nombre de jours de conseil", MAX_DAYS)
