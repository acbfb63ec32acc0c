"""The sentences of scoring, read once from `content/wording.yaml`."""

from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate

CONTENT = Path(__file__).parent / "content"


class Wording(Strict):
    """Sentence templates; the braces are filled by `scoring.maturity.holds`."""

    exactly: str
    at_least: str
    more_than: str
    score: str
    dimension: str
    unassessed: str
    gate: str
    gate_other: str
    completeness: str
    backing: str


@lru_cache(maxsize=1)
def wording() -> Wording:
    """Return the sentences."""
    return validate(read_yaml(CONTENT / "wording.yaml"), Wording)
