"""When the steps of a path are made: each with its action or after it, no more at once than a firm
can do."""

from collections.abc import Iterable
from dataclasses import replace

from scoring.advice import Schedule, latest, pace_of
from scoring.diagnosis import Action, NextLevel, Step
from scoring.maturity import CaseReading
from scoring.paths.step_actions import before


def timed(
    path: NextLevel | None, actions: Iterable[Action], reading: CaseReading
) -> NextLevel | None:
    """Return a path whose steps stand in the horizon of the advised action that makes them, or in a
    later one with room; none stands before what its action needs. What is to find out first stays
    where it is, and takes no room."""
    if path is None:
        return None
    planned = {action.id: action.horizon for action in actions}
    schedule = Schedule(pace_of(reading.situation.company.get("headcount")))
    needed = before(reading.questionnaire.id)
    done: list[Step] = []
    for step in path.steps:
        earlier = (
            one.horizon for one in done if one.action in needed.get(step.action or "", frozenset())
        )
        earliest = latest(step.horizon, planned.get(step.action or "", step.horizon), *earlier)
        effort = 0 if step.unknown else step.effort
        done.append(replace(step, horizon=schedule.place(effort, earliest)))
    return replace(path, steps=tuple(done))
