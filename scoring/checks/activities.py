"""Faults of the activities that a questionnaire names: codes of NAF rev. 2 that exist, written as
INSEE does."""

import re
from collections.abc import Iterator

from companies import naf_level_exists
from kernel import Document, Fault
from questionnaires import Questionnaire

_LEVEL = re.compile(r"[0-9]{2}(\.[0-9]([0-9][A-Z]?)?)?")


def activity_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the beginnings of codes that no firm has."""
    for index, fact in enumerate(questionnaire.facts):
        for prefix in fact.activities or ():
            where = ("facts", index, "from_naf", prefix)
            if not exists(prefix):
                yield document.fault(
                    where, "naf", f"« {prefix} » n'est le début d'aucun code NAF", _remedy(prefix)
                )


def exists(prefix: str) -> bool:
    """Tell whether a code, or the beginning of one at a level of the NAF, is that of some firms."""
    return bool(_LEVEL.fullmatch(prefix)) and naf_level_exists(prefix)


def _remedy(prefix: str) -> str:
    """Name the code that was meant, when it is only written in another way."""
    letters = re.sub(r"[^0-9A-Z]", "", prefix.upper())
    meant = f"{letters[:2]}.{letters[2:]}" if len(letters) > 2 else letters
    return (
        f"Écrivez « {meant} »"
        if meant != prefix and exists(meant)
        else "Écrivez par exemple 10, 10.7, 10.71 ou 10.71C"
    )
