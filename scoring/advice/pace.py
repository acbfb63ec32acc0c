"""What a firm can do at once: efforts put into horizons until each is full."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, get_args

from pydantic import Field, model_validator

from companies import Company, headcount
from kernel import Interval, Strict, Words, read_yaml, validate
from scoring.advice import advice_content

#: What cannot wait: the law asks for it already, or a practice that it forbids is at stake.
NOW = "maintenant"
_PACED: tuple[str, ...] = get_args(advice_content.Horizon)
#: From the nearest to the last, which takes all that is left.
HORIZONS: tuple[str, ...] = (NOW, *_PACED)


class Pace(Strict):
    """What a firm of `up_to` people at most (None: of any size) can do for AI: points of effort by
    the end of each horizon but the last, and the reason told to the person."""

    up_to: int | None = None
    points: dict[str, Annotated[int, Field(ge=1)]]
    why: Words

    @model_validator(mode="after")
    def _each_but_the_last(self) -> "Pace":
        if tuple(self.points) != _PACED[:-1]:
            raise ValueError("chaque échéance sauf la dernière, dans l'ordre")
        return self


class Paces(Strict):
    """The file `pace.yaml`, from the smallest firms to all others."""

    paces: tuple[Pace, ...]

    @model_validator(mode="after")
    def _rising(self) -> "Paces":
        bounds = [pace.up_to for pace in self.paces]
        if bounds != [*sorted({bound for bound in bounds if bound is not None}), None]:
            raise ValueError("des effectifs croissants, puis un rythme sans up_to")
        return self


@lru_cache(maxsize=1)
def _paces() -> tuple[Pace, ...]:
    return validate(read_yaml(advice_content.CONTENT / "pace.yaml"), Paces).paces


def pace_of(staff: Interval | None) -> Pace:
    """Return the pace of a firm: that of the least staff that it may have, the slowest when its
    staff is not known. Raises ContentError."""
    least = 0 if staff is None else staff.low
    return next(pace for pace in _paces() if pace.up_to is None or least <= pace.up_to)


def pace_reason(company: Company) -> str:
    """Return in French how much a horizon holds for a firm of this size, and why."""
    return pace_of(headcount(company)).why


@dataclass
class Schedule:
    """Horizons being filled: no more than the points of a pace stands before the end of each."""

    pace: Pace
    _used: dict[str, int] = field(default_factory=lambda: dict.fromkeys(HORIZONS, 0))

    def place(self, effort: int, earliest: str) -> str:
        """Put an effort into the first horizon with room, from `earliest` on; return it."""
        later = HORIZONS[HORIZONS.index(earliest) :]
        return self.put(effort, next(one for one in later if self._has_room(effort, one)))

    def put(self, effort: int, horizon: str) -> str:
        """Put an effort into a horizon, whatever room is left there; return the horizon."""
        self._used[horizon] += effort
        return horizon

    def _has_room(self, effort: int, horizon: str) -> bool:
        """What is done by a horizon is done by the later ones too: each must hold it."""
        after = HORIZONS[HORIZONS.index(horizon) : -1]
        return all(self._by(one) + effort <= self.pace.points[one] for one in after)

    def _by(self, horizon: str) -> int:
        return sum(self._used[one] for one in HORIZONS[: HORIZONS.index(horizon) + 1])


def latest(*horizons: str) -> str:
    """Return the last of some horizons."""
    return max(horizons, key=HORIZONS.index)
