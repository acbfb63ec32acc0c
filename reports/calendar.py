"""The days of a presentation as a file for calendars.

Events that last a day, not to-dos: the calendars of most telephones leave to-dos out.
"""

from datetime import UTC, datetime, time, timedelta

import icalendar

from presentation import (
    PLAIN,
    ZERO_WIDTH_SPACE,
    CalendarDay,
    Edition,
    dossier_mark,
    present,
)
from reports.french import typeset
from scoring import Diagnosis

_MAKER = "-//Boussole IA//Feuille de route//FR"
#: A day starts at midnight: this rings at nine in the morning, seven days before.
_ALARM = timedelta(days=-7, hours=9)
#: The number of an edition is the seconds since then: calendars take the higher for the later, up
#: to the largest that they hold.
_FIRST, _HIGHEST = datetime(2020, 1, 1, tzinfo=UTC), 2**31 - 1


def render_ics(diagnosis: Diagnosis, edition: Edition = PLAIN) -> bytes:
    """Return the calendar of a diagnosis, the same bytes for the same diagnosis and edition.

    `edition.made_at` tells which of two calendars of one dossier is the later one, to the second;
    where it is not known, the day of the diagnosis and what is ticked tell it."""
    days = present(diagnosis, edition).calendar
    moment, mark = edition.made_at or _moment(diagnosis), dossier_mark(diagnosis.case)
    made = icalendar.Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", _plain(days.title))
    for day in days.days:
        event = _event(day, days.about)
        if day.on + _ALARM >= diagnosis.date:
            event.add_component(_alarm(_plain(day.alarm)))
        event.add("uid", f"{mark}-{day.id}@boussole-ia")
        event.add("dtstamp", moment.replace(microsecond=0))
        event.add("sequence", _sequence(moment))
        made.add_component(event)
    return bytes(made.to_ical())


def _moment(diagnosis: Diagnosis) -> datetime:
    """Return the day of reading, later by a second for each step of the plan: of two calendars of
    one day, the one with more ticks is the later."""
    steps = sum(1 if state == "doing" else 2 for state in diagnosis.case.actions.values())
    return datetime.combine(diagnosis.date, time.min, UTC) + timedelta(seconds=steps)


def _sequence(moment: datetime) -> int:
    return max(0, min(_HIGHEST, int((moment - _FIRST).total_seconds())))


def _event(day: CalendarDay, about: str) -> icalendar.Event:
    event = icalendar.Event()
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", _plain(day.title))
    event.add("description", _plain("\n".join((*day.lines, "", about))))
    # A deadline does not make anyone busy for the day.
    event.add("transp", "TRANSPARENT")
    return event


def _alarm(text: str) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", _ALARM)
    return alarm


def _plain(text: str) -> str:
    return typeset(text).replace(ZERO_WIDTH_SPACE, "")
