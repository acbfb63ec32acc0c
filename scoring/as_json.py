"""A diagnosis as plain data: the keys that other programs rely on (docs/json.md). Fractions become numbers rounded to four decimals, and exact texts."""

from fractions import Fraction
from typing import Any

from companies import size_class
from schemes import as_json as scheme_as_json
from schemes import plan_as_json, settling_as_json
from scoring.diagnosis import Action, Diagnosis, NextLevel, Risk, UseCase
from scoring.maturity import DimensionScore, Hold, Maturity

FORMAT = 1


def as_json(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the diagnosis as values that JSON can hold. More keys may come, none is renamed."""
    case = diagnosis.case
    company = case.company.model_dump(mode="json") | {"size_class": size_class(case.company)}
    return {
        "format": FORMAT,
        "questionnaire": {"id": case.questionnaire, "version": diagnosis.questionnaire.version, "mode": case.mode},
        "date": diagnosis.date.isoformat(),
        "case_date": case.date.isoformat(),
        "company": company,
        "maturity": _maturity(diagnosis.maturity),
        "next_level": _next_level(diagnosis.next_level),
        "actions": [_action(action) for action in diagnosis.actions],
        "use_cases": [_use_case(use_case) for use_case in diagnosis.use_cases],
        "not_to_start_with": [_use_case(use_case) for use_case in diagnosis.not_to_start_with],
        "usage_profile": diagnosis.usage_profile,
        "risk": _risk(diagnosis.risk),
        "schemes": [scheme_as_json(match) for match in diagnosis.schemes],
        "questions": [settling_as_json(one) for one in diagnosis.settling],
        "financing_plan": plan_as_json(diagnosis.financing),
        "territory_note": diagnosis.territory_note,
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 4)


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _maturity(maturity: Maturity) -> dict[str, Any]:
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
        "confidence": maturity.confidence,
        "dimensions": [_dimension(dimension) for dimension in maturity.dimensions],
        "held_back_by": [_hold(hold) for hold in maturity.held_back_by],
        "inconsistencies": list(maturity.inconsistencies),
        "unknown": list(maturity.unknown),
        "unreadable": list(maturity.unreadable),
        "out_of_scope": [{"question": out.question, "reason": out.reason, "by_advisor": out.by_advisor} for out in maturity.out_of_scope],
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
        "terms": [{"question": term.question, "weight": term.weight, "value": _number(term.value)} for term in dimension.terms],
    }


def _hold(hold: Hold) -> dict[str, Any]:
    return {"kind": hold.kind, "id": hold.id, "required": _number(hold.required), "actual": _number(hold.actual), "message": hold.message}


def _next_level(next_level: NextLevel | None) -> dict[str, Any] | None:
    if next_level is None:
        return None
    steps = [
        {
            "question": step.question,
            "from": _number(step.from_value),
            "to": _number(step.to_value),
            "effort": step.effort,
            "from_label": step.from_label,
            "to_label": step.to_label,
            "unknown": step.unknown,
        }
        for step in next_level.steps
    ]
    score = {"score_after": _number(next_level.score_after), "score_after_exact": _exact(next_level.score_after)}
    return {"target": next_level.target, "cost": next_level.cost, "steps": steps, **score}


def _action(action: Action) -> dict[str, Any]:
    because = [{"question": item.question, "answer": item.answer, "target": item.target} for item in action.because]
    plain = {key: getattr(action, key) for key in ("id", "title", "text", "dimension", "horizon", "effort", "impact", "kind")}
    return {**plain, "prerequisites": list(action.prerequisites), "because": because}


def _use_case(use_case: UseCase) -> dict[str, Any]:
    plain = {key: getattr(use_case, key) for key in ("id", "title", "function", "measure", "safeguard", "risk", "effort")}
    return {**plain, "score": _number(use_case.score), "why": list(use_case.why), "missing": list(use_case.missing)}


def _risk(risk: Risk) -> dict[str, Any]:
    obligations = [{"date": duty.date.isoformat(), "subject": duty.subject, "legal_basis": duty.legal_basis} for duty in risk.obligations]
    return {"class": risk.class_, "label": risk.label, "flags": list(risk.flags), "messages": list(risk.messages), "obligations": obligations}
