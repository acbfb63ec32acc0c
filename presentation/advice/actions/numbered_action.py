"""The advised actions, told: numbered once, in their order of priority."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cases import ActionState, is_left_to_do
from kernel import Sentence, joined, unique
from presentation.advice.actions.deadlines import deadline, horizon_name, short_deadline
from presentation.advice.actions.efforts import effort_name
from presentation.wording import WORDS, capital, named, say, shortened
from scoring import NOW, Action, Because, Diagnosis, due, is_late

FIRST_ACTIONS = 3
_APART = " · "
_NONE = "–"


@dataclass(frozen=True)
class NumberedAction:
    """An advised action with its rank, from 1."""

    number: int
    action: Action
    #: The name of the dimension that it raises.
    axis: str
    #: The ranks of the actions to do before it.
    after: tuple[int, ...]
    #: Its last day; `late`: that day is over, and something is left to do.
    due: date
    late: bool
    #: What the firm has done with it; None while it is to do.
    state: ActionState | None = None
    #: Whether the result gives a level.
    judged: bool = True

    @property
    def is_open(self) -> bool:
        """Tell whether something is left to do."""
        return is_left_to_do(self.state)

    @property
    def is_now(self) -> bool:
        """Tell whether it cannot wait: no day is left for it but today."""
        return self.action.horizon == NOW

    @property
    def is_urgent(self) -> bool:
        """Tell whether it comes before all others, whatever the level."""
        return self.action.kind == "alert"

    @property
    def title(self) -> Sentence:
        """What to do, with its rank."""
        return say("actions.title", number=self.number, title=self.action.title)

    @property
    def stated_title(self) -> Sentence:
        """The same, with what the firm has done with it."""
        values = {"number": self.number, "title": self.action.title, "state": self.state_name}
        return say("actions.stated", **values) if self.state else self.title

    @property
    def state_name(self) -> str:
        """What the firm has done with it, such as « en cours »."""
        return named("actions.states", self.state or "todo")

    @property
    def kind(self) -> str:
        """Why it ranks where it does: "alert", "basic", "gate", "advice"; no level, no
        gate."""
        opens_nothing = self.action.kind == "gate" and not self.judged
        return "advice" if opens_nothing else self.action.kind

    @property
    def priority(self) -> str:
        """The same in words, such as « prioritaire »; empty when nothing sets it apart."""
        return "" if self.kind == "advice" else named("actions.priorities", self.kind)

    @property
    def priority_cell(self) -> str:
        """The same for a cell, of one that is advised like others too."""
        return capital(named("actions.priorities", self.kind))

    @property
    def text(self) -> str:
        """How to do it."""
        return self.action.text

    @property
    def asked_by(self) -> tuple[str, ...]:
        """The questions that called for it; none when no answer did."""
        return unique(one.question for one in self.action.because)

    @property
    def reasons(self) -> str:
        """The answers that called for it, in a row; empty when none did."""
        return " ; ".join(_reasons(self.action.because))

    def why(self, most: int | None = None) -> Sentence:
        """Return the answers that called for it, `most` of them at most; empty when none did."""
        return _why(_reasons(self.action.because[:most]))

    @property
    def short_why(self) -> Sentence:
        """The same for a narrow place."""
        return _why(_short_reasons(self.action.because))

    @property
    def first_reason(self) -> str:
        """The first answer that called for it, for one cell; empty when none did."""
        return next(map(shortened, _short_reasons(self.action.because)), "")

    @property
    def done_when(self) -> Sentence:
        """How one knows that it is done; empty when nothing is said of it."""
        text = self.action.done_when
        return say("actions.done_when", text=text) if text else Sentence(())

    @property
    def deadline(self) -> Sentence:
        """Until when."""
        return deadline(self.due, self.late, self.is_now)

    @property
    def last_day(self) -> str:
        """The same for a cell."""
        return short_deadline(self.due, self.late, self.is_now)

    @property
    def until(self) -> Sentence:
        """Its horizon, and until when."""
        name = horizon_name(self.action.horizon)
        return (
            joined((name,))
            if self.is_now
            else say("actions.until", horizon=name, due=self.deadline)
        )

    @property
    def effort_name(self) -> str:
        """What it takes, in words."""
        return effort_name(self.action.effort)

    @property
    def size(self) -> str:
        """The same for a cell."""
        return capital(self.effort_name)

    @property
    def owner(self) -> str:
        """Who does it, for a cell; a dash when nobody is named."""
        return capital(self.action.owner) or _NONE

    @property
    def who(self) -> Sentence:
        """The same in a sentence; empty when nobody is named."""
        owner = self.action.owner
        return say("actions.owner", owner=owner) if owner else Sentence(())

    @property
    def ranks_before(self) -> str:
        """The actions to do before it, for a cell; empty when there is none."""
        return ", ".join(map(str, self.after))

    @property
    def facts(self) -> Sentence:
        """What it takes, who does it, what it brings, what comes before."""
        after = self.ranks_before
        return joined(
            (
                say("actions.effort", effort=self.effort_name),
                self.who,
                say("actions.effect", impact=self.action.impact) if self.judged else "",
                say("actions.after", count=len(self.after), numbers=after) if after else "",
            ),
            _APART,
        )

    @property
    def dated_facts(self) -> Sentence:
        """The same, beginning with whether it comes first, and until when."""
        first = self.priority or self.deadline
        return joined((capital(first), self.deadline if self.priority else "", self.facts), _APART)

    @property
    def short_facts(self) -> Sentence:
        """The same for a narrow place."""
        told = say("actions.after_short", numbers=self.ranks_before) if self.after else ""
        return joined((capital(self.action.owner), self.effort_name, told), _APART)


def _why(reasons: Iterable[str]) -> Sentence:
    told = " ; ".join(reasons)
    return say("actions.why", reasons=told) if told else Sentence(())


def _reasons(because: Iterable[Because]) -> Iterator[str]:
    yield from unique(_reason(one, "reason") for one in because)


def _short_reasons(because: Iterable[Because]) -> Iterator[str]:
    yield from unique(_reason(one, "reason_short") for one in because)


def _reason(one: Because, key: str) -> str:
    return say(f"actions.{key}", question=one.question_text, answer=one.answer)


def state_names() -> dict[str, str]:
    """Return what may be said of where an action is, for cells, by its id: "todo", then the states
    of a case."""
    return {state: capital(name) for state, name in WORDS.group("actions.states").items()}


def numbered(diagnosis: Diagnosis) -> tuple[NumberedAction, ...]:
    """Return all actions with their rank and their state."""
    ranks = {action.id: rank for rank, action in enumerate(diagnosis.actions, start=1)}
    return tuple(_numbered(diagnosis, action, ranks) for action in diagnosis.actions)


def _numbered(diagnosis: Diagnosis, action: Action, ranks: Mapping[str, int]) -> NumberedAction:
    case = diagnosis.case
    return NumberedAction(
        number=ranks[action.id],
        action=action,
        axis=diagnosis.questionnaire.dimension(action.dimension).name,
        after=tuple(sorted(ranks[id] for id in action.prerequisites if id in ranks)),
        due=due(diagnosis, action),
        late=is_late(diagnosis, action),
        state=case.actions.get(action.id),
        judged=diagnosis.questionnaire.mode(case.mode).shows_level,
    )


def first(actions: tuple[NumberedAction, ...]) -> tuple[NumberedAction, ...]:
    """Return the actions to start with: the first of those that are left to do."""
    return tuple(item for item in actions if item.is_open)[:FIRST_ACTIONS]
