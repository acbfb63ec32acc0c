"""What each consideration of ranking.yaml finds of one scheme for one firm: the name of a case, or
None where it says nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kernel import Outcome
from schemes.cautions import CAUTION
from schemes.criteria import Judgement
from schemes.facts import Facts
from schemes.matching.availability import fresh, waiting
from schemes.record import NATIONAL, Scheme
from schemes.result import LOANS, NETWORKS, CriterionResult, Verdict, purposes_of

#: What is asked for a project, by a file that few write for another one.
_FILED = ("subvention", *LOANS)
#: Kinds of project that end in a choice of what to do.
_FINDS_A_PROJECT = ("diagnostic", "conseil")
#: What any firm may begin with, before it has told what it wants to do.
_FOR_ANYONE = ("formation", "cybersecurite", *_FINDS_A_PROJECT)
#: Kinds of project of those who do research.
_RESEARCH = frozenset(("recherche", "recrutement"))
#: Conditions left to settle from which a scheme asks much.
_MANY = 4
#: Levels between a firm and the stage of a scheme from which that is far.
_FAR = 2
#: The level up to which a diagnosis comes before what costs more.
_DIAGNOSED_UP_TO = 3
#: Euros below which hardly anyone borrows for such a project: our own judgement.
_WORTH_BORROWING = 20_000
#: A public loan stands beside as much money of the firm or of its bank.
_LENT_PART = 2
#: Areas narrower than a region, by the beginning of their codes.
_LOCAL = ("DEP-", "EPCI-", "COM-")
#: Aids that tell a rule, whatever it gives.
_NO_RULE = ("unknown", "service", "described")


@dataclass(frozen=True)
class Seen:
    """A scheme as a firm sees it. `carried_in`: codes of the regions where its carriers are known;
    `is_local`: it is for less than a region; `wanted`: kinds of project that the advised actions of
    the firm call for; `unlikely`: a condition would exclude it if it were confirmed;
    `unreached`: no source tells whether it holds where the firm is; `cost_eur`: what it would leave
    the firm to pay, of a price of its own; `received`: the firm had it, and
    nothing tells that it may have it again; `bars_loans`: its situation keeps it from borrowing."""

    scheme: Scheme
    carried_in: frozenset[str]
    is_local: bool
    facts: Facts
    level: int | None
    wanted: frozenset[str]
    verdict: Verdict
    criteria: Sequence[CriterionResult]
    targeting: Sequence[Judgement]
    preferences: Sequence[Judgement]
    elsewhere: bool
    unlikely: bool
    unreached: bool
    cost_eur: int | None = None
    received: bool = False
    bars_loans: bool = False

    @property
    def told(self) -> frozenset[str]:
        """The kinds of project that the firm has told."""
        return frozenset(self.facts.project.kinds)

    @property
    def purposes(self) -> frozenset[str]:
        """The kinds of project that the scheme pays for."""
        return purposes_of(self.scheme.kind, self.scheme.project_kinds)

    @property
    def may_serve(self) -> bool:
        """Tell whether the firm may get something of it: it is not for others, and something is
        known of it."""
        scheme = self.scheme
        known = scheme.status.value != "unknown" or scheme.aid.kind != "unknown"
        lost = self.received or self.elsewhere or self.unlikely or self.unreached
        return known and not lost

    @property
    def is_network(self) -> bool:
        """Tell whether it helps to find an aid and is none itself."""
        return self.scheme.kind in NETWORKS


def is_local(scheme: Scheme) -> bool:
    """Tell whether a scheme is for areas that are all narrower than a region."""
    areas = [
        code
        for criterion in scheme.criteria
        for inner in criterion.flat()
        if inner.kind == "territory"
        for code in getattr(inner, "in_", ())
    ]
    return bool(areas) and all(code.startswith(_LOCAL) for code in areas)


def _out(seen: Seen) -> str | None:
    if seen.elsewhere:
        return "elsewhere"
    return "unlikely" if seen.unlikely else None


def _situation(seen: Seen) -> str | None:
    if seen.received:
        return "received"
    if seen.bars_loans and seen.scheme.kind in LOANS:
        return "debt"
    doubted = any(one.kind == CAUTION and one.outcome is Outcome.UNKNOWN for one in seen.criteria)
    return "doubted" if doubted else None


def _openness(seen: Seen) -> str | None:
    scheme, opened = seen.scheme, seen.criteria[0].outcome
    if opened is not Outcome.UNKNOWN:
        return "verified" if opened is Outcome.YES else None
    if scheme.status.value == "unknown":
        return "unknown"
    if waiting(scheme, seen.facts.on):
        return "waiting"
    if fresh(scheme, seen.facts.on):
        return "recent"
    return "known_of" if seen.is_network else "old"


def _conditions(seen: Seen) -> str | None:
    if seen.verdict == "eligible":
        return "met"
    unknown = sum(result.outcome is Outcome.UNKNOWN for result in seen.criteria[1:])
    return "many" if unknown >= _MANY else None


def _project(seen: Seen) -> str | None:
    if not seen.purposes:
        return None
    if not (seen.told or seen.wanted):
        if not seen.purposes.isdisjoint(_FOR_ANYONE):
            return None
        return "unsaid_advanced" if _is_advanced(seen) else "unsaid"
    if seen.purposes & seen.told:
        return "told"
    if seen.purposes & seen.wanted:
        return "beside" if seen.told and seen.scheme.kind in _FILED else "called_for"
    return "free_start" if _helps_to_start(seen) else "other"


def _is_advanced(seen: Seen) -> bool:
    """Tell whether it is only for research, or for firms well on their way with AI."""
    stage = seen.scheme.stage
    return seen.purposes <= _RESEARCH or bool(stage and min(stage) > _DIAGNOSED_UP_TO)


def _helps_to_start(seen: Seen) -> bool:
    """Tell whether it helps, for nothing, a firm that has told no project to find one."""
    free = seen.scheme.aid.kind == "free"
    return free and not seen.told and not seen.purposes.isdisjoint(_FINDS_A_PROJECT)


def _amount(seen: Seen) -> str | None:
    budget = seen.facts.project.budget_eur
    smallest = seen.scheme.aid.smallest_project()
    if budget is None:
        return None
    if smallest > budget:
        return "too_large"
    return "costs_more" if (seen.cost_eur or 0) > budget else None


def _stage(seen: Seen) -> str | None:
    stage, level = seen.scheme.stage, seen.level
    if level is None or not stage or _audience(seen) == "your_network":
        return None
    if level in stage:
        return "suits"
    if min(stage) - level >= _FAR:
        researches = "recherche" in seen.told & seen.purposes
        return "ahead" if researches else "far_ahead"
    return "behind" if level - max(stage) >= _FAR else None


def _audience(seen: Seen) -> str | None:
    found = [_outcome(judgement) for judgement in seen.targeting]
    if Outcome.NO in found:
        return "for_others_too" if seen.verdict == "eligible" else "for_others"
    if not found or Outcome.UNKNOWN in found:
        return None
    if any(inner.kind == "naf" for wish in seen.scheme.targeting for inner in wish.flat()):
        return "your_network" if seen.is_network else "your_trade"
    return "for_you"


def _preference(seen: Seen) -> str | None:
    found = [_outcome(judgement) for judgement in seen.preferences]
    if Outcome.YES in found:
        return "preferred"
    return "not_preferred" if Outcome.NO in found else None


def _place(seen: Seen) -> str | None:
    if seen.facts.place is None:
        return None
    if seen.unreached:
        return "unreached"
    if seen.scheme.territory == NATIONAL:
        lost = seen.carried_in and seen.facts.place.region.code not in seen.carried_in
        return "no_carrier" if lost else None
    return "local" if seen.is_local else "regional"


def _subject(seen: Seen) -> str | None:
    return "ai" if seen.scheme.about_ai else None


def _first_step(seen: Seen) -> str | None:
    early = seen.level is None or seen.level <= _DIAGNOSED_UP_TO
    asked = "diagnostic" in seen.purposes & (seen.told | seen.wanted)
    return "diagnosis" if seen.scheme.kind == "diagnostic" and asked and early else None


def _benefit(seen: Seen) -> str | None:
    kind = seen.scheme.aid.kind
    if seen.is_network:
        return None
    if kind in ("free", "unknown"):
        return kind
    return None if kind in _NO_RULE else "known"


def _form(seen: Seen) -> str | None:
    if seen.is_network:
        return "information"
    if seen.scheme.kind in LOANS:
        budget = seen.facts.project.budget_eur
        if budget is None:
            return "loan_without_budget" if seen.told else "loan_without_project"
        least = max(_WORTH_BORROWING, _LENT_PART * seen.scheme.aid.smallest_project())
        return "small_loan" if budget < least else "loan"
    return "selection" if seen.scheme.selects else None


def _outcome(judgement: Judgement) -> Outcome:
    """Return the outcome as read: an unconfirmed wish that is not met is not met."""
    return Outcome.NO if judgement.unlikely else judgement.result.outcome


#: Who finds the case of each consideration, by its name in ranking.yaml.
FINDERS: Mapping[str, Callable[[Seen], str | None]] = {
    "out": _out,
    "situation": _situation,
    "openness": _openness,
    "conditions": _conditions,
    "project": _project,
    "amount": _amount,
    "stage": _stage,
    "audience": _audience,
    "preference": _preference,
    "place": _place,
    "subject": _subject,
    "first_step": _first_step,
    "benefit": _benefit,
    "form": _form,
}
