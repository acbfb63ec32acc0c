"""What is heard in a text that a person typed: the value to keep, None when it cannot be read, and
what to say about it."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from companies import FIRST_YEAR
from kernel import Unread, day_text, number_text, read_day, read_number
from ui.clock import today
from ui.text import say

#: Of what is not kept, the words that are told.
_TOLD = 40


class TypedValue(NamedTuple):
    """`value`: what to keep, None when nothing was said that can be kept; `said`: sentences in
    Markdown, none when all is well."""

    value: Any
    said: tuple[str, ...] = ()


#: What is heard in a text.
Hear = Callable[[str], TypedValue]


class Scope(NamedTuple):
    """Which numbers a field takes. `unit`: as it may be typed after the number, "€" for amounts."""

    whole: bool = True
    maximum: int | float | None = None
    unit: str | None = None


def number(text: str, scope: Scope) -> TypedValue:
    """Hear a number."""
    found = read_number(text, scope.whole, scope.maximum, scope.unit)
    if not isinstance(found, Unread):
        return TypedValue(found)
    if found.why == "ambiguous":
        return TypedValue(None, (_ambiguous(text, found),))
    most = "" if scope.maximum is None else number_text(scope.maximum)
    return TypedValue(
        None, (say(f"typed.{found.why.replace('-', '_')}", text=_short(text), maximum=most),)
    )


def _ambiguous(text: str, found: Unread) -> str:
    meant = [number_text(value) for value in found.meant]
    return say(
        "typed.either" if len(meant) > 1 else "typed.meant",
        text=_short(text),
        meant=meant[-1],
        other=meant[0],
    )


def day(text: str, until: date | None = None) -> TypedValue:
    """Hear a day of the past. `until`: the day of the diagnosis, for what was there on it."""
    last = min(today(), until or today())
    found = read_day(text, date(FIRST_YEAR, 1, 1), last)
    if isinstance(found, Unread):
        why = (
            "after_case"
            if found.why == "too-late" and last < today()
            else found.why.replace("-", "_")
        )
        return TypedValue(
            None, (say(f"typed.{why}", text=_short(text), last=day_text(last), first=FIRST_YEAR),)
        )
    return TypedValue(found)


def words(text: str, limit: int) -> TypedValue:
    """Hear a text of so many characters at most; the rest is not kept, and the person is told from
    where."""
    bare = text.strip()
    kept, rest = bare[:limit].strip(), bare[limit:].strip()
    if not rest:
        return TypedValue(kept or None)
    return TypedValue(
        kept, (say("typed.too_long", count=len(bare), limit=number_text(limit), rest=_short(rest)),)
    )


def code(
    text: str, tidy: Callable[[str], Any], problems: Callable[[Any], tuple[str, ...]]
) -> TypedValue:
    """Hear a code that is kept as it should be written. `tidy`: returns it so; `problems`: what is
    wrong with what was typed."""
    if not text.strip():
        return TypedValue(None)
    value = tidy(text)
    wrong = problems(text if value is None else value)
    return TypedValue(None if wrong else value, wrong)


def _short(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _TOLD else f"{bare[:_TOLD].rstrip()}…"
