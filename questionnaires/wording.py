"""The few words of ours about answers, of `wording/`: those that no questionnaire words itself, and
why an answer is not carried."""

from pathlib import Path

from kernel import Wording, filled

WORDS = Wording(Path(__file__).parent / "wording")


def say(key: str, **values: object) -> str:
    """Return the sentence at a key, the name of its file first (« labels.unknown »), filled. Raises
    KeyError."""
    return filled(WORDS.text(key), **values)
