"""The way through an interview: firm, one step a section, review, result; and what is left to
answer on it."""

from dataclasses import dataclass
from functools import cached_property

from cases import UNKNOWN, Case
from companies import Company
from questionnaires import Question, Questionnaire, asked, load
from scoring import Maturity

WELCOME, FIRM, REVIEW, RESULT = "accueil", "entreprise", "recapitulatif", "resultat"
TRUST, KEPT, RESUME = "vos-donnees", "dossier", "reprendre"
#: Pages that are no step of an interview: nobody stops there.
ASIDE = (WELCOME, TRUST, KEPT, RESUME)
#: Addresses that a section may not take: our pages, what the server answers by itself, what
#: Streamlit serves.
_TAKEN = frozenset(
    {
        *ASIDE,
        FIRM,
        REVIEW,
        RESULT,
        "sante",
        "quitter",
        "media",
        "component",
        "static",
        "app",
        "auth",
        "oauth2callback",
    }
)
_SECTION = "section-"


def slug_of(section: str) -> str:
    """Return the slug of the page of a section: its identifier, unless that is an address of
    something else."""
    return (
        f"{_SECTION}{section}"
        if section.lower() in _TAKEN or section.startswith(_SECTION)
        else section
    )


@dataclass(frozen=True)
class Interview:
    """The questions of one case in order. `set_aside`: question id → why it is not asked of this
    firm."""

    case: Case
    questionnaire: Questionnaire
    questions: tuple[Question, ...]
    set_aside: dict[str, str]

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The sections that have questions, in order."""
        return tuple(
            id
            for id in self.questionnaire.mode(self.case.mode).dimensions
            if any(q.dimension == id for q in self.questions)
        )

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The slugs of the pages, in order."""
        return (FIRM, *map(slug_of, self.sections), REVIEW, RESULT)

    def section_at(self, slug: str) -> str:
        """Return the section of a page. Raises KeyError when it is none."""
        return {slug_of(id): id for id in self.sections}[slug]

    @cached_property
    def in_scope(self) -> tuple[Question, ...]:
        """The questions to answer."""
        return tuple(question for question in self.questions if question.id not in self.set_aside)

    @cached_property
    def done(self) -> tuple[Question, ...]:
        """The questions that have an answer, « je ne sais pas » and « non concerné » included."""
        return tuple(
            question
            for question in self.in_scope
            if self.state(question) not in ("absent", "unreadable")
        )

    def of(self, section: str) -> tuple[Question, ...]:
        """Return the questions of a section, in order."""
        return tuple(question for question in self.questions if question.dimension == section)

    def state(self, question: Question) -> str:
        """Return "set_aside", "not_applicable", "absent", "unknown", "unreadable" or "known"."""
        if question.id in self.set_aside:
            return "set_aside"
        if question.id in self.case.not_applicable:
            return "not_applicable"
        answer = self.case.answers.get(question.id)
        if answer is None or answer == UNKNOWN:
            return "absent" if answer is None else "unknown"
        return "unreadable" if question.problem(answer) else "known"

    def is_complete(self, section: str) -> bool:
        """Tell whether nothing is left to answer in a section."""
        return not self.left_in(section)

    def left_in(self, section: str) -> tuple[Question, ...]:
        """Return the questions of a section without an answer."""
        return tuple(question for question in self.left if question.dimension == section)

    @cached_property
    def left(self) -> tuple[Question, ...]:
        """The questions without an answer, in order."""
        done = {question.id for question in self.done}
        return tuple(question for question in self.in_scope if question.id not in done)

    def first_unfinished(self) -> str:
        """Return the page where to go on: the firm when nothing is told, else the first section
        left, else the result."""
        if not self.case.answers and self.case.company == Company():
            return FIRM
        return slug_of(self.left[0].dimension) if self.left else RESULT

    def before(self, slug: str) -> str:
        """Return the page before one of the way."""
        place = self.steps.index(slug)
        return self.steps[place - 1] if place else WELCOME

    def after(self, slug: str) -> str:
        """Return the page after one of the way. Raises IndexError for the last."""
        return self.steps[self.steps.index(slug) + 1]


def interview(case: Case, maturity: Maturity) -> Interview:
    """Return the way through a case; `maturity` says which questions the facts of the firm rule
    out."""
    questionnaire = load(case.questionnaire, case.version)
    set_aside = {out.question: out.reason for out in maturity.out_of_scope if not out.by_advisor}
    return Interview(case, questionnaire, asked(questionnaire, case.mode), set_aside)
