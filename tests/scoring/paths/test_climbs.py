"""Both searches against brute force, on small questionnaires with gates, floors, caps, unknown answers and questions set aside."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import assess
from scoring.advice.advice_content import ActionEntry
from scoring.maturity.reading import read
from scoring.paths.climbs import Course, by_effort, by_use, course
from scoring.paths.next_level import next_level, useful_path
from scoring.paths.step_actions import Attached, Raiser


@dataclass(frozen=True)
class Sketch:
    """A small questionnaire with the heights that each question can take, those that nobody should aim at, and what each step costs."""

    text: str
    heights: dict[str, tuple[int, ...]]
    efforts: dict[str, tuple[int, ...]]
    no_goals: dict[str, tuple[int, ...]]


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    heights: dict[str, tuple[int, ...]] = {}
    efforts: dict[str, tuple[int, ...]] = {}
    no_goals: dict[str, tuple[int, ...]] = {"B2": ()}
    lines = []
    for id, dimension in (("A1", "a"), ("A2", "a"), ("B1", "b"), ("B2", "b")):
        weight = draw(st.integers(1, 3))
        head = f'  - {{id: {id}, dimension: {dimension}, weight: {weight}, text: "{id} ?", '
        if id == "B2":
            cost = draw(st.integers(1, 4))
            heights[id], efforts[id] = (0, 1, 2), (cost, cost)
            lines.append(head + f'kind: multi, items: {{x: "X", y: "Y", z: "Z"}}, exclusive: {{rien: "Rien"}}, full: 2, effort_per_item: {cost}}}')
        else:
            keys = (0, *sorted(draw(st.sets(st.sampled_from([20, 40, 60, 80]), min_size=1, max_size=2))), 100)
            heights[id], efforts[id] = keys, tuple(draw(st.integers(0, 4)) for _ in keys[1:])
            options = ", ".join(f'{key}: "{id} à {key}"' for key in keys)
            no_goals[id] = tuple(sorted(draw(st.sets(st.sampled_from(keys[1:-1])))))
            lines.append(head + f"kind: scale, options: {{{options}}}, effort: {list(efforts[id])}, no_goal: {list(no_goals[id])}}}")
    gates = "".join(
        f"  - {{id: g{level}, level: {level}, message: M, requirements: [{{require: {{question: {draw(st.sampled_from(['A1', 'A2', 'B1']))}, "
        f"at_least: {draw(st.sampled_from([20, 50, 80]))}}}{draw(st.sampled_from(['', ', when: {question: C, any_of: [oui]}']))}}}]}}\n"
        for level in draw(st.lists(st.sampled_from([2, 3]), unique=True, min_size=1))
    )
    floor = draw(st.sampled_from(["", "floor: {above_weakest: 1, message: M}\n", "floor: {above_weakest: 0, message: M}\n"]))
    cap = draw(st.sampled_from(["", "", ", level_cap: 2, level_cap_message: M"]))
    middle = draw(st.sampled_from([20, 33.3, 50]))
    text = (
        "questionnaire: 1\nid: petit\nversion: 1\ntitle: T\nlanguage: fr\nlicence: L\nnot_applicable_max: 1\n"
        f"scale: {draw(st.sampled_from(['{minimum: 0, maximum: 100}', '{minimum: -100, maximum: 100}']))}\n"
        f"threshold_belongs_to: {draw(st.sampled_from(['upper', 'lower']))}\n"
        f"levels:\n  - {{level: 1, name: U, from: -100, description: D}}\n  - {{level: 2, name: D, from: {middle}, description: D}}\n"
        f"  - {{level: 3, name: T, from: 70, description: D}}\n{floor}gates:\n{gates}"
        "confidence: {labels: [{id: c, name: C, completeness: 0}]}\n"
        f"modes: [{{id: m, title: M, minutes: 1, description: D, advisor: true, dimensions: [a, b, c]{cap}}}]\n"
        "dimensions:\n  - {id: a, name: A, description: D}\n  - {id: b, name: B, description: D}\n  - {id: c, name: C, description: D, scored: false}\n"
        "questions:\n" + "\n".join(lines) + '\n  - {id: C, dimension: c, kind: single, weight: 0, text: "C ?", choices: {oui: "Oui", non: "Non"}}\n'
    )
    return Sketch(text, heights, efforts, no_goals)


def answer(id: str, height: int) -> Answer:
    return height if id != "B2" else (("x", "y", "z")[:height] or ("rien",))


@dataclass(frozen=True)
class Scene:
    """A questionnaire, a case, the rank of each answer, and every way to improve it with what it leads to."""

    sketch: Sketch
    questionnaire: Questionnaire
    case: Case
    start: dict[str, int]

    def ways(self) -> list["Way"]:
        movable = [id for id in self.sketch.heights if id not in self.case.not_applicable]
        return [self.way(dict(zip(movable, ranks, strict=True))) for ranks in product(*map(self.ends, movable))]

    def ends(self, id: str) -> list[int]:
        """The ranks on which a question may end: its own, or a goal above."""
        heights = self.sketch.heights[id]
        return [rank for rank in range(self.start[id], len(heights)) if rank == self.start[id] or heights[rank] not in self.sketch.no_goals[id]]

    def way(self, ranks: dict[str, int]) -> "Way":
        better = self.case
        for id, rank in ranks.items():
            better = better.with_answer(id, answer(id, self.sketch.heights[id][rank])) if rank > self.start[id] else better
        maturity = assess(self.questionnaire, better)
        return Way(ranks, {id: self.effort(id, rank) for id, rank in ranks.items()}, maturity.level or 0, maturity.score)

    def effort(self, id: str, rank: int) -> int:
        return sum(self.sketch.efforts[id][self.start[id] : rank])


@dataclass(frozen=True)
class Way:
    """One set of improvements: the rank of each question, what each costs, and where they lead."""

    ranks: dict[str, int]
    efforts: dict[str, int]
    level: int
    score: Fraction


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    sketch = draw(sketches())
    start = {id: draw(st.integers(0, len(heights) - 1)) for id, heights in sketch.heights.items()}
    unknown = draw(st.sets(st.sampled_from(sorted(start)), max_size=1))
    known: dict[str, Answer] = {id: UNKNOWN if id in unknown else answer(id, sketch.heights[id][rank]) for id, rank in start.items()}
    known |= draw(st.sampled_from([{}, {"C": "oui"}, {"C": "non"}]))
    aside = draw(st.sampled_from([{}, {}, {"A1": "raison"}, {"B2": "raison"}]))
    case = Case("petit", 1, "m", date(2026, 11, 22), answers=known, not_applicable=aside)
    return Scene(sketch, validate(read_yaml(sketch.text), Questionnaire), case, start | dict.fromkeys(unknown, 0))


def leading(scene: Scene, visit: bool) -> list[Way]:
    """Return the ways that lead a level higher, through the weakest dimension if `visit` and if something can rise there."""
    before = assess(scene.questionnaire, scene.case)
    level = before.level or 0
    if scene.questionnaire.mode("m").level_cap == level:
        return []
    found = [way for way in scene.ways() if way.level > level]
    weakest = min(before.dimensions, key=lambda dimension: dimension.score or 0)
    inside = [id for id in scene.start if id[0].lower() == weakest.id and id not in scene.case.not_applicable]
    if not visit or (weakest.level or 0) > level or all(scene.start[id] == len(scene.sketch.heights[id]) - 1 for id in inside):
        return found
    return [way for way in found if any(way.ranks[id] > scene.start[id] for id in inside)]


def best(ways: list[Way], price: Callable[[Way], object]) -> dict[str, int] | None:
    """Return the ranks of the cheapest way; of equal prices the highest score, then the lowest first ranks."""
    return min(ways, key=lambda way: (price(way), -way.score, tuple(way.ranks.values()))).ranks if ways else None


def searched(scene: Scene, search: Callable[[Course], dict[str, int] | None], visit: bool) -> dict[str, int] | None:
    found = course(read(scene.questionnaire, scene.case), assess(scene.questionnaire, scene.case))
    return None if found is None else search(found if visit else replace(found, through=None))


@settings(max_examples=100, deadline=None)
@given(scene=scenes(), visit=st.booleans())
def test_the_shortest_path_is_the_best_of_all_ways(scene: Scene, visit: bool) -> None:
    assert searched(scene, by_effort, visit) == best(leading(scene, visit), lambda way: sum(way.efforts.values()))


@settings(max_examples=100, deadline=None)
@given(scene=scenes(), visit=st.booleans(), data=st.data())
def test_the_most_useful_path_is_the_best_of_all_ways(scene: Scene, visit: bool, data: st.DataObject) -> None:
    """Each question may have an action that raises it up to some share, of some impact."""
    impacts = {id: data.draw(st.integers(1, 5)) for id in data.draw(st.sets(st.sampled_from(sorted(scene.start))))}
    up_to = {id: data.draw(st.sampled_from([30, 60, 100])) for id in impacts}
    actions = Attached({id: (Raiser(Fraction(up_to[id], 100), action(id, impacts[id])),) for id in impacts}, {})

    def price(way: Way) -> tuple[Fraction, int]:
        shares = {id: Fraction(scene.sketch.heights[id][rank], scene.sketch.heights[id][-1]) * 100 for id, rank in way.ranks.items()}
        reached = {id: impacts[id] if id in impacts and shares[id] <= up_to[id] else 1 for id in way.ranks}
        return sum((Fraction(effort, reached[id]) for id, effort in way.efforts.items()), Fraction(0)), sum(way.efforts.values())

    assert searched(scene, lambda found: by_use(found, actions), visit) == best(leading(scene, visit), price)


def action(id: str, impact: int) -> ActionEntry:
    axis = id[0].lower()
    return ActionEntry.model_validate(
        {"id": f"R-{id}", "title": "T", "text": "T", "dimension": axis, "levels": (), "horizon": "3 mois", "effort": 1, "impact": impact}
        | {"owner": "O", "done_when": "D"}
    )


@settings(max_examples=60, deadline=None)
@given(scene=scenes())
def test_what_is_told_is_what_was_found(scene: Scene) -> None:
    reading, maturity = read(scene.questionnaire, scene.case), assess(scene.questionnaire, scene.case)
    reach = searched(scene, by_effort, visit=True)
    result = next_level(reading, maturity)
    assert (result is None) == (reach is None)
    if result is not None and reach is not None:
        assert {step.question for step in result.steps} == {id for id, rank in reach.items() if rank > scene.start[id]}
        assert result.cost == sum(scene.effort(id, rank) for id, rank in reach.items())
    assert useful_path(reading, maturity) == result, "without actions every impact is 1"


@settings(max_examples=100, deadline=None)
@given(scene=scenes(), data=st.data())
def test_not_knowing_never_makes_a_path_cheaper(scene: Scene, data: st.DataObject) -> None:
    """The rule of the weakest dimension may only add to what an unknown answer costs: it is left out of the known case."""
    id = data.draw(st.sampled_from(sorted(set(scene.start) - set(scene.case.not_applicable))))
    vaguer = replace(scene, case=scene.case.with_answer(id, UNKNOWN), start=scene.start | {id: 0})
    assume(assess(scene.questionnaire, vaguer.case).level == assess(scene.questionnaire, scene.case).level)
    known, unknown = searched(scene, by_effort, visit=False), searched(vaguer, by_effort, visit=data.draw(st.booleans()))
    assert (known is None) == (unknown is None)
    if known is not None and unknown is not None:
        assert sum(vaguer.effort(id, rank) for id, rank in unknown.items()) >= sum(scene.effort(id, rank) for id, rank in known.items())
