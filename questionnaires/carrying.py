"""Answers written anew in the next version of a questionnaire. What is not known stays not known,
and nothing is guessed: an answer
that the rules do not carry is named, with the reason (skipping never helps here either)."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from kernel import Outcome, unique
from questionnaires.conditions import Situation
from questionnaires.kinds import UNKNOWN, Fact, Question, exact, is_number
from questionnaires.migration import Carry, Row, Rule, Value, rules_by_source
from questionnaires.model import Questionnaire
from questionnaires.wording import say

Part = Literal["answers", "facts"]


@dataclass(frozen=True)
class Side:
    """The questions, or the profile questions, of one version."""

    questionnaire: Questionnaire
    part: Part

    def item(self, id: str) -> Question | Fact | None:
        """Return a question or a fact by its id."""
        if self.part == "answers":
            return self.questionnaire.by_id.get(id)
        return next((fact for fact in self.questionnaire.facts if fact.id == id), None)

    def ids(self) -> tuple[str, ...]:
        """Return all ids, in order."""
        return tuple(
            item.id
            for item in (
                self.questionnaire.questions if self.part == "answers" else self.questionnaire.facts
            )
        )

    def fits(self, id: str, raw: Any) -> bool:
        """Tell whether a value is an answer to a question."""
        item = self.item(id)
        return item is not None and not item.problem(raw)

    def label(self, id: str, raw: Any) -> str:
        """Return an answer in words."""
        item = self.item(id)
        return str(raw) if item is None else item.label(raw)

    def situation(self, given: Mapping[str, Any]) -> Situation:
        """Return what conditions over these answers see."""
        if self.part == "facts":
            return Situation(facts=given)
        questions = self.questionnaire.by_id
        return Situation(
            answers={id: questions[id].read(raw) for id, raw in given.items() if id in questions}
        )


@dataclass(frozen=True)
class Carried:
    """`values`: by new id; `lost`: old id → why its answer, or a part of it, is not carried."""

    values: dict[str, Value] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)

    def __or__(self, other: "Carried") -> "Carried":
        return Carried({**self.values, **other.values}, {**self.lost, **other.lost})


@dataclass(frozen=True)
class _Written:
    """One answer written anew. `value`: None when it cannot be; `why`: why it, or some of it,
    cannot."""

    value: Value | None = None
    why: str | None = None


def carry(
    before: Side,
    after: Side,
    rules: tuple[Rule, ...],
    given: Mapping[str, Value],
    left_out: Collection[str] = (),
) -> Carried:
    """Return the answers of one version as the next one has them. `left_out`: what an advisor
    declared « non concerné » does not weigh on a merger."""
    ruled, found = rules_by_source(rules), Carried()
    for rule in rules:
        found |= _by_rule(
            before, after, rule, {id: given[id] for id in rule.sources if id in given}, left_out
        )
    for id, raw in given.items():
        if id not in ruled:
            found |= (
                _placed(after, id, id, _Written(raw))
                if after.item(id)
                else Carried(lost={id: say("carrying.gone")})
            )
    return found


def _by_rule(
    before: Side, after: Side, rule: Rule, given: Mapping[str, Value], left_out: Collection[str]
) -> Carried:
    if not given:
        return Carried()
    if rule.dropped is not None:
        return Carried(lost=dict.fromkeys(given, rule.dropped))
    if rule.kind == "merged":
        return _merged(before, after, rule, given, left_out)
    source = rule.sources[0]
    if rule.kind == "split":
        return _split(before, after, rule, source, given[source])
    (target,) = rule.parts
    return _placed(after, source, target, _written(before, source, rule, given[source]))


def _placed(after: Side, source: str, target: str, written: _Written) -> Carried:
    """Keep what the new question can hold, and only that."""
    value = None if written.value is None else _settled(after, target, written.value)
    if value is not None and not after.fits(target, value):
        return Carried(lost={source: say("carrying.unfit")})
    return Carried(
        {} if value is None else {target: value},
        {} if written.why is None else {source: written.why},
    )


def _settled(after: Side, target: str, value: Value) -> Value:
    item = after.item(target)
    settled: Value = value if item is None or value == UNKNOWN else item.settled(value)
    return settled


def _written(before: Side, source: str, way: Carry, raw: Value) -> _Written:
    if before.part == "answers" and raw == UNKNOWN:
        return _Written(UNKNOWN)
    if way.table is not None:
        return _looked_up(way.table, before.situation({source: raw}))
    if way.steps is not None:
        return _stepped(way.steps, _number(before, source, raw))
    if way.factor is not None:
        return (
            _Written(_plain(exact(raw) * Fraction(str(way.factor))))
            if is_number(raw)
            else _Written(why=say("carrying.unfit"))
        )
    if isinstance(raw, (tuple, list)):
        return _boxes(_option(way, box, box) for box in raw)
    value = _option(way, raw, raw)
    return _Written(value) if value is not None else _Written(why=say("carrying.no_option"))


def _option(way: Carry, raw: Value, otherwise: Value | None) -> Value | None:
    return (
        way.options.get(raw, otherwise)
        if way.options is not None and not isinstance(raw, (tuple, list))
        else otherwise
    )


def _boxes(new: Iterable[Value | None]) -> _Written:
    """Join what each box became."""
    found = list(new)
    boxes = dict.fromkeys(
        box
        for one in found
        if one is not None
        for box in (one if isinstance(one, (tuple, list)) else (str(one),))
    )
    lost = any(one is None for one in found)
    if not boxes:
        return _Written(why=say("carrying.no_option")) if lost else _Written(())
    return _Written(tuple(boxes), say("carrying.some_boxes") if lost else None)


def _number(before: Side, source: str, raw: Value) -> Fraction | None:
    """Return a number, or how many boxes are ticked."""
    item = before.item(source)
    return item.amount(raw) if item is not None else None


def _stepped(steps: tuple[tuple[int | float, Value], ...], number: Fraction | None) -> _Written:
    reached = [value for start, value in steps if number is not None and number >= exact(start)]
    return _Written(reached[-1]) if reached else _Written(why=say("carrying.no_option"))


def _looked_up(table: tuple[Row, ...], situation: Situation) -> _Written:
    for row in table:
        outcome = row.when.evaluate(situation)
        if outcome is Outcome.YES:
            return _Written(row.gives)
        if outcome is Outcome.UNKNOWN:
            return _Written(why=say("carrying.undecided"))
    return _Written(why=say("carrying.no_option"))


def _split(before: Side, after: Side, rule: Rule, source: str, raw: Value) -> Carried:
    """Each part takes what is its own; an answer is lost when no part takes it, a box when none
    takes that box."""
    parts = {target: _part(before, source, way, raw) for target, way in rule.parts.items()}
    placed = {
        target: _placed(after, source, target, _Written(one.value)) for target, one in parts.items()
    }
    values = {target: value for one in placed.values() for target, value in one.values.items()}
    if isinstance(raw, (tuple, list)):
        taken = {box for way in rule.parts.values() for box in _own(way)}
        missing = any(box not in taken for box in raw) or any(one.lost for one in placed.values())
    else:
        missing = False
    if not values:
        return Carried(lost={source: say("carrying.no_option")})
    return Carried(values, {source: say("carrying.some_boxes")} if missing else {})


def _part(before: Side, source: str, way: Carry, raw: Value) -> _Written:
    if not isinstance(raw, (tuple, list)) or way.table is not None or way.steps is not None:
        return _written(before, source, way, raw)
    if not raw:
        return _Written(())
    own = [_option(way, box, None) for box in raw if box in _own(way)]
    return _boxes(own) if own else _Written(way.otherwise)


def _own(way: Carry) -> tuple[Any, ...]:
    """Return the boxes that a part takes; one by steps or by table takes them all."""
    return tuple(key for key, value in (way.options or {}).items() if value is not None)


def _merged(
    before: Side, after: Side, rule: Rule, given: Mapping[str, Value], left_out: Collection[str]
) -> Carried:
    (target,) = rule.parts
    sources = [id for id in rule.sources if id not in left_out]
    apart = {id: say("carrying.undecided") for id in given if id in left_out}
    known = {id: given[id] for id in sources if id in given and not _is_unknown(before, given[id])}
    if not known:
        unknown = any(id in given for id in sources)
        return Carried({target: UNKNOWN} if unknown else {}, apart)
    written = _joined(before, rule, sources, known)
    value = None if written.value is None else _settled(after, target, written.value)
    if value is None or not after.fits(target, value):
        why = written.why or say("carrying.unfit")
        return Carried(lost={**apart, **{id: why for id in given if id in sources}})
    return Carried(
        {target: value},
        {**apart, **({} if written.why is None else dict.fromkeys(known, written.why))},
    )


def _is_unknown(before: Side, raw: Value) -> bool:
    return before.part == "answers" and raw == UNKNOWN


def _joined(before: Side, rule: Rule, sources: list[str], known: Mapping[str, Value]) -> _Written:
    """Only the highest can be told without knowing all: whatever the others are, it is reached."""
    if rule.table is not None:
        return _looked_up(rule.table, before.situation(known))
    if rule.keep != "highest" and len(known) < len(sources):
        return _Written(why=say("carrying.undecided"))
    written = [
        _written(before, id, Carry(options=rule.options, factor=rule.factor), known[id])
        for id in sources
        if id in known
    ]
    if any(one.value is None for one in written):
        return _Written(why=say("carrying.no_option"))
    values: list[Any] = [one.value for one in written]
    if rule.keep == "union":
        boxes = tuple(
            box
            for value in values
            for box in (value if isinstance(value, (tuple, list)) else (value,))
        )
        return _Written(
            unique(boxes), say("carrying.some_boxes") if any(one.why for one in written) else None
        )
    if not all(is_number(value) for value in values):
        return _Written(why=say("carrying.unfit"))
    ways: dict[str | None, Callable[[list[Any]], Any]] = {
        "lowest": min,
        "highest": max,
        "sum": lambda found: _plain(sum(map(exact, found), Fraction(0))),
    }
    return _Written(ways[rule.keep](values))


def _plain(number: Fraction) -> int | float:
    """Return a number as a case holds it: whole when it is, else with the twelve decimals that its
    files keep."""
    return int(number) if number.denominator == 1 else round(float(number), 12)
