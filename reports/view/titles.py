"""The titles of what one takes away, out of what the questionnaire says of itself."""

from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate
from scoring import Diagnosis

_FILE = Path(__file__).parents[2] / "templates" / "words" / "titles.yaml"


class _Titles(Strict):
    diagnosis: str
    points: str
    roadmap: str
    again: str
    points_again: str


@lru_cache(maxsize=1)
def _titles() -> _Titles:
    return validate(read_yaml(_FILE), _Titles)


def kind_title(diagnosis: Diagnosis) -> str:
    """Return what a report is: a diagnosis, or points to treat in a mode without level."""
    return _filled(diagnosis, _titles().diagnosis, _titles().points)


def roadmap_title(diagnosis: Diagnosis) -> str:
    """Return the title of a plan."""
    return _filled(diagnosis, _titles().roadmap, _titles().roadmap)


def again_title(diagnosis: Diagnosis) -> str:
    """Return the words that call for the next diagnosis."""
    return _filled(diagnosis, _titles().again, _titles().points_again)


def _filled(diagnosis: Diagnosis, judged: str, points: str) -> str:
    mode = diagnosis.questionnaire.mode(diagnosis.case.mode)
    return (judged if mode.shows_level else points).format(subject=diagnosis.questionnaire.subject, mode=mode.title).strip()
