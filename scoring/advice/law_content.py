"""The law as its authors wrote it: classes of risk, roles, duties and their dates, reliefs, and
where other law holds."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from kernel import Id, OneLine, Strict, Template, Words
from questionnaires import Condition

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


class Rule(Strict):
    """Something said when a condition holds ("yes") or cannot be told ("unknown"). `given`: only
    where this surely holds too; `hints`: the first that goes with the activity is added."""

    when: Condition
    outcome: Literal["yes", "unknown"]
    given: Condition | None = None
    message: Words
    hints: tuple[Hint, ...] = ()


class RiskClass(Rule):
    """A class of risk."""

    id: Literal["prohibited", "urgent", "high", "to_check", "sectoral", "transparency"]
    label: Words


class RiskFlag(Rule):
    """Something added to the class."""

    id: Id


class Role(Strict):
    """A role of the Regulation (article 3), told to those who surely have it. `means`: what it is,
    in plain words, after its name."""

    id: Id
    when: Condition
    name: Words
    means: Words


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
    duties: dict[Id, Condition] = Field(default_factory=dict)


class LegalDate(Strict):
    """One duty. Told in diagnoses dated from `since` (included) to `until` (excluded), to those
    whom a duty of `concerns` concerns."""

    date: date
    bearer: Bearer = "anyone"
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


class LegalNote(Strict):
    """What the Regulation provides for all: reliefs, fines, supervision. `source`: where it was
    read."""

    text: Words
    legal_basis: OneLine
    source: OneLine


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
