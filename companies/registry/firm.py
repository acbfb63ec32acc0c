"""A firm as the public register tells it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class Firm:
    """One firm; what the register does not tell, hides or tells in a form that cannot be read is
    None.

    `siret`, `postcode`, `commune`: of the head office, or of the site that was asked for by its own
    number. `naf`: NAF rev. 2.
    `naf_2025`: the same activity in the nomenclature that rules from 2027.
    `headcount_year`: the year of `headcount_band`. `turnover`: years and euros, newest first.
    `masked`: the firm asked that not all be
    public. `closed`: what has ceased, the firm or only that site, on `closed_on`.
    """

    siren: str
    siret: str | None = None
    name: str | None = None
    naf: str | None = None
    naf_2025: str | None = None
    headcount_band: str | None = None
    headcount_year: int | None = None
    founded: date | None = None
    legal_form: str | None = None
    postcode: str | None = None
    commune: str | None = None
    turnover: tuple[tuple[int, int], ...] = ()
    masked: bool = False
    closed: Literal["firm", "site"] | None = None
    closed_on: date | None = None
    association: bool = False
    sole_trader: bool = False
