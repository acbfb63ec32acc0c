"""Which schemes may pay for an advice."""

from collections.abc import Sequence

from companies import ProjectKind
from schemes import LOANS, Match

#: Kinds of scheme that come after all others, in this order: money to pay back, then networks,
#: which pay nothing.
_LATER = (*LOANS, "reseau")
#: What makes money to pay back worth a word, by its name in ranking.yaml.
_SUITING = ("project", "stage")


def payers(
    pays: Sequence[ProjectKind], matches: Sequence[Match], most: int = 3, *, loans: bool = True
) -> tuple[str, ...]:
    """Return the ids of the schemes that may pay for projects of some kinds, the best first, `most`
    at the most.

    What nobody has verified comes after the rest; loans and networks last of all. Before them, a
    scheme of the very kind asked (a training for a training), then what costs the firm nothing,
    then what fits for sure before what is to be confirmed, then relevance, ties by id. A mere
    resource pays nothing, nor does what is for other firms or another stage, or what another record
    stands for; money to pay back is named only when it suits the stage or the project of the firm,
    and never without `loans`.
    """
    wanted = (match for match in matches if loans or match.kind not in LOANS)
    able = (
        (match for match in wanted if _is_offered(match) and not match.purposes.isdisjoint(pays))
        if pays
        else ()
    )
    return tuple(match.id for match in sorted(able, key=lambda match: _rank(match, pays))[:most])


def _is_offered(match: Match) -> bool:
    possible = match.is_live and match.standing != "same" and match.may_serve
    for_others = any(
        one.list == "aside" and one.consideration != "project" for one in match.why_here
    )
    suits = match.kind not in LOANS or any(
        one.consideration in _SUITING and one.points > 0 for one in match.why_here
    )
    return (
        possible and not match.elsewhere and not for_others and suits and match.kind != "ressource"
    )


def _rank(
    match: Match, pays: Sequence[ProjectKind]
) -> tuple[int, bool, bool, bool, bool, int, str]:
    later = _LATER.index(match.kind) + 1 if match.kind in _LATER else 0
    return (
        later,
        match.standing == "unverified",
        match.kind not in pays,
        match.aid.firm_cost_eur != 0,
        match.verdict != "eligible",
        -match.relevance,
        match.id,
    )
