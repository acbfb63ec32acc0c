"""Every scheme of a catalogue, seen by one firm on one day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any

from companies import Company, Project, ProjectKind, place
from kernel import Outcome, later, long_date
from schemes.aids import Giver
from schemes.catalogue import Catalogue
from schemes.cautions import Caution, received_on
from schemes.criteria import BaseCriterion, Judgement, judge, merged
from schemes.facts import Facts
from schemes.matching.availability import availability, fresh
from schemes.matching.considerations import Seen, is_local
from schemes.matching.contact import Desk, desk_of
from schemes.matching.standing import Ranked, in_order, is_near, relevance, weights
from schemes.record import NATIONAL, CumulationRule, Scheme
from schemes.result import (
    LIVE,
    CriterionResult,
    Cumulation,
    Match,
    MaturityLike,
    Question,
    Source,
    Verdict,
)
from schemes.wording import say

#: What ranking reads of a match, and what it adds.
_PLACED = ("standing", "same_as", "stands_for")
#: What a caution finds of a firm that does not meet it.
_DOUBT = Outcome.UNKNOWN
#: The criterion on whether a scheme for the whole country holds where the firm is.
_REACH = "reach"
_RANKING = tuple(field.name for field in fields(Ranked) if field.name not in _PLACED)


@dataclass(frozen=True)
class _Poster:
    """What a scheme tells everyone on a day."""

    scheme: Scheme
    criteria: tuple[BaseCriterion, ...]
    own: tuple[BaseCriterion, ...]
    cautions: tuple[Caution, ...]
    opened: CriterionResult
    giver: Giver
    carried_in: frozenset[str]
    is_local: bool
    desk: Desk
    family: tuple[str, ...]
    told: Mapping[str, Any]


@dataclass(frozen=True)
class _Viewer:
    """Who looks at the catalogue: a firm on a day, at a level, with what it is advised to do."""

    facts: Facts
    level: int | None
    wanted: frozenset[str]
    sources: Mapping[str, Source]

    def judge(self, criteria: Sequence[BaseCriterion], whom: str) -> list[Judgement]:
        judged = [
            (criterion, judge(criterion, self.facts, whom, self.sources)) for criterion in criteria
        ]
        return [one for criterion, one in judged if criterion.is_told(one.result.outcome)]


def match(
    catalogue: Catalogue,
    company: Company,
    project: Project,
    maturity: MaturityLike | None,
    on: date,
    wanted: Iterable[ProjectKind] = (),
) -> list[Match]:
    """Return all schemes with their verdict on `on`, the best first, as ranking.yaml says: by
    standing, then points, then id. `wanted`: kinds of project that the advised actions call for."""
    level = maturity.level if maturity else None
    viewer = _Viewer(Facts(company, project, on), level, frozenset(wanted), catalogue.sources)
    drafts = [_draft(viewer, poster) for poster in _posters(catalogue, on)]
    found = {draft["id"]: draft for draft in drafts}
    order = in_order([_ranked(draft) for draft in drafts], placed=place(company) is not None)
    return [
        Match(**found[one.id], **{name: getattr(one, name) for name in _PLACED}) for one in order
    ]


def near(matches: Sequence[Match], company: Company) -> tuple[Match, ...]:
    """Return the schemes of the firm's own place, in their order; while its place is not known,
    those that do not depend on one."""
    placed = place(company) is not None
    return tuple(
        match
        for match in matches
        if is_near(match.territory, match.verdict, match.elsewhere, placed)
    )


def verdict_of(outcomes: Sequence[Outcome]) -> Verdict:
    """Return the verdict of the outcome of availability followed by those of all criteria."""
    opened, *rest = outcomes
    if opened is Outcome.NO:
        return "closed"
    if Outcome.NO in rest:
        return "not_eligible"
    return "to_confirm" if Outcome.UNKNOWN in outcomes else "eligible"


def _draft(viewer: _Viewer, poster: _Poster) -> dict[str, Any]:
    """Return all of a match but its place in the list."""
    scheme, whom, facts = poster.scheme, poster.giver.whom, viewer.facts
    judged = viewer.judge(poster.criteria, whom)
    targeting = viewer.judge(scheme.targeting, whom)
    preferences = viewer.judge(scheme.preferences, whom)
    criteria = (poster.opened, *(judgement.result for judgement in judged))
    verdict = verdict_of([criterion.outcome for criterion in criteria])
    received = received_on(scheme, poster.own, poster.family, facts)
    unlikely = {judgement.result.kind for judgement in judged if judgement.unlikely}
    seen = Seen(
        scheme,
        poster.carried_in,
        poster.is_local,
        facts,
        viewer.level,
        viewer.wanted,
        verdict,
        criteria,
        targeting,
        preferences,
        elsewhere=_elsewhere(scheme, criteria, facts),
        unlikely=bool(unlikely - {_REACH}),
        unreached=_REACH in unlikely,
        cost_eur=_mission_cost(poster, facts),
        received=received is not None,
        bars_loans=any(one.bars_loans for one in poster.cautions if one.test(facts) is _DOUBT),
    )
    why_here = weights(seen)
    return {
        **poster.told,
        "verdict": verdict,
        "verdict_label": _label(scheme, verdict, received),
        "criteria": criteria,
        "targeting": tuple([judgement.result for judgement in targeting]),
        "preferences": tuple([judgement.result for judgement in preferences]),
        "aid": later(scheme.aid.compute, facts, poster.giver),
        "contact": poster.desk.contact(facts),
        "to_ask": _merged(verdict, (judgement.questions for judgement in judged)),
        "opening": _opening(verdict, poster.opened, judged),
        "closing": _merged(verdict, (judgement.closing for judgement in judged)),
        "elsewhere": seen.elsewhere,
        "why_here": why_here,
        "relevance": relevance(why_here),
        "may_serve": seen.may_serve,
        "received_on": received,
    }


def _mission_cost(poster: _Poster, facts: Facts) -> int | None:
    """Return what a mission of a known price leaves the firm to pay; None when it has no such
    price."""
    aid = poster.scheme.aid
    return None if aid.mission_price() is None else aid.compute(facts, poster.giver).firm_cost_eur


def _ranked(draft: Mapping[str, Any]) -> Ranked:
    return Ranked(**{name: draft[name] for name in _RANKING})


def _label(scheme: Scheme, verdict: Verdict, received: date | None) -> str:
    suspended = scheme.status.value == "suspended"
    if received and not suspended and verdict in LIVE:
        return say("matching.verdict.received", day=long_date(received))
    return say(f"matching.verdict.{'suspended' if suspended else verdict}")


def _opening(
    verdict: Verdict, opened: CriterionResult, judged: Sequence[Judgement]
) -> tuple[Question, ...] | None:
    """Return what to ask to have every condition met; None when one hangs on the funder."""
    asked = [judgement.opening for judgement in judged]
    if verdict not in LIVE or opened.outcome is not Outcome.YES or None in asked:
        return None
    return _merged(verdict, (some for some in asked if some is not None))


def _merged(verdict: Verdict, asked: Iterable[tuple[Question, ...]]) -> tuple[Question, ...]:
    """Nothing is asked for a scheme that is lost anyway."""
    return merged(one for some in asked for one in some) if verdict in LIVE else ()


@lru_cache(maxsize=8)
def _posters(catalogue: Catalogue, on: date) -> tuple[_Poster, ...]:
    return tuple(_poster(catalogue, scheme, on) for scheme in catalogue.schemes)


def _poster(catalogue: Catalogue, scheme: Scheme, on: date) -> _Poster:
    told = {
        "id": scheme.id,
        "name": scheme.name,
        "aliases": tuple(alias.name for alias in scheme.aliases),
        "operator": scheme.operator,
        "kind": scheme.kind,
        "kind_label": say(f"matching.kind.{scheme.kind}"),
        "project_kinds": scheme.project_kinds,
        "territory": scheme.territory,
        "part_of": scheme.part_of,
        "summary": scheme.summary.text,
        "conditions": tuple(condition.text for condition in scheme.conditions),
        "selection": scheme.selection.text if scheme.selection else None,
        "selects": scheme.selects,
        "cumulation": _cumulation(scheme.cumulation, catalogue.sources),
        "conflicts": tuple(conflict.text for conflict in scheme.conflicts),
        "checked_on": scheme.checked_on,
        "dated": scheme.dated,
        "checked_label": _checked(scheme, on),
        "sources": tuple(catalogue.sources[id] for id in scheme.cited),
    }
    giver = Giver(scheme.id, scheme.to_confirm_with, scheme.de_minimis_ceiling())
    opened = availability(scheme, on, catalogue.sources)
    carried_in, local = catalogue.carried_in(scheme), is_local(scheme)
    desk = desk_of(scheme.contact, catalogue.directories)
    return _Poster(
        scheme,
        catalogue.deciding(scheme),
        catalogue.criteria(scheme),
        catalogue.cautions(scheme),
        opened,
        giver,
        carried_in,
        local,
        desk,
        catalogue.family(scheme),
        told,
    )


def _elsewhere(scheme: Scheme, criteria: Sequence[CriterionResult], facts: Facts) -> bool:
    """Tell whether a regional scheme is for another place than the firm's, as far as its head
    office tells."""
    if scheme.territory == NATIONAL or facts.place is None:
        return False
    placed = [criterion.outcome for criterion in criteria if criterion.kind == "territory"]
    return (
        any(outcome is not Outcome.YES for outcome in placed)
        if placed
        else facts.place.region.code != scheme.territory
    )


def _cumulation(rule: CumulationRule | None, sources: Mapping[str, Source]) -> Cumulation | None:
    if rule is None:
        return None
    cited = tuple(sources[id] for id in rule.source)
    return Cumulation(
        rule.public_ceiling_pct,
        rule.own_share_min_pct,
        rule.not_with,
        rule.not_with_any,
        rule.with_,
        rule.text,
        cited,
    )


def _checked(scheme: Scheme, on: date) -> str:
    if not scheme.dated:
        return say("matching.checked.undated", whom=scheme.to_confirm_with)
    known = scheme.status.value in ("open", "closed", "suspended") and fresh(scheme, on)
    return (
        say("matching.checked.known", date=long_date(scheme.checked_on))
        if known
        else say("matching.checked.to_check", whom=scheme.to_confirm_with)
    )
