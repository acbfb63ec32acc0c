"""The answers as an annex tells them: five states of an answer are kept apart."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from cases import MAX_NAME, MAX_NOTE, UNKNOWN
from kernel import decimal
from presentation.wording import bounded, named, say
from questionnaires import Question, asked
from scoring import Diagnosis, Term

State = Literal["known", "unknown", "absent", "unreadable", "out_of_scope"]

#: Characters of a reason, or of what cannot be read, that a narrow cell holds.
_NARROW = 60


@dataclass(frozen=True)
class AnswerRow:
    """One question of the annex."""

    id: str
    question: str
    state: State
    #: The practices answered, the raw answer when unreadable, the reason when out of scope.
    texts: tuple[str, ...]
    by_advisor: bool
    #: None where nothing is scored; `value` is a share of the best answer.
    weight: int | None
    value: Fraction | None
    #: What the advisor wrote, and what the answer is backed with, in words.
    note: str | None
    evidence: str | None

    @property
    def is_known(self) -> bool:
        """Tell whether there is an answer to tell, or only that there is none."""
        return self.state == "known"

    @property
    def standing(self) -> str:
        """The words for its state."""
        return named("answers.states", "advisor" if self.by_advisor else self.state)

    @property
    def answer(self) -> str:
        """The answer, or why there is none."""
        return " ; ".join(self.texts) if self.is_known else self._because(*self.texts)

    def answer_in_short(self, most: int | None) -> str:
        """Return the answer for a narrow cell: so many practices, the first words of a reason."""
        if not self.is_known:
            return self._because(*(_cut(text) for text in self.texts))
        left = len(self.texts) - len(self.texts[:most])
        texts = " ; ".join(self.texts[:most])
        return say("answers.more", texts=texts, count=left) if left else texts

    @property
    def note_told(self) -> str | None:
        """What the advisor wrote, said to be that."""
        return say("answers.note", note=self.note) if self.note else None

    @property
    def weight_told(self) -> str:
        """Its weight, a dash where it has none."""
        return say("answers.nothing") if self.weight is None else str(self.weight)

    @property
    def value_told(self) -> str:
        """What it is worth, 0 to 100, a dash where nobody knows."""
        return say("answers.nothing") if self.value is None else decimal(self.value * 100, 1)

    def _because(self, *texts: str) -> str:
        text = " ".join(texts).rstrip(" .")
        return say("answers.because", state=self.standing, text=text) if text else self.standing


@dataclass(frozen=True)
class AnswerGroup:
    """The rows of one dimension. `note`: said of those that no score counts."""

    id: str
    name: str
    scored: bool
    caption: str
    note: str | None
    rows: tuple[AnswerRow, ...]


def answer_groups(diagnosis: Diagnosis) -> tuple[AnswerGroup, ...]:
    """Return every question of the mode by dimension, in the order of the interview."""
    mode = diagnosis.questionnaire.mode(diagnosis.case.mode)
    groups = (_group(diagnosis, id) for id in mode.dimensions)
    return tuple(group for group in groups if group.rows)


def _group(diagnosis: Diagnosis, id: str) -> AnswerGroup:
    questionnaire, mode = diagnosis.questionnaire, diagnosis.case.mode
    dimension, judged = questionnaire.dimension(id), questionnaire.mode(mode).shows_level
    questions = (one for one in asked(questionnaire, mode) if one.dimension == id)
    return AnswerGroup(
        id,
        dimension.name,
        dimension.scored,
        caption=say("answers.given", name=dimension.name),
        note=say("answers.unscored") if judged and not dimension.scored else None,
        rows=tuple(_row(diagnosis, question) for question in questions),
    )


def _row(diagnosis: Diagnosis, question: Question) -> AnswerRow:
    case, term = diagnosis.case, _terms(diagnosis).get(question.id)
    state, texts, by_advisor = _told(diagnosis, question)
    note, evidence = case.notes.get(question.id), case.evidence.get(question.id)
    backed = evidence and state == "known" and diagnosis.questionnaire.mode(case.mode).advisor
    return AnswerRow(
        question.id,
        question.text,
        state,
        texts,
        by_advisor,
        weight=term.weight if term else None,
        value=term.value if term else None,
        note=bounded(note, MAX_NOTE) if note else None,
        evidence=named("answers.evidence", evidence) if backed else None,
    )


def _told(diagnosis: Diagnosis, question: Question) -> tuple[State, tuple[str, ...], bool]:
    out = {item.question: item for item in diagnosis.maturity.out_of_scope}
    left_out = out.get(question.id)
    if left_out:
        return "out_of_scope", (bounded(left_out.reason, MAX_NAME),), left_out.by_advisor
    raw = diagnosis.case.answers.get(question.id)
    if raw is None or raw == UNKNOWN:
        return "absent" if raw is None else "unknown", (), False
    if question.problem(raw):
        return "unreadable", (bounded(question.label(raw), MAX_NAME),), False
    return "known", question.texts(raw), False


def _terms(diagnosis: Diagnosis) -> dict[str, Term]:
    dimensions = diagnosis.maturity.dimensions
    return {term.question: term for dimension in dimensions for term in dimension.terms}


def _cut(text: str) -> str:
    return text if len(text) <= _NARROW else f"{text[: _NARROW - 1]}…"
