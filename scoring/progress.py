"""Progress: two diagnoses of one firm compared (the method: docs/scoring.md)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from companies import Company
from kernel import Outcome
from questionnaires import Questionnaire, asked, exact
from scoring import advice
from scoring.advice import ActionEntry
from scoring.answer_moves import answer_moves, questionnaire_change
from scoring.assess import judged
from scoring.diagnosis import Action, Diagnosis
from scoring.maturity import Maturity
from scoring.moves import Asked, Move, Progress, QuestionnaireChange, Standing
from scoring.progress_words import progress_wording
from scoring.situation import Reading, read


@dataclass(frozen=True)
class View:
    """A diagnosis read in one mode. `scope`: the questions asked, less those that an advisor set aside."""

    reading: Reading
    maturity: Maturity
    scope: frozenset[str]


def compare(before: Diagnosis, after: Diagnosis) -> Progress:
    """Return what moved from one diagnosis of a firm to another, or why the two cannot be compared.

    Cases of two modes are both read in the mode whose questions the other one asks too. Nothing is taken for done or for lost
    that the answers do not tell.
    """
    if refusal := _refusal(before, after):
        return Progress(before.case.date, after.case.date, refusal=refusal)
    mode = _common_mode(before, after)
    old, new = view(before, mode or before.case.mode), view(after, mode or after.case.mode)
    shared, change = old.scope & new.scope, questionnaire_change(before, after)
    only_before, only_after = (_asked(old, shared), _asked(new, shared)) if mode else ((), ())
    done, withdrawn = _left(before, after)
    return Progress(
        before=before.case.date,
        after=after.case.date,
        mode=mode,
        notes=(*_mode_notes(before, after, mode, len(shared)), *_notes(before, after, change, bool(only_before or only_after))),
        whole=_whole(old.maturity, new.maturity) if mode and after.questionnaire.mode(mode).shows_level else None,
        dimensions=tuple(_dimensions(old.maturity, new.maturity)) if mode else (),
        answers=answer_moves(old.reading, new.reading, shared),
        only_before=only_before,
        only_after=only_after,
        done=done,
        to_do=tuple(action for action in after.actions if action.id in _ids(before)),
        new=tuple(action for action in after.actions if action.id not in _ids(before)),
        withdrawn=withdrawn,
        questionnaire=change,
    )


def view(diagnosis: Diagnosis, mode: str) -> View:
    """Return a diagnosis read in one mode of its questionnaire. Raises KeyError for an unknown mode."""
    reading = read(diagnosis.questionnaire, replace(diagnosis.case, mode=mode))
    maturity = judged(reading)
    return View(reading, maturity, frozenset(reading.values) - {out.question for out in maturity.out_of_scope})


def _refusal(before: Diagnosis, after: Diagnosis) -> str | None:
    words = progress_wording().refusals
    if before.questionnaire.id != after.questionnaire.id:
        return words.questionnaire.format(before=before.questionnaire.title, after=after.questionnaire.title)
    old, new = _siren(before.case.company), _siren(after.case.company)
    return words.firm.format(before=old, after=new) if old and new and old != new else None


def _siren(company: Company) -> str | None:
    """Return the SIREN of a firm, which is also how its SIRET begins; None when it gives neither."""
    return "".join((company.siren or company.siret or "").split())[:9] or None


def _common_mode(before: Diagnosis, after: Diagnosis) -> str | None:
    """Return the mode in which both can be read: their own, or that of the one whose questions are all in the other."""
    if before.case.mode == after.case.mode:
        return before.case.mode
    old, new = _questions(before), _questions(after)
    narrower = [diagnosis.case.mode for diagnosis, within in ((before, old <= new), (after, new <= old)) if within]
    return min((mode for mode in narrower if _has(before.questionnaire, mode) and _has(after.questionnaire, mode)), default=None)


def _questions(diagnosis: Diagnosis) -> frozenset[str]:
    return frozenset(question.id for question in asked(diagnosis.questionnaire, diagnosis.case.mode))


def _has(questionnaire: Questionnaire, mode: str) -> bool:
    return any(known.id == mode for known in questionnaire.modes)


def _asked(one: View, shared: frozenset[str]) -> tuple[Asked, ...]:
    return tuple(Asked(question.id, question.text) for question in one.reading.route.questions if question.id in one.scope - shared)


def _whole(old: Maturity, new: Maturity) -> Move:
    before, after = (Standing(maturity.score, maturity.level, maturity.level_name) for maturity in (old, new))
    return Move("whole", progress_wording().whole, before, after)


def _dimensions(old: Maturity, new: Maturity) -> Iterator[Move]:
    known = {dimension.id: dimension for dimension in old.dimensions}
    for now in new.dimensions:
        if then := known.get(now.id):
            before, after = (Standing(found.score, found.level, found.level_name) for found in (then, now))
            yield Move(now.id, now.name, before, after)


def _ids(diagnosis: Diagnosis) -> frozenset[str]:
    return frozenset(action.id for action in diagnosis.actions)


def _left(before: Diagnosis, after: Diagnosis) -> tuple[tuple[Action, ...], tuple[Action, ...]]:
    """Return the actions that are not advised any more: those that are done, and those of which the answers do not tell it."""
    entries = {entry.id: entry for entry in advice.actions(after.questionnaire.id).actions}
    now = view(after, after.case.mode)
    left = [action for action in before.actions if action.id not in _ids(after)]
    done = frozenset(action.id for action in left if action.id in entries and _is_done(entries[action.id], now))
    return tuple(action for action in left if action.id in done), tuple(action for action in left if action.id not in done)


def _is_done(entry: ActionEntry, now: View) -> bool:
    """Tell whether all that an action raises is reached, but for what the facts of the firm rule out; not asked is not reached (law 1)."""
    ruled_out = {out.question.id for out in now.reading.route.ruled_out}
    concerned = {id: exact(percent) for id, percent in entry.raises.items() if id not in ruled_out}
    if entry.trigger and entry.trigger.when.evaluate(now.reading.situation) is not Outcome.NO:
        return False
    reached = all(id in now.scope and (now.reading.values[id].percent() or 0) >= target for id, target in concerned.items())
    return reached and bool(concerned or entry.trigger)


def _mode_notes(before: Diagnosis, after: Diagnosis, mode: str | None, count: int) -> Iterator[str]:
    if before.case.mode == after.case.mode:
        return
    words = progress_wording().notes
    old, new = (diagnosis.questionnaire.mode(diagnosis.case.mode).title for diagnosis in (before, after))
    if mode is None:
        yield words.no_common_mode.format(before=old, after=new, count=count)
    else:
        common = after.questionnaire.mode(mode)
        template = words.other_mode if common.shows_level else words.other_mode_no_level
        yield template.format(before=old, after=new, count=count, mode=common.title)
    yield words.other_mode_actions


def _notes(before: Diagnosis, after: Diagnosis, change: QuestionnaireChange, other_scope: bool) -> Iterator[str]:
    words = progress_wording().notes
    if after.case.date < before.case.date:
        yield words.older
    if not change.empty:
        yield words.other_version.format(before=change.before_version, after=change.after_version)
    if other_scope:
        yield words.other_scope
