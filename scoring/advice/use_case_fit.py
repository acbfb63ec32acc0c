"""How each use of AI meets a firm: what annoys, volume, sector, and what is still missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kernel import Outcome
from questionnaires import FactIs, exact, leaves
from scoring.advice import advice_content
from scoring.advice.advice_content import Reason, UseCaseEntry, UseCases
from scoring.advice.firm_kinds import fitting
from scoring.maturity import CaseReading

_HARD_EFFORT = 4


@dataclass(frozen=True)
class Fit:
    """How a use case meets a firm. `irritants`: labels of those that the firm named; `required`: of
    the answers to reach, those that
    this version of the questionnaire asks for at all; `missing`: those of them not reached."""

    entry: UseCaseEntry
    irritants: tuple[str, ...]
    volume: Outcome
    suits: Outcome
    required: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def pull(self) -> int:
        """How much calls for it."""
        return 2 * bool(self.irritants) + (self.volume is Outcome.YES) + (self.suits is Outcome.YES)

    @property
    def readiness(self) -> Fraction:
        """The share of the answers to reach that are reached."""
        required = len(self.required)
        return Fraction(required - len(self.missing), required) if required else Fraction(1)

    @property
    def score(self) -> Fraction:
        """What it brings against what it takes."""
        return self.pull * self.entry.benefit * (1 + self.readiness) / (2 * self.entry.effort)

    @property
    def is_hard(self) -> bool:
        """Whether it takes weeks."""
        return self.entry.effort >= _HARD_EFFORT

    @property
    def called_for(self) -> bool:
        """What annoys or a volume calls for it; a trade only when both do. A firm that has no stock
        does not forecast it, whatever
        annoys it; one that makes few quotes may still want help."""
        tests = tested_facts(self.entry.volume)
        if any(test.any_of is not None for test in tests):
            return bool(self.irritants) and self.volume is Outcome.YES
        if any(test.is_ is not None for test in tests) and self.volume is Outcome.NO:
            return False
        return bool(self.irritants) or self.volume is Outcome.YES


def tested_facts(reason: Reason | None) -> tuple[FactIs, ...]:
    """Return the questions of the profile that a reason looks at."""
    return tuple(leaf for leaf in leaves(reason.when) if isinstance(leaf, FactIs)) if reason else ()


def fits(reading: CaseReading) -> list[Fit]:
    """Return how each use that makes sense to a firm meets it, the best first, ties by id."""
    content = advice_content.use_cases(reading.questionnaire.id)
    kinds = advice_content.firm_kinds(reading.questionnaire.id)
    entries = fitting(content.use_cases, kinds, reading.situation)
    labels = irritant_labels(reading)
    found = (_fit(content, labels, reading, entry) for entry in entries)
    return sorted(found, key=lambda fit: (-fit.score, fit.entry.id))


def irritant_labels(reading: CaseReading) -> Mapping[str, str]:
    """Return what may annoy, in words, by id."""
    asked = advice_content.use_cases(reading.questionnaire.id).irritants_fact
    lists = (
        fact.offered for fact in reading.questionnaire.facts if fact.id == asked and fact.is_list
    )
    return next(lists, {})


def _fit(
    content: UseCases, labels: Mapping[str, str], reading: CaseReading, entry: UseCaseEntry
) -> Fit:
    named = reading.situation.facts.get(content.irritants_fact) or ()
    required = tuple(id for id in entry.requires if id in reading.questionnaire.by_id)
    return Fit(
        entry,
        irritants=tuple(labels[id] for id in entry.irritants if id in named and id in labels),
        volume=entry.volume.when.evaluate(reading.situation) if entry.volume else Outcome.UNKNOWN,
        suits=entry.suits.when.evaluate(reading.situation) if entry.suits else Outcome.YES,
        required=required,
        missing=tuple(id for id in required if not _reached(reading, id, entry.requires[id])),
    )


def _reached(reading: CaseReading, question: str, percent: float) -> bool:
    value = reading.values.get(question)
    found = value.percent() if value else None
    return found is not None and found >= exact(percent)
