"""The facts about a firm and about its project. Every fact may be unknown: it then stays None."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from companies.identifiers import postcode, siren, siret
from kernel import Strict

ProjectKind = Literal[
    "diagnostic",
    "conseil",
    "formation",
    "equipement",
    "logiciel",
    "recherche",
    "recrutement",
    "cybersecurite",
]

#: Answer to a declaration. False for a date: there is none.
Declared = bool | int | float | str | tuple[str, ...] | date


def _as_figures(read: Callable[[str], str | None]) -> AfterValidator:
    """Have a number kept as its figures, or as it was given when it cannot be read."""
    return AfterValidator(lambda given: given and (read(given) or given))


#: Written « 38 000 » too.
_Postcode = Annotated[str | None, _as_figures(postcode)]
_Siren = Annotated[str | None, _as_figures(siren)]
_Siret = Annotated[str | None, _as_figures(siret)]


class Establishment(Strict):
    """Another site of the firm: postcode and INSEE code of its commune, one of the two being
    enough."""

    postcode: _Postcode = None
    commune: str | None = None


class GrantedAid(Strict):
    """A public aid that the firm was granted on a day. `scheme`: id in the catalogue; `settled`:
    whether it is paid and closed."""

    scheme: str | None = None
    funder: str | None = None
    on: date
    amount_eur: int | None = None
    de_minimis: bool | None = None
    settled: bool | None = None


class Partner(Strict):
    """A firm that holds a share of this one, or the other way round; its figures include those of
    its own group.

    `share_pct`: of the capital or of the votes, the higher, from 0 to 100. `investor`: one of those
    that article 3(2) of the
    annex of Recommendation 2003/361/EC lets hold up to 50 %. `public`: a public body that is none
    of these investors.
    """

    share_pct: int | float
    headcount: int | None = None
    turnover_eur: int | None = None
    balance_sheet_eur: int | None = None
    investor: bool = False
    public: bool = False


class YearFigures(Strict):
    """The figures of one closed year of the firm alone."""

    year: int
    headcount: int | None = None
    turnover_eur: int | None = None
    balance_sheet_eur: int | None = None


class Company(Strict):
    """A firm as it describes itself. Amounts in euros, excluding tax; `headcount` in persons.

    `establishments` (its other sites), `aids`, `partners`: () is known to be none, None is not
    known.
    `previous_years`: closed years before the current figures, newest first. `declared`: answers by
    id of declaration.
    """

    name: str | None = None
    siren: _Siren = None
    siret: _Siret = None
    postcode: _Postcode = None
    commune: str | None = None
    establishments: tuple[Establishment, ...] | None = None
    naf: str | None = None
    naf_2025: str | None = None
    headcount: int | None = None
    headcount_band: str | None = None
    turnover_eur: int | None = None
    balance_sheet_eur: int | None = None
    previous_years: tuple[YearFigures, ...] = ()
    founded: date | None = None
    legal_form: str | None = None
    independent: bool | None = None
    partners: tuple[Partner, ...] | None = None
    aids: tuple[GrantedAid, ...] | None = None
    declared: dict[str, Declared] = Field(default_factory=dict)


class Project(Strict):
    """What the firm wants aid for. `started`: whether something is already signed or ordered.

    `spending`: euros excluding tax by id of spend item, None where the amount is not known.
    `consulting_days`: days of consulting
    that are planned. `declared`: answers by id of declaration.
    """

    kinds: tuple[ProjectKind, ...] = ()
    budget_eur: int | None = None
    started: bool | None = None
    spending: dict[str, int | None] = Field(default_factory=dict)
    consulting_days: int | None = None
    declared: dict[str, Declared] = Field(default_factory=dict)
