"""The parts of a result, each on a page of its own: the sections of the presentation in their
order, and what only a screen can do beside them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from presentation import SECTIONS, Presentation, Section, counted, present, sections, title_of
from ui.interview import slug_of_part
from ui.result.advice import actions, can_try, monday, path, trial, uses
from ui.result.answers import answers
from ui.result.axes import axes
from ui.result.financing import financing
from ui.result.law import law, points_alone
from ui.result.longer_questionnaire import further, goes_further
from ui.result.models import every_model
from ui.result.other_firms import others
from ui.result.person import person
from ui.result.progress import progress
from ui.result.schemes import support
from ui.result.verdict import level
from ui.session import Desk
from ui.takeaway import take
from ui.text import word

Draw = Callable[[Desk, Presentation], None]


@dataclass(frozen=True)
class Part:
    """A part of a result that a dossier has. `name`: what stands in its address; `label`: its title
    in a list, with how much it tells; `listed`: the first page leads to it by that list alone."""

    name: str
    title: str
    draw: Draw
    label: str
    listed: bool = True

    @property
    def slug(self) -> str:
        """The slug of its page."""
        return slug_of_part(self.name)


@dataclass(frozen=True)
class _OfScreen:
    """What only a screen does. `after`: the section that it follows, None at the end."""

    name: str
    after: str | None
    titled: Callable[[], str]
    draw: Draw
    stands: Callable[[Desk, Presentation], bool]

    @property
    def title(self) -> str:
        return self.titled()


#: What draws each section.
_DRAWN: Mapping[str, Draw] = MappingProxyType(
    {
        "level": lambda _, shown: level(shown),
        "points": lambda _, shown: points_alone(shown),
        "monday": lambda _, shown: monday(shown),
        "person": person,
        "actions": actions,
        "next_level": lambda _, shown: path(shown),
        "uses": lambda _, shown: uses(shown),
        "dimensions": lambda _, shown: axes(shown),
        "schemes": support,
        "financing": financing,
        "law": lambda _, shown: law(shown),
        "others": lambda _, shown: others(shown),
        "progress": lambda held, _: progress(held),
        "answers": lambda _, shown: answers(shown),
    }
)

#: Sections that ask for what they tell.
_OFFERED = ("financing", "progress")


def _tries(held: Desk, shown: Presentation) -> bool:
    return shown.mode.shows_level and can_try(held)


def _take(held: Desk, shown: Presentation) -> None:
    """All forms of the report, then the models ready to use."""
    take(held)
    every_model(held, shown)


def _goes_further(held: Desk, shown: Presentation) -> bool:
    return shown.mode.shows_level and goes_further(held, shown)


#: Where one sends the result, and takes it away.
TAKE = "emporter"

_OF_SCREEN = (
    _OfScreen("et-si", "next_level", lambda: word("trial.title"), trial, _tries),
    _OfScreen(TAKE, None, lambda: word("take.title"), _take, lambda _, __: True),
    _OfScreen("aller-plus-loin", None, lambda: word("further.title"), further, _goes_further),
)


def told(held: Desk) -> Presentation:
    """Return the result of the open case, told once a change."""
    found: Presentation = held.made("presentation", lambda: present(held.diagnosis))
    return found


def parts(held: Desk, shown: Presentation) -> tuple[Part, ...]:
    """Return the parts that this dossier has, in order."""
    return tuple(_parts(held, shown))


def _parts(held: Desk, shown: Presentation) -> Iterator[Part]:
    standing = sections(shown, "screen", _OFFERED)
    for section in SECTIONS:
        if section in standing and section.id in _DRAWN:
            title = section.title(shown, "screen")
            label = counted(shown, section.id, title)
            listed = section.id not in shown.first_page.led_to
            yield Part(section.anchor, title, _DRAWN[section.id], label, listed)
        yield from _of_screen(section, held, shown)
    yield from _of_screen(None, held, shown)


def _of_screen(section: Section | None, held: Desk, shown: Presentation) -> Iterator[Part]:
    after = section.id if section else None
    for one in _OF_SCREEN:
        if one.after == after and one.stands(held, shown):
            yield Part(one.name, one.title, one.draw, one.title)


def names() -> dict[str, str]:
    """Return the title of every part that any dossier may have, by its name."""
    told = {one.anchor: title_of(one.id) for one in reversed(SECTIONS) if one.id in _DRAWN}
    return told | {one.name: one.title for one in _OF_SCREEN}
