"""A match and a plan as plain values for other programs; no key is ever renamed."""

from dataclasses import asdict
from typing import Any

from schemes.matching import Settling
from schemes.plan import Plan
from schemes.result import Aid, CriterionResult, Cumulation, Match, Question, Source

_PLAIN = (
    "id",
    "name",
    "operator",
    "kind",
    "kind_label",
    "territory",
    "summary",
    "verdict",
    "verdict_label",
    "elsewhere",
    "relevance",
    "standing",
    "part_of",
    "same_as",
    "selection",
    "selects",
    "checked_label",
)
_CRITERIA = ("criteria", "targeting", "preferences")
_LISTS = ("aliases", "conditions", "conflicts", "stands_for")


def as_json(match: Match) -> dict[str, Any]:
    """Return a match as values that JSON can hold: dates as « 2026-11-22 », outcomes as yes, no,
    unknown."""
    return {
        **{key: getattr(match, key) for key in _PLAIN},
        **{key: [_criterion(criterion) for criterion in getattr(match, key)] for key in _CRITERIA},
        **{key: list(getattr(match, key)) for key in _LISTS},
        "why_here": [asdict(weight) for weight in match.why_here],
        "aid": _aid(match.aid),
        "to_ask": [question.text for question in match.to_ask],
        "questions": [_question(question) for question in match.to_ask],
        "cumulation": _cumulation(match.cumulation) if match.cumulation else None,
        "checked_on": match.checked_on.isoformat(),
        "dated": match.dated,
        "contact": asdict(match.contact),
        "sources": [_source(source) for source in match.sources],
    }


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """Return a financing plan as values that JSON can hold."""
    return _lists(asdict(plan))


def settling_as_json(settling: Settling) -> dict[str, Any]:
    """Return a question with the schemes that it decides of, as values that JSON can hold."""
    return {**_lists(asdict(settling)), "decides": settling.decides}


def _criterion(criterion: CriterionResult) -> dict[str, Any]:
    sources = [source.id for source in criterion.sources]
    return {
        "kind": criterion.kind,
        "outcome": criterion.outcome.value,
        "reason": criterion.reason,
        "sources": sources,
    }


def _aid(aid: Aid) -> dict[str, Any]:
    return {**_lists(asdict(aid)), "questions": [_question(question) for question in aid.questions]}


def _question(question: Question) -> dict[str, Any]:
    return {"field": question.field, "text": question.text}


def _cumulation(rule: Cumulation) -> dict[str, Any]:
    told = {key.rstrip("_"): value for key, value in vars(rule).items()}
    return {**_lists(told), "sources": [source.id for source in rule.sources]}


def _source(source: Source) -> dict[str, Any]:
    return {**vars(source), "seen_on": source.seen_on.isoformat()}


def _lists(values: dict[str, Any]) -> dict[str, Any]:
    return {
        key: (
            [_lists(one) if isinstance(one, dict) else one for one in value]
            if isinstance(value, tuple)
            else value
        )
        for key, value in values.items()
    }
