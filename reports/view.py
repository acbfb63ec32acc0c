"""A diagnosis as the templates read it: plain values, everything typed by a person already made harmless."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from cases import MAX_NAME, Case, to_text
from questionnaires import Mode
from reports.answers import AnswerGroup, answer_groups
from reports.charts import Radar
from reports.plan import Horizon, NumberedAction, horizons, numbered
from reports.profile import ProfileRow, company_rows, fact_rows
from reports.roadmap import Road, roads
from reports.support import Support, support
from reports.text import bounded
from reports.verdict import AxisRow, Verdict, axis_rows, radar_of, verdict
from schemes import Match
from scoring import Diagnosis, DimensionScore

FIRST_ACTIONS = 3


@dataclass(frozen=True)
class View:
    """Everything that a template prints. `reference` names the case by its content: two copies that bear the same are the same."""

    diagnosis: Diagnosis
    reference: str
    firm: str | None
    mode: Mode
    verdict: Verdict
    axes: tuple[AxisRow, ...]
    radar: Radar | None
    actions: tuple[NumberedAction, ...]
    horizons: tuple[Horizon, ...]
    roads: tuple[Road, ...]
    support: Support
    company: tuple[ProfileRow, ...]
    facts: tuple[ProfileRow, ...]
    answers: tuple[AnswerGroup, ...]

    @property
    def first_actions(self) -> tuple[NumberedAction, ...]:
        """The actions of the first page."""
        return self.actions[:FIRST_ACTIONS]

    @property
    def confidence_note(self) -> str | None:
        """What the questionnaire adds to the confidence label, such as « à confirmer »."""
        labels = self.diagnosis.questionnaire.confidence.labels
        return next((label.note for label in labels if label.id == self.diagnosis.maturity.confidence), None)

    def question(self, id: str) -> str:
        """Return the text of a question; its identifier when the questionnaire does not hold it."""
        found = self.diagnosis.questionnaire.by_id.get(id)
        return found.text if found else bounded(id, MAX_NAME)

    @property
    def planned(self) -> bool:
        """Tell whether there is a financing plan to show."""
        plan = self.diagnosis.financing
        return bool(plan.lines or plan.not_counted or plan.to_pay_back)

    @property
    def scheme_names(self) -> dict[str, str]:
        """The name of each scheme of the diagnosis, by its id."""
        return {match.id: match.name for match in self.diagnosis.schemes}

    def scheme(self, id: str) -> Match | None:
        """Return a scheme of the diagnosis by its id; None when it holds no such scheme."""
        return next((match for match in self.diagnosis.schemes if match.id == id), None)

    def payers(self, ids: Iterable[str]) -> tuple[Match, ...]:
        """Return the schemes of these ids that the diagnosis holds, in their order."""
        return tuple(match for id in ids if (match := self.scheme(id)))

    @property
    def action_payers(self) -> tuple[Match, ...]:
        """The schemes that may pay for some advised action, each once, in the order of the actions."""
        return self.payers(dict.fromkeys(id for item in self.actions for id in item.action.schemes))

    def is_mean(self, dimension: DimensionScore) -> bool:
        """Tell whether the score of a dimension is the weighted mean of its answers."""
        return self.diagnosis.questionnaire.dimension(dimension.id).aggregate == "mean"


def view(diagnosis: Diagnosis) -> View:
    """Return what the templates need of a diagnosis."""
    actions = numbered(diagnosis)
    name = bounded(diagnosis.case.company.name or "", MAX_NAME)
    return View(
        diagnosis,
        reference=reference(diagnosis.case),
        firm=name or None,
        mode=diagnosis.questionnaire.mode(diagnosis.case.mode),
        verdict=verdict(diagnosis),
        axes=axis_rows(diagnosis),
        radar=radar_of(diagnosis),
        actions=actions,
        horizons=horizons(actions),
        roads=roads(diagnosis, actions),
        support=support(diagnosis),
        company=company_rows(diagnosis),
        facts=fact_rows(diagnosis),
        answers=answer_groups(diagnosis),
    )


def reference(case: Case) -> str:
    """Return eight hexadecimal digits that change whenever the case does."""
    return sha256(to_text(case).encode()).hexdigest()[:8].upper()
