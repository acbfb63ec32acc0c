"""What is advised, as its authors wrote it: actions, use cases, usage profile, risk classes, dates
of the law. Read once from `content/`."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from cases import ACTION_ID
from companies import ProjectKind
from kernel import Id, OneLine, Shaped, Strict, Template, Words, read_yaml, validate
from questionnaires import Condition
from scoring.advice.firm_kinds import ActionWords, FirmKinds, Fitted, UseCaseWords

CONTENT = Path(__file__).parents[1] / "content"

#: Another name for a date, where a field is itself called `date`.
Day = date
Rank = Annotated[int, Field(ge=1, le=5)]
#: Percent of the best answer.
Percent = Annotated[float, Field(gt=0, le=100)]


class Trigger(Strict):
    """What calls for an action by itself, when it holds or is not known; `leads_to`: what the
    action makes of it; `urgent`: the
    action comes before all others; `sure`: what is not known does not call for it."""

    when: Condition
    leads_to: Words
    urgent: bool = False
    sure: bool = False


class ActionEntry(Fitted):
    """One action. `levels`: levels of its dimension at which it is shown; `raises`: answers once it
    is done; `effort`: 1 under a day … 8 months.

    `text` may cite dates by name (`scoring.advice.cited_dates`). `owner`: who does it; `done_when`:
    the sentence by which one knows that
    it is done; `pays`: kinds of project that would pay for it, none when nothing needs to be paid.
    `basic`: without it nothing else holds, so it stands among the first three; `variants`: other
    words, by kind of firm.
    """

    id: Annotated[str, Shaped(ACTION_ID, "l'identifiant d'une action", "Écrivez-le comme R-CAP-1")]
    title: Words
    text: Template
    owner: Words
    done_when: Words
    pays: tuple[ProjectKind, ...] = ()
    dimension: str
    levels: tuple[int, ...]
    horizon: Literal["0-30 j", "3 mois", "12 mois"]
    effort: Literal[1, 2, 4, 8]
    impact: Rank
    prerequisites: tuple[str, ...] = ()
    trigger: Trigger | None = None
    raises: dict[str, Percent] = Field(default_factory=dict)
    basic: bool = False
    variants: dict[Id, ActionWords] = Field(default_factory=dict)

    @property
    def told(self) -> dict[str, ActionWords]:
        """The words of each kind of firm that has its own."""
        return self.variants


class Actions(Strict):
    """The file `actions.yaml`."""

    actions: tuple[ActionEntry, ...] = ()


class Reason(Strict):
    """A condition on the firm and the sentence that says it; `{count}` stands for the number that
    the firm gave."""

    when: Condition
    say: Template


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

    @property
    def told(self) -> dict[str, UseCaseWords]:
        """The words of each kind of firm that has its own."""
        return self.variants


class UseCases(Strict):
    """The file `use_cases.yaml`. `irritants_fact`: the profile question that asks what annoys."""

    irritants_fact: str = "irritants"
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


class Rule(Strict):
    """Something said when a condition holds ("yes") or cannot be told ("unknown")."""

    when: Condition
    outcome: Literal["yes", "unknown"]
    message: Words


class RiskClass(Rule):
    """A class of risk."""

    id: Literal["prohibited", "urgent", "high", "to_check", "transparency"]
    label: Words


class RiskFlag(Rule):
    """Something added to the class."""

    id: Id


class Verdict(Strict):
    """A class that no condition gives."""

    label: Words
    message: Words


class Practices(Strict):
    """Answers to reach, in percent of the best one, when a condition holds or cannot be told (None:
    always)."""

    when: Condition | None = None
    reach: dict[str, Percent]


class Preparation(Strict):
    """What to gather when a condition holds or cannot be told."""

    when: Condition
    items: tuple[Words, ...]


class SupplierAsk(Strict):
    """One thing to ask a supplier when a condition holds or cannot be told."""

    when: Condition
    ask: Words


class SupplierQuestion(Strict):
    """A message to copy: `ask` is filled in with each thing to ask; there is a message when there
    is one."""

    opening: Words
    ask: OneLine
    asks: tuple[SupplierAsk, ...]
    closing: Words


class RiskRules(Strict):
    """The file `risk.yaml`: classes from strongest to weakest, flags, what to put in place, to
    gather and to ask, who is concerned by which duty."""

    classes: tuple[RiskClass, ...]
    minimal: Verdict
    not_asked: Verdict
    flags: tuple[RiskFlag, ...] = ()
    practices: tuple[Practices, ...] = ()
    gather: Preparation | None = None
    supplier: SupplierQuestion | None = None
    duties: dict[Id, Condition] = Field(default_factory=dict)


class LegalDate(Strict):
    """One duty. Told in diagnoses dated from `since` (included) to `until` (excluded), to those
    whom a duty of `concerns` concerns."""

    date: date
    subject: Words
    legal_basis: OneLine
    concerns: tuple[Id, ...]
    since: Day | None = None
    until: Day | None = None

    def stands(self, on: Day) -> bool:
        """Tell whether a diagnosis of that day tells this duty."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


class CitedDate(Strict):
    """A date of another law that texts cite by its name; `source`: where it was read."""

    date: date
    subject: Words
    source: OneLine


class LegalDates(Strict):
    """The file `legal_dates.yaml`. `cited`: dates that are no duty of the law on AI, by the name
    under which texts cite them."""

    checked_on: date
    dates: tuple[LegalDate, ...]
    cited: dict[Id, CitedDate] = Field(default_factory=dict)


class Phrases(Strict):
    """The file `advice.yaml`: sentence templates."""

    irritant: str
    missing: str
    missing_unknown: str
    risk_not_asked_label: str
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
def firm_kinds(questionnaire: str, content: Path = CONTENT) -> FirmKinds:
    """Return the kinds of firms that the advice of a questionnaire tells apart, none when it tells
    none. Raises ContentError."""
    return _read(content / questionnaire / "firms.yaml", FirmKinds) or FirmKinds()


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
