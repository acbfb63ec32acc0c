"""Matches and schemes as lines of text for a terminal."""

from collections.abc import Iterable, Iterator, Mapping

from kernel import Outcome
from schemes.model import Scheme
from schemes.result import Match, Source
from schemes.wording import day, say

_MARKS = {Outcome.YES: "+", Outcome.NO: "-", Outcome.UNKNOWN: "?"}


def matches_text(matches: Iterable[Match]) -> Iterator[str]:
    """Yield each match with its verdict, its reasons, its aid and what to ask; the first line of each is its name."""
    for match in matches:
        yield say("text.match", verdict=match.verdict_label, name=match.name, id=match.id)
        for criterion in match.criteria:
            yield f"    {_MARKS[criterion.outcome]} {criterion.reason}"
        yield "    " + say("text.aid", formula=match.aid.formula)
        yield from (f"    {say('text.ask', question=question)}" for question in match.to_ask)
        yield "    " + say("text.contact", label=match.contact.label, where=match.contact.url or match.contact.phone or "", checked=match.checked_label)


def scheme_text(scheme: Scheme, sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield one scheme as written: what it is, what it asks for, and every source with its date."""
    yield say("text.scheme", name=scheme.name, operator=scheme.operator)
    yield scheme.summary.text
    for criterion in scheme.criteria:
        yield "  - " + say("text.fact", fact=criterion.need(), sources=", ".join(criterion.source))
    for condition in scheme.conditions:
        yield "  - " + say("text.fact", fact=condition.text, sources=", ".join(condition.source))
    for id in scheme.cited():
        source = sources[id]
        yield say("text.source", id=id, title=source.title, dated=source.dated or say("text.undated"), seen=day(source.seen_on), url=source.url or "")
