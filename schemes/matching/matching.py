"""Every scheme of a catalogue, seen by one firm on one day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from companies import Company, Project, place
from kernel import Outcome, later, long_date
from schemes.aids import Giver
from schemes.catalogue import Catalogue
from schemes.criteria import BaseCriterion, Judgement, judge, merged
from schemes.facts import Facts
from schemes.matching.availability import availability, fresh
from schemes.record import NATIONAL, CumulationRule, Scheme
from schemes.result import (
    Contact,
    CriterionResult,
    Cumulation,
    Match,
    MaturityLike,
    Source,
    Verdict,
)
from schemes.wording import say

#: A kind that helps to find an aid and is none itself: never the first answer to « qui peut payer ?
#: ».
RESOURCE = "ressource"

_ORDER: tuple[Verdict, ...] = ("eligible", "to_confirm", "not_eligible", "closed")


@dataclass(frozen=True)
class _Poster:
    """What a scheme tells everyone on a day."""

    scheme: Scheme
    criteria: tuple[BaseCriterion, ...]
    opened: CriterionResult
    giver: Giver
    told: Mapping[str, Any]


@dataclass(frozen=True)
class _Viewer:
    """Who looks at the catalogue: a firm on a day, at a level."""

    facts: Facts
    level: int | None
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
) -> list[Match]:
    """Return all schemes with their verdict on `on`, the best first: by verdict, aids before mere
    resources, then relevance, then id."""
    viewer = _Viewer(
        Facts(company, project, on), maturity.level if maturity else None, catalogue.sources
    )
    found = [_match(viewer, poster) for poster in _posters(catalogue, on)]
    return sorted(
        found,
        key=lambda match: (
            _ORDER.index(match.verdict),
            match.kind == RESOURCE,
            -match.relevance,
            match.id,
        ),
    )


def near(matches: Sequence[Match], company: Company) -> tuple[Match, ...]:
    """Return the schemes of the firm's own place, in their order; while its place is not known,
    those that do not depend on one."""
    placed = place(company) is not None
    return tuple(
        match
        for match in matches
        if not match.elsewhere
        and (placed or match.territory == NATIONAL or match.verdict == "eligible")
    )


def verdict_of(outcomes: Sequence[Outcome]) -> Verdict:
    """Return the verdict of the outcome of availability followed by those of all criteria."""
    opened, *rest = outcomes
    if opened is Outcome.NO:
        return "closed"
    if Outcome.NO in rest:
        return "not_eligible"
    return "to_confirm" if Outcome.UNKNOWN in outcomes else "eligible"


def _match(viewer: _Viewer, poster: _Poster) -> Match:
    scheme, whom = poster.scheme, poster.giver.whom
    judged = viewer.judge(poster.criteria, whom)
    criteria = (poster.opened, *(judgement.result for judgement in judged))
    targeting = tuple([judgement.result for judgement in viewer.judge(scheme.targeting, whom)])
    preferences = tuple([judgement.result for judgement in viewer.judge(scheme.preferences, whom)])
    verdict = verdict_of([criterion.outcome for criterion in criteria])
    elsewhere = _elsewhere(scheme, criteria, viewer.facts)
    asked = (
        merged(question for judgement in judged for question in judgement.questions)
        if verdict in ("eligible", "to_confirm")
        else ()
    )
    far = elsewhere or any(judgement.unlikely for judgement in judged)
    return Match(
        verdict=verdict,
        verdict_label=say(
            f"matching.verdict.{'suspended' if scheme.status.value == 'suspended' else verdict}"
        ),
        criteria=criteria,
        targeting=targeting,
        preferences=preferences,
        aid=later(scheme.aid.compute, viewer.facts, poster.giver),
        to_ask=asked,
        elsewhere=elsewhere,
        relevance=(
            0 if far else _relevance(scheme, (*targeting, *preferences), viewer.facts, viewer.level)
        ),
        **poster.told,
    )


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
        "summary": scheme.summary.text,
        "conditions": tuple(condition.text for condition in scheme.conditions),
        "selection": scheme.selection.text if scheme.selection else None,
        "selects": scheme.selects,
        "cumulation": _cumulation(scheme.cumulation, catalogue.sources),
        "conflicts": tuple(conflict.text for conflict in scheme.conflicts),
        "checked_on": scheme.checked_on,
        "dated": scheme.dated,
        "checked_label": _checked(scheme, on),
        "contact": Contact(scheme.contact.label, scheme.contact.url, scheme.contact.phone),
        "sources": tuple(catalogue.sources[id] for id in scheme.cited),
    }
    giver = Giver(scheme.id, scheme.to_confirm_with, scheme.de_minimis_ceiling())
    return _Poster(
        scheme, catalogue.deciding(scheme), availability(scheme, on, catalogue.sources), giver, told
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


def _relevance(
    scheme: Scheme, wishes: Sequence[CriterionResult], facts: Facts, level: int | None
) -> int:
    """Rank by project (4), stage (2), closeness (1), less 2 when it is mainly for others; 0 for
    that of which nothing is known."""
    if scheme.status.value == "unknown" and scheme.aid.kind == "unknown":
        return 0
    suits = not set(scheme.project_kinds).isdisjoint(facts.project.kinds)
    others = any(wish.outcome is Outcome.NO for wish in wishes)
    return max(
        1, 1 + 4 * suits + 2 * (level in scheme.stage) + (scheme.territory != NATIONAL) - 2 * others
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
