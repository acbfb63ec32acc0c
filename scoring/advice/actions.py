"""Which actions answers call for, and in which order (the method: docs/scoring.md)."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from companies import ProjectKind
from kernel import Outcome, later
from questionnaires import Condition, QuestionIs, Questionnaire, exact, leaves
from schemes import Match
from scoring.advice import advice_content
from scoring.advice.advice_content import ActionEntry, Trigger
from scoring.advice.cited_dates import dated
from scoring.advice.firm_kinds import fitting
from scoring.advice.pace import NOW, Schedule, latest, pace_of
from scoring.advice.payers import payers
from scoring.advice.risk import binding
from scoring.diagnosis import Action, Because
from scoring.maturity import CaseReading, Maturity

_ORDER = ("alert", "basic", "gate", "advice")
#: An action that is basic stands at this place or before.
_FIRST = 3
#: Effort from which borrowing makes sense: several weeks.
_HEAVY = 4
#: Horizons of what a firm may want aid for now.
_NEAR = ("0-30 j", "3 mois")


def advise(
    reading: CaseReading, maturity: Maturity, matches: Sequence[Match] = (), on: date | None = None
) -> tuple[Action, ...]:
    """Return the actions that a case calls for, each with the answers that called for it and those
    of `matches` that may pay for it.

    Alerts first, then basic protection (the third at the latest), then what opens a lock of the
    next level, then impact over effort, ties by id; an action comes after those of its
    prerequisites that are shown, in the whole as in each horizon. A horizon holds what a firm of
    this size can do; what is left goes to the next. Only questions in scope count, less those
    declared « non concerné ». Each action is told in the words of the firm's kind, or left out when
    it makes no sense to it. `on`: the day whose dates of the law are told, that of the case by
    default.
    """
    entries = _entries(reading)
    called = _called(reading, maturity, entries)
    found = {
        id: _action(reading, entries[id], because, called.keys(), maturity)
        for id, because in called.items()
    }
    ranked = _in_order(
        sorted(found.values(), key=_rank),
        {id: entry.prerequisites for id, entry in entries.items()},
    )
    order = _basic_first([found[id] for id in ranked if id in found])
    dates, day = advice_content.legal_dates(), on or reading.case.date
    asked = _asked_by_law(entries, binding(reading, day))
    horizons = _horizons(order, reading, {id for id, since in asked.items() if since <= day})
    return tuple(
        replace(
            action,
            text=dated(action.text, dates, day),
            horizon=horizons[action.id],
            by=asked.get(action.id),
            schemes=payers(
                entries[action.id].pays, matches, loans=entries[action.id].effort >= _HEAVY
            ),
        )
        for action in order
    )


def kinds_called_for(reading: CaseReading, maturity: Maturity) -> frozenset[ProjectKind]:
    """Return the kinds of project that would pay for the actions of the coming months: what a firm
    that has told no project may look for."""
    entries = _entries(reading)
    near = (
        entries[id] for id in _called(reading, maturity, entries) if entries[id].horizon in _NEAR
    )
    return frozenset(kind for entry in near for kind in entry.pays)


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


def _entries(reading: CaseReading) -> dict[str, ActionEntry]:
    """Return the actions that make sense to the firm, told to its kind, by id."""
    id = reading.questionnaire.id
    every = advice_content.actions(id).actions
    told = fitting(every, advice_content.firm_kinds(id), reading.situation)
    return {entry.id: entry for entry in told}


def _called(
    reading: CaseReading, maturity: Maturity, entries: Mapping[str, ActionEntry]
) -> dict[str, tuple[Because, ...]]:
    reasons = {id: tuple(_because(reading, maturity, entry)) for id, entry in entries.items()}
    return _without_twins({id: why for id, why in reasons.items() if why}, entries)


def _without_twins(
    called: Mapping[str, tuple[Because, ...]], entries: Mapping[str, ActionEntry]
) -> dict[str, tuple[Because, ...]]:
    """Leave out what another action replaces, which takes over its reasons."""
    twins = {id: [twin for twin in entries[id].replaces if twin in called] for id in called}
    replaced = {twin for found in twins.values() for twin in found}
    return {
        id: (*why, *(one for twin in twins[id] for one in called[twin] if one not in why))
        for id, why in called.items()
        if id not in replaced
    }


def _because(reading: CaseReading, maturity: Maturity, entry: ActionEntry) -> Iterator[Because]:
    """An action with a trigger is called by it alone: its answers to raise then only add to the
    reasons."""
    if entry.trigger:
        if not _triggered(entry.trigger, reading):
            return
        yield from _trigger_reasons(reading, entry.trigger)
    elif not _is_for(entry, _level(maturity, entry.dimension)):
        return
    set_aside = {out.question for out in maturity.out_of_scope}
    for id, percent in entry.raises.items():
        if (
            id in reading.values
            and id not in set_aside
            and (reading.values[id].percent() or 0) < exact(percent)
        ):
            yield _reason(
                reading, id, later(reading.questionnaire.question(id).least, exact(percent))
            )


def _triggered(trigger: Trigger, reading: CaseReading) -> bool:
    asked = any(
        isinstance(leaf, QuestionIs) and leaf.question in reading.values
        for leaf in leaves(trigger.when)
    )
    found = trigger.when.evaluate(reading.situation)
    wanted = (trigger.outcome,) if trigger.outcome else ("yes", "unknown")
    sure = trigger.given is None or _holds(trigger.given, reading)
    return asked and sure and found.value in wanted


def _is_urgent(trigger: Trigger | None, reading: CaseReading) -> bool:
    urgent = trigger.urgent if trigger else None
    return urgent is not None and _holds(urgent, reading)


def _holds(condition: Condition, reading: CaseReading) -> bool:
    return condition.evaluate(reading.situation) is Outcome.YES


def _trigger_reasons(reading: CaseReading, trigger: Trigger) -> Iterator[Because]:
    for leaf in leaves(trigger.when):
        if isinstance(leaf, QuestionIs) and leaf.question in reading.values:
            yield _reason(reading, leaf.question, trigger.leads_to)


def _reason(reading: CaseReading, id: str, leads_to: str) -> Because:
    question = reading.questionnaire.question(id)
    answer = reading.case.answers.get(id)
    told = later(question.label, answer)
    return Because(id, question.text, told, leads_to, answered=answer is not None)


def _is_for(entry: ActionEntry, level: int | None) -> bool:
    """Tell whether an action is for a level of its dimension; a mode that shows no level holds no
    action back."""
    return level is None or not entry.levels or level in entry.levels


def _level(maturity: Maturity, dimension: str) -> int | None:
    return next((found.level for found in maturity.dimensions if found.id == dimension), None)


def _action(
    reading: CaseReading,
    entry: ActionEntry,
    because: tuple[Because, ...],
    shown: Container[str],
    maturity: Maturity,
) -> Action:
    return Action(
        id=entry.id,
        title=entry.title,
        text=entry.text,
        dimension=entry.dimension,
        horizon=entry.horizon,
        effort=entry.effort,
        impact=entry.impact,
        kind=_kind(reading, entry, maturity),
        prerequisites=tuple(id for id in entry.prerequisites if id in shown),
        because=because,
        owner=entry.owner,
        done_when=entry.done_when,
    )


def _kind(reading: CaseReading, entry: ActionEntry, maturity: Maturity) -> str:
    if _is_urgent(entry.trigger, reading):
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


def _rank(action: Action) -> tuple[int, Fraction, str]:
    return _ORDER.index(action.kind), -Fraction(action.impact, action.effort), action.id


def _basic_first(actions: list[Action]) -> list[Action]:
    """Return actions in order, basic protection third at the latest: many alerts must not hide it.
    Nothing comes before it (`scoring.checks`)."""
    late = [action for action in actions[_FIRST:] if action.kind == "basic"]
    rest = [action for action in actions if action not in late]
    cut = max(_FIRST - len(late), 0)
    return [*rest[:cut], *late, *rest[cut:]]


def _in_order(ranked: Iterable[Action], before: Mapping[str, tuple[str, ...]]) -> dict[str, None]:
    """Return ids in rank, each preceded by all that stands before it (a dictionary keeps the order
    and drops repeats)."""
    order: dict[str, None] = {}

    def place(id: str, path: frozenset[str]) -> None:
        for earlier in before.get(id, ()):
            if earlier not in path:
                place(earlier, path | {earlier})
        order.setdefault(id)

    for action in ranked:
        place(action.id, frozenset({action.id}))
    return order
