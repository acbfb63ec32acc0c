"""A case moved to a later version of its questionnaire, one version at a time: what is said is
carried, or kept apart with the reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from cases.carried_marks import carried_marks
from cases.case import Case, NotCarried
from cases.migrated import Added, Migrated, MigratedQuestion, Part, Said, texts
from kernel import BoussoleError
from questionnaires import (
    Carried,
    Migration,
    Questionnaire,
    Rule,
    Side,
    asked,
    carry,
    load,
    migration,
    rules_by_source,
)


@dataclass(frozen=True)
class _Step:
    """One version to the next: both questionnaires, and what leads from one to the other."""

    before: Questionnaire
    after: Questionnaire
    rules: Migration

    def sides(self, part: Part) -> tuple[Side, Side]:
        return Side(self.before, part), Side(self.after, part)

    def of(self, part: Part) -> tuple[Rule, ...]:
        return self.rules.questions if part == "answers" else self.rules.facts


def migrate(case: Case, questionnaire: Questionnaire) -> Migrated:
    """Return a case at a later version of its questionnaire, and what changed on the way; the same
    case when it is there already.

    Each version between has its part. Raises BoussoleError when nothing leads there: another
    questionnaire, an earlier version, a
    version without its rules.
    """
    _require_ahead(case, questionnaire)
    first = load(case.questionnaire, case.version)
    found = Migrated(case, case.version, questionnaire.version, questionnaire.title)
    for version in range(case.version, questionnaire.version):
        after = (
            questionnaire
            if version + 1 == questionnaire.version
            else load(case.questionnaire, version + 1)
        )
        found = _moved(
            found,
            _Step(load(case.questionnaire, version), after, migration(case.questionnaire, version)),
        )
    titles = first.mode(case.mode).title, questionnaire.mode(found.case.mode).title
    return replace(
        found,
        mode=titles if titles[0] != titles[1] else None,
        added=tuple(_added(case, found.case, first, questionnaire)),
    )


def _require_ahead(case: Case, questionnaire: Questionnaire) -> None:
    if case.questionnaire != questionnaire.id:
        raise BoussoleError(
            texts()["impossible_other"].format(own=case.questionnaire, other=questionnaire.id)
        )
    if case.version > questionnaire.version:
        raise BoussoleError(
            texts()["impossible_back"].format(version=case.version, wanted=questionnaire.version)
        )


def _moved(found: Migrated, step: _Step) -> Migrated:
    """Take one more step."""
    case = found.case
    left_out = case.not_applicable if step.before.mode(case.mode).advisor else {}
    answers = carry(*step.sides("answers"), step.rules.questions, case.answers, left_out)
    facts = carry(*step.sides("facts"), step.rules.facts, case.facts)
    mode = step.rules.mode(case.mode)
    marks = carried_marks(case, step.after, mode, rules_by_source(step.rules.questions), answers)
    kept = {
        **_kept(case, step, "answers", answers, marks.apart),
        **_kept(case, step, "facts", facts, {}),
    }
    moved = replace(
        case,
        version=step.after.version,
        mode=mode,
        answers=_in_order(answers.values, step.sides("answers")[1]),
        facts=_in_order(facts.values, step.sides("facts")[1]),
        notes=marks.notes,
        evidence=marks.evidence,
        not_applicable=marks.not_applicable,
        not_carried={**case.not_carried, **kept},
    )
    changes = (*_changes(case, step, "answers", answers), *_changes(case, step, "facts", facts))
    why = (*found.why, step.rules.why) if step.rules.why else found.why
    return replace(
        found,
        case=moved,
        why=why,
        changes=found.changes + changes,
        not_carried=(*found.not_carried, *kept.items()),
        notices=found.notices + marks.notices,
    )


def _in_order(values: Mapping[str, Any], side: Side) -> dict[str, Any]:
    return {id: values[id] for id in side.ids() if id in values}


def _kept(
    case: Case, step: _Step, part: Part, carried: Carried, apart: Mapping[str, Mapping[str, str]]
) -> dict[str, NotCarried]:
    """Return what is kept apart, by key: answers that are lost whole or in part, and marks without
    a place, each with what was said beside it."""
    side, given = (
        step.sides(part)[0],
        cast("Mapping[str, Any]", case.answers if part == "answers" else case.facts),
    )
    kept = {}
    for id in (*given, *(id for id in apart if id not in given)):
        marks = dict(apart.get(id, {}))
        because = carried.lost.get(id) or marks.pop("because", None)
        marks.pop("because", None)
        if because is None:
            continue
        item = side.item(id)
        lost = id in carried.lost
        kept[f"{'facts.' if part == 'facts' else ''}{id}@{step.before.version}"] = NotCarried(
            version=step.before.version,
            question=item.text if item else id,
            answer=side.label(id, given[id]) if lost else None,
            value=given[id] if lost else None,
            because=because,
            **cast("dict[str, Any]", marks),
        )
    return kept


def _changes(case: Case, step: _Step, part: Part, carried: Carried) -> Iterator[MigratedQuestion]:
    """Tell each rule that wrote an answer of this case anew."""
    before, after = step.sides(part)
    given = cast("Mapping[str, Any]", case.answers if part == "answers" else case.facts)
    for rule in step.of(part):
        old = tuple(_said(before, id, given[id]) for id in rule.sources if id in given)
        new = tuple(
            _said(after, id, carried.values[id]) for id in rule.parts if id in carried.values
        )
        if old and new:
            yield MigratedQuestion(rule.kind, part, step.before.version, old, new)


def _said(side: Side, id: str, raw: Any) -> Said:
    item = side.item(id)
    return Said(id, item.text if item else id, side.label(id, raw))


def _added(first: Case, last: Case, old: Questionnaire, new: Questionnaire) -> Iterator[Added]:
    """Questions of the mode that have no answer now, and that were not there to be left without
    one."""
    known = {question.id for question in asked(old, first.mode)}
    for question in asked(new, last.mode):
        if (
            question.id not in last.answers
            and question.id not in last.not_applicable
            and (question.id not in known or question.id in first.answers)
        ):
            yield Added(question.id, question.text)
