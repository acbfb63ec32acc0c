"""The days to come: when each horizon ends and what is left to do by then, when the law applies,
when to do the diagnosis again; of them, the next ones: when to come back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kernel import Sentence, long_date
from presentation.advice import Duty, Horizon, NumberedAction, horizons
from presentation.titles import again_title, roadmap_title
from presentation.wording import say
from scoring import months_after

if TYPE_CHECKING:
    from presentation.presentation import Presentation

_YEAR = 12
#: So long before the dossier goes, at the latest, one is called to do the diagnosis again.
_AHEAD = timedelta(days=14)


@dataclass(frozen=True)
class CalendarDay:
    """A day, and what there is to do. `id`: the same for the same event of the same case."""

    id: str
    on: date
    title: str
    lines: tuple[str, ...]

    @property
    def kind(self) -> str:
        """What ends or begins that day: a horizon, the law, a year since the diagnosis."""
        return self.id.split("-")[0]

    @property
    def alarm(self) -> Sentence:
        """What is told a week before."""
        return say("calendar.alarm", title=self.title)


@dataclass(frozen=True)
class Calendar:
    """All of them. `about`: what they were made of, told below each."""

    title: Sentence
    days: tuple[CalendarDay, ...]
    about: Sentence


def calendar(shown: Presentation) -> Calendar:
    """Return the days that a diagnosis calls for, none of them past when the dossier is gone."""
    diagnosis = shown.diagnosis
    about = {"date": long_date(diagnosis.date), "reference": shown.reference}
    return Calendar(
        say("calendar.title", roadmap=roadmap_title(diagnosis), firm=shown.front.firm),
        tuple(_days(shown)),
        say("calendar.about", **about),
    )


def _days(shown: Presentation) -> Iterator[CalendarDay]:
    left = tuple(item for item in shown.actions if item.is_open)
    yield from (_horizon(shown, *found) for found in _by_day(horizons(left)))
    later = [duty for duty in shown.law.duties if not duty.applies]
    yield from (_duties(day, tuple(found)) for day, found in groupby(later, lambda duty: duty.day))
    yield from _again(shown)


def _by_day(
    found: tuple[Horizon, ...],
) -> Iterator[tuple[Horizon, date, tuple[NumberedAction, ...]]]:
    """Yield each horizon, with what is due within it by each day: the law may ask for an action
    before the horizon ends."""
    for horizon in found:
        for day in sorted({item.due for item in horizon.actions}):
            yield horizon, day, tuple(item for item in horizon.actions if item.due == day)


def _horizon(
    shown: Presentation, horizon: Horizon, day: date, actions: tuple[NumberedAction, ...]
) -> CalendarDay:
    values = {"count": len(actions), "roadmap": roadmap_title(shown.diagnosis)}
    lines = tuple(line for item in actions for line in _action(item))
    last = shown.edition.kept_until
    if last is not None and day >= last:
        lines = (*lines, say("calendar.gone", date=long_date(last)))
    id = f"horizon-{'-'.join(horizon.name.split())}"
    own = "" if day == horizon.due else f"-{day.isoformat()}"
    return CalendarDay(f"{id}{own}", day, say("calendar.horizon", **values), lines)


def _action(item: NumberedAction) -> Iterator[str]:
    yield item.title
    for told in filter(None, (item.who, item.done_when)):
        yield say("calendar.detail", text=told)


def _duties(on: date, duties: tuple[Duty, ...]) -> CalendarDay:
    lines = (say("calendar.basis", subject=one.subject, basis=one.legal_basis) for one in duties)
    return CalendarDay(
        f"law-{on.isoformat()}",
        on,
        _duties_title(duties),
        (*lines, say("calendar.limit")),
    )


def _duties_title(duties: tuple[Duty, ...]) -> Sentence:
    if len(duties) == 1:
        return say("calendar.duty", subject=duties[0].subject)
    return say("calendar.duties", count=len(duties))


def _again(shown: Presentation) -> Iterator[CalendarDay]:
    """Call to do the diagnosis again a year after it, or before the dossier goes; that is not on a
    day that is past."""
    diagnosis, last = shown.diagnosis, shown.edition.kept_until
    year = months_after(diagnosis.case.date, _YEAR)
    on = year if last is None else min(year, max(last - _AHEAD, diagnosis.date + timedelta(days=1)))
    if last is None or on < last:
        lines = (say("calendar.again.year" if on == year else "calendar.again.sooner"),)
        kept = (say("calendar.again.kept", date=long_date(last)),) if last else ()
        yield CalendarDay("again", on, again_title(diagnosis), (*lines, *kept))


@dataclass(frozen=True)
class Later:
    """The next day of each kind, a line each; `sooner`: what brings one back before them."""

    lines: tuple[Sentence, ...]
    sooner: Sentence


def later(told: Presentation) -> Later | None:
    """Return when to come back, out of the calendar; None when it holds no day to come."""
    days = sorted(_next(told), key=lambda day: day.on)
    lines = (say("later.line", day=long_date(day.on), title=day.title) for day in days)
    return Later(tuple(lines), say("later.sooner")) if days else None


def _next(told: Presentation) -> Iterator[CalendarDay]:
    """Yield the first day to come of each kind: a horizon, the law, a new diagnosis."""
    kinds = set()
    for day in told.calendar.days:
        if day.on > told.diagnosis.date and day.kind not in kinds:
            kinds.add(day.kind)
            yield day
