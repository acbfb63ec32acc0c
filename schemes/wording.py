"""The French of schemes: sentences of wording/*.yaml, filled with numbers, amounts and dates in
French typography."""

import re
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from kernel import Wording, filled, is_singular, number

#: « De » before « un » and « une ».
_ELIDED = re.compile(r"\bde (?=une? )")
_OF_WHOM = "de {whom}"
#: Between two that may be asked; « de commerce ou de métiers » is one.
_OR = re.compile(r" ou (?=votre |vos |la |le |les |l'|[A-ZÀ-Þ])")
_VOWEL = re.compile("[aeiouœæàâéèêëîïôûAEIOUŒÆÀÂÉÈÊËÎÏÔÛ]")
WORDS = Wording(Path(__file__).parent / "wording")


def say(key: str, **values: object) -> str:
    """Return the sentence at a key, the name of its file first (« matching.reason.full »), filled.
    Raises KeyError."""
    written = WORDS.text(key)
    if _OF_WHOM in written:
        written = written.replace(_OF_WHOM, "{whom}")
        values["whom"] = of_whom(str(values["whom"]))
    return filled(written, **values)


def of_whom(whom: str) -> str:
    """Return whom to ask after « auprès », as French says it: « du pôle », « des pôles », «
    d'Images & Réseaux », « de l'ENE ou de votre CCI »."""
    names = [whom] if "," in whom else _OR.split(whom)
    return " ou ".join(map(_of, names))


def _of(name: str) -> str:
    for article, of in (("le ", "du "), ("les ", "des ")):
        if name.startswith(article):
            return f"{of}{name.removeprefix(article)}"
    return f"d'{name}" if _VOWEL.match(name) else f"de {name}"


def percent(value: int | float) -> str:
    """Return a rate: « 40 % »."""
    return f"{number(value)}\u00a0%"


def counted(key: str, value: int | float | Fraction) -> str:
    """Return a number with its unit, agreed: « une personne », « 6 personnes ». `key` holds «
    single », « one » and « many »."""
    if value == 1:
        return say(f"{key}.single")
    return f"{number(value)} {say(f'{key}.{plural(value)}')}"


def plural(value: int | float | Fraction) -> str:
    """Return « one » for what French takes for one, else « many »."""
    return "one" if is_singular(value) else "many"


def either(words: Iterable[str]) -> str:
    """Return « a, b ou c »."""
    *first, last = words
    return f"{', '.join(first)} ou {last}" if first else last


def every(words: Iterable[str]) -> str:
    """Return « a, b et c »."""
    *first, last = words
    return f"{', '.join(first)} et {last}" if first else last


def bounds(low: str | None, high: str | None, over: bool = False, under: bool = False) -> str:
    """Return two bounds in words, either of which may be missing; `over`, `under`: the bound itself
    is not included."""
    first = (
        None
        if low is None
        else say("criteria.bounds.over" if over else "criteria.bounds.at_least", low=low)
    )
    last = (
        None
        if high is None
        else say("criteria.bounds.under" if under else "criteria.bounds.at_most", high=high)
    )
    if low is not None and high is not None:
        told = (
            say("criteria.bounds.both", first=first, last=last)
            if over or under
            else say("criteria.bounds.between", low=low, high=high)
        )
    else:
        told = first or last or say("criteria.bounds.unconfirmed")
    return _ELIDED.sub("d'", told)
