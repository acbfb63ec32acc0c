"""Who may pay for an advice, in words."""

from collections.abc import Iterable, Sequence

from kernel import Sentence
from presentation.schemes.card import SchemeCard
from presentation.wording import say


def payers_told(payers: Sequence[SchemeCard]) -> Sentence | None:
    """Return who may help or pay, by name; None without any."""
    names = " ; ".join(card.name for card in payers)
    return say("schemes.payers.names", names=names) if names else None


def action_payers_told(paid: Iterable[tuple[SchemeCard, Sequence[int]]]) -> Sentence | None:
    """Return who may help or pay, each with the ranks of the actions; None without any."""
    return _ranked(map(_with_actions, paid))


def use_payers_told(paid: Iterable[tuple[SchemeCard, Sequence[str]]]) -> Sentence | None:
    """Return who may help or pay, each with the letters of the uses; None without any."""
    return _ranked(map(_with_uses, paid))


def _with_actions(paid: tuple[SchemeCard, Sequence[int]]) -> Sentence:
    card, ranks = paid
    return say("schemes.payers.action", name=card.name, count=len(ranks), ranks=_row(ranks))


def _with_uses(paid: tuple[SchemeCard, Sequence[str]]) -> Sentence:
    card, letters = paid
    return say("schemes.payers.use", name=card.name, ranks=_row(letters))


def _ranked(names: Iterable[str]) -> Sentence | None:
    row = " ; ".join(names)
    return say("schemes.payers.ranked", names=row) if row else None


def _row(ranks: Iterable[object]) -> str:
    return ", ".join(map(str, ranks))
