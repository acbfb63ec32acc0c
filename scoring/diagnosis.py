"""The whole diagnosis: maturity, advice, risk class, matches. Everything a report tells."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cases import Case
from questionnaires import Questionnaire
from schemes import Match, Plan, Settling
from scoring.maturity import Maturity


@dataclass(frozen=True)
class Step:
    """Raise one answer: `from_value` and `to_value` are option keys (scale), numbers of boxes (multi) or lower bounds (number)."""

    question: str
    from_value: Fraction
    to_value: Fraction
    from_label: str
    to_label: str
    effort: int
    unknown: bool


@dataclass(frozen=True)
class NextLevel:
    """The cheapest set of steps to the next level. `cost`: sum of efforts; `score_after`: on the scale of the questionnaire."""

    target: int
    target_name: str
    cost: int
    steps: tuple[Step, ...]
    score_after: Fraction


@dataclass(frozen=True)
class Because:
    """The answer that called for an action: the question, what was answered, what the action would make of it."""

    question: str
    question_text: str
    answer: str
    target: str


@dataclass(frozen=True)
class Action:
    """One advised action. `effort`: 1 under a day, 2 a few days, 4 a few weeks, 8 several months. `kind`: why it ranks
    where it does: "alert", "gate" (opens a lock of the next level), "advice"."""

    id: str
    title: str
    text: str
    dimension: str
    horizon: str
    effort: int
    impact: int
    kind: str
    prerequisites: tuple[str, ...]
    because: tuple[Because, ...]


@dataclass(frozen=True)
class UseCase:
    """A first use of AI that fits. `missing`: what to settle before, in words; `risk_label`: `risk` in words."""

    id: str
    title: str
    function: str
    score: Fraction
    why: tuple[str, ...]
    missing: tuple[str, ...]
    measure: str
    safeguard: str
    risk: str
    effort: int
    risk_label: str = ""


@dataclass(frozen=True)
class Obligation:
    """One dated duty of the law."""

    date: date
    subject: str
    legal_basis: str


@dataclass(frozen=True)
class Risk:
    """Where the firm's uses stand in the European regulation on AI. `class_`: prohibited, urgent, high, to_check,
    transparency, minimal, not_asked; `messages`: French sentences, the strongest first."""

    class_: str
    label: str
    flags: tuple[str, ...]
    messages: tuple[str, ...]
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True)
class Diagnosis:
    """A case judged on a date. `settling`: the questions that would settle the most schemes, in order; `financing`: the plan for
    the firm's project; `territory_note`: what was found for the firm's region, in French, None when its place is not known."""

    case: Case
    questionnaire: Questionnaire
    date: date
    maturity: Maturity
    next_level: NextLevel | None
    actions: tuple[Action, ...]
    use_cases: tuple[UseCase, ...]
    not_to_start_with: tuple[UseCase, ...]
    usage_profile: str | None
    risk: Risk
    schemes: tuple[Match, ...]
    settling: tuple[Settling, ...]
    financing: Plan
    territory_note: str | None
