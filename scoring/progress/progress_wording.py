"""The sentences of progress, read once from `content/progress.yaml`."""

from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate


class Refusals(Strict):
    """Why two diagnoses cannot be compared."""

    questionnaire: str
    firm: str


class Notes(Strict):
    """What to know before reading a comparison."""

    older: str
    other_mode: str
    other_mode_no_level: str
    other_mode_actions: str
    no_common_mode: str
    other_version: str
    carried: str
    no_rules: str
    other_scale: str
    other_scope: str


class ProgressWording(Strict):
    """The file `progress.yaml`. `whole`: the name of all dimensions together."""

    whole: str
    refusals: Refusals
    notes: Notes


@lru_cache(maxsize=1)
def progress_wording() -> ProgressWording:
    """Return the sentences."""
    return validate(read_yaml(Path(__file__).parents[1] / "content" / "progress.yaml"), ProgressWording)
