"""Public support in a terminal: cards, questions and plan of `presentation.schemes`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from presentation import (
    AT_ONCE,
    Block,
    DecidingQuestion,
    Financing,
    SchemeCard,
    first_call,
    named,
    say,
)
from reports.terminal.lines import indented, listed, numbered, written_out
from schemes import FirstCall, Match, Plan, Settling


def scheme_lines(matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
    """Yield each scheme in full, its verdict and its name first. `names`: of all schemes, by id."""
    if not matches:
        yield say("terminal.schemes.none")
    for match in matches:
        yield from _scheme(SchemeCard(match, names))


def first_call_lines(calls: Sequence[FirstCall]) -> Iterator[str]:
    """Yield who helps a firm before any aid, then an empty line; nothing when nobody need."""
    for call in calls:
        yield from (written_out(first_call(call)), "")


def group_lines(group: str, matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the schemes of a group of the list in full, under its title; nothing when it is empty.
    `group`: "first" or "more"."""
    if matches:
        yield f"{named('schemes.groups', group)}\n"
        yield from scheme_lines(matches, names)
        yield ""


def resource_lines(matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
    """Yield who informs and brings together, and pays nothing, in a line each."""
    if matches:
        yield named("schemes.groups", "resources")
        yield from indented((say("schemes.resources_note"),))
        cards = (SchemeCard(match, names) for match in matches)
        yield from indented(listed(written_out(card.door) for card in cards))


def unverified_lines(matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
    """Yield what hangs on what nobody has verified, each with whom to call. `names`: of all
    schemes, by id."""
    if matches:
        yield say("schemes.unverified.title", count=len(matches))
        yield from indented((say("schemes.unverified.intro"),))
        calls = (written_out(SchemeCard(match, names).call) for match in matches)
        yield from indented(listed(calls))


def rest_lines(matches: Sequence[Match]) -> Iterator[str]:
    """Count schemes that are not told in full, by what became of them."""
    labels = Counter(map(_fate, matches))
    if labels:
        parts = ", ".join(map(_counted, labels.items()))
        yield say("terminal.schemes.rest", count=labels.total(), parts=parts)


def question_lines(questions: Sequence[Settling], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the questions to ask now, then those that may wait."""
    told = [DecidingQuestion(one, names).sentence for one in questions]
    if told:
        yield say("schemes.deciding.title")
        yield from indented(numbered(told[:AT_ONCE]))
    if behind := told[AT_ONCE:]:
        yield say("schemes.deciding.behind", count=len(behind))
        yield from indented(listed(behind))
    if not told:
        yield say("terminal.schemes.no_question")


def plan_lines(plan: Plan, matches: Sequence[Match]) -> Iterator[str]:
    """Yield the plan: its aids, what they bring together, the steps, what it supposes, what is not
    in it."""
    told = Financing(plan, {match.id: match.checked_label for match in matches})
    yield say("terminal.schemes.plan")
    yield from indented(_plan(told))


def _counted(label: tuple[str, int]) -> str:
    return say("terminal.schemes.part", label=label[0], count=label[1])


def _fate(match: Match) -> str:
    if match.standing in ("aside", "same"):
        return say(f"terminal.schemes.{match.standing}")
    is_elsewhere = match.elsewhere and match.verdict != "closed"
    return say("terminal.schemes.elsewhere") if is_elsewhere else match.verdict_label


def _scheme(card: SchemeCard) -> Iterator[str]:
    yield say("terminal.schemes.name", verdict=card.verdict, name=card.name, id=card.id)
    yield from indented((card.maker, card.summary))
    for block in (*card.brings, *card.asks):
        yield from indented(_block(block))
    yield from indented(
        (f"{say('schemes.blocks.contact')} {written_out(card.contact)}", card.checked)
    )
    yield from indented((say("schemes.blocks.sources"),))
    sources = (f"{one.mark} {written_out(one.sentence)}" for one in card.numbered_sources)
    yield from indented(sources, 6)


def _block(block: Block) -> Iterator[str]:
    yield f"{block.title} {block.on_line}".rstrip()
    yield from indented(listed(block.listed), 2)


def _plan(told: Financing) -> Iterator[str]:
    if told.rows:
        yield from (row.sentence for row in told.rows)
        yield from told.totals
    else:
        yield say("financing.nothing")
    yield from _titled("steps", numbered(told.steps))
    yield from _titled("assumptions", listed(told.assumptions()) if told.rows else ())
    for aside in told.asides:
        yield f"{aside.title} :"
        yield from indented(listed(item.sentence for item in aside.items), 2)


def _titled(name: str, items: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    told = tuple(items)
    if told:
        yield say(f"financing.{name}") + " :"
        yield from indented(told, 2)
