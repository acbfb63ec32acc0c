"""What one browser session holds: the open case, kept in the store as it changes, and what the
screens must remember about it."""

from collections import Counter
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from secrets import randbelow
from typing import Any, TypeVar

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cases import Answer, Case, Migrated, to_confirm
from cases.store import new_id
from companies import registry
from kernel import BoussoleError
from presentation import Edition, Logo
from questionnaires import Questionnaire, load
from reports import Ticket
from scoring import Diagnosis, Maturity, assess, confirmed_before, diagnose
from ui.clock import today
from ui.interview import Interview, interview
from ui.session.case_keeping import Keeping, mark_of
from ui.session.stale_tab import StaleTab
from ui.session.typed_text_sync import Telling
from ui.text import Shown

_DESK = "desk"
#: A page that outlived several servers sends nothing under the same keys again.
_MANY = 10**9

T = TypeVar("T")
_here: "ContextVar[Desk | None]" = ContextVar("desk", default=None)


@dataclass
class Organisation:
    """What an advisor told of the own organisation, for the report. `colour`: as chosen, which may
    still be too pale to be used."""

    name: str = ""
    colour: str | None = None
    logo: Logo | None = None


@dataclass(frozen=True)
class Ordered:
    """A PDF that was ordered, and of what."""

    diagnosis: Diagnosis
    edition: Edition
    ticket: Ticket


@dataclass(frozen=True)
class RefusedFile:
    """A file handed over that was not taken, by its number, and why."""

    file: str
    why: BoussoleError


@dataclass(frozen=True)
class Looked:
    """The latest search in the public register. `taken`: the facts of the open case that came from
    it, with their year;
    `just_taken`: those of the last time."""

    words: str = ""
    found: registry.Found | None = None
    taken: dict[str, registry.Taken] = field(default_factory=dict)
    just_taken: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Drawn:
    """A field as it was last drawn and read. `given`: what the case then gave it to show; `shown`:
    what stood in it."""

    given: Any
    shown: Any


@dataclass(frozen=True)
class Typed:
    """A text that stays on the screen as it was typed. `of`: what could be kept of it, None when
    nothing could."""

    text: str
    of: Any


