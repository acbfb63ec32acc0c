"""The way through an interview: firm, one step a section for an advisor, one a question for who
answers alone, result; and what is left to answer on it."""

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
_SECTION, _QUESTION = "section-", "question-"
#: The pages of the parts of a result begin like its own.
_PART = f"{RESULT}-"


def question_slug(question: str) -> str:
    """Return the slug of the page of one question."""
    return f"{_QUESTION}{question}"


def slug_of(section: str) -> str:
    """Return the slug of the page of a section: its identifier, unless that is an address of
    something else."""
    return (
        f"{_SECTION}{section}"
        if section.lower() in _TAKEN or section.startswith((_SECTION, _QUESTION, _PART))
        else section
    )


def slug_of_part(part: str) -> str:
    """Return the slug of the page of a part of the result."""
    return f"{_PART}{part}"


def step_of(slug: str) -> str:
    """Return the step of the interview that a page belongs to: the result for each of its parts."""
    return RESULT if slug.startswith(_PART) else slug


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
    def alone(self) -> bool:
        """Tell whether the firm answers alone: one question a screen, and no review on the way."""
        return not self.questionnaire.mode(self.case.mode).advisor

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The slugs of the pages, in order."""
        if self.alone:
            return (FIRM, *(question_slug(one.id) for one in self.questions), RESULT)
        return (FIRM, *map(slug_of, self.sections), REVIEW, RESULT)

    @cached_property
    def menu(self) -> tuple[str, ...]:
        """The slugs that the menu names, in order: sections, even where each question is a step."""
        return (FIRM, *map(slug_of, self.sections), REVIEW, RESULT)

    def page_of(self, question: str) -> str:
        """Return the slug of the page where a question is answered."""
        if self.alone:
            return question_slug(question)
        return slug_of(self.questionnaire.question(question).dimension)

    def entry(self, section: str) -> str:
        """Return the slug of the page where a section is entered: that of its first question left
        to answer, else of its first, where each has its own."""
        asked = [one for one in self.of(section) if one.id not in self.set_aside]
        if not self.alone or not asked:
            return slug_of(section)
        return question_slug((*self.left_in(section), *asked)[0].id)

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
        return self.page_of(self.left[0].id) if self.left else RESULT

    def before(self, slug: str) -> str:
        """Return the page before one of the way."""
        way = self._way(slug)
        return way[way.index(slug) - 1]

    def after(self, slug: str) -> str:
        """Return the page after one of the way. Raises IndexError for the last."""
        way = self._way(slug)
        return way[way.index(slug) + 1]

    def _way(self, slug: str) -> tuple[str, ...]:
        """Return the pages that ask something of this firm, this one among them: the review stands
        before the result."""
        aside = {question_slug(id) for id in self.set_aside} - {slug}
        steps = [WELCOME, *(one for one in self.steps if one not in aside)]
        return tuple(steps if slug in steps else (*steps[:-1], slug, RESULT))


def interview(case: Case, maturity: Maturity) -> Interview:
    """Return the way through a case; `maturity` says which questions the facts of the firm rule
    out."""
    questionnaire = load(case.questionnaire, case.version)
    set_aside = {out.question: out.reason for out in maturity.out_of_scope if not out.by_advisor}
    return Interview(case, questionnaire, asked(questionnaire, case.mode), set_aside)
