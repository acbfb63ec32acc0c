"""What a result holds, and in which order: the one list, for every medium and every mode."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presentation.medium import Medium
from presentation.wording import WORDS

if TYPE_CHECKING:
    from presentation.presentation import Presentation


@dataclass(frozen=True)
class Section:
    """A part of a result. `anchor`: its name in addresses, in French; `media`: those that hold it;
    `stands`: whether a diagnosis has anything to tell there."""

    id: str
    anchor: str
    media: frozenset[Medium]
    stands: Callable[[Presentation], object]

    def title(self, told: Presentation, medium: Medium) -> str:
        """Return its title: that of a diagnosis where the law has nothing to say, that of the
        medium where it has one, else that of all."""
        titles = WORDS.group(f"sections.{self.id}")
        own = titles.get(_held(told, medium), titles.get(medium, titles["title"]))
        return own if told.diagnosis.risk.is_told else titles.get("untold", own)


def _section(id: str, anchor: str, media: str, stands: Callable[[Presentation], object]) -> Section:
    return Section(id, anchor, frozenset(media.split()), stands)  # type: ignore[arg-type]


def _has_roadmap(told: Presentation) -> object:
    """That no action is called for is told too, where it can be, of answers that make a level."""
    judged = told.diagnosis.maturity.level is not None
    return told.actions or (told.is_advised and judged and not told.mode.decimals)


def _always(_: Presentation) -> bool:
    return True


SECTIONS = (
    _section("alarm", "urgent", "screen page report express law terminal", lambda told: told.alarm),
    _section("level", "niveau", "screen page terminal", _always),
    _section("synthesis", "synthese", "report express", _always),
    _section("points", "loi", "law", _always),
    _section("monday", "lundi", "screen page report express terminal", lambda told: told.monday),
    _section("start", "commencer", "page terminal", lambda told: told.first_actions),
    _section("first_schemes", "financer", "page", _always),
    _section("roadmap", "feuille", "page report express terminal", _has_roadmap),
    _section("actions", "actions", "screen page report law", lambda told: told.actions),
    _section("payers", "payer", "law", lambda told: told.action_payers),
    _section("next_level", "suivant", "screen page report", lambda told: told.next_level),
    _section("uses", "usages", "screen page report express terminal", lambda told: told.uses),
    _section("dimensions", "axes", "screen page report terminal", lambda told: told.axes.stand),
    _section("schemes", "dispositifs", "screen page report express terminal", _always),
    _section("financing", "plan", "screen page report express terminal", lambda told: told.planned),
    _section("law", "loi", "screen page report express terminal", lambda told: told.law.is_told),
    _section("others", "autres", "screen page report express", lambda told: told.others.figures),
    _section("progress", "progres", "screen page report express law", lambda told: told.progress),
    _section("company", "entreprise", "report", _always),
    _section("answers", "reponses", "screen page express law", _always),
    _section("method", "methode", "page report express law", _always),
)


def sections(
    told: Presentation, medium: Medium, offered: Collection[str] = ()
) -> tuple[Section, ...]:
    """Return the sections of a result that a medium shows, in their order: those that it holds and
    that have something to tell. `offered`: those that a screen has before, to ask what they tell.

    A questionnaire without level has the sections of the law alone in every medium."""
    held = (one for one in SECTIONS if _held(told, medium) in one.media)
    return tuple(one for one in held if one.id in offered or one.stands(told))


def title_of(id: str) -> str:
    """Return the title that a section has by itself, for a screen that offers to fill it."""
    return WORDS.text(f"sections.{id}.title")


def titles(told: Presentation, medium: Medium) -> dict[str, str]:
    """Return the title of each section of a medium by its anchor, those that stand and those that a
    text may name."""
    held = _held(told, medium)
    shown = sections(told, medium)
    others = (section for section in SECTIONS if held in section.media and section not in shown)
    return {section.anchor: section.title(told, medium) for section in (*others, *shown)}


def _held(told: Presentation, medium: Medium) -> Medium:
    return medium if told.mode.shows_level else "law"
