"""The paths to the next level: the shortest, and the most useful (the method: docs/scoring.md)."""

from collections.abc import Mapping

from scoring.diagnosis import NextLevel
from scoring.maturity import CaseReading, Maturity, replay
from scoring.paths.climbs import Course, by_effort, by_use, course, weakest
from scoring.paths.step_actions import Attached, attached
from scoring.paths.steps import steps


def next_level(reading: CaseReading, maturity: Maturity) -> NextLevel | None:
    """Return the shortest path one level higher: the least effort that opens the gates and reaches
    the floor and the score, with at
    least one step in the weakest dimension where it lies below the target and can rise.

    Of equal efforts that which scores most, then that which leaves the first questions of the
    questionnaire lowest. None when there
    is no higher level in this mode, when no level is shown, when a dimension counts by stages, or
    when a gate depends on something
    that no ranked answer can settle (`Maturity.held_back_by` then says what).
    """
    way = course(reading, maturity)
    reach = None if way is None else by_effort(way)
    return (
        None
        if way is None or reach is None
        else _walked(reading, maturity, way, reach, attached(reading, maturity))
    )


def useful_path(reading: CaseReading, maturity: Maturity) -> NextLevel | None:
    """Return the path one level higher that does the most good for its effort: under the rules of
    `next_level`, the least sum of
    effort over impact of the action that makes each step (1 without one), then the least effort,
    then as there. `cost` stays the
    sum of efforts. None as there."""
    return paths(reading, maturity)[1]


def paths(reading: CaseReading, maturity: Maturity) -> tuple[NextLevel | None, NextLevel | None]:
    """Return what `next_level` and `useful_path` do, for less: they are often the same."""
    way = course(reading, maturity)
    if way is None:
        return None, None
    actions = attached(reading, maturity)
    shortest, useful = by_effort(way), by_use(way, actions)
    nearest = None if shortest is None else _walked(reading, maturity, way, shortest, actions)
    if useful is None or useful == shortest:
        return nearest, None if useful is None else nearest
    return nearest, _walked(reading, maturity, way, useful, actions)


def _walked(
    reading: CaseReading,
    maturity: Maturity,
    way: Course,
    reach: Mapping[str, int],
    actions: Attached,
) -> NextLevel | None:
    """The path is walked before it is told: what an improvement would break shows here."""
    questionnaire = reading.questionnaire
    reached = {}
    for climb in way.climbs:
        if reach[climb.question] > climb.start:
            ticked = reading.values[climb.question].ticked() or frozenset()
            reached[climb.question] = questionnaire.question(climb.question).answer_at(
                climb.rungs[reach[climb.question]], ticked
            )
    after = replay(reading, maturity, reached)
    if after.level is None or after.level < way.target:
        return None
    told = steps(reading, way, reach, actions)
    behind = weakest(maturity)
    name = questionnaire.level(way.target).name
    return NextLevel(
        way.target,
        name,
        sum(step.effort for step in told),
        told,
        after.score,
        behind.id if behind else None,
    )
