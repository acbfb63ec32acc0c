"""Criteria on what only the firm can tell: answers to the register of declarations, and documents
with their date."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, Field, model_validator

from companies import DateDeclaration, ManyOf, NumberDeclaration, OneOf, YesNo, declarations
from kernel import Outcome, any_of, euros, long_date, number, with_unit
from schemes.criteria.age import months_told
from schemes.criteria.asking import ask_declared, declared_field
from schemes.criteria.base import BaseCriterion, filled
from schemes.criteria.bounded import Bounded, Limit
from schemes.facts import Facts, months_before
from schemes.result import Question
from schemes.wording import either, every, percent, say


class Declared(Bounded):
    """One declaration compared: `is` for yes or no, bounds for a number, `any_of` (at least one)
    and `none_of` for options."""

    OPTIONAL: ClassVar[bool] = True

    kind: Literal["declared"]
    ask: str
    is_: bool | None = Field(default=None, alias="is")
    min: int | float | None = None
    max: int | float | None = None
    over: int | float | None = None
    under: int | float | None = None
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def states(self) -> bool:
        """Only bounds that are not established state nothing."""
        return self.is_ is not None or bool(self.any_of or self.none_of) or super().states()

    def test(self, facts: Facts) -> Outcome:
        """Unknown while the firm has not answered."""
        answer = facts.declared.get(self.ask)
        if self.is_ is not None:
            return Outcome.of(None if answer is None else answer is self.is_)
        if self.any_of or self.none_of:
            return Outcome.of(None if answer is None else self._allows(set(_chosen(answer))))
        return self.limits.hold(facts.declared_number(self.ask))

    def make_need(self) -> str:
        """Say the condition in the words of the declaration."""
        asked = declarations()[self.ask]
        if isinstance(asked, YesNo):
            return asked.need.yes if self.is_ else asked.need.no
        if isinstance(asked, NumberDeclaration):
            return asked.need.format(bounds=self._bounds_told(asked.unit))
        return self._options_told(asked)

    def have(self, facts: Facts) -> str | None:
        """Say the answer in the words of the declaration."""
        answer, asked = facts.declared.get(self.ask), declarations()[self.ask]
        if answer is None:
            return None
        if isinstance(asked, YesNo):
            return asked.have.yes if answer else asked.have.no
        if isinstance(asked, NumberDeclaration):
            return asked.have.format(value=_measured(answer, asked.unit))
        chosen = _labels(asked, _chosen(answer))
        return (
            asked.have.format(options=every(chosen)) if chosen else say("criteria.declared.nothing")
        )

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask the declaration's question."""
        return (ask_declared(self.ask, self.limits),)

    def reads(self) -> tuple[str, ...]:
        """Return the declaration."""
        return (declared_field(self.ask),)

    def _allows(self, chosen: set[str]) -> bool:
        return (not self.any_of or not chosen.isdisjoint(self.any_of)) and chosen.isdisjoint(
            self.none_of
        )

    def _bounds_told(self, unit: str | None) -> str:
        first = (lambda bound: _measured(bound, unit)) if unit in _SIGNS else number
        return self.limits.told(lambda bound: _measured(bound, unit), first)

    def _options_told(self, asked: OneOf | ManyOf | DateDeclaration) -> str:
        wanted = (
            [asked.need.format(options=either(_labels(asked, self.any_of)))] if self.any_of else []
        )
        refused = (
            [say("criteria.declared.none_of", options=either(_labels(asked, self.none_of)))]
            if self.none_of
            else []
        )
        return (
            say("criteria.combined.and", left=wanted[0], right=refused[0])
            if wanted and refused
            else (wanted or refused)[0]
        )

    @model_validator(mode="after")
    def _compares_one_way(self) -> "Declared":
        ways = (
            self.is_ is not None,
            bool(self.model_fields_set & self.BOUNDS),
            bool(self.any_of or self.none_of),
        )
        if sum(ways) != 1:
            raise ValueError(
                "Ce critère doit comparer la déclaration d'une seule façon. Donnez « is », ou des"
                " seuils, ou « any_of » et « none_of »"
            )
        return self


class Prerequisite(BaseCriterion):
    """One of these documents or diagnoses was obtained (they count as equivalents),
    `max_age_months` ago at most, that day included."""

    kind: Literal["prerequisite"]
    any_of: Annotated[tuple[str, ...], AfterValidator(filled)]
    max_age_months: int | None = Field(default=None, ge=1)

    def test(self, facts: Facts) -> Outcome:
        """One of several is enough; one that is not known leaves a doubt."""
        return any_of(self._valid(facts.declared.get(id), facts.on) for id in self.any_of)

    def make_need(self) -> str:
        """Say the documents, and how old they may be."""
        documents = either(
            asked.need
            for id in self.any_of
            if isinstance(asked := declarations()[id], DateDeclaration)
        )
        return (
            documents
            if self.max_age_months is None
            else say(
                "criteria.prerequisite.fresh",
                documents=documents,
                age=months_told(self.max_age_months),
            )
        )

    def have(self, facts: Facts) -> str | None:
        """Say what was obtained and when; what is missing only when nothing was obtained."""
        known = [
            (asked, facts.declared[id])
            for id in self.any_of
            if id in facts.declared and isinstance(asked := declarations()[id], DateDeclaration)
        ]
        dated = [
            asked.have.format(date=long_date(answer))
            for asked, answer in known
            if isinstance(answer, date)
        ]
        return ", ".join(dated or (asked.none for asked, _ in known)) or None

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for those that are not known."""
        return tuple(ask_declared(id) for id in self.any_of if facts.declared.get(id) is None)

    def opening(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for one: they count as equivalents."""
        return super().opening(facts)[:1]

    def closing(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the last one that is not known: with two, no single answer tells."""
        asked = super().closing(facts)
        return asked if len(asked) == 1 else ()

    def reads(self) -> tuple[str, ...]:
        """Return the declarations."""
        return tuple(map(declared_field, self.any_of))

    def _valid(self, answer: Any, on: date) -> Outcome:
        if not isinstance(answer, date):
            return Outcome.NO if answer is False else Outcome.UNKNOWN
        return Outcome.of(
            answer <= on
            and (self.max_age_months is None or answer >= months_before(on, self.max_age_months))
        )


#: Units that are written after each bound, where words come once after the last.
_SIGNS = ("€", "%")


def _measured(value: Limit, unit: str | None) -> str:
    if unit == "€":
        return euros(value)
    return (
        percent(value)
        if unit == "%"
        else with_unit(number(value), value, unit)
        if unit
        else number(value)
    )


def _chosen(answer: str | tuple[str, ...]) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else answer


def _labels(asked: OneOf | ManyOf | DateDeclaration, chosen: tuple[str, ...]) -> list[str]:
    options = {} if isinstance(asked, DateDeclaration) else asked.options
    return [options[id] for id in chosen if id in options]
