"""Two diagnoses of one firm compared, and told."""

from scoring.progress.compare import compare
from scoring.progress.progress_json import progress_as_json
from scoring.progress.progress_model import AskedQuestion, Progress, QuestionnaireChange, Standing

__all__ = [
    "AskedQuestion",
    "Progress",
    "QuestionnaireChange",
    "Standing",
    "compare",
    "progress_as_json",
]
