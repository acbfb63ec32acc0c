"""Models ready to use: pages, letters and tables made for the firm, in finished sentences."""

from presentation.models.blocks import Heading, Listing, ModelPart, Paragraph, Table
from presentation.models.models import Model, ModelSource, models, models_ready
from presentation.models.places import known_facts

__all__ = [
    "Heading",
    "Listing",
    "Model",
    "ModelPart",
    "ModelSource",
    "Paragraph",
    "Table",
    "known_facts",
    "models",
    "models_ready",
]
