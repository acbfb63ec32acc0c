"""The first quarter of an hour of a use, told: three steps, a text to copy, what to check, with
which kind of tool."""

from dataclasses import dataclass

from kernel import Sentence, joined, long_date
from presentation.wording import say, sentences
from scoring import PageRead, QuarterHour, ToolKind, UseCase

_APART, _CHECKED = " ; ", " · "


@dataclass(frozen=True)
class QuarterStep:
    """One thing to do. `minutes`: how long it takes, in words."""

    number: int
    text: str
    minutes: Sentence

    @property
    def line(self) -> Sentence:
        """All of it, in a line."""
        return say("monday.step", number=self.number, text=self.text, minutes=self.minutes)


@dataclass(frozen=True)
class ToolSource:
    """A page that was read of a tool. `url`: its address, None when it was not read there."""

    title: Sentence
    url: str | None


@dataclass(frozen=True)
class ToolTold:
    """A kind of tool, and European examples in the order of the alphabet."""

    kind: ToolKind

    @property
    def id(self) -> str:
        """Its identifier."""
        return self.kind.id

    @property
    def name(self) -> str:
        """What it is called."""
        return self.kind.name

    @property
    def text(self) -> Sentence:
        """What it is, what is free, what is paid."""
        kind = self.kind
        return say("monday.tool", what=kind.what, free=kind.free, paid=kind.paid)

    @property
    def named(self) -> str:
        """What it is called, with the European ones that are named."""
        names = _APART.join(
            say("monday.named_one", name=one.name, maker=one.maker) for one in self.kind.named
        )
        return say("monday.with_named", tool=self.name, names=names) if names else self.name

    @property
    def examples(self) -> tuple[Sentence, ...]:
        """The same with what was read of each."""
        return tuple(
            say("monday.example", name=one.name, maker=one.maker, says=one.says)
            for one in self.kind.named
        )

    @property
    def sources(self) -> tuple[ToolSource, ...]:
        """What was read of them, and the day."""
        pages = (*(one.source for one in self.kind.named), *self.kind.sources)
        return tuple(map(_source, pages))


@dataclass(frozen=True)
class QuarterCard:
    """A use with its first quarter of an hour."""

    use: UseCase
    quarter: QuarterHour

    @property
    def id(self) -> str:
        """The identifier of the use."""
        return self.use.id

    @property
    def title(self) -> str:
        """What the use is."""
        return self.use.title

    @property
    def steps(self) -> tuple[QuarterStep, ...]:
        """What is done, in order."""
        return tuple(
            QuarterStep(number, step.do, say("monday.minutes", count=step.minutes))
            for number, step in enumerate(self.quarter.steps, 1)
        )

    @property
    def prompt(self) -> str:
        """The text to copy, as it stands, places to fill in brackets."""
        return self.quarter.prompt

    @property
    def prompt_lines(self) -> tuple[str, ...]:
        """The same, line by line."""
        return tuple(self.quarter.prompt.splitlines())

    @property
    def good(self) -> Sentence:
        """What a good answer looks like."""
        return say("monday.good", text=self.quarter.good)

    @property
    def checks(self) -> tuple[str, ...]:
        """What to check before sending."""
        return self.quarter.checks

    @property
    def checks_in_a_row(self) -> Sentence:
        """The same, in a sentence."""
        return say("monday.checks_in_a_row", items=_CHECKED.join(self.quarter.checks))

    @property
    def limit(self) -> Sentence:
        """What it does not do yet; empty when there is nothing to say."""
        text = self.quarter.limit
        return say("monday.limit", text=text) if text else Sentence(())

    @property
    def before(self) -> Sentence:
        """What to settle before the use goes further; empty when nothing is."""
        missing = self.use.missing
        return say("monday.before", items=sentences(missing)) if missing else Sentence(())

    @property
    def tools(self) -> tuple[ToolTold, ...]:
        """The kinds of tool that do it."""
        return tuple(map(ToolTold, self.quarter.tools))

    @property
    def tools_in_a_row(self) -> Sentence:
        """The same by name, with the European ones that are named, and that none is favoured."""
        told = say("monday.tools_in_a_row", items=_CHECKED.join(tool.named for tool in self.tools))
        favours = any(tool.kind.named for tool in self.tools)
        return joined((told, say("monday.none_favoured") if favours else ""))


def quarter_card(use: UseCase) -> QuarterCard | None:
    """Return the first quarter of an hour of a use; None when none is written."""
    return QuarterCard(use, use.quarter) if use.quarter else None


def _source(page: PageRead) -> ToolSource:
    return ToolSource(say("monday.source", title=page.title, day=long_date(page.seen_on)), page.url)
