"""Where each scheme stands in the list of a firm: the first to look at, the others, what hangs on
our own ignorance, what is for others; the rule is ranking.yaml."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from schemes.matching.considerations import FINDERS, Seen
from schemes.matching.ranking_rule import OUT, ranking_rule
from schemes.record import NATIONAL
from schemes.result import NETWORKS, Standing, Verdict, Weight

#: The order of the list.
ORDER: tuple[Standing, ...] = get_args(Standing)
_POSSIBLE: tuple[Standing, ...] = ("first", "more", "network", "unverified", "aside")


@dataclass(frozen=True)
class Ranked:
    """What of a match decides of its place in the list (`Match` has the same, and all the rest)."""

    id: str
    kind: str
    part_of: str | None
    territory: str
    verdict: Verdict
    elsewhere: bool
    why_here: tuple[Weight, ...]
    relevance: int
    standing: Standing = "more"
    same_as: str | None = None
    stands_for: tuple[str, ...] = ()


def weights(seen: Seen) -> tuple[Weight, ...]:
    """Return what counts for and against a scheme, in the order of the rule: with the points that
    each begins with, they make its relevance. What is refused or closed is not weighed."""
    if case := FINDERS[OUT](seen):
        return (_weight(OUT, case),)
    if seen.verdict in ("not_eligible", "closed"):
        return ()
    others = (name for name in ranking_rule().considerations if name != OUT)
    return tuple(_weight(name, case) for name in others if (case := FINDERS[name](seen)))


def relevance(why_here: Iterable[Weight]) -> int:
    """Return the points of a scheme: 0 for what is out, one at least for what may serve."""
    return ranking_rule().start + sum(weight.points for weight in why_here)


def in_order(every: Sequence[Ranked], placed: bool) -> list[Ranked]:
    """Return the list, the best first: by standing, then points, then id. `placed`: the place of
    the firm is known."""
    stood = [replace(one, standing=_alone(one, placed)) for one in every]
    return sorted(_with_first(_without_doubtful(_as_families(stood))), key=_key)


def is_near(territory: str, verdict: Verdict, elsewhere: bool, placed: bool) -> bool:
    """Tell whether a scheme is for the firm's own place; while that is not known, whether it
    depends on none."""
    return not elsewhere and (placed or territory == NATIONAL or verdict == "eligible")


def _weight(name: str, case: str) -> Weight:
    found = ranking_rule().considerations[name].cases[case]
    return Weight(name, case, found.points, found.said, found.list)


def _key(one: Ranked) -> tuple[int, int, str]:
    return ORDER.index(one.standing), -one.relevance, one.id


def _alone(one: Ranked, placed: bool) -> Standing:
    """Return where a scheme stands by itself; "first": it may be one of the first."""
    kept = {weight.list for weight in one.why_here}
    if not is_near(one.territory, one.verdict, one.elsewhere, placed):
        return "away"
    if one.verdict in ("closed", "not_eligible"):
        return "closed" if one.verdict == "closed" else "refused"
    if "aside" in kept:
        return "away" if one.kind in NETWORKS else "aside"
    if "unverified" in kept:
        return "unverified"
    if one.kind in NETWORKS:
        return "network"
    return "more" if "more" in kept else "first"


def _with_first(every: Sequence[Ranked]) -> list[Ranked]:
    """Return them, with no more first ones than the rule lets stand there."""
    best = sorted((one for one in every if one.standing == "first"), key=_key)
    rest = {one.id for one in best[ranking_rule().first.most :]}
    return [replace(one, standing="more") if one.id in rest else one for one in every]


def _as_families(every: Sequence[Ranked]) -> list[Ranked]:
    """Return them, one alone standing for all records of one aid."""
    families: dict[str, list[Ranked]] = {}
    for one in every:
        if one.standing in _POSSIBLE:
            families.setdefault(one.part_of or one.id, []).append(one)
    shown = {root: min(family, key=_nearest) for root, family in families.items()}
    return [_in_family(one, shown, families) for one in every]


def _without_doubtful(every: Sequence[Ranked]) -> list[Ranked]:
    """Return them, what is likely for others and of which nobody has verified that it is open
    being shown no more, with what it stands for."""
    lost = {one.id for one in every if one.standing == "aside" and _kept(one, "unverified")}
    lost |= {one.id for one in every if one.same_as in lost}
    return [replace(one, standing="away", same_as=None) if one.id in lost else one for one in every]


def _kept(one: Ranked, where: str) -> bool:
    return any(weight.list == where for weight in one.why_here)


def _nearest(one: Ranked) -> tuple[bool, int, int, str]:
    """What is nearest to the firm first, then the best known: in a region, a programme is what its
    carrier there makes of it."""
    return one.territory == NATIONAL, *_key(one)


def _in_family(one: Ranked, shown: dict[str, Ranked], families: dict[str, list[Ranked]]) -> Ranked:
    root = one.part_of or one.id
    if one.standing not in _POSSIBLE or len(families[root]) == 1:
        return one
    if one.id != shown[root].id:
        return replace(one, standing="same", same_as=shown[root].id)
    others = tuple(other.id for other in families[root] if other.id != one.id)
    return replace(one, stands_for=others)
