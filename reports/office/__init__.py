"""The models as files: a document that office suites open, and plain text to copy."""

from reports.office.render import MODEL_FORMATS, render_model
from reports.office.text_file import model_text

__all__ = ["MODEL_FORMATS", "model_text", "render_model"]
