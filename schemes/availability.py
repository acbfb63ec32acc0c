"""Whether one can apply on a day: status, windows, and how fresh the evidence is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kernel import Outcome
from schemes.criterion import unique
from schemes.model import Scheme, Window
from schemes.result import CriterionResult, Source
from schemes.wording import day, say

#: A record checked longer ago is no longer shown as open.
TRUSTED_FOR = timedelta(days=365)


@dataclass(frozen=True)
class _Finding:
    outcome: Outcome
    sentence: str


def availability(scheme: Scheme, on: date, sources: Mapping[str, Source]) -> CriterionResult:
    """Return whether one can apply on `on`: YES, NO (closed, suspended, over), UNKNOWN."""
    found = _status(scheme, on)
    reason = f"{found.sentence} {scheme.status.note}" if scheme.status.note else found.sentence
    cited = unique((*scheme.status.source, *(id for window in scheme.windows for id in window.source)))
    return CriterionResult("availability", found.outcome, reason, tuple(sources[id] for id in cited))


def fresh(scheme: Scheme, on: date) -> bool:
    """Tell whether the record was checked recently enough to be trusted on `on`."""
    return on - scheme.checked_on <= TRUSTED_FOR


def past(scheme: Scheme, on: date) -> bool:
    """Tell whether every known window is over; the last day is still in."""
    return bool(scheme.windows) and all(window.closes is not None and window.closes < on for window in scheme.windows)


def _status(scheme: Scheme, on: date) -> _Finding:
    status, whom = scheme.status.value, scheme.to_confirm_with
    if status in ("closed", "suspended"):
        return _Finding(Outcome.NO, say(f"availability.{status}"))
    if past(scheme, on):
        last = max(window.closes for window in scheme.windows if window.closes)
        return _Finding(Outcome.NO, say("availability.past", closes=day(last)))
    current = [window for window in scheme.windows if not _later(window, on) and not _over(window, on)]
    if scheme.windows and not current:
        opens = min(window.opens for window in scheme.windows if window.opens and _later(window, on))
        return _Finding(Outcome.UNKNOWN, say("availability.later", opens=day(opens)))
    if status != "open":
        return _Finding(Outcome.UNKNOWN, say("availability.to_confirm" if status == "open_to_confirm" else "availability.unknown", whom=whom))
    if not fresh(scheme, on):
        return _Finding(Outcome.UNKNOWN, say("availability.stale", checked_on=day(scheme.checked_on), whom=whom))
    return _Finding(Outcome.YES, _open(current))


def _open(current: list[Window]) -> str:
    closes = [window.closes for window in current if window.closes]
    return say("availability.open_until", closes=day(max(closes))) if closes and len(closes) == len(current) else say("availability.open")


def _later(window: Window, on: date) -> bool:
    return window.opens is not None and on < window.opens


def _over(window: Window, on: date) -> bool:
    return window.closes is not None and window.closes < on
