"""What may be raised to reach the next level, and the cheapest way to do it, by effort or by effort
against impact."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, lcm

from kernel import Outcome
from questionnaires import Condition, QuestionIs, Questionnaire, Rung, Situation, exact, standing
from scoring.maturity import CaseReading, DimensionScore, Maturity, Term, threshold, unmet
from scoring.paths.min_cost import Choice, Group, cheapest, rising
from scoring.paths.step_actions import Attached

#: Makes effort over impact (1 to 5) a whole number.
_IMPACTS = 60


@dataclass(frozen=True)
class Climb:
    """One question that may be raised: the rank where it stands, and the first at which gates are
    content with it (above the last: none)."""

    question: str
    weight: int
    rungs: tuple[Rung, ...]
    start: int
    first: int

    def effort(self, to: int) -> int:
        """Return the effort from where the question stands to a rung."""
        return sum(rung.effort for rung in self.rungs[self.start + 1 : to + 1])

    @property
    def gate(self) -> bool:
        """Tell whether a gate asks for more."""
        return self.first > self.start

    @property
    def ranks(self) -> tuple[int, ...]:
        """The rungs that the question may end on: the one where it stands, or a goal."""
        return tuple(
            rank
            for rank in range(self.first, len(self.rungs))
            if rank == self.start or self.rungs[rank].goal
        )


@dataclass(frozen=True)
class Axis:
    """One dimension: what may be raised, and each way of counting it as (points that do not move,
    sum of weights)."""

    id: str
    climbs: tuple[Climb, ...]
    scopes: tuple[tuple[Fraction, int], ...]

    @property
    def climbable(self) -> bool:
        """Tell whether some answer can be raised."""
        return any(climb.rungs[climb.start].share < climb.rungs[-1].share for climb in self.climbs)


@dataclass(frozen=True)
class Course:
    """What leads from a case to a level. `needed`, `least`: shares (0 to 1) of the whole and of
    each axis, the bound itself left out if
    `strictly`; `through`: the axis in which at least one step must be made, None for none."""

    target: int
    axes: tuple[Axis, ...]
    needed: Fraction
    least: Fraction
    strictly: bool
    through: str | None

    @property
    def climbs(self) -> tuple[Climb, ...]:
        """What may be raised, in the order of the axes."""
        return tuple(climb for axis in self.axes for climb in axis.climbs)


def weakest(maturity: Maturity) -> DimensionScore | None:
    """Return the dimension of the lowest score, the first of equal ones; None when none has a
    score."""
    return min(
        (dimension for dimension in maturity.dimensions if dimension.score is not None),
        key=lambda found: found.score or 0,
        default=None,
    )


def course(reading: CaseReading, maturity: Maturity) -> Course | None:
    """Return what leads one level higher; None when nothing that can be raised does (the reasons:
    `next_level`)."""
    target = _target(reading, maturity)
    least = None if target is None else _least(reading, target)
    if target is None or least is None:
        return None
    questionnaire = reading.questionnaire
    axes = tuple(
        _axis(questionnaire, maturity, dimension, least)
        for dimension in maturity.dimensions
        if dimension.terms
    )
    if set(least) - {climb.question for axis in axes for climb in axis.climbs}:
        return None
    behind = weakest(maturity)
    visited = next(
        (
            axis.id
            for axis in axes
            if behind and axis.id == behind.id and (behind.level or 0) < target and axis.climbable
        ),
        None,
    )
    lowest = questionnaire.levels[0].level
    floored = (
        max(lowest, target - questionnaire.floor.above_weakest) if questionnaire.floor else lowest
    )
    strictly = questionnaire.threshold_belongs_to == "lower"
    return Course(
        target,
        axes,
        _share(questionnaire, target),
        _share(questionnaire, floored),
        strictly,
        visited,
    )


def by_effort(course: Course) -> dict[str, int] | None:
    """Return the rank to reach by question for the least effort; of equal efforts that which scores
    most, then that which leaves the
    first questions lowest. None when no way leads there."""
    return _search(
        course,
        {
            climb.question: {rank: climb.effort(rank) for rank in climb.ranks}
            for climb in course.climbs
        },
    )


def by_use(course: Course, actions: Attached) -> dict[str, int] | None:
    """Return the rank to reach by question for the least sum of effort over impact; of equal sums
    as `by_effort`."""
    above_all_efforts = 1 + sum(climb.effort(len(climb.rungs) - 1) for climb in course.climbs)
    return _search(
        course,
        {
            climb.question: _prices_of_use(climb, actions, above_all_efforts)
            for climb in course.climbs
        },
    )


def _prices_of_use(climb: Climb, actions: Attached, above_all_efforts: int) -> dict[int, int]:
    prices = {}
    for rank in climb.ranks:
        effort = climb.effort(rank)
        action = actions.to(climb.question, climb.rungs[rank].share) if effort else None
        prices[rank] = (
            effort * _IMPACTS // (action.impact if action else 1) * above_all_efforts + effort
        )
    return prices


def _search(course: Course, prices: Mapping[str, Mapping[int, int]]) -> dict[str, int] | None:
    """Points are whole numbers: of the shares within an axis, then of the scores of the axes."""
    units = [
        lcm(*(rung.share.denominator for climb in axis.climbs for rung in climb.rungs))
        for axis in course.axes
    ]
    whole = lcm(
        *(
            unit * weights * fixed.denominator
            for axis, unit in zip(course.axes, units, strict=True)
            for fixed, weights in axis.scopes
        )
    )
    groups = [
        _group(course, axis, unit, whole, prices)
        for axis, unit in zip(course.axes, units, strict=True)
    ]
    if not all(choices for group in groups for choices in group.things):
        return None
    picks = cheapest(groups, _points(course.needed * whole * len(groups), course.strictly))
    return (
        None
        if picks is None
        else dict(zip((climb.question for climb in course.climbs), picks, strict=True))
    )


def _group(
    course: Course, axis: Axis, unit: int, whole: int, prices: Mapping[str, Mapping[int, int]]
) -> Group:
    things = [
        rising(
            Choice(
                prices[climb.question][rank],
                climb.weight * _whole(climb.rungs[rank].share, unit),
                rank,
            )
            for rank in climb.ranks
        )
        for climb in axis.climbs
    ]
    counts = tuple(
        (whole // (unit * weights), int(fixed * whole / weights)) for fixed, weights in axis.scopes
    )
    unmoved = tuple(climb.start for climb in axis.climbs) if axis.id == course.through else None
    return Group(tuple(things), counts, _points(course.least * whole, course.strictly), unmoved)


def _whole(share: Fraction, unit: int) -> int:
    """Return a share in units of which it is a whole number."""
    return share.numerator * (unit // share.denominator)


def _points(bound: Fraction, strictly: bool) -> int:
    """Return the least whole number of points that meets a bound."""
    return floor(bound) + 1 if strictly else ceil(bound)


def _share(questionnaire: Questionnaire, level: int) -> Fraction:
    """Return the share at which a level starts; the first one starts below everything."""
    if level == questionnaire.levels[0].level:
        return Fraction(-1)
    low, high = exact(questionnaire.scale.minimum), exact(questionnaire.scale.maximum)
    return (threshold(questionnaire, level) - low) / (high - low)


def _target(reading: CaseReading, maturity: Maturity) -> int | None:
    questionnaire = reading.questionnaire
    if maturity.level is None:
        return None
    target = min(
        (level.level for level in questionnaire.levels if level.level > (maturity.level or 0)),
        default=None,
    )
    mode_cap, blank_cap = (
        questionnaire.mode(reading.case.mode).level_cap,
        questionnaire.unassessed_level_cap,
    )
    if target is None or (mode_cap is not None and mode_cap < target):
        return None
    blank = any(dimension.score is None for dimension in maturity.dimensions)
    staged = any(
        questionnaire.dimension(dimension.id).aggregate == "staged"
        for dimension in maturity.dimensions
    )
    return None if staged or (blank and blank_cap is not None and blank_cap < target) else target


def _least(reading: CaseReading, target: int) -> dict[str, Fraction] | None:
    """Return the least share that gates ask of each question, None when a gate asks for something
    else that does not hold."""
    least: dict[str, Fraction] = {}
    for gate in reading.questionnaire.gates:
        for requirement in (
            unmet(gate, reading.situation, reading.case.mode) if gate.level <= target else ()
        ):
            for bolt in bolts(requirement.require, reading.situation):
                if (
                    not isinstance(bolt, QuestionIs)
                    or bolt.at_least is None
                    or bolt.at_most is not None
                ):
                    return None
                least[bolt.question] = max(
                    exact(bolt.at_least) / 100, least.get(bolt.question, Fraction(0))
                )
    return least


def bolts(condition: Condition, situation: Situation) -> Iterator[Condition]:
    """Yield what keeps a condition from being met, each to be settled by itself."""
    if condition.evaluate(situation) is Outcome.YES:
        return
    parts = getattr(condition, "all", None)
    if parts is None:
        yield condition
    for part in parts or ():
        yield from bolts(part, situation)


def _axis(
    questionnaire: Questionnaire,
    maturity: Maturity,
    dimension: DimensionScore,
    least: Mapping[str, Fraction],
) -> Axis:
    """Questions declared « non concerné » stay as they are, and count both ways as they do in the
    score: the worse is kept."""
    set_aside = {out.question for out in maturity.out_of_scope}
    moving = [term for term in dimension.terms if term.question not in set_aside]
    still = [term for term in dimension.terms if term.question in set_aside]
    fixed = sum((term.weight * (term.value or Fraction(0)) for term in still), Fraction(0))
    weights = sum(term.weight for term in moving)
    scopes = ((fixed, weights + sum(term.weight for term in still)), (Fraction(0), weights))
    climbs = tuple(_climb(questionnaire, term, least.get(term.question)) for term in moving)
    return Axis(dimension.id, climbs, tuple(scope for scope in dict.fromkeys(scopes) if scope[1]))


def _climb(questionnaire: Questionnaire, term: Term, least: Fraction | None) -> Climb:
    rungs = questionnaire.question(term.question).ladder
    start = standing(rungs, term.value or Fraction(0))
    first = (
        start
        if least is None
        else next(
            (rank for rank in range(start, len(rungs)) if rungs[rank].share >= least), len(rungs)
        )
    )
    return Climb(term.question, term.weight, rungs, start, first)
