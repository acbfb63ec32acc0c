"""Which actions the answers of a case call for, each with those answers. Nothing is drawn from a
question that was left aside: « je ne sais pas » is an answer, no answer is none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from companies import ProjectKind
from kernel import Outcome, later
from questionnaires import Condition, QuestionIs, exact, leaves
from scoring.advice import advice_content
from scoring.advice.advice_content import ActionEntry, Trigger
from scoring.advice.firm_kinds import fitting
from scoring.advice.risk import outcome_of
from scoring.diagnosis import Because
from scoring.maturity import CaseReading, Maturity

#: Horizons of what a firm may want aid for now.
_NEAR = ("0-30 j", "3 mois")


@dataclass(frozen=True)
class Called:
    """The actions that make sense to a firm (`entries`, told to its kind), and of those that are
    called for the reasons (`because`), by id."""

    reading: CaseReading
    maturity: Maturity
    entries: Mapping[str, ActionEntry]
    because: Mapping[str, tuple[Because, ...]]

    @property
    def kinds(self) -> frozenset[ProjectKind]:
        """The kinds of project that would pay for the actions of the coming months: what a firm
        that has told no project may look for."""
        near = (self.entries[id] for id in self.because if self.entries[id].horizon in _NEAR)
        return frozenset(kind for entry in near for kind in entry.pays)


def called_for(reading: CaseReading, maturity: Maturity) -> Called:
    """Return the actions that a case calls for. Only questions in scope count, less those declared
    « non concerné »."""
    entries = _entries(reading)
    reasons = {id: tuple(_because(reading, maturity, entry)) for id, entry in entries.items()}
    called = _without_twins({id: why for id, why in reasons.items() if why}, entries)
    return Called(reading, maturity, entries, called)


def _entries(reading: CaseReading) -> dict[str, ActionEntry]:
    id = reading.questionnaire.id
    every = advice_content.actions(id).actions
    told = fitting(every, advice_content.firm_kinds(id), reading.situation)
    return {entry.id: entry for entry in told}


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
        for id in _trigger_reasons(entry.trigger, reading):
            yield _reason(reading, id, entry.trigger.leads_to)
    elif not _is_for(entry, maturity):
        return
    set_aside = {out.question for out in maturity.out_of_scope}
    for id in _answered(entry.raises, reading):
        raised = exact(entry.raises[id])
        if id not in set_aside and (reading.values[id].percent() or 0) < raised:
            yield _reason(reading, id, later(reading.questionnaire.question(id).least, raised))


def _answered(ids: Iterable[str], reading: CaseReading) -> list[str]:
    """Return the questions in scope that have an answer, « je ne sais pas » included."""
    return [id for id in ids if id in reading.values and id in reading.case.answers]


def is_urgent(trigger: Trigger | None, reading: CaseReading) -> bool:
    """Tell whether what calls for an action makes it come before all others."""
    urgent = trigger.urgent if trigger else None
    return urgent is not None and _holds(urgent, reading)


def _holds(condition: Condition, reading: CaseReading) -> bool:
    return condition.evaluate(reading.situation) is Outcome.YES


def _triggered(trigger: Trigger, reading: CaseReading) -> bool:
    """What is not known calls only where somebody said so, or where another answer makes it
    urgent."""
    asked = [id for id in _questions(trigger.when) if id in reading.values]
    found = outcome_of(trigger.when, reading).value
    wanted = (trigger.outcome,) if trigger.outcome else ("yes", "unknown")
    sure = trigger.given is None or _holds(trigger.given, reading)
    if not (asked and sure and found in wanted):
        return False
    unsure = (id for id in _answered(asked, reading) if not reading.values[id].known)
    return found == "yes" or any(unsure) or is_urgent(trigger, reading)


def _trigger_reasons(trigger: Trigger, reading: CaseReading) -> list[str]:
    """Return the answers that call, else those that make it urgent."""
    called = _answered(_questions(trigger.when), reading)
    return called or (_answered(_questions(trigger.urgent), reading) if trigger.urgent else [])


def _questions(condition: Condition) -> list[str]:
    return [leaf.question for leaf in leaves(condition) if isinstance(leaf, QuestionIs)]


def _reason(reading: CaseReading, id: str, leads_to: str) -> Because:
    question = reading.questionnaire.question(id)
    told = later(question.label, reading.case.answers[id])
    return Because(id, question.text, told, leads_to)


def _is_for(entry: ActionEntry, maturity: Maturity) -> bool:
    """Tell whether an action is for the level of its dimension; a mode that shows no level holds no
    action back."""
    dimensions = maturity.dimensions
    level = next((one.level for one in dimensions if one.id == entry.dimension), None)
    return level is None or not entry.levels or level in entry.levels
