"""The questions that would settle the most: what to ask a firm, in the order of how many schemes an
answer decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kernel import euros
from schemes.matching.matching import RESOURCE
from schemes.result import Match, Question
from schemes.wording import every, say

#: More thresholds than that are no help to the reader.
_MOST_THRESHOLDS = 3
#: Amounts: when a single threshold matters, a firm is asked on which side it stands rather than for
#: the number.
_AMOUNTS = ("company.turnover_eur", "company.balance_sheet_eur", "project.budget_eur")


@dataclass(frozen=True)
class Settling:
    """One question, and the schemes that have a condition which only its answer settles. `field`:
    the fact that it fills;
    `above`: the question is whether an amount exceeds so many euros, the only threshold that
    matters."""

    field: str
    text: str
    schemes: tuple[str, ...]
    above: int | None = None

    @property
    def decides(self) -> int:
        """Number of schemes that the question decides of."""
        return len(self.schemes)


def settle(matches: Iterable[Match]) -> tuple[Settling, ...]:
    """Return the questions of the aids that are still possible here: first what decides of most,
    then of what suits the firm best, then by field."""
    asked: dict[str, dict[str, list[Question]]] = {}
    relevance: dict[str, int] = {}
    for match in matches:
        if match.verdict == "to_confirm" and not match.elsewhere and match.kind != RESOURCE:
            relevance[match.id] = match.relevance
            for question in match.to_ask:
                asked.setdefault(question.field, {}).setdefault(match.id, []).append(question)
    found = [_settling(field, by_scheme) for field, by_scheme in asked.items()]
    return tuple(
        sorted(
            found,
            key=lambda one: (-one.decides, -max(relevance[id] for id in one.schemes), one.field),
        )
    )


def _settling(field: str, by_scheme: Mapping[str, list[Question]]) -> Settling:
    questions = [question for asked in by_scheme.values() for question in asked]
    text = min(question.text for question in questions)
    bounds = (
        sorted({bound for question in questions for bound in question.bounds})
        if field in _AMOUNTS
        else []
    )
    schemes = tuple(sorted(by_scheme))
    if len(bounds) == 1:
        return Settling(
            field,
            say(f"settling.above.{field.split('.')[1]}", amount=euros(bounds[0])),
            schemes,
            bounds[0],
        )
    named = 0 < len(bounds) <= _MOST_THRESHOLDS
    return Settling(
        field,
        (
            say(
                "settling.thresholds",
                question=text,
                amounts=every(euros(bound) for bound in bounds),
            )
            if named
            else text
        ),
        schemes,
    )
