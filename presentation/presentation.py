"""A diagnosis told: what every medium draws, each part made when it is asked for, everything typed
by a person already made harmless."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cases import MAX_NAME, Answer
from kernel import Sentence
from presentation import maturity
from presentation.advice import (
    Alarm,
    AnswerEffect,
    Comparison,
    Horizon,
    Law,
    Monday,
    NumberedAction,
    Others,
    Paths,
    Roadmap,
    Uses,
    alarm,
    answer_effect,
    comparison,
    first,
    horizons,
    law,
    monday,
    numbered,
    others,
    paths,
    uses,
)
from presentation.budgets import Budget, budget
from presentation.calendar import Calendar, Later, calendar, later
from presentation.company import ProfileRow, company_rows, fact_rows, facts_in_short, facts_left
from presentation.dossier_reference import reference
from presentation.edition import PLAIN, Edition
from presentation.first_page import FirstPage, first_page
from presentation.front import Front, firm_name, front
from presentation.maturity import (
    AnswerGroup,
    Axes,
    AxisSheet,
    BarsFigure,
    Confidence,
    Holds,
    KeptAnswers,
    KeyNumber,
    LeftOutQuestions,
    LongerMode,
    MissingAnswers,
    RadarFigure,
    Score,
    ToClearUp,
    Verdict,
    answer_groups,
)
from presentation.medium import Medium
from presentation.method import Method, method
from presentation.models import Model, models, models_ready
from presentation.person import Person, person
from presentation.schemes import (
    DecidingQuestion,
    Financing,
    SchemeCard,
    SchemeGroups,
    action_payers_told,
    in_one_list,
    payers_told,
    use_payers_told,
)
from presentation.titles import kind_title
from presentation.wording import bounded
from questionnaires import Level, Mode
from scoring import Diagnosis, advises, compare


@dataclass(frozen=True)
class Presentation:
    """A diagnosis in an edition. Nothing is worked out before a medium asks for it, and then
    once."""

    diagnosis: Diagnosis
    edition: Edition = PLAIN

    @cached_property
    def progress(self) -> Comparison | None:
        """What moved since the earlier diagnosis of the edition; None without one."""
        earlier, diagnosis = self.edition.earlier, self.diagnosis
        found = compare(earlier, diagnosis) if earlier else None
        return comparison(found, diagnosis.questionnaire) if found else None

    @cached_property
    def reference(self) -> str:
        """The name of the case by its content: two copies that bear the same are the same."""
        return reference(self.diagnosis.case)

    @cached_property
    def firm(self) -> str | None:
        """The name of the firm, None when it was not told."""
        return firm_name(self.diagnosis)

    @cached_property
    def front(self) -> Front:
        """Who, what, when: the head of a report."""
        return front(self.diagnosis, self.edition)

    @cached_property
    def method(self) -> Method:
        """How the result came about, and what it is worth."""
        return method(self.diagnosis, self.edition)

    @property
    def mode(self) -> Mode:
        """The mode of the questionnaire."""
        return self.diagnosis.questionnaire.mode(self.diagnosis.case.mode)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of the questionnaire, the lowest first."""
        return self.diagnosis.questionnaire.levels

    @cached_property
    def verdict(self) -> Verdict:
        """The level, told."""
        return maturity.verdict(self.diagnosis)

    @cached_property
    def score(self) -> Score:
        """The score with its two bounds."""
        return maturity.score(self.diagnosis)

    @cached_property
    def confidence(self) -> Confidence:
        """How far the result can be trusted."""
        return maturity.confidence(self.diagnosis)

    @cached_property
    def key_number(self) -> KeyNumber:
        """The one number to remember."""
        return maturity.key_number(self.diagnosis)

    @cached_property
    def holds(self) -> Holds:
        """What holds the level back."""
        return maturity.holds(self.diagnosis)

    def front_holds(self, medium: Medium) -> Holds:
        """Return the first of it, as much as a first page has room for."""
        return maturity.front_holds(self.diagnosis, self.room(medium).holds)

    def every_hold(self, medium: Medium) -> Holds | None:
        """Return all of it again, for the part that a first page without room leads to."""
        return maturity.every_hold(self.diagnosis, self.room(medium).holds)

    @cached_property
    def to_clear_up(self) -> ToClearUp | None:
        """The answers that do not go together."""
        return maturity.to_clear_up(self.diagnosis)

    @cached_property
    def axes(self) -> Axes:
        """The table of the axes, numbered."""
        return maturity.axes(self.diagnosis)

    @cached_property
    def radar(self) -> RadarFigure | None:
        """The radar of the axes with their names."""
        return maturity.radar_figure(self.diagnosis, self.axes)

    @cached_property
    def numbered_radar(self) -> RadarFigure | None:
        """The same for a narrow column, with their numbers."""
        return maturity.numbered_radar_figure(self.diagnosis, self.axes)

    @cached_property
    def bars(self) -> BarsFigure | None:
        """The axes as rows of a bar chart."""
        return maturity.bars_figure(self.diagnosis, self.axes)

    @cached_property
    def actions(self) -> tuple[NumberedAction, ...]:
        """All advised actions, in their order of priority."""
        return numbered(self.diagnosis)

    @cached_property
    def horizons(self) -> tuple[Horizon, ...]:
        """The actions by horizon, the nearest first."""
        return horizons(self.actions)

    @cached_property
    def roadmap(self) -> Roadmap:
        """All actions together: what is said of them, and their drawing."""
        return Roadmap(self.diagnosis, self.actions, self.horizons, self.longer)

    @cached_property
    def calendar(self) -> Calendar:
        """The days to come, as a calendar holds them."""
        return calendar(self)

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """The models ready to use, first those that serve an advised action."""
        return models(self.diagnosis)

    def models_for(self, action: str) -> tuple[Model, ...]:
        """Return the models that serve an action, by its id."""
        return tuple(model for model in self.models if action in model.serves)

    def models_ready(self, action: str) -> Sentence | None:
        """Return which models are ready for an action, by name; None when none is."""
        return models_ready(self.models_for(action))

    def model(self, id: str) -> Model | None:
        """Return a model by its id; None when there is no such model for this firm."""
        return next((model for model in self.models if model.id == id), None)

    @cached_property
    def person(self) -> Person:
        """Whom the firm can talk to, and a message ready to send."""
        return person(self.diagnosis, self.schemes)

    @cached_property
    def first_page(self) -> FirstPage:
        """What is told first: on the screen, on the page, on paper."""
        return first_page(self)

    @cached_property
    def later(self) -> Later | None:
        """When to come back; None when no day to come calls for it."""
        return later(self)

    @cached_property
    def next_level(self) -> Paths | None:
        """The paths to the next level: the shortest, then the most useful when it is another; None
        without one."""
        return paths(self.diagnosis, self.actions)

    @cached_property
    def law(self) -> Law:
        """What the law asks of the firm."""
        return law(self.diagnosis)

    @cached_property
    def alarm(self) -> Alarm | None:
        """What must be read before all the rest; None when nothing is so urgent."""
        return alarm(self.law)

    @cached_property
    def others(self) -> Others:
        """Where other firms stand."""
        return others(self.diagnosis)

    @cached_property
    def schemes(self) -> SchemeGroups:
        """Public support, grouped for the firm."""
        return SchemeGroups(self.diagnosis)

    @cached_property
    def deciding_questions(self) -> tuple[DecidingQuestion, ...]:
        """The questions that would settle the most schemes, in order."""
        return tuple(DecidingQuestion(one, self.scheme_names) for one in self.diagnosis.settling)

    @cached_property
    def financing(self) -> Financing:
        """The financing plan of the project."""
        checked = {match.id: match.checked_label for match in self.diagnosis.schemes}
        return Financing(self.diagnosis.financing, checked)

    @cached_property
    def company(self) -> tuple[ProfileRow, ...]:
        """The facts of the firm that are known."""
        return company_rows(self.diagnosis)

    @cached_property
    def facts(self) -> tuple[ProfileRow, ...]:
        """The answers to the questions of the profile."""
        return fact_rows(self.diagnosis)

    def facts_in_short(self, most: int | None) -> Sentence | None:
        """Return the first facts of the firm in a row."""
        return facts_in_short(self.company, most)

    @cached_property
    def facts_left(self) -> Sentence | None:
        """The questions of the profile that have no answer, named."""
        return facts_left(self.diagnosis)

    @cached_property
    def answers(self) -> tuple[AnswerGroup, ...]:
        """Every question of the mode by dimension, with its answer."""
        return answer_groups(self.diagnosis)

    @cached_property
    def sheets(self) -> tuple[AxisSheet, ...]:
        """The dimensions, each with its answers and their sum, those that are scored first."""
        return maturity.sheets(self.diagnosis, self.axes, self.answers)

    @cached_property
    def missing_answers(self) -> tuple[MissingAnswers, ...]:
        """The questions whose answer is missing."""
        return maturity.missing_answers(self.answers)

    @cached_property
    def left_out(self) -> LeftOutQuestions | None:
        """The questions that were left out."""
        return maturity.left_out_questions(self.diagnosis)

    @cached_property
    def kept(self) -> KeptAnswers | None:
        """What earlier versions of the questionnaire kept apart."""
        return maturity.kept_answers(self.diagnosis)

    @property
    def kind(self) -> str:
        """What this report is, as its title says it."""
        return kind_title(self.diagnosis)

    @cached_property
    def longer_modes(self) -> tuple[LongerMode, ...]:
        """The modes with a level that ask all that this one asks, and more."""
        return maturity.longer_modes(self.diagnosis)

    @property
    def longer(self) -> Mode | None:
        """The first of them that gives numbers by axis; None when this one gives them."""
        return None if self.mode.decimals else maturity.precise_mode(self.diagnosis)

    def room(self, medium: Medium) -> Budget:
        """Return how much of each thing a medium tells."""
        return budget(medium, bool(self.diagnosis.financing.lines), bool(self.alarm))

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

    @property
    def path_questions(self) -> tuple[str, ...]:
        """The questions of the shortest path to the next level, by id."""
        path = self.diagnosis.next_level
        return tuple(step.question for step in path.steps) if path else ()

    def answer_effect(self, changes: Mapping[str, Answer | None]) -> AnswerEffect:
        """Return what other answers would change; the case itself is left as it is."""
        return answer_effect(self.diagnosis, changes)

    def question(self, id: str) -> str:
        """Return the text of a question; its identifier when the questionnaire does not hold it."""
        found = self.diagnosis.questionnaire.by_id.get(id)
        return found.text if found else bounded(id, MAX_NAME)

    @property
    def planned(self) -> bool:
        """Tell whether there is a financing plan to show."""
        return self.financing.is_told

    @cached_property
    def scheme_names(self) -> dict[str, str]:
        """The name of each scheme of the diagnosis, by its id."""
        return {match.id: match.name for match in self.diagnosis.schemes}

    def scheme(self, id: str) -> SchemeCard | None:
        """Return a scheme of the diagnosis by its id; None when it holds no such scheme."""
        return self.schemes.by_id.get(id)

    def payers(self, ids: Iterable[str]) -> tuple[SchemeCard, ...]:
        """Return the schemes of these ids that the diagnosis holds, in their order."""
        return tuple(card for id in ids if (card := self.scheme(id)))

    def payers_told(self, ids: Iterable[str]) -> Sentence | None:
        """Return who may help or pay, by name; None when the diagnosis holds no such scheme."""
        return payers_told(self.payers(ids))

    @property
    def action_payers(self) -> tuple[SchemeCard, ...]:
        """The schemes that may pay for some advised action, each once, in the order of the
        actions."""
        return self.payers(dict.fromkeys(id for item in self.actions for id in item.action.schemes))

    @property
    def numbered_payers(self) -> tuple[SchemeCard, ...]:
        """The same, their sources numbered in one list."""
        return in_one_list(self.action_payers)

    @property
    def action_payers_told(self) -> Sentence | None:
        """Who may pay for the actions, each with their ranks."""
        return action_payers_told(
            (card, self._paid_actions(card.id)) for card in self.action_payers
        )

    @cached_property
    def uses(self) -> Uses:
        """The uses of AI within reach, then those not to start with."""
        return uses(self.diagnosis)

    @cached_property
    def monday(self) -> Monday | None:
        """The use to try on Monday, in fifteen minutes; None when none is written."""
        return monday(self.diagnosis)

    @property
    def use_payers(self) -> tuple[SchemeCard, ...]:
        """The schemes that may pay for some use, each once, in the order of the uses."""
        return self.payers(dict.fromkeys(id for card in self.uses for id in card.use.schemes))

    @property
    def use_payers_told(self) -> Sentence | None:
        """Who may pay for the uses, each with their letters."""
        return use_payers_told((card, self._paid_uses(card.id)) for card in self.use_payers)

    def _paid_actions(self, id: str) -> tuple[int, ...]:
        return tuple(item.number for item in self.actions if id in item.action.schemes)

    def _paid_uses(self, id: str) -> tuple[str, ...]:
        return tuple(card.letter for card in self.uses if id in card.use.schemes)


def present(diagnosis: Diagnosis, edition: Edition = PLAIN) -> Presentation:
    """Return a diagnosis as every medium tells it, in an edition."""
    return Presentation(diagnosis, edition)
