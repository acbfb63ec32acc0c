"""The Case: everything a firm or its advisor said, and nothing computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from pydantic import Field, field_validator

from companies import Company, Project
from kernel import Strict

#: Option key of a scale, number, identifiers of ticked boxes, identifier of a choice, or UNKNOWN.
Answer = int | float | str | tuple[str, ...]
#: Value of a profile question.
Fact = int | float | bool | str | tuple[str, ...]
Evidence = Literal["declared", "example", "seen"]
#: What the firm has done with an action of its plan; one that is not ticked is still to do.
ActionState = Literal["doing", "done", "dropped"]


def is_left_to_do(state: ActionState | None) -> bool:
    """Tell whether something is left to do of an action; None: nothing was done yet."""
    return state not in ("done", "dropped")


class NotCarried(Strict):
    """What was said under a question of an earlier version that a later one has no place for: kept,
    shown, never counted.

    `question` and `answer`: the words as they were; `value`: the answer as it was given; `because`:
    why it is not carried, in French.
    """

    version: int
    question: str
    answer: str | None = None
    value: bool | int | float | str | tuple[str, ...] | None = None
    because: str
    note: str | None = None
    evidence: Evidence | None = None
    not_applicable: str | None = None


class Earlier(Strict):
    """What was answered at the diagnosis before, to confirm one by one: never an answer of
    today."""

    version: int
    mode: str
    date: date
    answers: dict[str, Answer] = Field(default_factory=dict)
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    not_applicable: dict[str, str] = Field(default_factory=dict)

    @field_validator("answers", "evidence", "not_applicable")
    @classmethod
    def _sorted(cls, given: dict[str, Any]) -> dict[str, Any]:
        return _in_order(given)


@dataclass(frozen=True)
class Case:
    """One case. Absent keys of the mappings were not answered; UNKNOWN was answered « je ne sais
    pas ».

    `date`: of the diagnosis, from which its deadlines count. `id`: drawn once for the dossier and
    kept whatever changes in it, None for one that
    was written without. `not_carried`: by "question@version", what moving to a later version of the
    questionnaire had no place for. `earlier`: the diagnosis before, where this one was begun again.
    Mappings stand in the order of their keys, whoever wrote them in whichever.
    """

    questionnaire: str
    version: int
    mode: str
    date: date
    company: Company = field(default_factory=Company)
    facts: dict[str, Fact] = field(default_factory=dict)
    project: Project = field(default_factory=Project)
    answers: dict[str, Answer] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    not_applicable: dict[str, str] = field(default_factory=dict)
    actions: dict[str, ActionState] = field(default_factory=dict)
    not_carried: dict[str, NotCarried] = field(default_factory=dict)
    earlier: Earlier | None = None
    id: str | None = None

    def __post_init__(self) -> None:
        """Put in order what has none."""
        for name in _UNORDERED:
            object.__setattr__(self, name, _in_order(getattr(self, name)))
        object.__setattr__(
            self,
            "company",
            self.company.model_copy(update={"declared": _in_order(self.company.declared)}),
        )
        asked = {
            "spending": _in_order(self.project.spending),
            "declared": _in_order(self.project.declared),
        }
        object.__setattr__(self, "project", self.project.model_copy(update=asked))

    def with_answer(self, question: str, answer: Answer | None) -> "Case":
        """Return the case with one answer set, or erased (None)."""
        answers = {id: value for id, value in self.answers.items() if id != question}
        return replace(self, answers=answers if answer is None else {**answers, question: answer})


_UNORDERED = ("facts", "answers", "notes", "evidence", "not_applicable", "actions")


def _in_order(given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: given[key] for key in sorted(given)}
