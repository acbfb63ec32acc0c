"""What is advised, as its authors wrote it: actions, use cases, usage profile, and the law
(`law_content`). Read once from `content/`."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from cases import ACTION_ID
from companies import ProjectKind
from kernel import Id, Shaped, Strict, Template, Words, read_yaml, validate
from questionnaires import Condition
from scoring.advice.entries import Models, Quarters, Tools, Trades
from scoring.advice.firm_kinds import ActionWords, FirmKinds, Fitted, UseCaseWords
from scoring.advice.law_content import LegalDates, Percent, RiskRules

CONTENT = Path(__file__).parents[1] / "content"

Rank = Annotated[int, Field(ge=1, le=5)]
#: By when something is to be done, from the nearest.
Horizon = Literal["0-30 j", "3 mois", "12 mois"]


class Trigger(Strict):
    """What calls for an action by itself. `outcome`: when it holds, or when it is not known; either
    when nothing is said. `given`: only where this surely holds too. `leads_to`: what the action
    makes of it. `urgent`: the action comes before all others when this surely holds: not knowing
    alone makes nothing urgent."""

    when: Condition
    leads_to: Words
    outcome: Literal["yes", "unknown"] | None = None
    given: Condition | None = None
    urgent: Condition | None = None


class ActionEntry(Fitted):
    """One action. `levels`: levels of its dimension at which it is shown; `raises`: answers once it
    is done; `effort`: 1 under a day … 8 months.

    `text` may cite dates by name (`scoring.advice.cited_dates`). `owner`: who does it; `done_when`:
    the sentence by which one knows that
    it is done; `pays`: kinds of project that would pay for it, none when nothing needs to be paid.
    `basic`: without it nothing else holds, so it stands among the first three; `duties`: what the
    law asks by it (words of `legal_dates.yaml`), so it is never due later; `replaces`: its near
    twins, left out where it is advised; `variants`: other words, by kind of firm.
    """

    id: Annotated[str, Shaped(ACTION_ID, "l'identifiant d'une action", "Écrivez-le comme R-CAP-1")]
    title: Words
    text: Template
    owner: Words
    done_when: Words
    pays: tuple[ProjectKind, ...] = ()
    dimension: str
    levels: tuple[int, ...]
    horizon: Horizon
    effort: Literal[1, 2, 4, 8]
    impact: Rank
    prerequisites: tuple[str, ...] = ()
    trigger: Trigger | None = None
    raises: dict[str, Percent] = Field(default_factory=dict)
    basic: bool = False
    duties: tuple[Id, ...] = ()
    replaces: tuple[str, ...] = ()
    variants: dict[Id, ActionWords] = Field(default_factory=dict)


class FirstUse(Strict):
    """Which firms are to try AI before they organise it: the first of `actions` that is called for
    stands `among` so many."""

    when: Condition
    among: Annotated[int, Field(ge=1)]
    actions: Annotated[tuple[str, ...], Field(min_length=1)]


class Actions(Strict):
    """The file `actions.yaml`."""

    first_use: FirstUse | None = None
    actions: tuple[ActionEntry, ...] = ()


class Reason(Strict):
    """A condition on the firm and the sentence that says it; `{count}` stands for the number that
    the firm gave. `unless`: what is said when a yes or no rules it out."""

    when: Condition
    say: Template
    unless: Words | None = None


class UseCaseEntry(Fitted):
    """One use case. `volume`: what makes it worthwhile; `suits`: whom it suits (None: everyone);
    `requires`: answers to reach before.

    `data`: what it feeds on, in words; `pays`: kinds of project that would pay for it; `variants`:
    other words, by kind of firm."""

    id: Id
    title: Words
    function: Words
    irritants: tuple[str, ...]
    volume: Reason | None = None
    suits: Reason | None = None
    requires: dict[str, Percent] = Field(default_factory=dict)
    effort: Rank
    benefit: Rank
    risk: Literal["minimal", "transparency", "personal_data", "high_risk"]
    measure: Words = ""
    safeguard: Words
    data: tuple[Words, ...] = ()
    pays: tuple[ProjectKind, ...] = ()
    variants: dict[Id, UseCaseWords] = Field(default_factory=dict)


class UseCases(Strict):
    """The file `use_cases.yaml`. `irritants_fact`: the profile question that asks what annoys;
    `hours`: what is said beside it of the time that it takes."""

    irritants_fact: str = "irritants"
    hours: Reason | None = None
    use_cases: tuple[UseCaseEntry, ...] = ()


class ProfileEntry(Strict):
    """One usage profile in words."""

    name: Words
    description: Words


class UsageProfiles(Strict):
    """The file `usage_profile.yaml`: which questions are read and where the profiles part."""

    users: str
    tools: str
    domains: str
    own_tools_from: Percent
    several_domains: int
    many_domains: int
    profiles: dict[Literal["novice", "optimiseur", "explorateur", "champion"], ProfileEntry]


class MondayPhrases(Strict):
    """Why a use is the first one, and why what annoys has none."""

    irritant: str
    own: str
    own_elsewhere: str
    anyone: str
    anyone_elsewhere: str
    other_trades: str
    trade_unknown: str
    high_risk: str


class Phrases(Strict):
    """The file `advice.yaml`: sentence templates."""

    irritant: str
    missing: str
    missing_unknown: str
    risk_not_asked_label: str
    monday: MondayPhrases
    use_case_risks: dict[Literal["minimal", "transparency", "personal_data", "high_risk"], str]


_Content = TypeVar("_Content", bound=Strict)


def _read(path: Path, model: type[_Content]) -> _Content | None:
    return validate(read_yaml(path), model, kept=True) if path.is_file() else None


@lru_cache(maxsize=32)
def actions(questionnaire: str, content: Path = CONTENT) -> Actions:
    """Return the actions of a questionnaire, none when it has none. Raises ContentError."""
    return _read(content / questionnaire / "actions.yaml", Actions) or Actions()


@lru_cache(maxsize=32)
def use_cases(questionnaire: str, content: Path = CONTENT) -> UseCases:
    """Return the use cases of a questionnaire, none when it has none. Raises ContentError."""
    return _read(content / questionnaire / "use_cases.yaml", UseCases) or UseCases()


@lru_cache(maxsize=32)
def quarters(questionnaire: str, content: Path = CONTENT) -> Quarters | None:
    """Return the first quarters of an hour of the uses of a questionnaire, None when it has none.
    Raises ContentError."""
    return _read(content / questionnaire / "monday.yaml", Quarters)


@lru_cache(maxsize=32)
def trades(questionnaire: str, content: Path = CONTENT) -> Trades | None:
    """Return how firms say their trade, None when nothing says it. Raises ContentError."""
    return _read(content / questionnaire / "trades.yaml", Trades)


@lru_cache(maxsize=32)
def tools(questionnaire: str, content: Path = CONTENT) -> Tools | None:
    """Return the kinds of tool that are cited, None without any. Raises ContentError."""
    return _read(content / questionnaire / "tools.yaml", Tools)


@lru_cache(maxsize=32)
def firm_kinds(questionnaire: str, content: Path = CONTENT) -> FirmKinds:
    """Return the kinds of firms that the advice of a questionnaire tells apart, none when it tells
    none. Raises ContentError."""
    return _read(content / questionnaire / "firms.yaml", FirmKinds) or FirmKinds()


@lru_cache(maxsize=32)
def models(questionnaire: str, content: Path = CONTENT) -> Models:
    """Return the models that go with the actions of a questionnaire, none when it has none. Raises
    ContentError."""
    return _read(content / questionnaire / "models.yaml", Models) or Models()


@lru_cache(maxsize=32)
def usage_profiles(questionnaire: str, content: Path = CONTENT) -> UsageProfiles | None:
    """Return the usage profiles of a questionnaire, None when it has none. Raises ContentError."""
    return _read(content / questionnaire / "usage_profile.yaml", UsageProfiles)


@lru_cache(maxsize=32)
def risk_rules(questionnaire: str, content: Path = CONTENT) -> RiskRules | None:
    """Return the risk rules of a questionnaire, None when it has none. Raises ContentError."""
    return _read(content / questionnaire / "risk.yaml", RiskRules)


@lru_cache(maxsize=2)
def legal_dates(content: Path = CONTENT) -> LegalDates:
    """Return the dates of the law. Raises ContentError."""
    return validate(read_yaml(content / "legal_dates.yaml"), LegalDates, kept=True)


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """Return the sentence templates."""
    return validate(read_yaml(CONTENT / "advice.yaml"), Phrases)
