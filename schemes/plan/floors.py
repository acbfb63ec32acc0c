"""The sum below which no one writes a file, by kind of aid, with what the file costs in time."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from kernel import Strict, Words, read_yaml, validate
from schemes.record import SchemeKind

_FILE = Path(__file__).with_name("floors.yaml")


class Floor(Strict):
    """The least that is worth a request, in euros, and what the request costs, in French words."""

    least_eur: int = Field(gt=0)
    price: Words


class _Floors(Strict):
    floors: Literal[1]
    entries: Mapping[SchemeKind, Floor]


@cache
def floors() -> Mapping[SchemeKind, Floor]:
    """Return the floor of each kind of aid that a plan may count: our own judgement."""
    return validate(read_yaml(_FILE), _Floors).entries
