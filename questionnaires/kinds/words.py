"""The few words that turn an answer into a sentence."""

from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate

_FILE = Path(__file__).parent.parent / "wording" / "labels.yaml"


class Labels(Strict):
    """The wording of answers that no questionnaire words itself."""

    unknown: str
    absent: str
    boxes: str
    boxes_at_least: str
    number_at_least: str
    yes: str
    no: str


@lru_cache(maxsize=1)
def labels() -> Labels:
    """Return the wording, read once."""
    return validate(read_yaml(_FILE), Labels)
