"""Conditions over answers, facts and the firm: one small tree, evaluated with three outcomes.

{question: USA-01, at_least: 50}            value of the answer, in percent of the best one
{question: CLA-04, any_of: [revendeur]}     option chosen, or one of the boxes ticked
{question: CLA-01, ticked: true}            at least one box other than the exclusive one
{company: headcount, at_most: 0}            a number of the firm, possibly known as an interval
{fact: gere_stock, is: true}                a profile question (also at_least, any_of)
{all: […]}  {any: […]}  {not: …}            combinations
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, Protocol, TypeVar

from pydantic import Discriminator, Field, Tag, model_validator

from kernel import Interval, Outcome, Strict, all_of, any_of, negate

#: How a condition looks at a question of the profile: yes or no, bounds of a number, choices.
FactTest = Literal["is", "bounds", "any_of"]


class AnswerView(Protocol):
    """What conditions see of one answer: None stands for not known."""

    def percent(self) -> Fraction | None:
        """Value of the answer in percent of the best one."""

    def chosen(self) -> frozenset[str] | None:
        """Identifiers chosen, exclusive one included."""

    def ticked(self) -> frozenset[str] | None:
        """Identifiers chosen, exclusive one left out."""


@dataclass(frozen=True)
class Situation:
    """What conditions are evaluated against: answers by question, facts by id, numbers of the firm
    by name."""

    answers: Mapping[str, AnswerView] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    company: Mapping[str, Interval | None] = field(default_factory=dict)


class _Leaf(Strict):
    at_least: float | None = None
    at_most: float | None = None

    def _bounds(self) -> tuple[Fraction | None, Fraction | None]:
        return _exact(self.at_least), _exact(self.at_most)


class QuestionIs(_Leaf):
    """A condition on the answer to a question."""

    question: str
    any_of: tuple[str, ...] | None = None
    ticked: bool | None = None

    @model_validator(mode="after")
    def _one_test(self) -> "QuestionIs":
        return _one_test(
            self,
            self.at_least is not None or self.at_most is not None,
            self.any_of is not None,
            self.ticked is not None,
        )

    @property
    def cited(self) -> str:
        """What is tested, by its identifier."""
        return self.question

    def evaluate(self, situation: Situation) -> Outcome:
        """Evaluate; an answer that is unknown or absent gives UNKNOWN."""
        answer = situation.answers.get(self.question)
        if answer is None:
            return Outcome.UNKNOWN
        if self.any_of is not None:
            return _meets(answer.chosen(), self.any_of)
        if self.ticked is not None:
            boxes = answer.ticked()
            return Outcome.UNKNOWN if boxes is None else Outcome.of(bool(boxes) == self.ticked)
        value = answer.percent()
        return Outcome.UNKNOWN if value is None else Interval.exactly(value).within(*self._bounds())


class CompanyIs(_Leaf):
    """A condition on a number of the firm."""

    company: str

    @model_validator(mode="after")
    def _one_test(self) -> "CompanyIs":
        return _one_test(self, self.at_least is not None or self.at_most is not None)

    @property
    def cited(self) -> str:
        """What is tested, by its name."""
        return self.company

    def evaluate(self, situation: Situation) -> Outcome:
        """Evaluate; a fact of the firm that is not known gives UNKNOWN."""
        interval = situation.company.get(self.company)
        return interval.within(*self._bounds()) if interval else Outcome.UNKNOWN


class FactIs(_Leaf):
    """A condition on a profile question."""

    fact: str
    any_of: tuple[str, ...] | None = None
    is_: bool | None = Field(default=None, alias="is")

    @model_validator(mode="after")
    def _one_test(self) -> "FactIs":
        return _one_test(
            self,
            self.at_least is not None or self.at_most is not None,
            self.any_of is not None,
            self.is_ is not None,
        )

    @property
    def cited(self) -> str:
        """What is tested, by its identifier."""
        return self.fact

    @property
    def test(self) -> FactTest:
        """How it is tested."""
        return "is" if self.is_ is not None else "any_of" if self.any_of is not None else "bounds"

    def evaluate(self, situation: Situation) -> Outcome:
        """Evaluate; a fact that is absent or unknown gives UNKNOWN."""
        fact = situation.facts.get(self.fact)
        if fact is None:
            return Outcome.UNKNOWN
        if self.is_ is not None:
            return Outcome.of(fact is self.is_)
        if self.any_of is not None:
            return _meets(
                frozenset(fact) if isinstance(fact, tuple) else frozenset({fact}), self.any_of
            )
        return Interval.exactly(_exact(fact) or 0).within(*self._bounds())


class All(Strict):
    """Every condition is met."""

    all: "tuple[Condition, ...]"

    def evaluate(self, situation: Situation) -> Outcome:
        """Kleene's conjunction of the conditions."""
        return all_of(condition.evaluate(situation) for condition in self.all)


class Any_(Strict):  # noqa: N801 - `Any` is taken by typing
    """At least one condition is met."""

    any: "tuple[Condition, ...]"

    def evaluate(self, situation: Situation) -> Outcome:
        """Kleene's disjunction of the conditions."""
        return any_of(condition.evaluate(situation) for condition in self.any)


class Not(Strict):
    """The condition is not met."""

    not_: "Condition" = Field(alias="not")

    def evaluate(self, situation: Situation) -> Outcome:
        """Swap yes and no; unknown stays unknown."""
        return negate(self.not_.evaluate(situation))


_L = TypeVar("_L", bound=_Leaf)
_TAGS = ("question", "company", "fact", "all", "any", "not")


def _tag(value: Any) -> str | None:
    keys = (
        value
        if isinstance(value, dict)
        else {name.rstrip("_") for name in type(value).model_fields}
    )
    return next((tag for tag in _TAGS if tag in keys), None)


Condition = Annotated[
    Annotated[QuestionIs, Tag("question")]
    | Annotated[CompanyIs, Tag("company")]
    | Annotated[FactIs, Tag("fact")]
    | Annotated[All, Tag("all")]
    | Annotated[Any_, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_tag),
]


def parts(condition: Condition) -> "tuple[tuple[tuple[str | int, ...], Condition], ...]":
    """Return the conditions that one combines, each with its place in it; none for a test."""
    if isinstance(condition, All):
        return tuple((("all", index), part) for index, part in enumerate(condition.all))
    if isinstance(condition, Any_):
        return tuple((("any", index), part) for index, part in enumerate(condition.any))
    return ((("not",), condition.not_),) if isinstance(condition, Not) else ()


def leaves(condition: Condition) -> "tuple[QuestionIs | CompanyIs | FactIs, ...]":
    """Return every test of a condition, left to right."""
    if isinstance(condition, (All, Any_, Not)):
        return tuple(leaf for _, part in parts(condition) for leaf in leaves(part))
    return (condition,)


def _meets(chosen: frozenset[str] | None, wanted: tuple[str, ...]) -> Outcome:
    return Outcome.UNKNOWN if chosen is None else Outcome.of(not chosen.isdisjoint(wanted))


@lru_cache(maxsize=1024)
def _exact(value: float | None) -> Fraction | None:
    return None if value is None else Fraction(str(value))


def _one_test(leaf: _L, *tests: bool) -> _L:
    if sum(tests) != 1:
        raise ValueError(
            "Une condition porte exactement un test. Gardez un seul de : at_least et/ou at_most,"
            " any_of, ticked, is"
        )
    return leaf
