"""What is wrong with a choice, or with a list of choices."""

from collections.abc import Collection
from typing import Any

from kernel import did_you_mean, shown
from questionnaires.kinds.answer_value import Problem


def choice_problem(
    name: str,
    raw: Any,
    known: Collection[str],
    besides: str = "",
) -> Problem | None:
    """Return what is wrong with one choice. `name`: of what is asked; `besides`: what else may
    be written."""
    if isinstance(raw, str) and raw in known:
        return None
    choices = f"Choisissez parmi : {', '.join(known)}{besides}"
    return (
        "option",
        f"« {shown(raw)} » n'est pas une réponse de {name}",
        did_you_mean(str(raw), known, choices),
    )


def repeated_problem(name: str, raw: Collection[str]) -> Problem | None:
    """Return what is wrong with a list in which something stands twice."""
    if len(set(raw)) == len(raw):
        return None
    return ("repeated", f"Une réponse figure deux fois dans {name}", "Gardez-la une seule fois")
