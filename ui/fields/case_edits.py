"""A case changed by one thing said: every function takes a case and returns another."""

from dataclasses import replace
from typing import Any

from cases import MAX_NOTE, ActionState, Case, Evidence, Fact


def with_company(case: Case, **facts: Any) -> Case:
    """Return the case with facts of the firm set, or made unknown (None)."""
    return replace(case, company=case.company.model_copy(update=facts))


def with_project(case: Case, **facts: Any) -> Case:
    """Return the case with facts of the project set."""
    return replace(case, project=case.project.model_copy(update=facts))


def with_fact(case: Case, id: str, value: Fact | None) -> Case:
    """Return the case with a profile question answered, or left without an answer (None)."""
    return replace(case, facts=_with(case.facts, id, value))


def with_note(case: Case, question: str, text: str) -> Case:
    """Return the case with a note, of MAX_NOTE characters at most; an empty text takes it away."""
    return replace(case, notes=_with(case.notes, question, text.strip()[:MAX_NOTE] or None))


def with_evidence(case: Case, question: str, evidence: Evidence | None) -> Case:
    """Return the case with how an answer is backed, or not said (None)."""
    return replace(case, evidence=_with(case.evidence, question, evidence))


def with_not_applicable(case: Case, question: str, reason: str) -> Case:
    """Return the case with a question declared « non concerné »; an empty reason takes the declaration away."""
    return replace(case, not_applicable=_with(case.not_applicable, question, reason.strip()[:MAX_NOTE] or None))


def with_action(case: Case, action: str, state: ActionState | None) -> Case:
    """Return the case with what the firm has done with an action of its plan; None: it is to do."""
    return replace(case, actions=_with(case.actions, action, state))


def _with(items: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    if value is None:
        return {id: kept for id, kept in items.items() if id != key}
    return {**items, key: value}
