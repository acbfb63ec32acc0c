"""What keeps the level from being one higher."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from kernel import Sentence
from presentation.wording import say
from scoring import Diagnosis, Hold

#: Where a first page stands, with the number of points that it has room for.
Front = Literal["page", "report", "express"]
_MOST: dict[Front, int] = {"page": 4, "report": 3, "express": 2}
#: Characters that a first page on paper can hold of them.
_ROOM = 480


@dataclass(frozen=True)
class Holds:
    """Points under a title; `rest` says where the others are, None when all of them are here."""

    title: str
    lines: tuple[str, ...]
    rest: Sentence | None = None


def holds(diagnosis: Diagnosis) -> Holds:
    """Return all that holds the level back."""
    lines = tuple(hold.message for hold in diagnosis.maturity.held_back_by)
    return Holds(say(f"level.holds.title.{_kind(diagnosis)}"), lines)


def every_hold(diagnosis: Diagnosis, front: Front) -> Holds | None:
    """Return all of it again, for the part that a first page without room leads to; else None."""
    if not front_holds(diagnosis, front).rest:
        return None
    return Holds(say(f"level.holds.all.{_kind(diagnosis)}"), holds(diagnosis).lines)


def front_holds(diagnosis: Diagnosis, front: Front) -> Holds:
    """Return the first of what holds the level back, as many as a first page has room for."""
    every = holds(diagnosis)
    room = None if front == "page" else _ROOM
    lines = tuple(hold.message for hold in first_holds(diagnosis, _MOST[front], room))
    left = len(every.lines) - len(lines)
    return Holds(every.title, lines, _rest(front, len(every.lines), left) if left else None)


def first_holds(diagnosis: Diagnosis, most: int, room: int | None = _ROOM) -> tuple[Hold, ...]:
    """Return what holds the level back, `most` points and `room` characters at most; always one."""
    found = diagnosis.maturity.held_back_by[:most]
    lengths = accumulate(len(hold.message) for hold in found)
    fits = (room is None or length <= room for length in lengths)
    return tuple(hold for rank, (hold, fit) in enumerate(zip(found, fits, strict=True)) if fit or not rank)


def _kind(diagnosis: Diagnosis) -> str:
    return "missing" if diagnosis.maturity.level is None else "held"


def _rest(front: Front, count: int, left: int) -> Sentence:
    if front == "express":
        return say("level.holds.rest_elsewhere", count=left)
    return say("level.holds.rest", count=count, title=say("sections.dimensions.title"))
