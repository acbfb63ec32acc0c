"""The report as a workbook: what to follow up, and the numbers behind the diagnosis."""

from presentation import PLAIN, Edition, Presentation, present
from reports.brand import palette_of
from reports.workbook.actions import actions_sheet
from reports.workbook.answers import answers_sheet, scores_sheet
from reports.workbook.law import law_sheet
from reports.workbook.model import Book, Sheet
from reports.workbook.monday import monday_sheet
from reports.workbook.read_me import read_me
from reports.workbook.schemes import conditions_sheet, plan_sheet, schemes_sheet
from reports.workbook.writer import written
from scoring import Diagnosis


def render_xlsx(diagnosis: Diagnosis, edition: Edition = PLAIN) -> bytes:
    """Return the workbook of a diagnosis, the same bytes for the same diagnosis and edition."""
    seen = present(diagnosis, edition)
    sheets = tuple(sheet for sheet in _sheets(seen) if sheet.rows)
    return written(
        Book(read_me(seen, sheets), sheets, seen.reference, diagnosis.date),
        palette_of(edition.brand),
    )


def _sheets(seen: Presentation) -> tuple[Sheet, ...]:
    """Return the sheets in their order; those that have nothing to tell are empty."""
    answers = answers_sheet(seen)
    judged = seen.mode.shows_level
    scores, plan = ((scores_sheet(seen, answers),), (plan_sheet(seen),)) if judged else ((), ())
    return (
        actions_sheet(seen),
        *((monday_sheet(seen),) if judged else ()),
        *scores,
        answers,
        schemes_sheet(seen),
        conditions_sheet(seen),
        *plan,
        law_sheet(seen),
    )
