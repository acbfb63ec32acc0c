"""The sheet of Monday: the use to try first, then the others, each with its text to copy."""

from presentation import Presentation, QuarterCard
from reports.workbook.model import Row, Sheet
from reports.workbook.words import words


def monday_sheet(view: Presentation) -> Sheet:
    """Return a row for each use with its first quarter of an hour."""
    told = view.monday
    cards = (told.card, *told.others) if told else ()
    return Sheet("monday", words().sheets["monday"], tuple(map(_row, cards)))


def _row(card: QuarterCard) -> Row:
    return {
        "use": card.title,
        "steps": "\n".join(step.line for step in card.steps),
        "prompt": card.prompt,
        "good": card.quarter.good,
        "checks": "\n".join(card.checks),
        "limit": card.quarter.limit or "",
        "tools": "\n".join(tool.name for tool in card.tools),
    }
