"""The shortest path to the next level: the cheapest improvements that open its gates and reach its floor and its score."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from cases import Case
from kernel import Outcome
from questionnaires import Condition, MultiQuestion, QuestionIs, Questionnaire, Situation, answer_label, exact
from scoring.assess import assess
from scoring.diagnosis import NextLevel, Step
from scoring.ladder import Rung, answer_at, ladder, rung_label, standing
from scoring.levels import reaches, unmet
from scoring.maturity import DimensionScore, Maturity
from scoring.scores import on_scale
from scoring.shortest import Picks, Table, combine
from scoring.situation import Reading


@dataclass(frozen=True)
class _Climb:
    """One question that may be raised: where it stands, and the rung that gates ask for."""

    question: str
    weight: int
    rungs: tuple[Rung, ...]
    start: int
    least: Fraction


@dataclass(frozen=True)
class _Axis:
    """One dimension: what may be raised, and each way of counting it as (points that do not move, sum of weights)."""

    climbs: tuple[_Climb, ...]
    scopes: tuple[tuple[Fraction, int], ...]


def next_level(reading: Reading, maturity: Maturity) -> NextLevel | None:
    """Return the cheapest steps that lead one level higher; of equal costs that which scores most, then that which
    leaves the first questions of the questionnaire lowest.

    None when there is no higher level in this mode, when no level is shown, when a dimension counts by stages, or when a gate
    depends on something that no ranked answer can settle (`Maturity.held_back_by` then says what).
    """
    questionnaire = reading.questionnaire
    target = _target(questionnaire, reading.case, maturity)
    if target is None:
        return None
    least = _least(reading, target)
    if least is None:
        return None
    axes = [_axis(questionnaire, maturity, dimension, least) for dimension in maturity.dimensions if dimension.terms]
    reach = _cheapest(questionnaire, axes, target)
    return None if reach is None else _walked(reading, target, [climb for axis in axes for climb in axis.climbs], reach)


def _target(questionnaire: Questionnaire, case: Case, maturity: Maturity) -> int | None:
    if maturity.level is None:
        return None
    target = min((level.level for level in questionnaire.levels if level.level > (maturity.level or 0)), default=None)
    mode_cap, blank_cap = questionnaire.mode(case.mode).level_cap, questionnaire.unassessed_level_cap
    if target is None or (mode_cap is not None and mode_cap < target):
        return None
    blank = any(dimension.score is None for dimension in maturity.dimensions)
    staged = any(questionnaire.dimension(dimension.id).aggregate == "staged" for dimension in maturity.dimensions)
    return None if staged or (blank and blank_cap is not None and blank_cap < target) else target


def _least(reading: Reading, target: int) -> dict[str, Fraction] | None:
    """Return the least share that gates ask of each question, None when a gate asks for something else that does not hold."""
    situation = reading.situation
    least: dict[str, Fraction] = {}
    for gate in reading.questionnaire.gates:
        for requirement in unmet(gate, situation, reading.case.mode) if gate.level <= target else ():
            for bolt in _bolts(requirement.require, situation):
                if not isinstance(bolt, QuestionIs) or bolt.at_least is None or bolt.at_most is not None:
                    return None
                least[bolt.question] = max(exact(bolt.at_least) / 100, least.get(bolt.question, Fraction(0)))
    return least


def _bolts(condition: Condition, situation: Situation) -> Iterator[Condition]:
    """Yield what keeps a condition from being met, each to be settled by itself."""
    if condition.evaluate(situation) is Outcome.YES:
        return
    parts = getattr(condition, "all", None)
    if parts is None:
        yield condition
    for part in parts or ():
        yield from _bolts(part, situation)


def _axis(questionnaire: Questionnaire, maturity: Maturity, dimension: DimensionScore, least: dict[str, Fraction]) -> _Axis:
    """Questions declared « non concerné » stay as they are, and count both ways as they do in the score: the worse is kept."""
    set_aside = {out.question for out in maturity.out_of_scope}
    moving = [term for term in dimension.terms if term.question not in set_aside]
    still = [term for term in dimension.terms if term.question in set_aside]
    fixed = sum((term.weight * (term.value or Fraction(0)) for term in still), Fraction(0))
    weights = sum(term.weight for term in moving)
    scopes = [(fixed, weights + sum(term.weight for term in still)), (Fraction(0), weights)]
    climbs = []
    for term in moving:
        rungs = ladder(questionnaire, questionnaire.question(term.question))
        climbs.append(_Climb(term.question, term.weight, rungs, standing(rungs, term.value or Fraction(0)), least.get(term.question, Fraction(0))))
    return _Axis(tuple(climbs), tuple(scope for scope in scopes if scope[1]))


def _cheapest(questionnaire: Questionnaire, axes: list[_Axis], target: int) -> dict[str, int] | None:
    """Return the rung to reach by question. Points are whole numbers: of the shares within an axis, then of the scores of the axes."""
    lowest = questionnaire.levels[0].level
    needed = max(lowest, target - questionnaire.floor.above_weakest) if questionnaire.floor else lowest
    shares = [{cost: entry for cost, entry in _shares(axis).items() if reaches(questionnaire, on_scale(questionnaire, entry[0]), needed)} for axis in axes]
    unit = lcm(*(share.denominator for table in shares for share, _ in table.values()))
    table = combine({cost: (int(share * unit), picks) for cost, (share, picks) in found.items()} for found in shares)
    for points, picks in (table[cost] for cost in sorted(table)):
        if reaches(questionnaire, on_scale(questionnaire, Fraction(points, unit * len(axes))), target):
            return dict(zip((climb.question for axis in axes for climb in axis.climbs), picks, strict=True))
    return None


def _shares(axis: _Axis) -> dict[int, tuple[Fraction, Picks]]:
    """Return, for each cost, the best share that an axis can reach with every gate open."""
    unit = lcm(*(rung.share.denominator for climb in axis.climbs for rung in climb.rungs))
    table = combine(_climbing(climb, unit) for climb in axis.climbs)
    return {cost: (min((Fraction(points, unit) + fixed) / weights for fixed, weights in axis.scopes), picks) for cost, (points, picks) in table.items()}


def _climbing(climb: _Climb, unit: int) -> Table:
    table: Table = {}
    cost = 0
    for index, rung in enumerate(climb.rungs[climb.start :], start=climb.start):
        cost += rung.effort if index > climb.start else 0
        if rung.share >= climb.least:
            table[cost] = (int(climb.weight * rung.share * unit), (index,))
    return table


def _walked(reading: Reading, target: int, climbs: list[_Climb], reach: dict[str, int]) -> NextLevel | None:
    """The path is walked before it is told: what an improvement would break shows here."""
    questionnaire, case, values = reading.questionnaire, reading.case, reading.values
    raised = [climb for climb in climbs if reach[climb.question] > climb.start]
    reached = case
    for climb in raised:
        ticked = values[climb.question].ticked() or frozenset()
        answer = answer_at(questionnaire.question(climb.question), climb.rungs[reach[climb.question]], ticked)
        reached = reached.with_answer(climb.question, answer)
    after = assess(questionnaire, reached)
    if after.level is None or after.level < target:
        return None
    steps = {climb.question: _step(questionnaire, case, climb, reach[climb.question], known=values[climb.question].known) for climb in raised}
    ordered = tuple(steps[question.id] for question in questionnaire.questions if question.id in steps)
    return NextLevel(target, questionnaire.level(target).name, sum(step.effort for step in ordered), ordered, after.score)


def _step(questionnaire: Questionnaire, case: Case, climb: _Climb, to: int, *, known: bool) -> Step:
    question, start, goal = questionnaire.question(climb.question), climb.rungs[climb.start], climb.rungs[to]
    counted = known and isinstance(question, MultiQuestion)
    return Step(
        question=question.id,
        from_value=exact(start.value),
        to_value=exact(goal.value),
        from_label=rung_label(questionnaire, question, start) if counted else answer_label(questionnaire, question, case.answers.get(question.id)),
        to_label=rung_label(questionnaire, question, goal),
        effort=sum(rung.effort for rung in climb.rungs[climb.start + 1 : to + 1]),
        unknown=not known,
    )
