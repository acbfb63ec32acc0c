"""A questionnaire as its author wrote it: what is asked, how it is worth, how levels are drawn. All
values are frozen."""

from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from kernel import Id, Key, OneLine, Strict, Words
from questionnaires.conditions import Condition
from questionnaires.kinds import Fact, Question

ModeId = str
#: Numbers of the firm that a condition may test; `legal_form`: the four digits of its category.
CompanyNumber = Literal["headcount", "turnover_eur", "legal_form"]


class Level(Strict):
    """One level: reached when the score reaches `from` (see
    `Questionnaire.threshold_belongs_to`)."""

    level: int
    name: Words
    from_: float = Field(alias="from")
    description: Words


class Scale(Strict):
    """Numbers in which scores are told: `minimum` when nothing is earned, `maximum` when all is."""

    minimum: float = 0
    maximum: float = 100


class Floor(Strict):
    """The level may not exceed the level of the weakest dimension by more than `above_weakest`."""

    above_weakest: int
    message: Words


class Requirement(Strict):
    """One bolt of a gate. `when`: asked only if that condition holds or is unknown; `modes`: asked
    only there."""

    require: Condition
    when: Condition | None = None
    modes: tuple[ModeId, ...] | None = None


class Gate(Strict):
    """A lock: without every requirement, `level` and those above it stay closed whatever the
    score."""

    id: Id
    level: int
    message: Words
    requirements: tuple[Requirement, ...]


class Mode(Strict):
    """A choice of questions out of the bank. `shows_level` false: points to treat, without level
    nor score; `level_cap`:
    highest level that this mode can show; `decimals`: whether scores are precise enough to show as
    numbers by dimension;
    `advisor`: prompts, evidence, notes and « non concerné »."""

    id: Id
    title: Words
    minutes: int = Field(ge=1)
    description: Words
    advisor: bool = False
    shows_level: bool = True
    decimals: bool = True
    level_cap: int | None = None
    level_cap_message: Words | None = None
    dimensions: tuple[Id, ...]
    questions: tuple[Id, ...] | None = None


class Dimension(Strict):
    """An axis. `scored` false: asked, never counted. `aggregate` staged: each stage counts as far
    as those before it hold."""

    id: Id
    name: Words
    description: Words
    scored: bool = True
    aggregate: Literal["mean", "staged"] = "mean"


class Inconsistency(Strict):
    """Two answers that do not go together: a question to clear up, shown when the condition surely
    holds."""

    id: Id
    when: Condition
    say: Words


class Confidence(Strict):
    """A label given from `completeness` and `evidence` percents upward. `shows_level` false: no
    overall level is shown."""

    id: Id
    name: Words
    completeness: int
    evidence: int = 0
    shows_level: bool = True
    note: Words | None = None


class ConfidenceRule(Strict):
    """Labels from best to worst; `inconsistencies_to_downgrade` findings or more lower the label by
    one step."""

    labels: tuple[Confidence, ...]
    inconsistencies_to_downgrade: int | None = None


class ExpectedMaturity(Strict):
    """What a worked example expects; fractions are written "n/d". A key left out is not checked."""

    score: str | None = None
    score_high: str | None = None
    level: int | None = None
    level_high: int | None = None
    by_score: int | None = None
    by_floor: int | None = None
    by_gate: int | None = None
    completeness: str | None = None
    confidence: str | None = None
    dimensions: dict[str, str] | None = None
    held_back_by: tuple[str, ...] | None = None


class Example(Strict):
    """Answers and the result that they must give, in one or several modes. Run by `questionnaires
    check` and the tests."""

    id: Id
    title: Words
    company: dict[str, Any] = Field(default_factory=dict)
    facts: dict[str, Any] = Field(default_factory=dict)
    answers: dict[str, Any] = Field(default_factory=dict)
    evidence: dict[str, Literal["declared", "example", "seen"]] = Field(default_factory=dict)
    not_applicable: dict[str, Words] = Field(default_factory=dict)
    expect: dict[ModeId, ExpectedMaturity]


class Questionnaire(Strict):
    """A whole questionnaire at one version. `subject`: what it is about, in a word or two that
    follow « Diagnostic »; `scheme_stages`: its
    levels are those of the `stage` of the schemes, which then rank by them."""

    questionnaire: Literal[1]
    id: Id
    version: int
    title: Words
    subject: Words = ""
    scheme_stages: bool = False
    language: Literal["fr"]
    licence: Words
    sources: tuple[OneLine, ...] = ()
    scale: Scale = Scale()
    threshold_belongs_to: Literal["upper", "lower"] = "upper"
    levels: tuple[Level, ...]
    floor: Floor | None = None
    gates: tuple[Gate, ...] = ()
    unassessed_level_cap: int | None = None
    not_applicable_max: int = 0
    confidence: ConfidenceRule
    modes: tuple[Mode, ...]
    dimensions: tuple[Dimension, ...]
    facts: tuple[Fact, ...] = ()
    option_lists: dict[Key, dict[int | float, Words]] = Field(default_factory=dict)
    questions: tuple[Question, ...]
    inconsistencies: tuple[Inconsistency, ...] = ()
    retired: tuple[Id, ...] = ()
    examples: tuple[Example, ...] = ()

    def model_post_init(self, _context: Any) -> None:
        """Hand the shared lists of options to the questions."""
        for question in self.questions:
            question.link(self.option_lists)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    def question(self, id: str) -> Question:
        """Return a question. Raises KeyError."""
        return self.by_id[id]

    def mode(self, id: str) -> Mode:
        """Return a mode. Raises KeyError."""
        return {mode.id: mode for mode in self.modes}[id]

    def dimension(self, id: str) -> Dimension:
        """Return a dimension. Raises KeyError."""
        return {dimension.id: dimension for dimension in self.dimensions}[id]

    def level(self, number: int) -> Level:
        """Return a level by its number. Raises KeyError."""
        return {level.level: level for level in self.levels}[number]
