"""A case changed by one thing said beside its facts and answers: each function returns another."""

from dataclasses import replace
from typing import Any

from cases import MAX_NOTE, ActionState, Case, Evidence


def with_note(case: Case, question: str, text: str) -> Case:
    """Return the case with a note, of MAX_NOTE characters at most; an empty text takes it away."""
    return replace(case, notes=with_entry(case.notes, question, text.strip()[:MAX_NOTE] or None))


def with_evidence(case: Case, question: str, evidence: Evidence | None) -> Case:
    """Return the case with how an answer is backed, or not said (None)."""
    return replace(case, evidence=with_entry(case.evidence, question, evidence))


def with_not_applicable(case: Case, question: str, reason: str) -> Case:
    """Return the case with a question declared « non concerné »; an empty reason takes the
    declaration away."""
    return replace(
        case,
        not_applicable=with_entry(case.not_applicable, question, reason.strip()[:MAX_NOTE] or None),
    )


def with_action(case: Case, action: str, state: ActionState | None) -> Case:
    """Return the case with what the firm has done with an action of its plan; None: it is to do."""
    return replace(case, actions=with_entry(case.actions, action, state))


def with_entry(items: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Return entries with one told, or taken away (None)."""
    if value is None:
        return {id: kept for id, kept in items.items() if id != key}
    return {**items, key: value}
