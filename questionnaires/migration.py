"""From one version of a questionnaire to the next, as its author wrote it: what became of each
question and fact whose meaning changed."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from kernel import BoussoleError, Strict, Words, read_yaml, unique, validate
from questionnaires.conditions import Condition
from questionnaires.loader import migration_path
from questionnaires.model import ExpectedMaturity, ModeId, Questionnaire

#: An answer or a fact as it is written: option, number, box or boxes, choice, yes or no.
Value = bool | int | float | str | tuple[str, ...]
Key = bool | int | float | str
Kind = Literal["renamed", "mapped", "reworded", "merged", "split", "dropped"]


class Row(Strict):
    """A line of a table: what the new question answers when a condition on the old ones surely
    holds."""

    when: Condition
    gives: Value


class Carry(Strict):
    """How an answer is written in the new question; nothing said, it stays as it is.

    `options`: old option → new one (null: it cannot be carried); those that are not listed stay as
    they are, but in a split, where
    each part takes the boxes that it lists. `otherwise`: the answer of a part none of whose boxes
    was ticked. `factor`: new unit,
    "1/12" or 12. `steps`: from a number, or a count of ticked boxes, to an answer: (from, answer),
    rising. `table`: by conditions.
    """

    options: dict[Key, Value | None] | None = None
    otherwise: Value | None = None
    factor: int | float | str | None = None
    steps: tuple[tuple[int | float, Value], ...] | None = None
    table: tuple[Row, ...] | None = None

    @property
    def changes(self) -> bool:
        """Tell whether answers are not written as they were."""
        return any(way is not None for way in (self.options, self.factor, self.steps, self.table))


class Rule(Carry):
    """What became of one question or fact, or of several that make one.

    `keep`: of several, the lowest, the highest, their sum, or all their boxes. `to` by part: one
    that became several.
    `dropped`: it is asked no more, with the reason told to the person. `reworded`: other words, the
    same meaning.
    """

    from_: str | tuple[str, ...] = Field(alias="from")
    to: str | dict[str, Carry] | None = None
    keep: Literal["lowest", "highest", "sum", "union"] | None = None
    dropped: Annotated[Words, Field(max_length=500)] | None = None
    reworded: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the old version."""
        return (self.from_,) if isinstance(self.from_, str) else self.from_

    @property
    def parts(self) -> dict[str, Carry]:
        """The ids of the new version, each with how answers are written in it."""
        if isinstance(self.to, dict):
            return self.to
        target = self.to or (self.sources[0] if self.sources and not self.dropped else None)
        return {} if target is None else {target: self}

    @property
    def kind(self) -> Kind:
        """The kind of change."""
        if self.dropped is not None:
            return "dropped"
        if isinstance(self.to, dict):
            return "split"
        if len(self.sources) > 1:
            return "merged"
        if self.changes:
            return "mapped"
        return "reworded" if self.to in (None, *self.sources) else "renamed"


class MigratedExample(Strict):
    """What a worked example of the old version gives once carried: some of its answers and facts,
    what is not carried, its result by new mode."""

    example: str
    answers: dict[str, Any] = Field(default_factory=dict)
    facts: dict[str, Any] = Field(default_factory=dict)
    not_carried: tuple[str, ...] | None = None
    expect: dict[ModeId, ExpectedMaturity] = Field(default_factory=dict)


class Migration(Strict):
    """The file `1-to-2.yaml`. `why`: what the new version is for, told to the person; `modes`: old
    mode → new one."""

    migration: Literal[1]
    questionnaire: str
    from_: int = Field(alias="from")
    to: int
    why: Words | None = None
    modes: dict[ModeId, ModeId] = Field(default_factory=dict)
    questions: tuple[Rule, ...] = ()
    facts: tuple[Rule, ...] = ()
    examples: tuple[MigratedExample, ...] = ()

    def mode(self, id: str) -> str:
        """Return the mode of the new version in the place of one of the old."""
        return self.modes.get(id, id)


def migration(id: str, version: int) -> Migration:
    """Return what leads from a version of a questionnaire to the next. Raises BoussoleError when
    nothing does, ContentError."""
    path = migration_path(id, version)
    if path is None:
        raise BoussoleError(
            f"Rien ne dit comment passer de la version {version} à la version {version + 1} du"
            f" questionnaire « {id} ». Gardez le dossier à sa version."
        )
    return read_migration(path)


@lru_cache(maxsize=64)
def read_migration(path: Path) -> Migration:
    """Return the migration of a file. Raises ContentError with every fault of shape."""
    return validate(read_yaml(path), Migration, kept=True)


def leads(questionnaire: Questionnaire, to: int) -> bool:
    """Tell whether migrations lead from a version all the way to a later one."""
    return to > questionnaire.version and all(
        migration_path(questionnaire.id, version) for version in range(questionnaire.version, to)
    )


def mode_at(questionnaire: Questionnaire, mode: str, to: int) -> str:
    """Return the mode that one of a version is at a later one. Raises BoussoleError when nothing
    leads there."""
    for version in range(questionnaire.version, to):
        mode = migration(questionnaire.id, version).mode(mode)
    return mode


def targets_at(questionnaire: Questionnaire, to: int) -> dict[str, tuple[str, ...]]:
    """Return, for each question of a version, those that its answers reach at a later one; none for
    one that is asked no more.

    Raises BoussoleError when nothing leads there.
    """
    found: dict[str, tuple[str, ...]] = {
        question.id: (question.id,) for question in questionnaire.questions
    }
    for version in range(questionnaire.version, to):
        rules = rules_by_source(migration(questionnaire.id, version).questions)
        found = {
            id: unique(new for old in now for new in (rules[old].parts if old in rules else (old,)))
            for id, now in found.items()
        }
    return found


def ruled_on_the_way(questionnaire: Questionnaire, to: int) -> frozenset[str]:
    """Return the questions of a version whose answers a rule writes on the way to a later one.
    Raises BoussoleError when nothing leads there."""
    now: dict[str, tuple[str, ...]] = {
        question.id: (question.id,) for question in questionnaire.questions
    }
    ruled: set[str] = set()
    for version in range(questionnaire.version, to):
        rules = rules_by_source(migration(questionnaire.id, version).questions)
        ruled |= {id for id, ids in now.items() if any(one in rules for one in ids)}
        now = {
            id: tuple(new for old in ids for new in (rules[old].parts if old in rules else (old,)))
            for id, ids in now.items()
        }
    return frozenset(ruled)


def rules_by_source(rules: tuple[Rule, ...]) -> dict[str, Rule]:
    """Return the rule of each old id that has one."""
    return dict(_pairs(rules))


def _pairs(rules: tuple[Rule, ...]) -> Iterator[tuple[str, Rule]]:
    for rule in rules:
        for source in rule.sources:
            yield source, rule
