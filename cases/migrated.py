"""A case that moved to another version of its questionnaire: what it became, and everything that
changed on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from cases.case import Case, NotCarried
from kernel import Strict, read_yaml, validate

Part = Literal["answers", "facts"]


class _Texts(Strict):
    texts: dict[str, str]


@lru_cache(maxsize=1)
def texts() -> dict[str, str]:
    """Return the sentences of a move, by name, read once."""
    return validate(read_yaml(Path(__file__).parent / "wording" / "migrated.yaml"), _Texts).texts


@dataclass(frozen=True)
class Said:
    """One question of one version with its answer, in words."""

    id: str
    question: str
    answer: str


@dataclass(frozen=True)
class MigratedQuestion:
    """Answers that are written otherwise: `kind` as the rule says (renamed, mapped, merged, split,
    reworded), `version` the one that they left."""

    kind: str
    part: Part
    version: int
    before: tuple[Said, ...]
    after: tuple[Said, ...]

    @property
    def alike(self) -> bool:
        """Tell whether a person sees no difference: the same words, asked and answered."""
        return [(one.question, one.answer) for one in self.before] == [
            (one.question, one.answer) for one in self.after
        ]


@dataclass(frozen=True)
class Added:
    """A question of the new version that nothing answers yet."""

    id: str
    question: str


@dataclass(frozen=True)
class Migrated:
    """`case`: the case at its new version. `mode`: titles of its mode before and after, when they
    differ; `why`: what each version passed is for;
    `not_carried`: what this move keeps apart, by key of `Case.not_carried`; `notices`: what else to
    know, in French; `added`: to answer anew."""

    case: Case
    before: int
    after: int
    title: str
    why: tuple[str, ...] = ()
    mode: tuple[str, str] | None = None
    changes: tuple[MigratedQuestion, ...] = ()
    not_carried: tuple[tuple[str, NotCarried], ...] = ()
    notices: tuple[str, ...] = ()
    added: tuple[Added, ...] = ()

    @property
    def told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What changed, in French: lines under their titles; a title without lines is left out."""
        words = texts()
        sections = (
            (
                words["title"].format(before=self.before, after=self.after, title=self.title),
                tuple(self._first()),
            ),
            (
                words["changed"],
                tuple(_changed(change) for change in self.changes if not change.alike),
            ),
            (words["not_carried"], tuple(_kept(one) for _, one in self.not_carried)),
            (words["added"], tuple(one.question for one in self.added)),
        )
        return tuple((title, lines) for title, lines in sections if lines)

    def _first(self) -> Iterator[str]:
        yield from self.why
        if self.mode:
            yield texts()["mode"].format(before=self.mode[0], after=self.mode[1])
        yield from self.notices
        if not self.not_carried and all(change.alike for change in self.changes):
            yield texts()["nothing"]


def migrated_as_text(migrated: Migrated) -> str:
    """Return what changed as plain French text."""
    return "\n".join(
        line
        for title, lines in migrated.told
        for line in (f"\n{title}", *(f"  - {one}" for one in lines))
    ).lstrip("\n")


def migrated_as_json(migrated: Migrated) -> dict[str, Any]:
    """Return what changed as values that JSON can hold."""
    return {
        "questionnaire": {
            "id": migrated.case.questionnaire,
            "before": migrated.before,
            "after": migrated.after,
            "mode": migrated.case.mode,
        },
        "why": list(migrated.why),
        "mode": list(migrated.mode) if migrated.mode else None,
        "changes": [_change_json(change) for change in migrated.changes],
        "not_carried": {
            key: one.model_dump(mode="json", exclude_defaults=True)
            for key, one in migrated.not_carried
        },
        "notices": list(migrated.notices),
        "added": [{"id": one.id, "question": one.question} for one in migrated.added],
    }


def _change_json(change: MigratedQuestion) -> dict[str, Any]:
    sides = {
        name: [
            {"id": one.id, "question": one.question, "answer": one.answer}
            for one in getattr(change, name)
        ]
        for name in ("before", "after")
    }
    return {"kind": change.kind, "part": change.part, "version": change.version, **sides}


def _changed(change: MigratedQuestion) -> str:
    one, same = (
        texts()["one"],
        [said.question for said in change.before] == [said.question for said in change.after],
    )
    before = " ; ".join(
        one.format(question=said.question, answer=said.answer) for said in change.before
    )
    after = " ; ".join(
        (texts()["one_same"] if same else one).format(question=said.question, answer=said.answer)
        for said in change.after
    )
    return texts()["answer"].format(before=before, after=after)


def _kept(one: NotCarried) -> str:
    said = one.answer or one.note or one.not_applicable
    template = texts()["kept" if said else "kept_mark"]
    return template.format(question=one.question, answer=said, because=one.because)
