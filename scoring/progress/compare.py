"""Progress: two diagnoses of one firm compared (the method: docs/scoring.md)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cases import Case
from companies import Company
from kernel import Outcome
from questionnaires import Questionnaire, asked, exact
from scoring.advice import ActionEntry, advice_content
from scoring.diagnosis import Action, Diagnosis
from scoring.maturity import CaseReading, Maturity, judged, read
from scoring.progress.answer_moves import answer_moves, questionnaire_change
from scoring.progress.common_ground import Ground, Side, ground
from scoring.progress.progress_model import (
    AskedQuestion,
    Move,
    Progress,
    QuestionnaireChange,
    Standing,
)
from scoring.wording import say


@dataclass(frozen=True)
class ModeReading:
    """A diagnosis read in one mode. `scope`: the questions asked, less those that an advisor set
    aside."""

    reading: CaseReading
    maturity: Maturity
    scope: frozenset[str]


def compare(before: Diagnosis, after: Diagnosis) -> Progress:
    """Return what moved from one diagnosis of a firm to another, or why the two cannot be compared.

    Cases of two versions are each scored by their own; their answers are compared in the later one,
    as its rules carry them.
    Cases of two modes are both read in the mode whose questions the other one asks too. Nothing is
    taken for done or for lost
    that the answers do not tell.
    """
    if refusal := _refusal(before, after):
        return Progress(before.case.date, after.case.date, refusal=refusal)
    found = ground(before, after)
    mode = _common_mode(found)
    old, new = (
        _view(_questionnaire(found, side), side.case, mode or side.case.mode)
        for side in (found.before, found.after)
    )
    shared, change = _comparable(found, old.scope & new.scope), questionnaire_change(found)
    only_before, only_after = (_asked(old, new.scope), _asked(new, old.scope)) if mode else ((), ())
    done, withdrawn = _left(before, after)
    whole, dimensions = _scores(found, mode)
    return Progress(
        before=before.case.date,
        after=after.case.date,
        mode=mode if mode is None else found.after.own_mode(mode, found.questionnaire),
        notes=(
            *_mode_notes(found, mode, len(shared)),
            *_notes(found, change, bool(only_before or only_after)),
        ),
        whole=whole,
        dimensions=dimensions,
        answers=answer_moves(old.reading, new.reading, shared),
        only_before=only_before,
        only_after=only_after,
        done=done,
        to_do=tuple(action for action in after.actions if action.id in _ids(before)),
        new=tuple(action for action in after.actions if action.id not in _ids(before)),
        withdrawn=withdrawn,
        questionnaire=change,
    )


def _questionnaire(found: Ground, side: Side) -> Questionnaire:
    return found.questionnaire if found.joined else side.diagnosis.questionnaire


def _comparable(found: Ground, shared: frozenset[str]) -> frozenset[str]:
    """Leave out the questions whose offered answers changed without a rule that says what became of
    them, and those to which an
    answer was not carried: it is kept, and says neither more nor less than another."""
    rewritten = {asked.question for asked in questionnaire_change(found).rewritten}
    return shared - rewritten - found.not_carried


def _scores(found: Ground, mode: str | None) -> tuple[Move | None, tuple[Move, ...]]:
    """Return how the whole and each dimension moved, each case scored by its own version; nothing
    where they cannot be compared."""
    modes = [
        side.own_mode(mode, found.questionnaire) if mode else None
        for side in (found.before, found.after)
    ]
    if None in modes or not found.same_scale:
        return None, ()
    old, new = (
        view(side.diagnosis, own or "").maturity
        for side, own in zip((found.before, found.after), modes, strict=True)
    )
    shown = all(
        side.diagnosis.questionnaire.mode(own or "").shows_level
        for side, own in zip((found.before, found.after), modes, strict=True)
    )
    return _whole(old, new) if shown else None, tuple(_dimensions(old, new))


def view(diagnosis: Diagnosis, mode: str) -> ModeReading:
    """Return a diagnosis read in one mode of its questionnaire. Raises KeyError for an unknown
    mode."""
    return _view(diagnosis.questionnaire, diagnosis.case, mode)


def _view(questionnaire: Questionnaire, case: Case, mode: str) -> ModeReading:
    reading = read(questionnaire, replace(case, mode=mode))
    maturity = judged(reading)
    return ModeReading(
        reading,
        maturity,
        frozenset(reading.values) - {out.question for out in maturity.out_of_scope},
    )


def _refusal(before: Diagnosis, after: Diagnosis) -> str | None:
    if before.questionnaire.id != after.questionnaire.id:
        return say(
            "progress.refusals.questionnaire",
            before=before.questionnaire.title,
            after=after.questionnaire.title,
        )
    old, new = _siren(before.case.company), _siren(after.case.company)
    return (
        say("progress.refusals.firm", before=old, after=new) if old and new and old != new else None
    )


def _siren(company: Company) -> str | None:
    """Return the SIREN of a firm, which is also how its SIRET begins; None when it gives
    neither."""
    return "".join((company.siren or company.siret or "").split())[:9] or None


def _common_mode(found: Ground) -> str | None:
    """Return the mode in which both can be read: their own, or that of the one whose questions are
    all in the other."""
    before, after = found.before, found.after
    if before.case.mode == after.case.mode:
        return before.case.mode
    old, new = _questions(found, before), _questions(found, after)
    narrower = [
        side.case.mode for side, within in ((before, old <= new), (after, new <= old)) if within
    ]
    return min(
        (
            mode
            for mode in narrower
            if all(_has(_questionnaire(found, side), mode) for side in (before, after))
        ),
        default=None,
    )


def _questions(found: Ground, side: Side) -> frozenset[str]:
    return frozenset(question.id for question in asked(_questionnaire(found, side), side.case.mode))


def _has(questionnaire: Questionnaire, mode: str) -> bool:
    return any(known.id == mode for known in questionnaire.modes)


def _asked(one: ModeReading, other: frozenset[str]) -> tuple[AskedQuestion, ...]:
    return tuple(
        AskedQuestion(question.id, question.text)
        for question in one.reading.route.questions
        if question.id in one.scope - other
    )


def _whole(old: Maturity, new: Maturity) -> Move:
    before, after = (
        Standing(maturity.score, maturity.level, maturity.level_name) for maturity in (old, new)
    )
    return Move("whole", say("progress.whole"), before, after)


def _dimensions(old: Maturity, new: Maturity) -> Iterator[Move]:
    known = {dimension.id: dimension for dimension in old.dimensions}
    for now in new.dimensions:
        if then := known.get(now.id):
            before, after = (
                Standing(found.score, found.level, found.level_name) for found in (then, now)
            )
            yield Move(now.id, now.name, before, after)


def _ids(diagnosis: Diagnosis) -> frozenset[str]:
    return frozenset(action.id for action in diagnosis.actions)


def _left(before: Diagnosis, after: Diagnosis) -> tuple[tuple[Action, ...], tuple[Action, ...]]:
    """Return the actions that are not advised any more: those that are done, and those of which the
    answers do not tell it."""
    entries = {entry.id: entry for entry in advice_content.actions(after.questionnaire.id).actions}
    now = view(after, after.case.mode)
    left = [action for action in before.actions if action.id not in _ids(after)]
    done = frozenset(
        action.id for action in left if action.id in entries and _is_done(entries[action.id], now)
    )
    return tuple(action for action in left if action.id in done), tuple(
        action for action in left if action.id not in done
    )


def _is_done(entry: ActionEntry, now: ModeReading) -> bool:
    """Tell whether all that an action raises is reached, but for what the facts of the firm rule
    out; not asked is not reached (law 1)."""
    ruled_out = {out.question.id for out in now.reading.route.ruled_out}
    concerned = {id: exact(percent) for id, percent in entry.raises.items() if id not in ruled_out}
    if entry.trigger and entry.trigger.when.evaluate(now.reading.situation) is not Outcome.NO:
        return False
    reached = all(
        id in now.scope and (now.reading.values[id].percent() or 0) >= target
        for id, target in concerned.items()
    )
    return reached and bool(concerned or entry.trigger)


def _mode_notes(found: Ground, mode: str | None, count: int) -> Iterator[str]:
    if found.before.case.mode == found.after.case.mode:
        return
    sides = (found.before, found.after)
    old, new = (side.diagnosis.questionnaire.mode(side.diagnosis.case.mode).title for side in sides)
    if mode is None:
        yield say("progress.notes.no_common_mode", before=old, after=new, count=count)
    else:
        common = found.questionnaire.mode(mode)
        key = (
            "progress.notes.other_mode"
            if common.shows_level
            else "progress.notes.other_mode_no_level"
        )
        yield say(key, before=old, after=new, count=count, mode=common.title)
    yield say("progress.notes.other_mode_actions")


def _notes(found: Ground, change: QuestionnaireChange, other_scope: bool) -> Iterator[str]:
    if found.after.diagnosis.case.date < found.before.diagnosis.case.date:
        yield say("progress.notes.older")
    if not change.empty:
        yield say(
            "progress.notes.other_version", before=change.before_version, after=change.after_version
        )
    if found.moved:
        yield say("progress.notes.carried", version=found.questionnaire.version)
    elif not found.joined:
        yield say("progress.notes.no_rules")
    if not found.same_scale:
        yield say("progress.notes.other_scale")
    if other_scope:
        yield say("progress.notes.other_scope")
