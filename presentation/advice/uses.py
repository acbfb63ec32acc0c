"""The uses of AI that fit, and those not to start with, told."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from kernel import Sentence, joined
from presentation.advice.quarter_hour import QuarterCard, quarter_card
from presentation.wording import say, sentences
from scoring import Diagnosis, UseCase

_APART = " · "


@dataclass(frozen=True)
class UseList:
    """Things told one under the other below a label, or in a row after it."""

    label: Sentence
    items: tuple[str, ...]
    in_a_row: Sentence


@dataclass(frozen=True)
class UseCard:
    """A use of AI. Uses bear letters, for actions bear numbers."""

    letter: str
    use: UseCase

    @property
    def title(self) -> str:
        """What it is."""
        return self.use.title

    @property
    def lettered_title(self) -> Sentence:
        """The same, with its letter."""
        return say("uses.lettered", letter=self.letter, title=self.use.title)

    @property
    def quarter(self) -> QuarterCard | None:
        """Its first quarter of an hour; None when none is written."""
        return quarter_card(self.use)

    @property
    def lists(self) -> tuple[UseList, ...]:
        """Why this firm, what to settle before, the data that it feeds on; none empty."""
        use = self.use
        parts = (
            _list("why", use.why, sentences(use.why)),
            _list("missing", use.missing, sentences(use.missing)),
            _list("data", use.data, f"{' ; '.join(use.data)}."),
        )
        return tuple(part for part in parts if part.items)

    @property
    def measure(self) -> Sentence:
        """What to measure; empty when nothing is said of it."""
        text = self.use.measure.rstrip(" .")
        return say("uses.measure", text=text) if text else Sentence(())

    @property
    def safeguard(self) -> Sentence:
        """What to be careful about."""
        return say("uses.safeguard", text=self.use.safeguard.rstrip(" ."))

    @property
    def care(self) -> Sentence:
        """What to be careful about, and what to measure."""
        return joined((self.safeguard, self.measure))

    @property
    def facts(self) -> Sentence:
        """How hard it is, and where it stands in the law."""
        return joined((say("uses.difficulty", effort=self.use.effort), self.use.risk_label), _APART)

    @property
    def in_a_row(self) -> Sentence:
        """All of it but the title and the facts, in one paragraph."""
        return joined((*(one.in_a_row for one in self.lists), self.measure, self.safeguard))


def _list(name: str, items: tuple[str, ...], in_a_row: str) -> UseList:
    label = say(f"uses.{name}")
    row = say("uses.listed", label=label, items=in_a_row)
    return UseList(say("uses.list", label=label), items, row)


@dataclass(frozen=True)
class Uses:
    """Those within reach, then those not to start with."""

    within_reach: tuple[UseCard, ...]
    not_first: tuple[UseCard, ...]

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self.within_reach or self.not_first)

    def __iter__(self) -> Iterator[UseCard]:
        """Go through all of them in the order told."""
        return iter(self.within_reach + self.not_first)

    def names_not_first(self) -> Sentence:
        """Name those not to start with."""
        names = " ; ".join(card.title for card in self.not_first)
        return say("uses.not_first.names", names=names)


def uses(diagnosis: Diagnosis) -> Uses:
    """Return the uses of a diagnosis, lettered."""
    every = [*diagnosis.use_cases, *diagnosis.not_to_start_with]
    lettered = zip(ascii_uppercase, every, strict=False)
    cards = tuple(UseCard(letter, use) for letter, use in lettered)
    return Uses(cards[: len(diagnosis.use_cases)], cards[len(diagnosis.use_cases) :])
