"""The titles of what one takes away, out of what the questionnaire says of itself."""

from presentation.wording import say
from scoring import Diagnosis


def kind_title(diagnosis: Diagnosis) -> str:
    """Return what a report is: a diagnosis, or points to treat in a mode without level."""
    return _filled(diagnosis, "diagnosis", "points")


def roadmap_title(diagnosis: Diagnosis) -> str:
    """Return the title of a plan."""
    return _filled(diagnosis, "roadmap", "roadmap")


def again_title(diagnosis: Diagnosis) -> str:
    """Return the words that call for the next diagnosis."""
    return _filled(diagnosis, "again", "points_again")


def _filled(diagnosis: Diagnosis, judged: str, points: str) -> str:
    mode = diagnosis.questionnaire.mode(diagnosis.case.mode)
    key = f"titles.{judged if mode.shows_level else points}"
    return say(key, subject=diagnosis.questionnaire.subject, mode=mode.title).strip()
