"""The answers that a move to another version kept apart: shown, never counted."""

from dataclasses import dataclass

from presentation.wording import named, say
from scoring import Diagnosis


@dataclass(frozen=True)
class KeptRow:
    """One of them. `answer`: None where only a mark was kept."""

    question: str
    version: str
    answer: str | None
    because: str
    note: str | None

    @property
    def note_told(self) -> str | None:
        """What the advisor wrote, said to be that."""
        return say("answers.note", note=self.note) if self.note else None


@dataclass(frozen=True)
class KeptAnswers:
    """All of them, under a title. `standing`: their state, where a table has a column for it."""

    title: str
    about: str
    standing: str
    rows: tuple[KeptRow, ...]


def kept_answers(diagnosis: Diagnosis) -> KeptAnswers | None:
    """Return what earlier versions kept apart; None when they kept nothing."""
    kept = (one for _, one in sorted(diagnosis.case.not_carried.items()))
    rows = tuple(
        KeptRow(
            one.question,
            say("answers.kept.version", version=one.version),
            one.answer,
            one.because,
            " ; ".join(filter(None, (one.note, one.not_applicable))) or None,
        )
        for one in kept
    )
    title, about = say("answers.kept.title"), say("answers.kept.about")
    return KeptAnswers(title, about, named("answers.states", "kept"), rows) if rows else None
