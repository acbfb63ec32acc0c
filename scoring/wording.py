"""The sentences of scoring, read once from `content/wording.yaml`."""

from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate

CONTENT = Path(__file__).parent / "content"


class TextWording(Strict):
    """Headings and lines of the answer in a terminal; the braces are filled by `scoring.as_text`."""

    level: str
    level_range: str
    no_level: str
    score: str
    score_high: str
    rough: str
    dimensions: str
    held_back_by: str
    actions: str
    action: str
    late_action: str
    because: str
    use_cases: str
    risk: str
    points_alone: str
    to_treat: str
    practice: str
    to_gather: str
    supplier: str
    schemes: str
    scheme: str
    more_schemes: str
    plan: str
    plan_total: str
    plan_left: str
    between: str
    questions: str
    nothing: str


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
    text: TextWording


@lru_cache(maxsize=1)
def wording() -> Wording:
    """Return the sentences."""
    return validate(read_yaml(CONTENT / "wording.yaml"), Wording)
