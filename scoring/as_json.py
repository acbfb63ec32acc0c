"""A diagnosis as plain data: the keys that other programs rely on (docs/json.md). Fractions become
numbers rounded to four decimals, and exact texts."""

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from companies import size_class
from schemes import as_json as scheme_as_json
from schemes import plan_as_json, settling_as_json
from scoring.backing import backing
from scoring.deadlines import due, is_late
from scoring.diagnosis import (
    Action,
    Because,
    Benchmark,
    Diagnosis,
    Monday,
    NextLevel,
    Risk,
    Sensitivity,
    Step,
    UseCase,
)
from scoring.maturity import DimensionScore, Hold
from scoring.quarter_hour import QuarterHour

FORMAT = 1
#: What a mode without level leaves out: the numbers of a score that nobody may read as one.
_NO_SCORE = dict.fromkeys(
    ("score", "score_exact", "score_high", "score_high_exact", "by_score", "by_floor", "by_gate")
)


def as_json(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the diagnosis as values that JSON can hold. More keys may come, none is renamed."""
    case = diagnosis.case
    company = case.company.model_dump(mode="json") | {"size_class": size_class(case.company)}
    return {
        "format": FORMAT,
        "questionnaire": {
            "id": case.questionnaire,
            "version": diagnosis.questionnaire.version,
            "mode": case.mode,
        },
        "date": diagnosis.date.isoformat(),
        "case_date": case.date.isoformat(),
        "company": company,
        "maturity": (
            _maturity(diagnosis)
            | ({} if diagnosis.questionnaire.mode(case.mode).shows_level else _NO_SCORE)
        ),
        "next_level": _path(diagnosis.next_level),
        "useful_path": _path(diagnosis.useful_path),
        "sensitivity": _sensitivity(diagnosis.sensitivity),
        "benchmarks": [_benchmark(figure) for figure in diagnosis.benchmarks],
        "actions": [_action(diagnosis, action) for action in diagnosis.actions],
        "use_cases": [_use_case(use_case) for use_case in diagnosis.use_cases],
        "not_to_start_with": [_use_case(use_case) for use_case in diagnosis.not_to_start_with],
        "monday": _monday(diagnosis.monday),
        "usage_profile": diagnosis.usage_profile,
        "risk": _risk(diagnosis.risk),
        "schemes": [scheme_as_json(match) for match in diagnosis.schemes],
        "questions": [settling_as_json(one) for one in diagnosis.settling],
        "financing_plan": plan_as_json(diagnosis.financing),
        "territory_note": diagnosis.territory_note,
        "first_calls": [asdict(call) for call in diagnosis.first_calls],
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 4)


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _maturity(diagnosis: Diagnosis) -> dict[str, Any]:
    maturity = diagnosis.maturity
    return {
        "score": _number(maturity.score),
        "score_exact": _exact(maturity.score),
        "score_high": _number(maturity.score_high),
        "score_high_exact": _exact(maturity.score_high),
        "level": maturity.level,
        "level_name": maturity.level_name,
        "level_high": maturity.level_high,
        "level_high_name": maturity.level_high_name,
        "by_score": maturity.by_score,
        "by_floor": maturity.by_floor,
        "by_gate": maturity.by_gate,
        "completeness": _number(maturity.completeness),
        "evidence": _number(maturity.evidence),
        "evidence_text": backing(diagnosis),
        "confidence": maturity.confidence,
        "dimensions": [_dimension(dimension) for dimension in maturity.dimensions],
        "held_back_by": [_hold(hold) for hold in maturity.held_back_by],
        "inconsistencies": list(maturity.inconsistencies),
        "unknown": list(maturity.unknown),
        "unreadable": list(maturity.unreadable),
        "out_of_scope": [
            {"question": out.question, "reason": out.reason, "by_advisor": out.by_advisor}
            for out in maturity.out_of_scope
        ],
        "score_all_asked": _number(maturity.score_all_asked),
        "score_without_excluded": _number(maturity.score_without_excluded),
    }


def _dimension(dimension: DimensionScore) -> dict[str, Any]:
    return {
        "id": dimension.id,
        "name": dimension.name,
        "score": _number(dimension.score),
        "score_exact": _exact(dimension.score),
        "score_high": _number(dimension.score_high),
        "level": dimension.level,
        "terms": [
            {"question": term.question, "weight": term.weight, "value": _number(term.value)}
            for term in dimension.terms
        ],
    }


def _hold(hold: Hold) -> dict[str, Any]:
    return {
        "kind": hold.kind,
        "id": hold.id,
        "required": _number(hold.required),
        "actual": _number(hold.actual),
        "message": hold.message,
    }


def _path(path: NextLevel | None) -> dict[str, Any] | None:
    if path is None:
        return None
    score = {
        "score_after": _number(path.score_after),
        "score_after_exact": _exact(path.score_after),
    }
    return {
        "target": path.target,
        "cost": path.cost,
        "weakest": path.weakest,
        "steps": [_step(step) for step in path.steps],
        **score,
    }


def _step(step: Step) -> dict[str, Any]:
    plain = {
        key: getattr(step, key)
        for key in (
            "question",
            "effort",
            "from_label",
            "to_label",
            "unknown",
            "action",
            "horizon",
            "impact",
            "gate",
        )
    }
    return {**plain, "from": _number(step.from_value), "to": _number(step.to_value)}


def _sensitivity(sensitivity: Sensitivity) -> dict[str, Any]:
    shifts = [
        {"dimension": shift.dimension, "weight": _number(shift.weight), "level": shift.level}
        for shift in sensitivity.shifts
    ]
    return {"at_the_limit": sensitivity.at_the_limit, "shifts": shifts}


def _benchmark(figure: Benchmark) -> dict[str, Any]:
    return {
        key: getattr(figure, key)
        for key in (
            "id",
            "value",
            "group",
            "population",
            "year",
            "question",
            "title",
            "url",
            "published",
            "caution",
        )
    }


def _because(reason: Because) -> dict[str, str]:
    return {"question": reason.question, "answer": reason.answer, "target": reason.target}


def _action(diagnosis: Diagnosis, action: Action) -> dict[str, Any]:
    plain = {
        key: getattr(action, key)
        for key in (
            "id",
            "title",
            "text",
            "dimension",
            "horizon",
            "effort",
            "impact",
            "kind",
            "owner",
            "done_when",
        )
    }
    lists = {"prerequisites": list(action.prerequisites), "schemes": list(action.schemes)}
    when = {"due": due(diagnosis, action).isoformat(), "late": is_late(diagnosis, action)}
    return {**plain, **when, **lists, "because": [_because(reason) for reason in action.because]}


def _use_case(use_case: UseCase) -> dict[str, Any]:
    plain = {
        key: getattr(use_case, key)
        for key in ("id", "title", "function", "measure", "safeguard", "risk", "effort")
    }
    return {
        **plain,
        "score": _number(use_case.score),
        **{key: list(getattr(use_case, key)) for key in ("why", "missing", "data", "schemes")},
        "quarter": _quarter(use_case.quarter),
    }


def _quarter(quarter: QuarterHour | None) -> dict[str, Any] | None:
    if quarter is None:
        return None
    return {
        "steps": [asdict(step) for step in quarter.steps],
        "prompt": quarter.prompt,
        "good": quarter.good,
        "checks": list(quarter.checks),
        "limit": quarter.limit,
        "tools": [tool.id for tool in quarter.tools],
    }


def _monday(monday: Monday | None) -> dict[str, Any] | None:
    if monday is None:
        return None
    return {
        "use": _use_case(monday.use),
        "because": monday.because,
        "answers": [
            {
                "irritant": answer.irritant,
                "use": answer.use.id if answer.use else None,
                "why_not": answer.why_not,
            }
            for answer in monday.answers
        ],
        "others": [_use_case(use) for use in monday.others],
    }


def _risk(risk: Risk) -> dict[str, Any]:
    return {
        "class": risk.class_,
        "label": risk.label,
        "flags": list(risk.flags),
        "messages": list(risk.messages),
        "obligations": [
            {
                "date": duty.date.isoformat(),
                "subject": duty.subject,
                "legal_basis": duty.legal_basis,
                "bearer": duty.bearer,
                "sure": duty.sure,
            }
            for duty in risk.obligations
        ],
        "roles": [asdict(role) for role in risk.roles],
        "caveat": risk.caveat,
        "notes": [asdict(note) for note in risk.notes],
        "practices": [_because(practice) for practice in risk.practices],
        "to_gather": list(risk.to_gather),
        "unsure_papers": list(risk.unsure_papers),
        "to_tell": list(risk.to_tell),
        "supplier_question": risk.supplier_question,
    }
