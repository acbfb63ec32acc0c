"""The rule that ranks the schemes of a firm, as ranking.yaml tells it: what counts, and why."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from kernel import Strict, Words, read_yaml, validate

FILE = Path(__file__).parent.parent / "ranking.yaml"

#: What is for others: it alone counts, and leaves nothing of the start.
OUT = "out"


class RankingCase(Strict):
    """What may be found of a scheme. `list`: where it then stays, whatever its points."""

    points: int
    said: Words
    list: Literal["more", "unverified", "aside"] | None = None


class Consideration(Strict):
    """One thing that counts, and why; one of its cases applies, or none."""

    why: Words
    cases: dict[str, RankingCase] = Field(min_length=1)


class FirstList(Strict):
    """The list to look at first: how many schemes at most, and why these."""

    most: int = Field(ge=1)
    why: Words


class RankingRule(Strict):
    """The file ranking.yaml. `start`: the points that every scheme begins with."""

    ranking: Literal[1]
    start: int
    first: FirstList
    considerations: dict[str, Consideration]

    @model_validator(mode="after")
    def _leaves_points(self) -> "RankingRule":
        """A scheme that may serve keeps a point at least: nought is for what is out."""
        worst = {name: _worst(one) for name, one in self.considerations.items()}
        out = self.considerations.get(OUT)
        if out is None or any(case.points != -self.start for case in out.cases.values()):
            raise ValueError(
                f"Ce qui est exclu doit retirer les {self.start} points de départ. Corrigez « out »"
            )
        if self.start + sum(lost for name, lost in worst.items() if name != OUT) < 1:
            raise ValueError(
                "Tout retirer laisse moins d'un point à un dispositif possible. Augmentez « start »"
            )
        return self


def _worst(consideration: Consideration) -> int:
    return min(0, *(case.points for case in consideration.cases.values()))


@lru_cache(maxsize=1)
def ranking_rule() -> RankingRule:
    """Return the rule, read once. Raises ContentError with every fault of the file."""
    return validate(read_yaml(FILE, FILE.name), RankingRule)
