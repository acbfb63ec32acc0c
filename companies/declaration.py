"""The shape of a declaration: a fact that only the firm can tell, with the words to ask it and to
tell it."""

from collections.abc import Iterator
from string import Formatter
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kernel import Strict

About = Literal["company", "project"]


class _Declaration(Strict):
    """`about`: whose `declared` holds the answer. `question` is a French sentence; the other words
    are told inside sentences."""

    about: About
    question: str


class YesNoWords(Strict):
    """The words of both answers."""

    yes: str
    no: str


class YesNo(_Declaration):
    """Answered true or false."""

    type: Literal["yes_no"]
    need: YesNoWords
    have: YesNoWords

    @model_validator(mode="after")
    def _words(self) -> "YesNo":
        _check(self.need.yes, self.need.no, self.have.yes, self.have.no)
        return self


class NumberDeclaration(_Declaration):
    """Answered by a number that is never negative (a percentage: 100 at most). `unit`: told after
    it; "€" tells it as money."""

    type: Literal["number"]
    unit: str | None = None
    need: str
    have: str

    @model_validator(mode="after")
    def _words(self) -> "NumberDeclaration":
        _check(self.need, place="bounds")
        _check(self.have, place="value")
        return self


class _Choice(_Declaration):
    options: dict[str, str] = Field(min_length=2)
    need: str
    have: str

    @model_validator(mode="after")
    def _words(self) -> "_Choice":
        _check(self.need, self.have, place="options")
        return self


class OneOf(_Choice):
    """Answered by one option."""

    type: Literal["one_of"]


class ManyOf(_Choice):
    """Answered by the list of the options that hold; an empty list when none does."""

    type: Literal["many_of"]


class DateDeclaration(_Declaration):
    """Answered by the day when something was obtained, or by false when there is none."""

    type: Literal["date"]
    need: str
    have: str
    none: str

    @model_validator(mode="after")
    def _words(self) -> "DateDeclaration":
        _check(self.need, self.none)
        _check(self.have, place="date")
        return self


Declaration = Annotated[
    YesNo | NumberDeclaration | OneOf | ManyOf | DateDeclaration, Field(discriminator="type")
]


def _check(*words: str, place: str | None = None) -> None:
    """Raise ValueError unless the words hold the place where a value comes, and no other."""
    for one in words:
        if set(_places(one)) != ({place} if place else set()):
            remedy = (
                f"Écrivez {{{place}}} là où la valeur doit venir, et rien d'autre entre accolades"
                if place
                else "Retirez les accolades"
            )
            raise ValueError(f"« {one} » n'a pas les accolades attendues. {remedy}")


def _places(words: str) -> Iterator[str]:
    try:
        yield from (name for _, name, _, _ in Formatter().parse(words) if name is not None)
    except ValueError:
        yield words
