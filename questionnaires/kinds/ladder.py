"""A question as a ladder: each answer that is worth more than the one below, and its cost."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction

from kernel import Document, Fault, Where
from questionnaires.kinds.numbers import exact

#: Cost of a step without an effort of its own: then the fewest steps make the shortest path.
NO_EFFORT_GIVEN = 1
#: Far above the longest effort (8: several months): a slip of the hand.
MOST_EFFORT = 100
#: What an author may write as an effort.
EFFORTS = "1 (moins d'une journée), 2, 4 ou 8 (plusieurs mois)"


@dataclass(frozen=True)
class Rung:
    """One answer. `value`: option key, number of boxes or lower bound; `share`: 0 to 1;
    `effort`: to climb from the rung below; `goal`: somebody may aim at it."""

    value: int | float
    share: Fraction
    effort: int
    goal: bool = True


#: The ladder of a question whose answers are not ranked: a single rung, worth nothing.
UNRANKED = (Rung(0, Fraction(0), 0),)

#: Value and worth of each answer, rising.
Steps = tuple[tuple[int | float, int | float], ...]


def rungs(
    steps: Steps,
    best: int | float,
    efforts: tuple[int, ...],
    no_goal: Collection[int | float] = (),
) -> tuple[Rung, ...]:
    """Return the ladder of some answers, `best` being worth all; `efforts[i]`: from i to i + 1;
    `no_goal`: the values that nobody should aim at."""
    costs = (0, *efforts, *(NO_EFFORT_GIVEN for _ in steps[len(efforts) + 1 :]))
    return tuple(
        Rung(value, exact(worth) / exact(best), cost, value not in no_goal)
        for (value, worth), cost in zip(steps, costs, strict=False)
    )


def standing(ladder: tuple[Rung, ...], share: Fraction) -> int:
    """Return the index of the highest rung that an answer worth `share` has reached."""
    return max(0, bisect_right(ladder, share, key=lambda rung: rung.share) - 1)


def next_goal(ladder: tuple[Rung, ...], share: Fraction) -> Rung | None:
    """Return the lowest rung above an answer worth `share` that somebody may aim at, None above the
    last."""
    return next((rung for rung in ladder[standing(ladder, share) + 1 :] if rung.goal), None)


def effort_faults(
    document: Document,
    id: str,
    effort: tuple[int, ...],
    steps: int,
    where: Where,
) -> Iterator[Fault]:
    """Yield what is wrong with the efforts of a ladder that is climbed in so many steps."""
    place = (*where, "effort")
    if effort and max(effort) > MOST_EFFORT:
        what = f"{id} donne un effort de {max(effort)} à un seul pas"
        yield document.fault(place, "effort", what, f"Écrivez {EFFORTS}")
    if effort and (len(effort) != steps or min(effort) < 1):
        what = f"{id} donne {len(effort)} efforts pour {steps} pas"
        remedy = "Écrivez un effort de 1 ou plus par pas d'une réponse à la suivante"
        yield document.fault(place, "effort", what, remedy)
