"""The first quarter of an hour of a use: what is done on Monday, the text to copy, what to check,
and the kinds of tool that do it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PageRead:
    """Where something about a tool was read. `seen_on`: the day."""

    title: str
    url: str | None
    seen_on: date


@dataclass(frozen=True)
class NamedTool:
    """A European tool, as an example of its kind. `maker`: who makes it, and the country."""

    name: str
    maker: str
    says: str
    source: PageRead


@dataclass(frozen=True)
class ToolKind:
    """A kind of tool. `free`, `paid`: what costs nothing, what is paid; `named`: in the order of
    the alphabet; `sources`: what was read of the kind itself."""

    id: str
    name: str
    what: str
    free: str
    paid: str
    named: tuple[NamedTool, ...] = ()
    sources: tuple[PageRead, ...] = ()


@dataclass(frozen=True)
class TimedStep:
    """One thing to do, and how long it takes."""

    minutes: int
    do: str


@dataclass(frozen=True)
class QuarterHour:
    """Fifteen minutes with a use. `prompt`: the text to copy, the places to fill in brackets;
    `good`: what a good answer looks like; `checks`: before sending; `limit`: what it does not do
    yet, None when there is nothing to say."""

    steps: tuple[TimedStep, ...]
    prompt: str
    good: str
    checks: tuple[str, ...]
    tools: tuple[ToolKind, ...]
    limit: str | None = None
