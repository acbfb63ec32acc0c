"""What a result holds, and in which order: the one list, for every medium and every mode."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING

from presentation.medium import Medium
from presentation.wording import WORDS, say

if TYPE_CHECKING:
    from presentation.presentation import Presentation


@dataclass(frozen=True)
class Section:
    """A part of a result. `anchor`: its name in addresses, in French; `media`: those that hold it;
    `annexed`: those of them that have it behind, to be looked up; `stands`: whether a diagnosis has
    anything to tell there."""

    id: str
    anchor: str
    media: frozenset[Medium]
    annexed: frozenset[Medium]
    stands: Callable[[Presentation], object]

    def title(self, told: Presentation, medium: Medium) -> str:
        """Return its title: that of a diagnosis where the law has nothing to say, that of the
        medium where it has one, else that of all."""
        titles = WORDS.group(f"sections.{self.id}")
        own = titles.get(_held(told, medium), titles.get(medium, titles["title"]))
        return own if told.diagnosis.risk.is_told else titles.get("untold", own)


def _section(
    id: str, anchor: str, front: str, annexed: str, stands: Callable[[Presentation], object]
) -> Section:
    return Section(id, anchor, _media(f"{front} {annexed}"), _media(annexed), stands)


def _media(names: str) -> frozenset[Medium]:
    return frozenset(names.split())  # type: ignore[arg-type]


def _has_roadmap(told: Presentation) -> object:
    """That no action is called for is told too, where it can be, of answers that make a level."""
    judged = told.diagnosis.maturity.level is not None
    return told.actions or (told.is_advised and judged and not told.mode.decimals)


def _always(_: Presentation) -> bool:
    return True


#: The reports with a level, and those of the law alone too.
_JUDGED = " ".join(("page", "report", "express"))
_EVERY = f"{_JUDGED} law"

#: In their order; the media that have a section in front, then those that have it in an annex.
SECTIONS = (
    _section("alarm", "urgent", f"screen terminal {_EVERY}", "", lambda told: told.alarm),
    _section("level", "niveau", "screen terminal page express", "", _always),
    _section("synthesis", "synthese", "report", "", _always),
    _section("points", "loi", "law", "", _always),
    _section("monday", "lundi", f"screen terminal {_JUDGED}", "", lambda told: told.monday),
    _section("start", "commencer", f"terminal {_EVERY}", "", lambda told: told.first_actions),
    _section("first_schemes", "financer", _JUDGED, "", _always),
    _section("person", "personne", f"screen {_EVERY}", "", _always),
    _section("later", "revenir", _EVERY, "", lambda told: told.later),
    _section("law_papers", "pieces", "", "law", lambda told: told.law.is_told),
    _section("roadmap", "feuille", "terminal", _JUDGED, _has_roadmap),
    _section("actions", "actions", "screen", _EVERY, lambda told: told.actions),
    _section("models", "modeles", "", _EVERY, lambda told: told.models),
    _section("payers", "payer", "", "law", lambda told: told.action_payers),
    _section("next_level", "suivant", "screen", _JUDGED, lambda told: told.next_level),
    _section("uses", "usages", "screen terminal", _JUDGED, lambda told: told.uses),
    _section("other_mondays", "lundis", "", "page", lambda told: told.monday),
    _section("dimensions", "axes", "screen terminal", _JUDGED, lambda told: told.axes.stand),
    _section("schemes", "dispositifs", "screen terminal", _JUDGED, _always),
    _section("financing", "plan", "screen terminal", _JUDGED, lambda told: told.planned),
    _section("law", "loi", "screen terminal", _JUDGED, lambda told: told.law.is_told),
    _section("others", "autres", "screen", _JUDGED, lambda told: told.others.figures),
    _section("progress", "progres", "screen", _EVERY, lambda told: told.progress),
    _section("company", "entreprise", "", "report", _always),
    _section("answers", "reponses", "screen", "page express law", _always),
    _section("method", "methode", "", _EVERY, _always),
)


def sections(
    told: Presentation, medium: Medium, offered: Collection[str] = ()
) -> tuple[Section, ...]:
    """Return the sections of a result that a medium shows, in their order, the annexes last: those
    that it holds and that have something to tell. `offered`: those that a screen has before, to ask
    what they tell.

    A questionnaire without level has the sections of the law alone in every medium."""
    held = _held(told, medium)
    found = (one for one in SECTIONS if held in one.media)
    shown = [one for one in found if one.id in offered or one.stands(told)]
    return tuple(sorted(shown, key=lambda one: held in one.annexed))


def annexes(told: Presentation, medium: Medium) -> tuple[Section, ...]:
    """Return those that stand in an annex, in their order."""
    held = _held(told, medium)
    return tuple(one for one in sections(told, medium) if held in one.annexed)


def title_of(id: str) -> str:
    """Return the title that a section has by itself, for a screen that offers to fill it."""
    return WORDS.text(f"sections.{id}.title")


def titles(told: Presentation, medium: Medium) -> dict[str, str]:
    """Return the title of each section of a medium by its anchor, that of an annex with its letter:
    those that stand and those that a text may name."""
    held = _held(told, medium)
    shown = sections(told, medium)
    others = (section for section in SECTIONS if held in section.media and section not in shown)
    named = {section.anchor: section.title(told, medium) for section in (*others, *shown)}
    lettered = zip(ascii_uppercase, annexes(told, medium), strict=False)
    return named | {one.anchor: _lettered(letter, named[one.anchor]) for letter, one in lettered}


def _lettered(letter: str, title: str) -> str:
    return say("front.annex", letter=letter, title=title)


def _held(told: Presentation, medium: Medium) -> Medium:
    return medium if told.mode.shows_level else "law"
