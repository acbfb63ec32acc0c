"""Sentences filled in, nouns and verbs agreed with their number as French does: 0, 1 and 1,5 are
singular (CLDR, through Babel)."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from string import Formatter
from typing import Any

from babel import Locale

from kernel.french import rounded
from kernel.wording.several import quoted_apart

_ONE_OF_TWO = "|"
#: Words of units that end the same in both.
_SAME = frozenset(
    {"devis", "mois", "temps", "fois", "avis", "cours", "colis", "repas", "pays", "tapis"}
)


@dataclass(frozen=True)
class _Word:
    """A number with which words agree."""

    of: Any


def filled(template: str, **values: Any) -> str:
    """Return a sentence with its braces filled.

    `{count:réponse|réponses}` is the number with its noun, « 1 réponse »; `{count!p:l'autre|les #
    autres}` words that agree with it, where # is the number.
    """
    # Most sentences agree with nothing, and one diagnosis fills a thousand of them.
    told = quoted_apart(template, values)
    return (
        _AGREEING.vformat(template, (), told)
        if _ONE_OF_TWO in template
        else template.format(**told)
    )


def is_singular(count: int | float | Fraction) -> bool:
    """Tell whether French takes a count for one."""
    return bool(_rule()(abs(float(count))) == "one")


def with_unit(told: str, count: int | float | Fraction, unit: str) -> str:
    """Return a number as it is told, with a unit that was written in the plural: « 1 facture par
    mois ». Its first word agrees, the rest is its own."""
    first, *rest = unit.split(" ", 1)
    if is_singular(count) and first.endswith("s") and first not in _SAME:
        first = first.removesuffix("s")
    return " ".join(part for part in (told, first, *rest) if part)


@lru_cache(maxsize=1)
def _rule() -> Any:
    return Locale.parse("fr").plural_form


class _Agreeing(Formatter):
    def convert_field(self, value: Any, conversion: str | None) -> Any:
        return _Word(value) if conversion == "p" else super().convert_field(value, conversion)

    def format_field(self, value: Any, format_spec: str) -> Any:
        if _ONE_OF_TWO not in format_spec:
            return super().format_field(value, format_spec)
        count = value.of if isinstance(value, _Word) else value
        word = format_spec.split(_ONE_OF_TWO)[0 if is_singular(count) else 1]
        told = rounded(count)
        return word.replace("#", told) if isinstance(value, _Word) else f"{told} {word}"


_AGREEING = _Agreeing()
