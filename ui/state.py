"""What one browser session holds: the open case, and what the screens must remember about it. Nothing is kept on the server after it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cases import Case
from questionnaires import Questionnaire, load
from scoring import Diagnosis, Maturity, assess, diagnose

QUESTIONNAIRE = "diag-ia"
_HERE = ZoneInfo("Europe/Paris")
_DESK = "desk"

T = TypeVar("T")


@dataclass
class Desk:
    """One session. `typed`: facts of the firm as typed, while they cannot be kept; `pages`: the pages by slug;
    `starting_over`: the mode of a new case that waits to be confirmed; `unfolded`: the lists shown whole; `here`: the page that is shown.
    Of the questions that settle schemes: `on_screen`, their fields in the order shown since one came to the page; `questions`,
    the words of all that were shown, by field; `unsure`, the fields of those answered by « je ne sais pas »."""

    case: Case | None = None
    typed: dict[str, str] = field(default_factory=dict)
    pages: dict[str, StreamlitPage] = field(default_factory=dict)
    starting_over: str | None = None
    unfolded: set[str] = field(default_factory=set)
    all_questions: bool = False
    here: str = ""
    on_screen: tuple[str, ...] = ()
    questions: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    _turns: Counter[str] = field(default_factory=Counter)
    _made: dict[str, tuple[Case, Any]] = field(default_factory=dict)

    @property
    def open_case(self) -> Case:
        """The case of a page that is shown only when there is one."""
        assert self.case is not None
        return self.case

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire of the open case."""
        return load(self.open_case.questionnaire)

    @property
    def maturity(self) -> Maturity:
        """The maturity of the open case, computed once a change."""
        return self.made("maturity", lambda: assess(self.questionnaire, self.open_case))

    @property
    def diagnosis(self) -> Diagnosis:
        """The diagnosis of the open case today, computed once a change."""
        return self.made("diagnosis", lambda: diagnose(self.open_case, on=today()))

    def made(self, name: str, make: Callable[[], T]) -> T:
        """Return what was made of the open case under this name, made again when the case has changed."""
        case = self.open_case
        if name not in self._made or self._made[name][0] is not case:
            self._made[name] = (case, make())
        return self._made[name][1]  # type: ignore[no-any-return]

    def is_made(self, name: str) -> bool:
        """Tell whether something was made of the case as it is now."""
        return name in self._made and self._made[name][0] is self.case

    def key(self, name: str, group: str | None = None) -> str:
        """Return the key of a widget. `group`: the name under which it is renewed together with others."""
        turn = self._turns[group or name]
        return f"{name}-{turn}" if turn else name

    def renew(self, name: str) -> None:
        """Have the next run show this widget, or this group of widgets, anew, from what the case holds."""
        self._turns[name] += 1

    def arrive(self, slug: str) -> None:
        """Take note of the page that is shown: the questions answered on it stay in place until one leaves it."""
        if slug != self.here:
            self.here, self.on_screen, self.all_questions = slug, (), False

    def open(self, case: Case) -> None:
        """Open a case in the place of the one before."""
        self.case, self.typed, self.starting_over = case, {}, None
        self.on_screen, self.questions, self.unsure, self.unfolded = (), {}, set(), set()


def desk() -> Desk:
    """Return what this session holds."""
    if _DESK not in st.session_state:
        st.session_state[_DESK] = Desk()
    held: Desk = st.session_state[_DESK]
    return held


def today() -> date:
    """Return the date in metropolitan France: the only clock of the program."""
    return datetime.now(_HERE).date()


def new_case(mode: str) -> Case:
    """Return an empty case of today, of the current questionnaire."""
    return Case(questionnaire=QUESTIONNAIRE, version=load(QUESTIONNAIRE).version, mode=mode, date=today())
