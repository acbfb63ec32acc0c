"""A diagnosis begun again: what was answered the last time is kept beside the new answers, to be
confirmed one by one. It is no answer of today: nothing is scored from it (laws 1 and 6)."""

from collections.abc import Mapping, Set
from dataclasses import replace
from datetime import date
from typing import TypeVar

from cases.case import Answer, Case, Earlier
from cases.migrate import migrate
from questionnaires import load

T = TypeVar("T")


def begun_again(case: Case, on: date) -> Case:
    """Return a new diagnosis of the same firm, on a day: nothing is answered, what was is to
    confirm, with what still waited to be. Notes and what was ticked of the actions stay: nothing is
    scored from them."""
    waiting = _waiting(case)
    said = Earlier(
        version=case.version,
        mode=case.mode,
        date=case.date,
        answers={**waiting.answers, **case.answers},
        evidence={**waiting.evidence, **case.evidence},
        not_applicable={**waiting.not_applicable, **case.not_applicable},
    )
    return replace(case, date=on, answers={}, evidence={}, not_applicable={}, earlier=said)


def as_it_was(case: Case) -> Case | None:
    """Return the diagnosis before, with the firm as it is known today; None when there is none."""
    said = case.earlier
    if said is None:
        return None
    return replace(
        case,
        version=said.version,
        mode=said.mode,
        date=said.date,
        answers=said.answers,
        evidence=said.evidence,
        not_applicable=said.not_applicable,
        earlier=None,
    )


def to_confirm(case: Case) -> Mapping[str, Answer]:
    """Return the answers of the last time that nothing was said of since, carried to the version of
    the case where that is another one."""
    return _waiting(case).answers


def _waiting(case: Case) -> Case:
    """Return the diagnosis before without what something was said of since."""
    was = as_it_was(case)
    if was is None:
        return replace(case, answers={}, evidence={}, not_applicable={})
    if was.version != case.version:
        was = migrate(was, load(case.questionnaire, case.version)).case
    said = case.answers.keys() | case.not_applicable.keys()
    return replace(
        was,
        answers=_without(was.answers, said),
        evidence=_without(was.evidence, said),
        not_applicable=_without(was.not_applicable, said),
    )


def _without(kept: Mapping[str, T], ids: Set[str]) -> dict[str, T]:
    return {id: one for id, one in kept.items() if id not in ids}
