"""What is advised to a case, told, timed and paid for (the method: docs/scoring.md)."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kernel import Outcome
from questionnaires import Questionnaire, exact
from schemes import Match
from scoring.advice import advice_content
from scoring.advice.advice_content import ActionEntry, FirstUse
from scoring.advice.called import Called, is_urgent
from scoring.advice.cited_dates import dated
from scoring.advice.in_order import in_order
from scoring.advice.pace import NOW, Schedule, latest, pace_of
from scoring.advice.payers import payers
from scoring.advice.risk import binding
from scoring.diagnosis import Action
from scoring.maturity import CaseReading, Maturity

#: Effort from which borrowing makes sense: several weeks.
_HEAVY = 4


def advise(
    called: Called, matches: Sequence[Match] = (), on: date | None = None
) -> tuple[Action, ...]:
    """Return the actions that a case calls for, each with the answers that called for it and those
    of `matches` that may pay for it.

    Alerts first, then basic protection (the third at the latest), then what opens a lock of the
    next level, then impact over effort, ties by id; a first use of AI comes soon to the firms that
    `actions.yaml` says. An action comes after those of its prerequisites that are shown, in the
    whole as in each horizon. A horizon holds what a firm of this size can do; what is left goes to
    the next. Each action is told in the words of the firm's kind, or left out when it makes no
    sense to it. `on`: the day whose dates of the law are told, that of the case by default.
    """
    order = in_order(
        (_action(called, id) for id in called.because),
        {id: entry.prerequisites for id, entry in called.entries.items()},
        _first_use(called.reading),
    )
    dates, day = advice_content.legal_dates(), on or called.reading.case.date
    asked = _asked_by_law(called.entries, binding(called.reading, day))
    due = {id for id, since in asked.items() if since <= day}
    horizons = _horizons(order, called.reading, due)
    return tuple(
        replace(
            action,
            text=dated(action.text, dates, day),
            horizon=horizons[action.id],
            by=asked.get(action.id),
            schemes=_payers(called.entries[action.id], matches),
        )
        for action in order
    )


def _first_use(reading: CaseReading) -> FirstUse | None:
    """Return which action is to come soon to this firm; None when it is no such firm, or not surely
    one."""
    soon = advice_content.actions(reading.questionnaire.id).first_use
    return soon if soon and soon.when.evaluate(reading.situation) is Outcome.YES else None


def _payers(entry: ActionEntry, matches: Sequence[Match]) -> tuple[str, ...]:
    return payers(entry.pays, matches, loans=entry.effort >= _HEAVY)


def _asked_by_law(entries: Mapping[str, ActionEntry], days: Mapping[str, date]) -> dict[str, date]:
    """Return the first day from which the law asks for each action that it asks for."""
    asked = {
        id: [days[word] for word in entry.duties if word in days] for id, entry in entries.items()
    }
    return {id: min(found) for id, found in asked.items() if found}


def _horizons(
    ordered: Iterable[Action], reading: CaseReading, due: Container[str]
) -> dict[str, str]:
    """Return when each action comes: as its author wrote, or later when the horizon is full or what
    stands before it comes later. An alert, and what the law asks already (`due`), never wait. A
    tick of the firm moves nothing."""
    schedule = Schedule(pace_of(reading.situation.company.get("headcount")))
    found: dict[str, str] = {}
    for action in ordered:
        if action.kind == "alert" or action.id in due:
            found[action.id] = schedule.put(action.effort, NOW)
        else:
            before = (found[id] for id in action.prerequisites if id in found)
            found[action.id] = schedule.place(action.effort, latest(action.horizon, *before))
    return found


def advises(questionnaire: Questionnaire) -> bool:
    """Tell whether there are actions for a questionnaire, whatever the answers call for."""
    return bool(advice_content.actions(questionnaire.id).actions)


def _action(called: Called, id: str) -> Action:
    entry = called.entries[id]
    return Action(
        id=entry.id,
        title=entry.title,
        text=entry.text,
        dimension=entry.dimension,
        horizon=entry.horizon,
        effort=entry.effort,
        impact=entry.impact,
        kind=_kind(called.reading, entry, called.maturity),
        prerequisites=tuple(before for before in entry.prerequisites if before in called.because),
        because=called.because[id],
        owner=entry.owner,
        done_when=entry.done_when,
    )


def _kind(reading: CaseReading, entry: ActionEntry, maturity: Maturity) -> str:
    if is_urgent(entry.trigger, reading):
        return "alert"
    if entry.basic:
        return "basic"
    return "gate" if _opens_a_lock(entry, maturity) else "advice"


def _opens_a_lock(entry: ActionEntry, maturity: Maturity) -> bool:
    locks = (
        hold for hold in maturity.held_back_by if hold.kind == "gate" and hold.required is not None
    )
    return any(
        hold.id in entry.raises and exact(entry.raises[hold.id]) >= (hold.required or 0)
        for hold in locks
    )
