"""Which actions answers call for, and in which order (the method: docs/scoring.md)."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from kernel import Outcome
from questionnaires import QuestionIs, answer_label, exact, leaves, target_label
from scoring import advice
from scoring.advice import ActionEntry, Trigger
from scoring.diagnosis import Action, Because
from scoring.maturity import Maturity
from scoring.situation import Reading

_ORDER = ("alert", "gate", "advice")


def advise(reading: Reading, maturity: Maturity) -> tuple[Action, ...]:
    """Return the actions that a case calls for, each with the answers that called for it.

    Alerts first, then what opens a lock of the next level, then impact over effort, ties by id; an action comes after those
    of its prerequisites that are shown. Only questions in scope count, less those declared « non concerné ».
    """
    catalogue = advice.actions(reading.questionnaire.id).actions
    called = ((entry, tuple(_because(reading, maturity, entry))) for entry in catalogue)
    shown = {entry.id: (entry, because) for entry, because in called if because}
    found = {id: _action(entry, because, shown, maturity) for id, (entry, because) in shown.items()}
    before = {entry.id: entry.prerequisites for entry in catalogue}
    return tuple(found[id] for id in _in_order(sorted(found.values(), key=_rank), before) if id in found)


def _because(reading: Reading, maturity: Maturity, entry: ActionEntry) -> Iterator[Because]:
    """An action with a trigger is called by it alone: its answers to raise then only add to the reasons."""
    if entry.trigger:
        if not _triggered(entry.trigger, reading):
            return
        yield from _trigger_reasons(reading, entry.trigger)
    elif entry.levels and _level(maturity, entry.dimension) not in entry.levels:
        return
    set_aside = {out.question for out in maturity.out_of_scope}
    for id, percent in entry.raises.items():
        if id in reading.values and id not in set_aside and (reading.values[id].percent() or 0) < exact(percent):
            yield _reason(reading, id, target_label(reading.questionnaire, reading.questionnaire.question(id), exact(percent)))


def _triggered(trigger: Trigger, reading: Reading) -> bool:
    asked = any(isinstance(leaf, QuestionIs) and leaf.question in reading.values for leaf in leaves(trigger.when))
    return asked and trigger.when.evaluate(reading.situation) is not Outcome.NO


def _trigger_reasons(reading: Reading, trigger: Trigger) -> Iterator[Because]:
    for leaf in leaves(trigger.when):
        if isinstance(leaf, QuestionIs) and leaf.question in reading.values:
            yield _reason(reading, leaf.question, trigger.leads_to)


def _reason(reading: Reading, id: str, leads_to: str) -> Because:
    question = reading.questionnaire.question(id)
    return Because(id, question.text, answer_label(reading.questionnaire, question, reading.case.answers.get(id)), leads_to)


def _level(maturity: Maturity, dimension: str) -> int | None:
    return next((found.level for found in maturity.dimensions if found.id == dimension), None)


def _action(entry: ActionEntry, because: tuple[Because, ...], shown: Mapping[str, object], maturity: Maturity) -> Action:
    return Action(
        id=entry.id,
        title=entry.title,
        text=entry.text,
        dimension=entry.dimension,
        horizon=entry.horizon,
        effort=entry.effort,
        impact=entry.impact,
        kind="alert" if entry.trigger else "gate" if _opens_a_lock(entry, maturity) else "advice",
        prerequisites=tuple(id for id in entry.prerequisites if id in shown),
        because=because,
    )


def _opens_a_lock(entry: ActionEntry, maturity: Maturity) -> bool:
    locks = (hold for hold in maturity.held_back_by if hold.kind == "gate" and hold.required is not None)
    return any(hold.id in entry.raises and exact(entry.raises[hold.id]) >= (hold.required or 0) for hold in locks)


def _rank(action: Action) -> tuple[int, Fraction, str]:
    return _ORDER.index(action.kind), -Fraction(action.impact, action.effort), action.id


def _in_order(ranked: Iterable[Action], before: Mapping[str, tuple[str, ...]]) -> dict[str, None]:
    """Return ids in rank, each preceded by all that stands before it (a dictionary keeps the order and drops repeats)."""
    order: dict[str, None] = {}

    def place(id: str, path: frozenset[str]) -> None:
        for earlier in before.get(id, ()):
            if earlier not in path:
                place(earlier, path | {earlier})
        order.setdefault(id)

    for action in ranked:
        place(action.id, frozenset({action.id}))
    return order
