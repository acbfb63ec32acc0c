"""Maturity: the scores and levels of a case, with what explains them. Exact fractions throughout,
on the scale of the questionnaire."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from kernel import made_when_read


@dataclass(frozen=True)
class Term:
    """One question in the sum of its dimension. `value`: share of the best answer, 0 to 1, None
    when not known (counts 0)."""

    question: str
    weight: int
    value: Fraction | None


@dataclass(frozen=True)
class DimensionScore:
    """One dimension. `score` counts what is not known as nothing, `score_high` as the best; None
    when nothing is in scope."""

    id: str
    name: str
    score: Fraction | None
    score_high: Fraction | None
    level: int | None
    level_name: str | None
    terms: tuple[Term, ...]


@dataclass(frozen=True)
@made_when_read("message")
class Hold:
    """One thing that keeps the level from being one higher.

    kind and id: "score" (the whole), "dimension" (a dimension too weak: floor, or not assessed),
    "gate" (a question of a
    lock), "mode" (cap of the mode), "completeness" (too little is known). `required` and `actual`
    are numbers of the
    scale for score and dimension, percents of the best answer for a gate (None: cannot be told as a
    number).
    """

    kind: Literal["score", "dimension", "gate", "mode", "completeness"]
    id: str
    required: Fraction | None
    actual: Fraction | None
    message: str


@dataclass(frozen=True)
class OutOfScope:
    """A question left out: ruled out by the firm's facts, or declared « non concerné » by the
    advisor."""

    question: str
    reason: str
    by_advisor: bool


@dataclass(frozen=True)
class Maturity:
    """Scores and levels of a case. `level` is None when too little is known to show one (see
    confidence).

    `score_all_asked` and `score_without_excluded` are given when an advisor declared questions «
    non concerné »: with
    those questions counted, and without; `score` never exceeds the lower of the two.
    """

    questionnaire: str
    version: int
    mode: str
    score: Fraction
    score_high: Fraction
    level: int | None
    level_name: str | None
    level_high: int | None
    level_high_name: str | None
    by_score: int
    by_floor: int
    by_gate: int
    completeness: Fraction
    evidence: Fraction | None
    confidence: str
    confidence_name: str
    dimensions: tuple[DimensionScore, ...]
    held_back_by: tuple[Hold, ...]
    inconsistencies: tuple[str, ...]
    out_of_scope: tuple[OutOfScope, ...]
    unknown: tuple[str, ...]
    unreadable: tuple[str, ...]
    score_all_asked: Fraction | None = None
    score_without_excluded: Fraction | None = None

    def dimension(self, id: str) -> DimensionScore:
        """Return the score of a dimension. Raises KeyError."""
        return {dimension.id: dimension for dimension in self.dimensions}[id]
