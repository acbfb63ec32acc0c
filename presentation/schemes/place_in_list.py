"""Why a scheme stands where it stands in the list, in the words of ranking.yaml, and which other
records it stands for."""

from collections.abc import Iterable, Iterator, Mapping

from presentation.schemes.block import Block, block
from presentation.wording import say
from schemes import Match, Weight, ranking_rule

#: Standings whose place is told: the others have a reason of their own.
_TOLD = ("first", "more", "network", "unverified", "aside")


def place_blocks(match: Match) -> Iterator[Block]:
    """Yield what counts for and against a scheme, with its points and their sum."""
    if match.standing not in _TOLD or not match.why_here:
        return
    sides = {
        "for": [one for one in match.why_here if one.points > 0],
        "against": [one for one in match.why_here if one.points < 0],
    }
    told = [
        say(f"schemes.place.{side}", reasons=_row(found)) for side, found in sides.items() if found
    ]
    total = say("schemes.place.total", points=match.relevance, start=ranking_rule().start)
    yield from block("place", (), " ".join((*told, total)))


def family_block(match: Match, names: Mapping[str, str]) -> Iterator[Block]:
    """Yield the other records of the same aid. `names`: by id."""
    others = " ; ".join(names.get(id, id) for id in match.stands_for)
    if others:
        yield from block("family", (), say("schemes.place.family", names=others))


def _row(found: Iterable[Weight]) -> str:
    return " ; ".join(
        say("schemes.place.reason", said=one.said, points=one.points) for one in found
    )
