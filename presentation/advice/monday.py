"""Monday, fifteen minutes: the use that a firm tries first, what answers each thing that annoys it,
and the other uses that it may try instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from kernel import Sentence
from presentation.advice.quarter_hour import QuarterCard, ToolTold, quarter_card
from presentation.wording import say
from scoring import Diagnosis, IrritantAnswer, UseCase


@dataclass(frozen=True)
class Monday:
    """The quarter of an hour chosen, why this one, and the rest. `answers`: to each thing ticked;
    `others`: the other uses, the best first."""

    card: QuarterCard
    why: str
    answers: tuple[Sentence, ...]
    others: tuple[QuarterCard, ...]

    @property
    def others_in_a_row(self) -> Sentence:
        """The other uses by name, and where their texts are; empty without any."""
        titles = " ; ".join(card.title for card in self.others)
        return say("monday.others_named", titles=titles) if titles else Sentence(())

    @property
    def tools(self) -> tuple[ToolTold, ...]:
        """The kinds of tool that are cited, each once."""
        found = {tool.id: tool for card in (self.card, *self.others) for tool in card.tools}
        return tuple(found.values())


def monday(diagnosis: Diagnosis) -> Monday | None:
    """Return the Monday of a diagnosis; None when no quarter of an hour is written for its uses."""
    chosen = diagnosis.monday
    first = quarter_card(chosen.use) if chosen else None
    if chosen is None or first is None:
        return None
    return Monday(
        card=first,
        why=chosen.because,
        answers=tuple(map(_answer, chosen.answers)),
        others=_cards(chosen.others),
    )


def _cards(uses: Iterable[UseCase]) -> tuple[QuarterCard, ...]:
    return tuple(card for use in uses if (card := quarter_card(use)))


def _answer(answer: IrritantAnswer) -> Sentence:
    irritant, use = answer.irritant, answer.use
    if use is None:
        return say("monday.unanswered", irritant=irritant, why=answer.why_not)
    title, missing = use.title, len(use.missing)
    if missing:
        return say("monday.easier", irritant=irritant, title=title, count=missing)
    return say("monday.answered", irritant=irritant, title=title)
