"""The conditions of a scheme: by outcome, with the reason of each and what it rests on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kernel import Outcome
from presentation.schemes.benefits import without_whom
from presentation.schemes.block import Block, block
from presentation.wording import named, say
from schemes import CriterionResult, Match, Source

#: What is left to settle comes first.
_ORDER = (Outcome.UNKNOWN, Outcome.NO, Outcome.YES)
#: As many questions as one takes along to the phone.
FIRST_QUESTIONS = 6

#: Gives the marks of sources, such as « [1] [3] ».
Marks = Callable[[Sequence[Source]], str]


@dataclass(frozen=True)
class Condition:
    """A condition as a row of a table: whether it is met, why, where it is written."""

    outcome: str
    reason: str
    sources: tuple[Source, ...] = ()


def condition_rows(match: Match) -> Iterator[Condition]:
    """Yield the conditions, what is left to settle first, then what only the operator can tell."""
    for result in in_order(match.criteria):
        yield Condition(_outcome(result), result.reason, result.sources)
    for text in match.conditions:
        yield Condition(say("schemes.outcomes.operator"), text)


def condition_blocks(match: Match, marks: Marks) -> Iterator[Block]:
    """Yield the conditions by outcome, the wishes, then what is to see with the operator."""
    for outcome in _ORDER:
        results = [result for result in match.criteria if result.outcome is outcome]
        yield from block(f"conditions_{outcome.value}", (_cited(one, marks) for one in results))
    for name, wishes in (("targeting", match.targeting), ("preferences", match.preferences)):
        yield from block(name, (_wish(wish, marks) for wish in wishes))
    yield from block("operator", match.conditions)
    yield from block("selection", (match.selection,) if match.selection else ())


def question_blocks(match: Match) -> Iterator[Block]:
    """Yield what to ask the firm: the first questions, and how many more there are."""
    first = tuple(question.text for question in match.to_ask[:FIRST_QUESTIONS])
    rest = len(match.to_ask) - len(first)
    more = (say("schemes.question.rest", count=rest),) if rest else ()
    yield from block("to_ask", (*first, *more))


def deciding_question(match: Match) -> str:
    """Return the question that would settle a scheme, else the condition that nobody could tell."""
    if match.to_ask:
        first, rest = match.to_ask[0].text, len(match.to_ask) - 1
        return say("schemes.question.more", question=first, count=rest) if rest else first
    left = next((one.reason for one in match.criteria if one.outcome is Outcome.UNKNOWN), None)
    return say("schemes.question.operator") if left is None else without_whom(left)


def missing(match: Match) -> tuple[str, ...]:
    """Return what would settle a scheme, questions or reasons, else what rules it out."""
    if match.verdict != "to_confirm":
        return reasons(match, Outcome.NO)
    return tuple(one.text for one in match.to_ask) or reasons(match, Outcome.UNKNOWN)


def reasons(match: Match, outcome: Outcome) -> tuple[str, ...]:
    """Return the reasons of the conditions of an outcome."""
    return tuple(result.reason for result in match.criteria if result.outcome is outcome)


def in_order(results: Iterable[CriterionResult]) -> list[CriterionResult]:
    """Return conditions by outcome, those of one outcome in their own order."""
    return sorted(results, key=lambda result: _ORDER.index(result.outcome))


def _cited(result: CriterionResult, marks: Marks) -> str:
    found = marks(result.sources)
    return f"{result.reason} {found}" if found else result.reason


def _wish(result: CriterionResult, marks: Marks) -> str:
    return say("schemes.wish", outcome=_outcome(result), reason=_cited(result, marks))


def _outcome(result: CriterionResult) -> str:
    return named("schemes.outcomes", result.outcome.value)
