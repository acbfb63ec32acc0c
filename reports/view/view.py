"""A diagnosis as the templates read it: plain values, everything typed by a person already made harmless."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases import MAX_NAME
from questionnaires import Mode, asked
from reports.brand import Palette, palette_of
from reports.edition import PLAIN, Edition
from reports.text import bounded
from reports.view.actions import Horizon, NumberedAction, first, horizons, lanes, numbered
from reports.view.answer_rows import AnswerGroup, KeptRow, answer_groups, kept_rows
from reports.view.charts import Bar, Lane, Radar
from reports.view.dossier_reference import reference
from reports.view.key_number import KeyNumber, key_number
from reports.view.profile import ProfileRow, company_rows, fact_rows
from reports.view.roadmap import Road, RoadRow, road_rows, roads
from reports.view.scheme_groups import CARDS, CARDS_COMPARED, Support, support
from reports.view.titles import kind_title
from reports.view.verdict import AxisRow, Verdict, axis_rows, bars_of, first_holds, numbered_radar_of, radar_of, verdict
from schemes import Match
from scoring import Diagnosis, DimensionScore, Hold, Progress, UseCase, advises, backing, compare


@dataclass(frozen=True)
class View:
    """Everything that a template prints. `progress`: since the earlier diagnosis of the edition. `reference` names the case by its content: two
    copies that bear the same are the same."""

    diagnosis: Diagnosis
    edition: Edition
    palette: Palette
    progress: Progress | None
    reference: str
    firm: str | None
    mode: Mode
    verdict: Verdict
    axes: tuple[AxisRow, ...]
    radar: Radar | None
    numbered_radar: Radar | None
    bars: tuple[Bar, ...]
    actions: tuple[NumberedAction, ...]
    horizons: tuple[Horizon, ...]
    lanes: tuple[Lane, ...]
    roads: tuple[Road, ...]
    road_rows: tuple[RoadRow, ...]
    key_number: KeyNumber
    support: Support
    company: tuple[ProfileRow, ...]
    facts: tuple[ProfileRow, ...]
    answers: tuple[AnswerGroup, ...]
    kept: tuple[KeptRow, ...]

    @property
    def kind(self) -> str:
        """What this report is, as its title says it."""
        return kind_title(self.diagnosis)

    @property
    def longer(self) -> Mode | None:
        """The mode that gives numbers by axis and asks all that this one asks; None when there is none, or this one gives them."""
        questionnaire, own = self.diagnosis.questionnaire, {question.id for question in asked(self.diagnosis.questionnaire, self.mode.id)}
        wider = (mode for mode in questionnaire.modes if mode.shows_level and mode.decimals)
        return None if self.mode.decimals else next((mode for mode in wider if own < {question.id for question in asked(questionnaire, mode.id)}), None)

    @property
    def speaks_of_ai(self) -> bool:
        """Tell whether this report speaks of the law on AI, or of uses of AI."""
        return self.diagnosis.risk.is_told or bool(self.uses)

    @property
    def is_advised(self) -> bool:
        """Tell whether there are actions for this questionnaire, advised or not."""
        return advises(self.diagnosis.questionnaire)

    @property
    def first_actions(self) -> tuple[NumberedAction, ...]:
        """The actions of the first page: those to start with."""
        return first(self.actions)

    def first_holds(self, most: int) -> tuple[Hold, ...]:
        """Return what holds the level back, `most` things at most, as many as the first page has room for."""
        return first_holds(self.diagnosis, most)

    @property
    def confidence_note(self) -> str | None:
        """What the questionnaire adds to the confidence label, such as « à confirmer »."""
        labels = self.diagnosis.questionnaire.confidence.labels
        return next((label.note for label in labels if label.id == self.diagnosis.maturity.confidence), None)

    @property
    def backing(self) -> str | None:
        """What the answers are backed with, as it is counted; None when nothing is."""
        return backing(self.diagnosis)

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

    def paid_actions(self, id: str) -> tuple[int, ...]:
        """Return the ranks of the actions that a scheme may pay for."""
        return tuple(item.number for item in self.actions if id in item.action.schemes)

    @property
    def uses(self) -> tuple[UseCase, ...]:
        """The uses of the report in the order told, those not to start with last."""
        return self.diagnosis.use_cases + self.diagnosis.not_to_start_with

    @property
    def use_payers(self) -> tuple[Match, ...]:
        """The schemes that may pay for some use, each once, in the order of the uses."""
        return self.payers(dict.fromkeys(id for use in self.uses for id in use.schemes))

    def paid_uses(self, id: str) -> tuple[int, ...]:
        """Return the ranks (from 1) of the uses that a scheme may pay for."""
        return tuple(rank for rank, use in enumerate(self.uses, start=1) if id in use.schemes)

    def is_mean(self, dimension: DimensionScore) -> bool:
        """Tell whether the score of a dimension is the weighted mean of its answers."""
        return self.diagnosis.questionnaire.dimension(dimension.id).aggregate == "mean"


def view(diagnosis: Diagnosis, edition: Edition = PLAIN) -> View:
    """Return what the templates need of a diagnosis, in an edition."""
    actions = numbered(diagnosis)
    groups, paths = horizons(actions), roads(diagnosis, actions)
    name = bounded(diagnosis.case.company.name or "", MAX_NAME)
    return View(
        diagnosis,
        edition,
        palette_of(edition.brand),
        progress=compare(edition.earlier, diagnosis) if edition.earlier else None,
        reference=reference(diagnosis.case),
        firm=name or None,
        mode=diagnosis.questionnaire.mode(diagnosis.case.mode),
        verdict=verdict(diagnosis),
        axes=axis_rows(diagnosis),
        radar=radar_of(diagnosis),
        numbered_radar=numbered_radar_of(diagnosis),
        bars=bars_of(diagnosis),
        actions=actions,
        horizons=groups,
        lanes=lanes(groups),
        roads=paths,
        road_rows=road_rows(paths),
        key_number=key_number(diagnosis),
        support=support(diagnosis, CARDS_COMPARED if edition.earlier else CARDS),
        company=company_rows(diagnosis),
        facts=fact_rows(diagnosis),
        answers=answer_groups(diagnosis),
        kept=kept_rows(diagnosis),
    )
