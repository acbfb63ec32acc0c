"""Dates that cannot be: evidence of after the day of the check, periods that overlap, or that an
intake at any time contradicts."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any

from dateutil.relativedelta import relativedelta

from kernel import FIRST_DAY, LAST_DAY, Document, Fault, Where, long_date, read_day
from schemes.record.model import Scheme, Window

#: Keys that tell when something was read or done: never after the day of the check.
_PAST = ("checked_on", "seen_on", "searched_on", "on")
_DAYS = (*_PAST, "opens", "closes")
#: An intake at any time may have a first and a last year; a shorter period is a call.
_SHORT_DAYS = 365


def date_faults(document: Document, on: date | None) -> Iterator[Fault]:
    """Yield the dates of a file that are not of our time, or that tell of what was not yet on `on`
    (None: whatever the day)."""
    yield from _dates(document, document.data, (), on)


def window_faults(document: Document, scheme: Scheme) -> Iterator[Fault]:
    """Yield the periods of application that contradict each other, or how requests are taken."""
    for index, window in enumerate(scheme.windows):
        yield from _precision(document, ("windows", index), window)
    for (_, first), (index, second) in combinations(enumerate(scheme.windows), 2):
        if _overlap(first, second):
            yield document.fault(
                ("windows", index),
                "window",
                "Deux périodes de dépôt se chevauchent",
                "Corrigez leurs dates, ou n'en gardez qu'une",
            )
    if (
        scheme.intake
        and scheme.intake.kind == "rolling"
        and (len(scheme.windows) > 1 or any(map(_short, scheme.windows)))
    ):
        what = (
            "Ce dispositif se demande à tout moment (« rolling ») et aussi pendant des périodes"
            " seulement"
        )
        yield document.fault(
            ("windows",), "window", what, "Écrivez « calls », ou retirez les périodes"
        )


def _dates(document: Document, value: Any, where: Where, on: date | None) -> Iterator[Fault]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _dated(document, key, inner, (*where, key), on)
            yield from _dates(document, inner, (*where, key), on)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _dates(document, inner, (*where, index), on)


def _dated(
    document: Document, key: Any, value: Any, where: Where, on: date | None
) -> Iterator[Fault]:
    told = _words(value) if key == "dated" and isinstance(value, str) else value
    if not isinstance(told, date) or key not in (*_DAYS, "dated"):
        return
    if not FIRST_DAY <= told <= LAST_DAY:
        yield document.fault(
            where,
            "date",
            f"La date du {long_date(told)} n'est pas entre {FIRST_DAY.year} et {LAST_DAY.year}",
            "Vérifiez l'année",
        )
    elif on is not None and told > on and key in (*_PAST, "dated"):
        yield document.fault(
            where,
            "future",
            f"La date du {long_date(told)} est dans le futur",
            "Écrivez le jour où cela a été lu ou dit",
        )


def _words(text: str) -> date | None:
    """Return the first day that words tell, « 12 mars 2026 », « mars 2026 » or « 2026 »; None when
    they tell more, or none."""
    for first in ("", "1 ", "1 janvier "):
        found = read_day(first + text, date.min, date.max)
        if isinstance(found, date):
            return found
    return None


def _precision(document: Document, where: Where, window: Window) -> Iterator[Fault]:
    if window.opens is None and window.closes is None:
        yield document.fault(
            where,
            "window",
            "Cette période de dépôt n'a aucune date",
            "Donnez « opens » ou « closes », ou retirez-la",
        )
    if window.precision == "day":
        return
    if window.closes is None:
        yield document.fault(
            where,
            "window",
            "« precision » parle de « closes », qui manque",
            "Donnez « closes », ou retirez « precision »",
        )
    elif window.closes != _last_day(window.closes, window.precision):
        last = _last_day(window.closes, window.precision)
        given = "le mois" if window.precision == "month" else "l'année"
        yield document.fault(
            where,
            "window",
            f"La source ne donne que {given} de la fin",
            f"Écrivez-en le dernier jour, {last.isoformat()}",
        )


def _last_day(closes: date, precision: str) -> date:
    return closes + relativedelta(month=12 if precision == "year" else closes.month, day=31)


def _short(window: Window) -> bool:
    return (
        window.opens is not None
        and window.closes is not None
        and (window.closes - window.opens).days < _SHORT_DAYS
    )


def _overlap(first: Window, second: Window) -> bool:
    """Tell whether two periods surely overlap; one that opens on a day that is not known ends on
    another day, or is the same."""
    if first.opens is None or second.opens is None:
        return first.closes == second.closes
    return first.opens <= (second.closes or date.max) and second.opens <= (first.closes or date.max)


def newest_faults(document: Document, scheme: Scheme, seen: Mapping[str, date]) -> Iterator[Fault]:
    """Yield the day of a record that no source that it cites was read on or after; `seen`: when
    each source was read."""
    days = [seen[id] for id in scheme.cited if id in seen]
    if days and scheme.checked_on > max(days):
        what = (
            f"La fiche dit être vérifiée le {long_date(scheme.checked_on)}, après la lecture de"
            " toutes ses sources"
        )
        yield document.fault(
            ("checked_on",),
            "date",
            what,
            f"Écrivez {max(days).isoformat()} au plus, ou relisez une source",
        )


def search_faults(document: Document, scheme: Scheme, seen: Mapping[str, date]) -> Iterator[Fault]:
    """Yield the sources of a search that were read only after it."""
    search = scheme.searched
    for id in search.source if search else ():
        if search and id in seen and seen[id] > search.on:
            yield document.fault(
                ("searched", "on"),
                "date",
                f"La recherche du {long_date(search.on)} cite la source « {id} », lue plus tard, le"
                f" {long_date(seen[id])}",
                "Écrivez le jour de la dernière recherche",
            )
