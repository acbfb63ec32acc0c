"""The parts of the page of the result: the sections of the presentation in their order, and what
only a screen can do beside them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import streamlit as st

from presentation import Presentation, Section, sections, title_of
from ui.result.advice import actions, monday, path, uses
from ui.result.financing import financing
from ui.result.law import alarm, law, points_alone
from ui.result.longer_questionnaire import further, goes_further
from ui.result.other_firms import others
from ui.result.schemes import support
from ui.result.verdict import axes, holds, verdict
from ui.result.what_if import can_try, trial
from ui.session import Desk
from ui.text import md, word

Draw = Callable[[Desk, Presentation], None]


@dataclass(frozen=True)
class Part:
    """A part of the page. `title`: None for the level, which is a title by itself; `titled`: it
    draws its title by itself, inside a frame."""

    title: str | None
    draw: Draw
    titled: bool = False

    def show(self, held: Desk, shown: Presentation) -> None:
        """Draw it under its title."""
        if self.title and not self.titled:
            st.header(md(self.title), anchor=False)
        self.draw(held, shown)


def _level(_: Desk, shown: Presentation) -> None:
    verdict(shown)
    holds(shown)


#: What draws each section.
_DRAWN: Mapping[str, Draw] = MappingProxyType(
    {
        "alarm": lambda _, shown: alarm(shown),
        "level": _level,
        "points": lambda _, shown: points_alone(shown),
        "monday": lambda _, shown: monday(shown),
        "actions": actions,
        "next_level": lambda _, shown: path(shown),
        "uses": lambda _, shown: uses(shown),
        "dimensions": lambda _, shown: axes(shown),
        "schemes": support,
        "law": lambda _, shown: law(shown),
        "others": lambda _, shown: others(shown),
    }
)


#: What stands above the way to take the result away.
_FIRST = ("alarm", "level", "points")


def _trial(held: Desk, shown: Presentation) -> None:
    with st.container(key="a-essayer"):
        trial(held, shown)


def first_parts(shown: Presentation) -> tuple[Part, ...]:
    """Return what the page begins with: an alarm, if any, then the level or the points to treat."""
    return tuple(_part(section, shown) for section in _sections(shown) if section.id in _FIRST)


def further_parts(held: Desk, shown: Presentation) -> Iterator[Part]:
    """Yield the parts that follow, in order: one more answer to try before the axes, what to do
    next at the end."""
    for section in (one for one in _sections(shown) if one.id not in _FIRST):
        if section.id == "dimensions" and can_try(held):
            yield Part(word("trial.title"), _trial, titled=True)
        yield _part(section, shown)
        # Where nothing is planned yet, the screen asks what to plan.
        if section.id == "schemes":
            yield Part(title_of("financing"), financing)
    if shown.mode.shows_level and goes_further(held, shown):
        yield Part(word("further.title"), further, titled=True)


def _sections(shown: Presentation) -> tuple[Section, ...]:
    return tuple(section for section in sections(shown, "screen") if section.id in _DRAWN)


def _part(section: Section, shown: Presentation) -> Part:
    title = None if section.id == "level" else section.title(shown, "screen")
    return Part(title, _DRAWN[section.id])
