"""What the files of advice hold: the quarters of an hour, the tools, the trades, the models."""

from scoring.advice.entries.model_content import (
    ANSWER,
    PLACES,
    ModelBlock,
    ModelEntry,
    Models,
    ModelTable,
)
from scoring.advice.entries.quarter_content import (
    PageEntry,
    QuarterEntry,
    Quarters,
    ToolEntry,
    Tools,
    Trades,
)

__all__ = [
    "ANSWER",
    "PLACES",
    "ModelBlock",
    "ModelEntry",
    "ModelTable",
    "Models",
    "PageEntry",
    "QuarterEntry",
    "Quarters",
    "ToolEntry",
    "Tools",
    "Trades",
]
