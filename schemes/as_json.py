"""A match as plain values for other programs; no key is ever renamed."""

from typing import Any

from schemes.result import CriterionResult, Match, Source


def as_json(match: Match) -> dict[str, Any]:
    """Return a match as values that JSON can hold: dates as « 2026-11-22 », outcomes as yes, no, unknown."""
    plain = ("id", "name", "operator", "kind", "kind_label", "summary", "verdict", "verdict_label", "relevance", "checked_label")
    return {
        **{key: getattr(match, key) for key in plain},
        "criteria": [_criterion(criterion) for criterion in match.criteria],
        "aid": {**vars(match.aid), "assumptions": list(match.aid.assumptions)},
        "to_ask": list(match.to_ask),
        "conditions": list(match.conditions),
        "checked_on": match.checked_on.isoformat(),
        "contact": dict(vars(match.contact)),
        "sources": [_source(source) for source in match.sources],
    }


def _criterion(criterion: CriterionResult) -> dict[str, Any]:
    sources = [source.id for source in criterion.sources]
    return {"kind": criterion.kind, "outcome": criterion.outcome.value, "reason": criterion.reason, "sources": sources}


def _source(source: Source) -> dict[str, Any]:
    return {**vars(source), "seen_on": source.seen_on.isoformat()}
