"""The steps of a path, told and put in the order in which to make them."""

from collections.abc import Mapping
from fractions import Fraction

from kernel import later
from questionnaires import exact
from scoring.diagnosis import Step
from scoring.maturity import CaseReading
from scoring.paths.climbs import Climb, Course
from scoring.paths.step_actions import Attached, before


def steps(
    reading: CaseReading, course: Course, reach: Mapping[str, int], actions: Attached
) -> tuple[Step, ...]:
    """Return the steps to the ranks of `reach`: unknown answers first, then what opens locks, then
    most points per effort, ties in the
    order of the questionnaire; a step comes after those whose action must be done before its
    own."""
    raised = [climb for climb in course.climbs if reach[climb.question] > climb.start]
    told = {
        climb.question: _step(reading, climb, reach[climb.question], actions) for climb in raised
    }
    weights = {climb.question: axis.scopes[0][1] for axis in course.axes for climb in axis.climbs}
    worth = {
        climb.question: _points_per_effort(climb, reach[climb.question], weights[climb.question])
        for climb in raised
    }
    place = {question.id: index for index, question in enumerate(reading.questionnaire.questions)}
    ranked = sorted(
        told.values(),
        key=lambda step: (
            not step.unknown,
            not step.gate,
            -worth[step.question],
            place[step.question],
        ),
    )
    return _in_order(ranked, before(reading.questionnaire.id))


def _step(reading: CaseReading, climb: Climb, to: int, actions: Attached) -> Step:
    questionnaire = reading.questionnaire
    question, start, goal, effort = (
        questionnaire.question(climb.question),
        climb.rungs[climb.start],
        climb.rungs[to],
        climb.effort(to),
    )
    known = reading.values[climb.question].known
    action = actions.to(climb.question, goal.share)
    return Step(
        question=question.id,
        from_value=exact(start.value),
        to_value=exact(goal.value),
        from_label=later(question.start_label, reading.case.answers.get(question.id), start),
        to_label=later(question.rung_label, goal),
        effort=effort,
        unknown=not known,
        action=action.id if action else None,
        horizon=action.horizon if action else _horizon(effort),
        impact=action.impact if action else 1,
        gate=climb.gate,
    )


def _horizon(effort: int) -> str:
    """Return what an effort takes: up to a few days, up to a few weeks, several months (the scale
    of actions: 1, 2, 4, 8)."""
    if effort <= 2:
        return "0-30 j"
    return "3 mois" if effort < 8 else "12 mois"


def _points_per_effort(climb: Climb, to: int, weights: int) -> Fraction:
    """Return what a step adds to its axis (0 to 1) for one effort; what costs nothing comes before
    everything else."""
    gained = climb.weight * (climb.rungs[to].share - climb.rungs[climb.start].share) / weights
    effort = climb.effort(to)
    return gained / effort if effort else gained + 1


def _in_order(ranked: list[Step], before: Mapping[str, frozenset[str]]) -> tuple[Step, ...]:
    """Return steps by rank, each preceded by those whose action its own needs (a dictionary keeps
    the order and drops repeats)."""
    order: dict[str, Step] = {}

    def place(step: Step, path: frozenset[str]) -> None:
        for other in ranked:
            if (
                other.action in before.get(step.action or "", frozenset())
                and other.question not in path
            ):
                place(other, path | {other.question})
        order.setdefault(step.question, step)

    for step in ranked:
        place(step, frozenset({step.question}))
    return tuple(order.values())
