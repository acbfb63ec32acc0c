"""The law as its authors wrote it: classes of risk, roles, duties and their dates, reliefs, and
where other law holds."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from kernel import Id, OneLine, Strict, Template, Words
from questionnaires import Condition
from scoring.advice.firm_kinds import Fitted

#: Another name for a date, where a field is itself called `date`.
Day = date
#: Percent of the best answer.
Percent = Annotated[float, Field(gt=0, le=100)]
#: Who bears a duty: all, whoever has a role, providers, importers and distributors, deployers, the
#: supplier of the firm (who must be asked), the maker of the machine. Article 3 of the Regulation
#: names the roles.
Bearer = Literal["anyone", "operator", "provider", "reseller", "deployer", "supplier", "maker"]


class Hint(Strict):
    """What an activity makes likely, and no more: a sentence for the firms whose NAF lies in one of
    these parts of the nomenclature ("28", "10-33")."""

    naf: tuple[str, ...]
    say: Words


class RuleWords(Strict):
    """What one kind of firm reads instead of the words of a rule; None stays as it is."""

    message: Words | None = None
    after: Words | None = None


class Rule(Fitted):
    """Something said when a condition holds ("yes") or cannot be told ("unknown"). `given`: only
    where this surely holds too; `after`: said instead where a stronger class has spoken before;
    `hints`: the first that goes with the activity is added."""

    when: Condition
    outcome: Literal["yes", "unknown"]
    given: Condition | None = None
    message: Words
    after: Words | None = None
    hints: tuple[Hint, ...] = ()
    variants: dict[Id, RuleWords] = Field(default_factory=dict)


class RiskClass(Rule):
    """A class of risk."""

    id: Literal["prohibited", "urgent", "high", "to_check", "sectoral", "transparency"]
    label: Words


class RiskFlag(Rule):
    """Something added to the class."""

    id: Id


class Role(Strict):
    """A role of the Regulation (article 3), told to those who surely have it. `unless`: what, once
    told, rules it out; `means`: what it is, in plain words, after its name."""

    id: Id
    when: Condition
    unless: Condition | None = None
    name: Words
    means: Words


class Verdict(Fitted):
    """A class that no condition gives."""

    label: Words
    message: Words
    variants: dict[Id, RuleWords] = Field(default_factory=dict)


class Practices(Strict):
    """Answers to reach, in percent of the best one, when a condition holds or cannot be told (None:
    always)."""

    when: Condition | None = None
    reach: dict[str, Percent]


class PreparationWords(Strict):
    """What one kind of firm gathers instead."""

    items: tuple[Words, ...]


class Preparation(Fitted):
    """What to gather when a condition holds or cannot be told. `given`: it is told only where this
    surely holds."""

    when: Condition
    given: Condition | None = None
    items: tuple[Words, ...]
    variants: dict[Id, PreparationWords] = Field(default_factory=dict)


class SupplierAskWords(Strict):
    """What one kind of firm asks instead."""

    ask: Words


class SupplierAsk(Fitted):
    """One thing to ask a supplier when a condition holds or cannot be told."""

    when: Condition
    ask: Words
    variants: dict[Id, SupplierAskWords] = Field(default_factory=dict)


class SupplierWords(Strict):
    """How one kind of firm opens its message instead."""

    opening: Words


class SupplierQuestion(Fitted):
    """A message to copy: `ask` is filled in with each thing to ask; there is a message when there
    is one."""

    opening: Words
    ask: OneLine
    asks: tuple[SupplierAsk, ...]
    closing: Words
    variants: dict[Id, SupplierWords] = Field(default_factory=dict)


class Duty(Strict):
    """Whom a duty concerns: the condition holds or cannot be told. `given`: it is told only where
    this surely holds, and counted among what hangs on answers elsewhere; None: told to all that it
    may concern."""

    when: Condition
    given: Condition | None = None


class RiskRules(Strict):
    """The file `risk.yaml`: classes from strongest to weakest, flags, roles, what to put in place,
    to gather and to ask, who is concerned by which duty."""

    classes: tuple[RiskClass, ...]
    minimal: Verdict
    not_asked: Verdict
    flags: tuple[RiskFlag, ...] = ()
    roles: tuple[Role, ...] = ()
    practices: tuple[Practices, ...] = ()
    gather: tuple[Preparation, ...] = ()
    supplier: SupplierQuestion | None = None
    duties: dict[Id, Duty] = Field(default_factory=dict)


class LegalDateWords(Strict):
    """What one kind of firm reads instead of the words of a duty."""

    subject: Words


class LegalDate(Fitted):
    """One duty. Told in diagnoses dated from `since` (included) to `until` (excluded), to those
    whom a duty of `concerns` concerns."""

    date: date
    bearer: Bearer = "anyone"
    subject: Words
    legal_basis: OneLine
    concerns: tuple[Id, ...]
    since: Day | None = None
    until: Day | None = None
    variants: dict[Id, LegalDateWords] = Field(default_factory=dict)

    def stands(self, on: Day) -> bool:
        """Tell whether a diagnosis of that day tells this duty."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


class CitedDate(Strict):
    """A date of another law that texts cite by its name; `source`: where it was read."""

    date: date
    subject: Words
    source: OneLine


class LegalNoteWords(Strict):
    """What one kind of firm reads instead of a note."""

    text: Words
    legal_basis: OneLine


class LegalNote(Fitted):
    """What the Regulation provides beside the duties: reliefs, fines, supervision. `source`: where
    it was read."""

    text: Words
    legal_basis: OneLine
    source: OneLine
    variants: dict[Id, LegalNoteWords] = Field(default_factory=dict)


class Elsewhere(Strict):
    """Where the law of the Union does not hold by itself: regions by INSEE code, and the sentence
    that says it of one, `{place}`."""

    regions: tuple[str, ...]
    say: Template
    source: OneLine


class LegalDates(Strict):
    """The file `legal_dates.yaml`. `cited`: dates that are no duty of the law on AI, by the name
    under which texts cite them."""

    checked_on: date
    dates: tuple[LegalDate, ...]
    cited: dict[Id, CitedDate] = Field(default_factory=dict)
    notes: tuple[LegalNote, ...] = ()
    elsewhere: Elsewhere | None = None
