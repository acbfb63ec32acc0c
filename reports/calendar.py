"""The roadmap as a calendar: when each horizon ends and what is left to do by then, when the law applies, when to do the diagnosis again.

Events that last a day, not to-dos: the calendars of most telephones leave to-dos out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby

from icalendar import Alarm, Calendar, Event

from kernel import Strict, filled, long_date, read_yaml, validate
from presentation import FOLDER, ZERO_WIDTH_SPACE, Horizon, NumberedAction, Presentation, again_title, dossier_mark, horizons, present, roadmap_title
from reports.french import typeset
from scoring import Diagnosis, Obligation, months_after

_WORDS = FOLDER / "calendar.yaml"
_YEAR = 12
#: So long before the dossier goes, at the latest, one is called to do the diagnosis again.
_AHEAD = timedelta(days=14)
#: A day starts at midnight: this rings at nine in the morning, seven days before.
_ALARM = timedelta(days=-7, hours=9)
#: The number of an edition is the seconds since then: calendars take the higher for the later, up to the largest that they hold.
_FIRST, _HIGHEST = datetime(2020, 1, 1, tzinfo=UTC), 2**31 - 1


class _Again(Strict):
    year: str
    sooner: str
    kept: str


class _Words(Strict):
    maker: str
    name: str
    about: str
    horizon: str
    action: str
    done_when: str
    owner: str
    duty: str
    duties: str
    basis: str
    limit: str
    again: _Again
    gone: str
    alarm: str


@dataclass(frozen=True)
class _Day:
    """One event. `id`: the same for the same event of the same case."""

    id: str
    on: date
    title: str
    lines: tuple[str, ...]


@lru_cache(maxsize=1)
def _words() -> _Words:
    return validate(read_yaml(_WORDS), _Words)


def render_ics(diagnosis: Diagnosis, kept_until: date | None = None, made_at: datetime | None = None) -> bytes:
    """Return the calendar of a diagnosis, the same bytes for the same diagnosis and the same moment.

    `kept_until`: the last day on which the site keeps its dossier; `made_at`: which of two calendars of one dossier is the later one, when it is known
    to the second; else the day of the diagnosis and what is ticked say it.
    """
    seen, said = present(diagnosis), _words()
    calendar, mark, moment = Calendar(), dossier_mark(diagnosis.case), made_at or _moment(diagnosis)
    calendar.add("prodid", said.maker)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _plain(said.name.format(roadmap=roadmap_title(diagnosis), firm=seen.front.firm)))
    for day in _days(seen, kept_until):
        event = _event(seen, day)
        event.add("uid", f"{mark}-{day.id}@boussole-ia")
        event.add("dtstamp", moment.replace(microsecond=0))
        event.add("sequence", max(0, min(_HIGHEST, int((moment - _FIRST).total_seconds()))))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _moment(diagnosis: Diagnosis) -> datetime:
    """Return the day of reading, later by a second for each step of the plan: of two calendars of one day, the one with more ticks is the later."""
    steps = sum(1 if state == "doing" else 2 for state in diagnosis.case.actions.values())
    return datetime.combine(diagnosis.date, time.min, UTC) + timedelta(seconds=steps)


def _days(seen: Presentation, kept_until: date | None) -> Iterator[_Day]:
    start = seen.diagnosis.date
    yield from (_horizon(seen, horizon, kept_until) for horizon in horizons(tuple(item for item in seen.actions if item.is_open)))
    later = [duty for duty in seen.diagnosis.risk.obligations if duty.date > start]
    yield from (_duties(day, tuple(duties)) for day, duties in groupby(later, key=lambda duty: duty.date))
    yield from _again(seen.diagnosis, kept_until)


def _again(diagnosis: Diagnosis, kept_until: date | None) -> Iterator[_Day]:
    """Call to do the diagnosis again a year after it, or before the dossier goes; that is not on a day that is past."""
    title, said = again_title(diagnosis), _words().again
    year = months_after(diagnosis.case.date, _YEAR)
    on = year if kept_until is None else min(year, max(kept_until - _AHEAD, diagnosis.date + timedelta(days=1)))
    text = said.year if on == year else said.sooner
    if kept_until is None:
        yield _Day("again", on, title, (text,))
    elif on < kept_until:
        yield _Day("again", on, title, (text, said.kept.format(date=long_date(kept_until))))


def _horizon(seen: Presentation, horizon: Horizon, kept_until: date | None) -> _Day:
    count, said = len(horizon.actions), _words()
    title = filled(said.horizon, count=count, roadmap=roadmap_title(seen.diagnosis))
    lines = tuple(line for item in horizon.actions for line in _action(item))
    on = horizon.due
    if kept_until is not None and on >= kept_until:
        lines = (*lines, said.gone.format(date=long_date(kept_until)))
    return _Day(f"horizon-{'-'.join(horizon.name.split())}", on, title, lines)


def _action(item: NumberedAction) -> Iterator[str]:
    said = _words()
    yield said.action.format(number=item.number, title=item.action.title)
    if item.action.owner:
        yield said.owner.format(text=item.action.owner)
    if item.action.done_when:
        yield said.done_when.format(text=item.action.done_when)


def _duties(on: date, duties: tuple[Obligation, ...]) -> _Day:
    said = _words()
    title = said.duty.format(subject=duties[0].subject) if len(duties) == 1 else said.duties.format(count=len(duties))
    told = (said.basis.format(subject=duty.subject, legal_basis=duty.legal_basis) for duty in duties)
    return _Day(f"law-{on.isoformat()}", on, title, (*told, said.limit))


def _event(seen: Presentation, day: _Day) -> Event:
    said, made_on = _words(), seen.diagnosis.date
    about = said.about.format(date=long_date(made_on), reference=seen.reference)
    event = Event()
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", _plain(day.title))
    event.add("description", _plain("\n".join((*day.lines, "", about))))
    # A deadline does not make anyone busy for the day.
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(_plain(said.alarm.format(title=day.title))))
    return event


def _alarm(text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", _ALARM)
    return alarm


def _plain(text: str) -> str:
    return typeset(text).replace(ZERO_WIDTH_SPACE, "")
