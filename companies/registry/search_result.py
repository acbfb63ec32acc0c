"""What a search gives: firms, or what stood in the way."""

from dataclasses import dataclass
from typing import Literal

from companies.registry.firm import Firm

#: Before any call: `short` (fewer than three characters), `long` (more than a hundred), `siren` and
#: `siret` (a wrong check digit),
#: `figures` (neither 9 nor 14), `off` (no register on this server). Of the register: `none` (it
#: tells no such firm), `refused` (it cannot
#: read the search), `slow`, `down`, `busy` (too many calls), `paused` (it failed several times, and
#: is left alone for a while).
Obstacle = Literal[
    "short",
    "long",
    "siren",
    "siret",
    "figures",
    "off",
    "none",
    "refused",
    "slow",
    "down",
    "busy",
    "paused",
]


@dataclass(frozen=True)
class Found:
    """The firms of one search, best first. `total`: how many the register knows. `wait_s`: seconds
    before another try, when known."""

    firms: tuple[Firm, ...] = ()
    total: int = 0
    obstacle: Obstacle | None = None
    wait_s: int | None = None


class NoAnswerError(Exception):
    """The register gave no answer that can be read."""

    def __init__(self, obstacle: Obstacle, wait_s: float | None = None) -> None:
        super().__init__(obstacle)
        self.obstacle = obstacle
        self.wait_s = None if wait_s is None else max(1, round(wait_s))
