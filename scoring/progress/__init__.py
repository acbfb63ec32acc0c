"""Two diagnoses of one firm compared, and told."""

from scoring.progress.compare import compare
from scoring.progress.progress_model import AskedQuestion, Progress, QuestionnaireChange, Standing
from scoring.progress.progress_text import progress_as_json, progress_as_text

__all__ = ["AskedQuestion", "Progress", "QuestionnaireChange", "Standing", "compare", "progress_as_json", "progress_as_text"]
