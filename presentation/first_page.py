"""What stands on the first page of a result, in words short enough for a phone: the rest is one tap
away. Every number is opened on the page of its section."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kernel import Sentence, joined
from presentation.advice import NumberedAction
from presentation.budgets import AT_ONCE
from presentation.schemes import DecidingQuestion, SchemeCard, without_whom
from presentation.wording import first_sentence, say, stopped

if TYPE_CHECKING:
    from presentation.presentation import Presentation

#: Aids, and points of the law, that a first page has room for.
_AIDS, _POINTS = 2, 3
#: Sections that have a way of their own on the first page of a level.
_LED_TO = ("monday", "person")


@dataclass(frozen=True)
class FirstPage:
    """The first page of a result. `heading`, `about`: the level in a line, or where the law
    stands; `ahead`: how far the next level is; `points`: what is left to do about the law, where
    it is the whole result; `first_calls`: who helps before any aid; `questions`: those that settle
    the most aids; `led_to`: sections with a way of their own there, which a list of the others does
    not name again."""

    heading: str
    about: str
    ahead: Sentence | None
    points: tuple[Sentence, ...]
    actions: tuple[ActionLine, ...]
    aids: tuple[AidLine, ...]
    no_aid: Sentence | None
    first_calls: tuple[Sentence, ...]
    questions: tuple[DecidingQuestion, ...]
    led_to: tuple[str, ...]


@dataclass(frozen=True)
class ActionLine:
    """An action to start with, in a line."""

    action: NumberedAction
    text: Sentence


@dataclass(frozen=True)
class AidLine:
    """An aid to look at first: its card, and all of it in a few words."""

    card: SchemeCard
    text: Sentence


def first_page(told: Presentation) -> FirstPage:
    """Return the first page of a result."""
    judged = told.mode.shows_level
    return FirstPage(
        heading=_heading(told),
        about=_about(told),
        ahead=_ahead(told),
        points=() if judged else tuple(one.line for one in told.law.practices[:_POINTS]),
        # Without any answer, none called for them.
        actions=tuple(map(_action, told.first_actions)) if told.diagnosis.case.answers else (),
        aids=_aids(told) if judged else (),
        no_aid=told.schemes.none_note if judged else None,
        first_calls=told.schemes.first_calls if judged else (),
        questions=_questions(told) if judged else (),
        led_to=_LED_TO if judged else (),
    )


def _heading(told: Presentation) -> str:
    return told.verdict.heading if told.mode.shows_level else told.law.label


def _about(told: Presentation) -> str:
    """What the level means, or that there is none, in a sentence."""
    if not told.mode.shows_level:
        return told.law.unsure or ""
    return stopped(first_sentence(told.verdict.about))


def _ahead(told: Presentation) -> Sentence | None:
    path = told.diagnosis.next_level
    if not path or not told.mode.shows_level:
        return None
    return say("first_page.ahead", count=len(path.steps), level=path.target, name=path.target_name)


def _action(item: NumberedAction) -> ActionLine:
    values = {"title": item.action.title, "effort": item.effort_name}
    return ActionLine(item, say("first_page.action", **values))


def _aids(told: Presentation) -> tuple[AidLine, ...]:
    """Those that are open and fit come first, in the order of the list."""
    front = sorted(told.schemes.front, key=lambda card: card.match.verdict != "eligible")
    return tuple(AidLine(card, _aid(card)) for card in front[:_AIDS])


def _aid(card: SchemeCard) -> Sentence:
    """Whether it fits, its name, that leads to whom to ask, what it brings, a number to call."""
    aid = say("first_page.brings", aid=stopped(without_whom(card.short_aid)))
    phone = card.match.contact.phone or ""
    return joined((say(f"first_page.marks.{card.match.verdict}"), card.linked_name, aid, phone))


def _questions(told: Presentation) -> tuple[DecidingQuestion, ...]:
    """Those that may open an aid: what can only rule one out waits for the page of aids."""
    opening = (one for one in told.deciding_questions if one.may_open)
    return tuple(islice(opening, AT_ONCE))


def counted(told: Presentation, section: str, title: str) -> str:
    """Return the title of a section with how much it tells, where that is worth knowing."""
    schemes = told.schemes
    counts = {
        "actions": len(told.actions),
        "uses": len(told.uses.within_reach),
        "schemes": sum(map(len, (schemes.first, schemes.more, schemes.unverified))),
    }
    count = counts.get(section)
    return say("first_page.line", title=title, count=count) if count else title
