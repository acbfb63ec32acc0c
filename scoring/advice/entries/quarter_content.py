"""What the first quarters of an hour are made of, as their authors wrote them: `monday.yaml`,
`trades.yaml`, `tools.yaml`."""

from datetime import date
from typing import Annotated

from pydantic import Field

from kernel import Address, Id, OneLine, Strict, Template, Words
from scoring.advice.firm_kinds import Fitted, QuarterWords, StepEntry


class QuarterEntry(Fitted):
    """The quarter of an hour of one use, whose `id` it bears. `ask`: what is asked of the tool;
    `limit`: what is not done yet; `variants`: other words, by kind of firm."""

    id: Id
    steps: tuple[StepEntry, ...]
    ask: Words
    good: Words
    check: tuple[Words, ...]
    limit: Words | None = None
    tools: Annotated[tuple[Id, ...], Field(min_length=1)]
    variants: dict[Id, QuarterWords] = Field(default_factory=dict)

    @property
    def does(self) -> tuple[str, ...]:
        """What is done, step after step."""
        return tuple(step.do for step in self.steps)


class OwnUses(Strict):
    """The uses that a trade starts with, the simplest first, by the choices of a question of the
    profile. `otherwise`: when it has no answer."""

    fact: str
    choices: dict[Id, tuple[Id, ...]]
    otherwise: tuple[Id, ...]


class Quarters(Strict):
    """The file `monday.yaml`. `frame`: what stands around each text to copy; `never_asked`: what no
    bracket asks for; `also_check`: what a kind of firm checks besides."""

    frame: Template
    never_asked: tuple[Words, ...]
    also_check: dict[Id, Words] = Field(default_factory=dict)
    own: OwnUses
    quarters: tuple[QuarterEntry, ...]


class Trades(Strict):
    """The file `trades.yaml`: how a firm says its trade, by the beginning of its code of activity
    (the longest wins), else by its answer to a question of the profile."""

    fact: str
    otherwise: Words
    choices: dict[Id, Words]
    naf: dict[str, Words] = Field(default_factory=dict)


class PageEntry(Strict):
    """A page that was read, and the day."""

    title: OneLine
    url: Address | None
    seen_on: date


class NamedToolEntry(Strict):
    """A European tool, as an example."""

    name: Words
    maker: Words
    says: Words
    source: PageEntry


class ToolEntry(Strict):
    """A kind of tool."""

    id: Id
    name: Words
    what: Words
    free: Words
    paid: Words
    named: tuple[NamedToolEntry, ...] = ()
    sources: tuple[PageEntry, ...] = ()


class Tools(Strict):
    """The file `tools.yaml`."""

    tools: tuple[ToolEntry, ...]
