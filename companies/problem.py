"""One fault of one fact, and the faults that several kinds of facts share."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeGuard

from kernel import LAST_DAY, shown

MAX_AMOUNT_EUR = 1_000_000_000_000
MAX_HEADCOUNT = 1_000_000
FIRST_YEAR, LAST_YEAR = 1800, LAST_DAY.year
#: Longest name of a body or of a scheme, in characters.
MAX_WORDS = 200
# What was typed is quoted up to this many characters.
SHOWN = 40
#: More figures than this are the name of something, not its place in a list.
_MOST_PLACES = 5
# A remedy that names more than this is no help.
_NAMED = 6


class Problem(NamedTuple):
    """One fault of one fact; `what` and `remedy` are French sentences without a final full stop.

    `field`: name of the fact, "postcode"; of one inside a list or a group:
    "establishments.0.postcode", "declared.ess".
    """

    field: str
    code: str
    what: str
    remedy: str

    @property
    def where(self) -> tuple[str | int, ...]:
        """The path of keys to the fact: ("establishments", 0, "postcode")."""
        return tuple(
            int(part) if part.isascii() and part.isdigit() and len(part) <= _MOST_PLACES else part
            for part in self.field.split(".")
        )

    def inside(self, place: str) -> "Problem":
        """Return the problem of a fact that stands in a list or a group."""
        return self._replace(field=f"{place}.{self.field}")


def count_problems(
    given: Mapping[str, Any], field: str, subject: str, maximum: int
) -> Iterator[Problem]:
    """Yield what is wrong with a whole number that may be unknown; `subject` begins the
    sentence."""
    value = given.get(field)
    if value is None:
        return
    if not whole(value):
        yield Problem(
            field,
            "number",
            f"{subject} « {shown(value, SHOWN)} » n'est pas un nombre entier",
            "Écrivez-le en chiffres, sans unité ni espace",
        )
    elif value < 0:
        yield Problem(
            field,
            "negative",
            f"{subject} est négatif",
            "Écrivez un nombre positif, ou rien s'il n'est pas connu",
        )
    elif value > maximum:
        yield Problem(
            field,
            "too-large",
            f"{subject} dépasse {maximum:_}".replace("_", " "),
            "Vérifiez le nombre de zéros",
        )


def date_problems(given: Mapping[str, Any], field: str, subject: str) -> Iterator[Problem]:
    """Yield what is wrong with the year of a date; `subject` begins the sentence."""
    value = given.get(field)
    if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
        yield Problem(
            field,
            "year",
            f"{subject} {value.isoformat()} n'est pas entre {FIRST_YEAR} et {LAST_YEAR}",
            "Vérifiez l'année",
        )


def tidied(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts that are known: neither None nor blank, texts without the spaces around
    them."""
    tidy = {
        name: value.strip() if isinstance(value, str) else value for name, value in facts.items()
    }
    return {name: value for name, value in tidy.items() if value is not None and value != ""}


def whole(value: Any) -> TypeGuard[int]:
    """Tell whether a value is a whole number (True and False are not)."""
    return isinstance(value, int) and not isinstance(value, bool)


def number(value: Any) -> TypeGuard[int | float]:
    """Tell whether a value is a number (True and False are not)."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def listed(names: Iterable[str], separator: str = ", ") -> str:
    """Return the first few names of many."""
    known = list(names)
    return separator.join(known[:_NAMED]) + ("…" if len(known) > _NAMED else "")