@dataclass
class Desk:
    """One session. `kept`: how its case is kept, None when this server keeps nothing.
    `typed`: texts that could not be kept as they were typed, by the name of their field; `fields`:
    those of the page by key;
    `names`: of fields, by key; `telling`: what the page was told of them; `pages`: the pages by
    slug;
    `starting_over`: the questionnaire and the mode of a new case that waits to be confirmed;
    `unfolded`: the lists shown whole; `opened`: the parts that
    were opened for the person; `here`: the page that is shown.
    `looked`: what was looked up in the public register.
    `large_print`, `organisation` and `earlier` (a diagnosis of the same firm to compare with) are
    about the report to take away; `ordered` is its PDF; `tells_level`: the message to a person
    tells the level.
    `asks_money`: the person came for who may pay, and goes from the firm to the result.
    Of the questions that settle schemes: `on_screen`, their fields in the order shown since one
    came to the page; `questions`,
    the words of all that were shown, by field; `unsure`, the fields of those answered by « je ne
    sais pas ».
    `refused`: why files handed over on this page were not taken, by the name of their field.
    `secrets`: codes and links made on this page, by kind, gone when one leaves it.
    `handshake`: the cookie of the browser where this server keeps nothing.
    `drawn`: the marks of the dossiers that this session has shown; `parted`: why it may do nothing
    any more.
    `shown`: the texts of this page as they were shown.
    `confirming`: what waits to be confirmed on this page; `handed`: the case of a file that waits
    for it;
    `moved`: how the case came to another version of its questionnaire, until that was seen;
    `before_answer`: the diagnosis before the answer that was just changed on a page of the
    result; of its actions, `in_front`: those shown as cards since one came to the page, and
    `ticked`: those ticked since: they stay in their place.
    `overfull`: the fields of this page in which more was chosen than may be, and was taken back."""

    kept: Keeping | None = None
    typed: dict[str, Typed] = field(default_factory=dict)
    fields: dict[str, Drawn] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    telling: Telling = field(default_factory=Telling)
    pages: dict[str, StreamlitPage] = field(default_factory=dict)
    starting_over: tuple[str, str] | None = None
    shown: Shown = field(default_factory=dict)
    unfolded: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    all_questions: bool = False
    asks_money: bool = False
    here: str = ""
    large_print: bool = False
    tells_level: bool = False
    organisation: Organisation = field(default_factory=Organisation)
    earlier: Diagnosis | None = None
    ordered: Ordered | None = None
    looked: Looked = field(default_factory=Looked)
    on_screen: tuple[str, ...] = ()
    questions: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    secrets: dict[str, str] = field(default_factory=dict)
    refused: dict[str, RefusedFile] = field(default_factory=dict)
    handshake: str | None = None
    drawn: set[str] = field(default_factory=set)
    parted: StaleTab | None = None
    confirming: str | None = None
    handed: Case | None = None
    moved: Migrated | None = None
    before_answer: Diagnosis | None = None
    overfull: set[str] = field(default_factory=set)
    in_front: set[str] = field(default_factory=set)
    ticked: set[str] = field(default_factory=set)
    _case: Case | None = None
    _unkept: str = field(default_factory=new_id)
    _epoch: int = 0
    _turns: Counter[str] = field(default_factory=Counter)
    _made: dict[str, tuple[Case, Any]] = field(default_factory=dict)

    @property
    def case(self) -> Case | None:
        """The open case, None when there is none."""
        return self._case

    @case.setter
    def case(self, case: Case) -> None:
        """Hold a changed case. Where dossiers are kept, it is on disk before anything else
        happens."""
        self._case = case
        if self.kept is not None:
            self.kept.save(case)

    @property
    def browser(self) -> str | None:
        """The cookie of the browser that this session is of, None when it has none."""
        if self.kept is None:
            return self.handshake
        return self.kept.cookie if self.kept.known else None

    @property
    def mark(self) -> str:
        """What tells the open dossier from all others in what a page sends; empty when none is
        open."""
        if self.case is None:
            return ""
        return self.kept.mark if self.kept is not None else mark_of(self._unkept)

    @property
    def is_own(self) -> bool:
        """Whether the person may do with the open case as they like: it was not only lent."""
        return self.kept is None or self.kept.owned or self.kept.dossier is None

    @property
    def open_case(self) -> Case:
        """The case of a page that is shown only when there is one."""
        assert self.case is not None
        return self.case

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire of the open case, at its own version."""
        return self.made(
            "questionnaire", lambda: load(self.open_case.questionnaire, self.open_case.version)
        )

    @property
    def maturity(self) -> Maturity:
        """The maturity of the open case, computed once a change: that of its diagnosis, where it
        has one."""
        case, known = self._made.get("diagnosis", (None, None))
        return (
            known.maturity
            if case is self.open_case
            else self.made("maturity", lambda: assess(self.questionnaire, self.open_case))
        )

    @property
    def interview(self) -> Interview:
        """The way through the open case, worked out once a change."""
        return self.made("interview", lambda: interview(self.open_case, self.maturity))

    @property
    def diagnosis(self) -> Diagnosis:
        """The diagnosis of the open case today, computed once a change."""
        before = self._made.get("diagnosis", (None, None))[1]
        return self.made("diagnosis", lambda: diagnose(self.open_case, on=today(), before=before))

    @property
    def compared(self) -> Diagnosis | None:
        """The diagnosis to compare with: that of a file handed over, else the one before, as far as
        there is one."""
        return self.earlier or self.before

    @property
    def before(self) -> Diagnosis | None:
        """The diagnosis before, where the open case was begun again and all of it said again."""
        was = self.made("was", lambda: confirmed_before(self.open_case, self.maturity))
        if was is None:
            return None
        return self.made("before", lambda: diagnose(was, on=today(), before=self.diagnosis))

    @property
    def to_confirm(self) -> Mapping[str, Answer]:
        """The answers of the diagnosis before of which nothing was said since."""
        return self.made("to_confirm", lambda: to_confirm(self.open_case))

    def made(self, name: str, make: Callable[[], T]) -> T:
        """Return what was made of the open case under this name, made again when the case has
        changed."""
        case = self.open_case
        if name not in self._made or self._made[name][0] is not case:
            self._made[name] = (case, make())
        return self._made[name][1]  # type: ignore[no-any-return]

    def key(self, name: str, group: str | None = None) -> str:
        """Return the key of a widget. `group`: the name under which it is renewed together with
        others, as well as alone. A dot stands in no
        identifier: that of a question that was renewed is never the key of another one."""
        turn = sum(self._turns[one] for one in {name, group} if one) + self._epoch
        key = f"{name}.{turn}" if turn else name
        self.names[key] = name
        self.telling.drawing.add(key)
        return key

    def renew(self, name: str) -> None:
        """Have the next run show this widget, or this group of widgets, anew, from what the case
        holds."""
        self._turns[name] += 1

    def renew_all(self) -> None:
        """Have the next run show every widget anew."""
        self._epoch += 1

    def redraw(self) -> None:
        """Have this run show every widget anew, whatever an old page still sends for those that it
        shows."""
        self._epoch += 1 + randbelow(_MANY)

    def as_typed(self, name: str, kept: Any) -> str | None:
        """Return the text that stays in a field as it was typed, as long as what could be kept of
        it is what the case holds."""
        typed = self.typed.get(name)
        return typed.text if typed and typed.of == kept else None

    def arrive(self, slug: str) -> None:
        """Take note of the page that is shown: the questions answered on it stay in place until one
        leaves it."""
        if slug != self.here:
            (
                self.here,
                self.on_screen,
                self.all_questions,
                self.secrets,
                self.confirming,
                self.refused,
            ) = (slug, (), False, {}, None, {})
            self.handed, self.shown, self.before_answer = None, {}, None
            self.in_front, self.ticked, self.overfull = set(), set(), set()

    def part(self, why: StaleTab) -> None:
        """Hold nothing, and do nothing any more."""
        if self.kept is not None:
            self.kept.leave()
        self.resume(None)
        self.parted = why

    def let_in(self, case: Case) -> None:
        """Hold the open case with what others answered, which is kept already."""
        self._case = case

    def open(self, case: Case) -> None:
        """Open a new case; the one before stays where it is kept."""
        if self.kept is not None:
            self.kept.leave()
        self.resume(None)
        self.case = case

    def resume(self, case: Case | None) -> None:
        """Hold a case as it is kept already, or none."""
        self._unkept = new_id()
        self._case, self.typed, self.fields, self.starting_over, self.earlier, self.moved = (
            case,
            {},
            {},
            None,
            None,
            None,
        )
        self.on_screen, self.questions, self.unsure, self.unfolded, self.opened, self.looked = (
            (),
            {},
            set(),
            set(),
            set(),
            Looked(),
        )
        self.shown, self._made, self.asks_money, self.before_answer = {}, {}, False, None


def desk() -> Desk:
    """Return what this session holds. A thread plays the script for one session alone, and asks for
    it with every widget."""
    held = _here.get()
    if held is None:
        if _DESK not in st.session_state:
            st.session_state[_DESK] = Desk()
        held = st.session_state[_DESK]
        _here.set(held)
    return held


def new_case(questionnaire: Questionnaire, mode: str) -> Case:
    """Return an empty case of today, of one version of a questionnaire."""
    return Case(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        mode=mode,
        date=today(),
        id=new_id(),
    )
