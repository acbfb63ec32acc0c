"""The facts about a firm and about its project. Every fact may be unknown: it then stays None."""

from datetime import date
from typing import Literal

from kernel import Strict

ProjectKind = Literal["diagnostic", "conseil", "formation", "equipement", "logiciel", "recherche", "recrutement", "cybersecurite"]


class Company(Strict):
    """A firm as it describes itself. Amounts in euros, excluding tax; `headcount` in persons."""

    name: str | None = None
    siren: str | None = None
    siret: str | None = None
    postcode: str | None = None
    commune: str | None = None
    naf: str | None = None
    naf_2025: str | None = None
    headcount: int | None = None
    headcount_band: str | None = None
    turnover_eur: int | None = None
    balance_sheet_eur: int | None = None
    founded: date | None = None
    legal_form: str | None = None
    independent: bool | None = None


class Project(Strict):
    """What the firm wants aid for. `started`: whether something is already signed or ordered."""

    kinds: tuple[ProjectKind, ...] = ()
    budget_eur: int | None = None
    started: bool | None = None
