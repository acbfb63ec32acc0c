"""The whole diagnosis: maturity, advice, risk class, matches. Everything a report tells."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cases import Case
from companies import ProjectKind
from kernel import made_when_read
from questionnaires import Questionnaire
from schemes import FirstCall, Match, Plan, Settling
from scoring.maturity import Maturity
from scoring.quarter_hour import QuarterHour


@dataclass(frozen=True)
@made_when_read("from_label", "to_label")
class Step:
    """Raise one answer: `from_value` and `to_value` are option keys (scale), numbers of boxes
    (multi) or lower bounds (number).

    `action`: id of the action that makes this step, None when no action does; `horizon`: that of
    the action, else what the effort
    takes; `impact`: that of the action (1 to 5), 1 without one; `gate`: the step opens a lock of
    the target level.
    """

    question: str
    from_value: Fraction
    to_value: Fraction
    from_label: str
    to_label: str
    effort: int
    unknown: bool
    action: str | None = None
    horizon: str = "0-30 j"
    impact: int = 1
    gate: bool = False


@dataclass(frozen=True)
class NextLevel:
    """A set of steps to the next level, in the order in which to make them. `cost`: sum of efforts;
    `score_after`: on the scale of
    the questionnaire; `weakest`: the dimension that is furthest behind."""

    target: int
    target_name: str
    cost: int
    steps: tuple[Step, ...]
    score_after: Fraction
    weakest: str | None = None


@dataclass(frozen=True)
@made_when_read("answer", "target")
class Because:
    """The answer that called for an action: the question, what was answered, what the action would
    make of it. `answered`: whether there is an answer at all."""

    question: str
    question_text: str
    answer: str
    target: str
    answered: bool = True


@dataclass(frozen=True)
class Action:
    """One advised action. `effort`: 1 under a day, 2 a few days, 4 a few weeks, 8 several months.
    `by`: the day from which the law asks for it; `kind`: why it ranks where it does: "alert",
    "basic" (protection without which nothing holds), "gate" (opens a lock of the next level),
    "advice". `owner`: who does it; `done_when`: how one knows that it is done; `schemes`: ids of
    the schemes that may pay for it, the best first."""

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
    owner: str = ""
    done_when: str = ""
    schemes: tuple[str, ...] = ()
    by: date | None = None


@dataclass(frozen=True)
@made_when_read("why", "missing", "quarter")
class UseCase:
    """A first use of AI that fits. `missing`: what to settle before, in words; `risk_label`: `risk`
    in words; `data`: what it
    feeds on; `schemes`: ids of the schemes that may pay for it, the best first; `quarter`: its
    first quarter of an hour, None when none is written."""

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
    data: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    quarter: QuarterHour | None = None


@dataclass(frozen=True)
class IrritantAnswer:
    """What answers something that annoys the firm: a use, or why there is none."""

    irritant: str
    use: UseCase | None
    why_not: str | None = None


@dataclass(frozen=True)
class Monday:
    """The use to try on Monday. `because`: why this one; `answers`: to each thing that annoys;
    `others`: the other uses that one may try instead, the best first."""

    use: UseCase
    because: str
    answers: tuple[IrritantAnswer, ...]
    others: tuple[UseCase, ...]


@dataclass(frozen=True)
class Obligation:
    """One dated duty of the law. `bearer`: who bears it, as `scoring.advice.law_content.Bearer`
    names them; `sure`: what is told calls for it, or it falls on everyone; otherwise whether it
    concerns the firm hangs on answers that are not known."""

    date: date
    subject: str
    legal_basis: str
    bearer: str = "anyone"
    sure: bool = True


@dataclass(frozen=True)
class Role:
    """A role of the Regulation that the firm has (article 3). `means`: what it is, in plain
    words."""

    id: str
    name: str
    means: str


@dataclass(frozen=True)
class LegalNote:
    """What the Regulation provides for all: a relief, the fines, who supervises."""

    text: str
    legal_basis: str


@dataclass(frozen=True)
class Risk:
    """Where the firm's uses stand in the European regulation on AI. `class_`: prohibited, urgent,
    high, to_check, sectoral, transparency, minimal, not_asked; `messages`: French sentences, the
    strongest first; `supplier_question`: what to ask a supplier in writing, None when there is
    nothing to ask, and `supplier_asks` its lines; `practices`: the answers to reach, each with the
    present one, in the order asked; `to_gather`: what the file of a possibly high-risk use holds
    (articles 16 and 26); `roles`: those that the firm surely has; `caveat`: what is to know where
    other law holds; `notes`: reliefs, fines and supervision, for those who are concerned;
    `unsure_papers`: those of `to_gather` for which nothing told calls; `to_tell`: the questions
    whose answers would tell which of the duties and papers that are not sure concern the firm."""

    class_: str
    label: str
    flags: tuple[str, ...]
    messages: tuple[str, ...]
    obligations: tuple[Obligation, ...]
    supplier_question: str | None = None
    practices: tuple[Because, ...] = ()
    to_gather: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    caveat: str | None = None
    notes: tuple[LegalNote, ...] = ()
    supplier_asks: tuple[str, ...] = ()
    unsure_papers: tuple[str, ...] = ()
    to_tell: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        """Tell whether there is anything to say of the law: nothing, for a questionnaire that is
        about something else."""
        return bool(self.messages or self.obligations)


@dataclass(frozen=True)
class WeightShift:
    """The level that a case would have if one dimension weighed otherwise. `weight`: 3/4 or 5/4 of
    the usual one."""

    dimension: str
    weight: Fraction
    level: int


@dataclass(frozen=True)
class Sensitivity:
    """Whether the level hangs on the weights of the dimensions. `at_the_limit`: some weight at 0.75
    or 1.25 changes it."""

    shifts: tuple[WeightShift, ...] = ()

    @property
    def at_the_limit(self) -> bool:
        """Tell whether some shift changes the level."""
        return bool(self.shifts)


@dataclass(frozen=True)
class Benchmark:
    """How many firms of one kind use AI, in percent, in one survey. `population`: whom it asked;
    `group`: the firms of this figure;
    `year`: of the answers; `caution`: what the figure must not be compared with."""

    id: str
    value: int
    group: str
    population: str
    year: int
    question: str
    title: str
    url: str | None
    published: str
    caution: str


@dataclass(frozen=True)
class Diagnosis:
    """A case judged on a date. `settling`: the questions that would settle the most schemes, in
    order; `financing`: the plan for
    the firm's project; `territory_note`: what was found for the firm's region, in French, None when
    its place is not known; `wanted`: kinds of project that the actions of the coming months call
    for; `first_calls`: who helps this firm before any aid; `monday`: None when no use is written
    for the questionnaire."""

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
    useful_path: NextLevel | None = None
    sensitivity: Sensitivity = Sensitivity()
    benchmarks: tuple[Benchmark, ...] = ()
    wanted: frozenset[ProjectKind] = frozenset()
    monday: Monday | None = None
    first_calls: tuple[FirstCall, ...] = ()
