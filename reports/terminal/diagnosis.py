"""A diagnosis in a terminal: the sections of the presentation in their order, in plain lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from presentation import NumberedAction, Presentation, named, present, say, sections, titles
from reports.terminal.lines import indented, listed, written_out
from scoring import Diagnosis

Draw = Callable[[Presentation], Iterable[str]]


def as_text(diagnosis: Diagnosis) -> str:
    """Return a diagnosis as plain text."""
    return "\n".join(_lines(present(diagnosis)))


def _lines(view: Presentation) -> Iterator[str]:
    yield view.front.title
    for section in sections(view, "terminal"):
        if section.id in _DRAWN:
            yield f"\n{section.title(view, 'terminal')}"
            yield from indented(_DRAWN[section.id](view), 2)


def _alarm(view: Presentation) -> Iterator[str]:
    if found := view.alarm:
        yield found.heading
        yield found.message
        yield found.more(titles(view, "terminal")["loi"])


def _level(view: Presentation) -> Iterator[str]:
    yield view.verdict.heading
    yield view.verdict.about
    told = (view.verdict.within_reach, view.score.sentence, view.confidence.sentence)
    yield from filter(None, told)
    yield from _list(view.holds.title, view.holds.lines)
    if unclear := view.to_clear_up:
        yield from _list(unclear.title, unclear.lines)


def _points(view: Presentation) -> Iterator[str]:
    """Yield what the law asks as the whole of a result."""
    law = view.law
    yield from _class(view)
    if law.unsure:
        yield law.unsure
    if not law.practices:
        yield say("law.practices.none")
    yield from _to_do(view)


def _law(view: Presentation) -> Iterator[str]:
    yield from _class(view)
    yield from _to_do(view)


def _class(view: Presentation) -> Iterator[str]:
    if view.law.is_placed:
        yield view.law.label
    yield from view.law.told


def _to_do(view: Presentation) -> Iterator[str]:
    law = view.law
    yield from _list(say("law.practices.title"), (item.line for item in law.practices))
    yield from _list(say("law.papers.title"), law.papers)
    if law.supplier:
        yield say("law.supplier.title")
        yield from indented(law.supplier, 2)
        yield say("law.supplier.intro")
    yield from _list(say("law.dates.title"), (duty.line for duty in law.duties))
    yield from _list(say("law.notes.title"), law.notes)
    if law.is_told:
        yield law.limit


def _monday(view: Presentation) -> Iterator[str]:
    if found := view.monday:
        yield found.card.title
        yield found.why
        yield from (step.line for step in found.card.steps)
        yield say("monday.copy")
        yield from indented(found.card.prompt_lines, 2)
        yield found.card.checks_in_a_row
        yield from listed(found.answers)


def _start(view: Presentation) -> Iterator[str]:
    for item in view.first_actions:
        yield from _action(item)


def _roadmap(view: Presentation) -> Iterator[str]:
    if not view.actions:
        yield view.roadmap.none
    for group in view.horizons:
        yield from _list(group.until, (item.stated_title for item in group.actions))


def _actions(view: Presentation) -> Iterator[str]:
    for item in view.actions:
        yield from _action(item)


def _action(item: NumberedAction) -> Iterator[str]:
    yield item.stated_title
    yield from indented(filter(None, (item.until, item.why(1))), 3)


def _uses(view: Presentation) -> Iterator[str]:
    yield from listed(card.title for card in view.uses.within_reach)
    if view.uses.not_first:
        yield view.uses.names_not_first()


def _dimensions(view: Presentation) -> Iterator[str]:
    yield from listed(row.listed for row in view.axes.rows)
    if view.axes.limit:
        yield view.axes.limit


def _schemes(view: Presentation) -> Iterator[str]:
    room = view.room("terminal")
    told = view.schemes.within(room)
    yield from view.schemes.notes
    if view.schemes.none_note:
        yield view.schemes.none_note
    questions = view.deciding_questions[: room.to_settle]
    yield from _list(say("schemes.deciding.title"), (one.sentence for one in questions))
    for group, cards in (("first", told.first), ("more", told.more)):
        lines = (written_out(card.verdict_line) for card in cards)
        yield from _list(named("schemes.groups", group), lines)
    yield view.schemes.rest_note(len(told.rest))


def _payers(view: Presentation) -> Iterator[str]:
    return listed(card.verdict_line for card in view.action_payers)


def _financing(view: Presentation) -> Iterator[str]:
    plan = view.financing
    if not plan.rows:
        yield say("financing.nothing")
        return
    yield from (written_out(row.sentence) for row in plan.rows)
    yield from listed(map(written_out, plan.totals))
    yield from _list(say("financing.assumptions"), plan.assumptions())


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    """Yield a list under its title; nothing when it is empty."""
    held = tuple(items)
    if held:
        yield title
        yield from indented(listed(held), 2)


#: What draws each section.
_DRAWN: Mapping[str, Draw] = MappingProxyType(
    {
        "alarm": _alarm,
        "level": _level,
        "points": _points,
        "monday": _monday,
        "start": _start,
        "roadmap": _roadmap,
        "actions": _actions,
        "payers": _payers,
        "uses": _uses,
        "dimensions": _dimensions,
        "schemes": _schemes,
        "financing": _financing,
        "law": _law,
    }
)
