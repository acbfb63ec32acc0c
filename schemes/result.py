"""A scheme seen by one firm: verdict, each criterion with its reason, the aid as far as it is known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from kernel import Outcome

Verdict = Literal["eligible", "to_confirm", "not_eligible", "closed"]


class MaturityLike(Protocol):
    """What matching reads of a maturity (the room above owns the whole of it)."""

    @property
    def level(self) -> int | None:
        """Overall level, None when not shown."""


@dataclass(frozen=True)
class Source:
    """Where a fact was read, and when it was last seen there. `dated`: the date that the page itself bears, in French words."""

    id: str
    title: str
    url: str | None
    seen_on: date
    dated: str | None = None


@dataclass(frozen=True)
class CriterionResult:
    """One criterion: its outcome and the French sentence that says why, both made from the same data."""

    kind: str
    outcome: Outcome
    reason: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Aid:
    """What the scheme would bring, in euros; None is not known. `formula` says in French how it is computed."""

    amount_eur: int | None
    firm_cost_eur: int | None
    formula: str
    assumptions: tuple[str, ...]


@dataclass(frozen=True)
class Contact:
    """Whom to ask."""

    label: str
    url: str | None
    phone: str | None = None


@dataclass(frozen=True)
class Match:
    """One scheme and one firm. `to_ask`: facts of the firm that would settle what is unknown, as French questions.
    `conditions`: what the firm must see to besides the criteria, to check with the operator; never part of the verdict.
    `relevance`: how well it suits the firm's stage and project (higher first); never part of the verdict.
    `checked_on`: day of the newest evidence behind the record."""

    id: str
    name: str
    operator: str
    kind: str
    kind_label: str
    summary: str
    verdict: Verdict
    verdict_label: str
    criteria: tuple[CriterionResult, ...]
    aid: Aid
    to_ask: tuple[str, ...]
    conditions: tuple[str, ...]
    relevance: int
    checked_on: date
    checked_label: str
    contact: Contact
    sources: tuple[Source, ...]
