"""Whether one can apply on a day: status, windows, intake, and how fresh the evidence is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kernel import Outcome, long_date, month, unique
from schemes.record import Scheme, Window
from schemes.result import CriterionResult, Source
from schemes.wording import say

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
    intake = scheme.intake.source if scheme.intake else ()
    cited = unique(
        (*scheme.status.source, *intake, *(id for window in scheme.windows for id in window.source))
    )
    return CriterionResult(
        "availability", found.outcome, reason, tuple(sources[id] for id in cited)
    )


def fresh(scheme: Scheme, on: date) -> bool:
    """Tell whether the record was checked recently enough to be trusted on `on`; pages without a
    date vouch only for the end that they announce."""
    if not scheme.dated:
        return any(window.closes is not None and window.closes >= on for window in scheme.windows)
    return on - scheme.checked_on <= TRUSTED_FOR


def past(scheme: Scheme, on: date) -> bool:
    """Tell whether every known window is over; the last day is still in."""
    return bool(scheme.windows) and all(_over(window, on) for window in scheme.windows)


def waiting(scheme: Scheme, on: date) -> bool:
    """Tell whether no application can be made on `on`: before the next window, between calls."""
    current = [one for one in scheme.windows if not _later(one, on) and not _over(one, on)]
    by_call = scheme.intake is not None and scheme.intake.kind == "calls"
    return not current and (bool(scheme.windows) or by_call)


def last_period(scheme: Scheme) -> str:
    """Say when the last known window ended, as precisely as its source gives it."""
    return _until("matching.availability.past", scheme.windows)


def _status(scheme: Scheme, on: date) -> _Finding:
    if scheme.status.value in ("closed", "suspended"):
        return _Finding(Outcome.NO, say(f"matching.availability.{scheme.status.value}"))
    if past(scheme, on):
        return _Finding(Outcome.NO, last_period(scheme))
    current = [
        window for window in scheme.windows if not _later(window, on) and not _over(window, on)
    ]
    doubt = _doubt(scheme, current, on)
    return (
        _Finding(Outcome.UNKNOWN, doubt) if doubt else _Finding(Outcome.YES, _open(scheme, current))
    )


def _doubt(scheme: Scheme, current: list[Window], on: date) -> str | None:
    """Say why it is not sure that one can apply; None when it is."""
    status, whom = scheme.status.value, scheme.to_confirm_with
    if scheme.windows and not current:
        opens = min(
            window.opens for window in scheme.windows if window.opens and _later(window, on)
        )
        return say("matching.availability.later", opens=long_date(opens))
    if status != "open":
        return say(
            (
                "matching.availability.to_confirm"
                if status == "open_to_confirm"
                else "matching.availability.unknown"
            ),
            whom=whom,
        )
    if scheme.intake and scheme.intake.kind == "calls" and not current:
        return say("matching.availability.by_call", whom=whom)
    if not fresh(scheme, on):
        return say(
            "matching.availability.stale" if scheme.dated else "matching.availability.undated",
            checked_on=long_date(scheme.checked_on),
            whom=whom,
        )
    ending = [window for window in current if _ending(window, on)]
    return (
        say("matching.availability.ending", closes=_closing(ending[0]), whom=whom)
        if current and len(ending) == len(current)
        else None
    )


def _open(scheme: Scheme, current: list[Window]) -> str:
    if current and all(window.closes for window in current):
        return _until("matching.availability.open_until", current)
    return say(
        "matching.availability.rolling"
        if scheme.intake and scheme.intake.kind == "rolling"
        else "matching.availability.open"
    )


def _until(key: str, windows: Sequence[Window]) -> str:
    last = max(
        (window for window in windows if window.closes),
        key=lambda window: window.closes or date.min,
    )
    return say(key if last.precision == "day" else f"{key}_period", closes=_closing(last))


def _closing(window: Window) -> str:
    closes = window.closes or date.max
    return {"day": long_date(closes), "month": month(closes), "year": str(closes.year)}[
        window.precision
    ]


def _ending(window: Window, on: date) -> bool:
    """Tell whether `on` lies in the month or year of the end of a window of which the source gives
    no day."""
    if window.closes is None or window.precision == "day":
        return False
    return on.year == window.closes.year and (
        window.precision == "year" or on.month == window.closes.month
    )


def _later(window: Window, on: date) -> bool:
    return window.opens is not None and on < window.opens


def _over(window: Window, on: date) -> bool:
    return window.closes is not None and window.closes < on
