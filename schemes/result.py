"""A scheme seen by one firm: verdict, each criterion with its reason, the aid as far as it is
known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from companies import ProjectKind
from kernel import Outcome, made_when_read

Verdict = Literal["eligible", "to_confirm", "not_eligible", "closed"]

#: Where a scheme stands in the list of a firm, in the order of that list: the first aids to look
#: at; other possible ones; networks and resources; what hangs only on what is not known of it; what
#: is likely for others; what another record stands for; refused; closed; for another place, or a
#: network for others.
Standing = Literal[
    "first", "more", "network", "unverified", "aside", "same", "refused", "closed", "away"
]

#: Kinds that help to find an aid and are none themselves.
NETWORKS = ("reseau", "ressource")

#: Kinds of money to pay back.
LOANS = ("pret", "garantie")

#: Verdicts of what a firm may still have.
LIVE: tuple[Verdict, ...] = ("eligible", "to_confirm")


class MaturityLike(Protocol):
    """What matching reads of a maturity (the room above owns the whole of it)."""

    @property
    def level(self) -> int | None:
        """Overall level, None when not shown."""


@dataclass(frozen=True)
class Source:
    """Where a fact was read, and when it was last seen there. `dated`: the date that the page
    itself bears, in French words."""

    id: str
    title: str
    url: str | None
    seen_on: date
    dated: str | None = None


@dataclass(frozen=True)
class Question:
    """What to ask the firm, in French. `field`: the fact that the answer fills, as a path in a case
    (« company.turnover_eur »,
    « project.declared.consortium »). `bounds`: the numbers at which the answer changes, for a
    question on a number."""

    field: str
    text: str
    bounds: tuple[int, ...] = ()


@dataclass(frozen=True)
@made_when_read("reason")
class CriterionResult:
    """One criterion: its outcome and the French sentence that says why, both made from the same
    data."""

    kind: str
    outcome: Outcome
    reason: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class AidReading:
    """What an aid brings if the rule is read one way; `assumption` says which, in French."""

    assumption: str
    amount_eur: int | None
    firm_cost_eur: int | None


@dataclass(frozen=True)
@made_when_read("formula", "assumptions")
class Aid:
    """What the scheme would bring, in euros; None is not known, never 0. `formula` says in French
    how it is computed.

    `amount_eur`: what is not paid back, None also when it depends on how the rule is read; then
    `low_eur` and `high_eur`
    bound it, and `readings` tells each way. `repayable_eur`: what is lent or advanced. `spend_eur`:
    the spending that was
    counted. `payment`: when the money comes. `questions`: facts that would make the amount more
    certain.
    """

    amount_eur: int | None
    firm_cost_eur: int | None
    formula: str
    assumptions: tuple[str, ...]
    low_eur: int | None = None
    high_eur: int | None = None
    readings: tuple[AidReading, ...] = ()
    repayable_eur: int | None = None
    spend_eur: int | None = None
    payment: str | None = None
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Cumulation:
    """What the sources say about combining a scheme with others. `public_ceiling_pct`: highest
    share of public money in the same
    spending; `own_share_min_pct`: least share that the firm pays; `not_with`, `with_`: ids of
    schemes; `text`: in French words."""

    public_ceiling_pct: float | None
    own_share_min_pct: float | None
    not_with: tuple[str, ...]
    not_with_any: bool
    with_: tuple[str, ...]
    text: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Contact:
    """Whom to ask. `named`: the office was found for this firm in a directory."""

    label: str
    url: str | None
    phone: str | None = None
    named: bool = False


@dataclass(frozen=True)
class FirstCall:
    """Who helps a firm before any aid, for what it tells of its situation: `lead` is read first,
    `label` and `url` lead to whom to ask."""

    lead: str
    text: str
    label: str | None
    url: str | None


@dataclass(frozen=True)
class Weight:
    """What one consideration of ranking.yaml counts for a scheme: the case that applies, its
    points, the French words that say it. `list`: where it keeps the scheme, whatever its points."""

    consideration: str
    case: str
    points: int
    said: str
    list: str | None = None


@dataclass(frozen=True)
@made_when_read("aid")
class Match:
    """One scheme and one firm. `project_kinds`: what it pays for. `to_ask`: what to ask the firm to
    settle what is unknown. `opening`: the fewest questions whose answers may make it eligible, None
    when no answer can, since that hangs on the funder; `closing`: those of which an answer alone
    may rule it out.
    `targeting`, `preferences`: whom the scheme is mainly for and what it prefers; never part of the
    verdict.
    `conditions`: what the firm must see to besides the criteria, to check with the operator; never
    part of the verdict.
    `selects`: meeting the conditions is not enough, files are chosen among.
    `elsewhere`: the scheme is for another territory. `relevance`: its points (higher first, 0: it
    is for others), never part of the verdict; `why_here`: what makes them; `may_serve`: it is not
    for others, and something is known of it; `standing`: its place in the list. `part_of`: id of
    the programme whose carrier or local form it is; `same_as`: id of the record that stands for it;
    `stands_for`: ids of those that it stands for. `conflicts`: what the sources disagree about.
    `received_on`: day when the firm last received it, when that is not known to be possible again.
    `checked_on`: day of the newest evidence behind the record; when its pages bear no date (`dated`
    false), the day when they were read."""

    id: str
    name: str
    aliases: tuple[str, ...]
    operator: str
    kind: str
    kind_label: str
    project_kinds: tuple[ProjectKind, ...]
    territory: str
    summary: str
    verdict: Verdict
    verdict_label: str
    criteria: tuple[CriterionResult, ...]
    targeting: tuple[CriterionResult, ...]
    preferences: tuple[CriterionResult, ...]
    aid: Aid
    to_ask: tuple[Question, ...]
    conditions: tuple[str, ...]
    selection: str | None
    cumulation: Cumulation | None
    conflicts: tuple[str, ...]
    elsewhere: bool
    relevance: int
    checked_on: date
    dated: bool
    checked_label: str
    contact: Contact
    sources: tuple[Source, ...]
    selects: bool = False
    why_here: tuple[Weight, ...] = ()
    standing: Standing = "more"
    part_of: str | None = None
    same_as: str | None = None
    stands_for: tuple[str, ...] = ()
    may_serve: bool = True
    opening: tuple[Question, ...] | None = None
    closing: tuple[Question, ...] = ()
    received_on: date | None = None

    @property
    def is_live(self) -> bool:
        """Tell whether the firm may still have it, as far as its conditions tell."""
        return self.verdict in LIVE

    @property
    def purposes(self) -> frozenset[str]:
        """Kinds of project that the scheme pays for."""
        return purposes_of(self.kind, self.project_kinds)


def purposes_of(kind: str, project_kinds: Sequence[ProjectKind]) -> frozenset[ProjectKind]:
    """Return the kinds of project that a scheme pays for; a diagnosis of security is no diagnosis
    of anything else."""
    security = kind == "diagnostic" and "cybersecurite" in project_kinds
    return frozenset(("cybersecurite",) if security else project_kinds)
