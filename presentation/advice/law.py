"""The law: where the uses of a firm stand, what is left to put in place, and the dated duties."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kernel import Sentence, joined, long_date
from presentation.wording import say
from scoring import Because, Diagnosis, Obligation, Risk, Role

#: How strongly a class of risk is shown: "alarm" comes before all the rest.
Tone = Literal["alarm", "warning", "note", "plain"]

_TONES: dict[str, Tone] = {
    "prohibited": "alarm",
    "urgent": "alarm",
    "high": "warning",
    "to_check": "warning",
    "sectoral": "note",
    "transparency": "note",
}


@dataclass(frozen=True)
class Practice:
    """An answer to reach, beside the present one."""

    question: str
    answer: str
    target: str

    @property
    def line(self) -> Sentence:
        """All of it, in a row."""
        values = {"question": self.question, "answer": self.answer, "target": self.target}
        return say("law.practices.line", **values)


@dataclass(frozen=True)
class Duty:
    """What applies from a day on. `applies`: that day has come; `sure`: false where it hangs on
    answers that are not known."""

    day: date
    applies: bool
    sure: bool
    subject: str
    legal_basis: str

    @property
    def when(self) -> str:
        """Its day, as the start of a sentence."""
        start = "from" if not self.applies else "since" if self.sure else "since_perhaps"
        return say(f"law.dates.{start}", date=long_date(self.day))

    @property
    def state(self) -> str:
        """Whether it applies, in a word or two."""
        if not self.sure:
            return say("law.dates.perhaps")
        return say(f"law.dates.{'now' if self.applies else 'later'}")

    @property
    def text(self) -> str:
        """What applies, and where that is written."""
        return say("law.dates.text", subject=self.subject, legal_basis=self.legal_basis)

    @property
    def line(self) -> Sentence:
        """All of it, in a row."""
        return say("law.dates.line", when=self.when, text=self.text)


@dataclass(frozen=True)
class Law:
    """What the law asks of a firm.

    `is_told`: false for a questionnaire that is about something else, which has practices alone;
    `label`: the class of its uses, in a word or two; `is_placed`: the questionnaire asked what
    places them; `messages`: what the classes say, the strongest first; `perhaps`: how much hangs on
    answers that are not known, and on which; `unsure`: what is not known, in a sentence; `roles`:
    those of the firm, each explained; `caveat`: that other law may hold where the firm is;
    `papers`: what to gather; `supplier`: a message to copy, line by line; `notes`: reliefs, fines
    and supervision.
    """

    is_told: bool
    tone: Tone
    label: str
    is_placed: bool
    messages: tuple[str, ...]
    perhaps: Sentence | None
    roles: Sentence | None
    caveat: str | None
    unsure: Sentence | None
    practices: tuple[Practice, ...]
    papers: tuple[str, ...]
    supplier: tuple[str, ...]
    duties: tuple[Duty, ...]
    notes: tuple[Sentence, ...]
    limit: Sentence

    @property
    def told(self) -> tuple[str, ...]:
        """What is read below the class: that other law may hold, before any duty, then what all
        classes say, then the rest of it."""
        return tuple(filter(None, (self.caveat, *self.messages, self.perhaps, self.roles)))

    @property
    def besides(self) -> tuple[str, ...]:
        """The caveat, what hangs on answers, the roles: what there is of them."""
        return tuple(filter(None, (self.caveat, self.perhaps, self.roles)))

    @property
    def practices_counted(self) -> Sentence:
        """The title of the practices, with their number."""
        return say("law.practices.counted", count=len(self.practices))


def law(diagnosis: Diagnosis) -> Law:
    """Return what the law asks of the firm of a diagnosis."""
    risk, unknown = diagnosis.risk, len(diagnosis.maturity.unknown)
    return Law(
        is_told=risk.is_told,
        tone=_TONES.get(risk.class_, "plain"),
        label=risk.label,
        is_placed=risk.class_ != "not_asked",
        messages=risk.messages,
        perhaps=_perhaps(risk, diagnosis.date),
        roles=_roles(risk.roles),
        caveat=risk.caveat,
        unsure=say("law.unsure", count=unknown) if unknown else None,
        practices=tuple(map(_practice, _to_put_in_place(diagnosis))),
        papers=tuple(one for one in risk.to_gather if one not in risk.unsure_papers),
        supplier=tuple((risk.supplier_question or "").splitlines()),
        duties=tuple(_duties(risk.obligations, diagnosis.date)),
        notes=tuple(
            say("law.notes.line", text=note.text, legal_basis=note.legal_basis)
            for note in risk.notes
        ),
        limit=say("law.limit"),
    )


def _to_put_in_place(diagnosis: Diagnosis) -> Iterator[Because]:
    """Yield the answers to reach. A question left aside calls for nothing beside a level; where the
    law is the whole, what is not told is a point to check, and `unsure` says so."""
    judged = diagnosis.questionnaire.mode(diagnosis.case.mode).shows_level
    return (one for one in diagnosis.risk.practices if one.answered or not judged)


def _practice(reason: Because) -> Practice:
    return Practice(reason.question_text, reason.answer, reason.target)


def _roles(roles: tuple[Role, ...]) -> Sentence | None:
    return joined(say("law.role", name=one.name, means=one.means) for one in roles) or None


def _perhaps(risk: Risk, on: date) -> Sentence | None:
    """Tell what hangs on answers beside the dates in force, which are told though not sure."""
    later = sum(not one.sure and one.date > on for one in risk.obligations)
    asked = joined((say("law.asked", question=one) for one in risk.to_tell), ", ")
    if not asked:
        return None
    if count := len(risk.unsure_papers) + later:
        return say("law.perhaps", count=count, questions=asked)
    return say("law.perhaps_in_force", questions=asked)


def _duties(obligations: tuple[Obligation, ...], on: date) -> Iterator[Duty]:
    """Yield what is sure, then what is in force and hangs on answers: it may bind already."""
    sure = (one for one in obligations if one.sure)
    perhaps = (one for one in obligations if not one.sure and one.date <= on)
    for one in (*sure, *perhaps):
        yield Duty(one.date, one.date <= on, one.sure, one.subject, one.legal_basis)
