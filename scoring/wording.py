"""The sentences of scoring, of `wording/`: what holds a level back, what backs the answers, what a
comparison must be read with."""

from pathlib import Path

from kernel import Wording, filled

WORDS = Wording(Path(__file__).parent / "wording")


def say(key: str, **values: object) -> str:
    """Return the sentence at a key, the name of its file first (« maturity.gate »), filled. Raises
    KeyError."""
    return filled(WORDS.text(key), **values)
