"""One door for the forms of a model."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kernel import BoussoleError
from presentation import Model, say
from reports.office.text_file import model_text


def _document(model: Model) -> bytes:
    # Loaded late: a process that prints PDFs must not hold it.
    from reports.office.word_file import model_document  # noqa: PLC0415

    return model_document(model)


#: Every form of a model, by name; the name is also the extension of the file.
MODEL_FORMATS: Mapping[str, Callable[[Model], bytes]] = MappingProxyType(
    {"docx": _document, "txt": lambda model: model_text(model).encode()}
)


def render_model(model: Model, format: str) -> bytes:
    """Return a model as "docx" or "txt". Raises BoussoleError for any other form."""
    if format not in MODEL_FORMATS:
        raise BoussoleError(
            say("models.no_form", form=format, forms=", ".join(sorted(MODEL_FORMATS)))
        )
    return MODEL_FORMATS[format](model)
