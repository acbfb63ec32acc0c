"""The first sheet of the workbook: whose diagnosis this is, what it says, what the other sheets
hold."""

from collections.abc import Iterator

from cases import MAX_NAME
from presentation import Presentation, bounded, say, state_names
from reports.workbook.model import Cell, Formula, Jump, Line, Page, Sheet
from reports.workbook.words import words


def read_me(view: Presentation, sheets: tuple[Sheet, ...]) -> Page:
    """Return the first sheet, which presents the others."""
    said = words().read_me
    facts = tuple(
        Line(said.labels[key], cell) for key, cell in _facts(view, sheets) if cell is not None
    )
    contents = tuple(Line(Jump(sheet.words.name), sheet.words.about) for sheet in sheets)
    notes = tuple(Line("", note) for note in said.notes)
    return Page(
        said.name,
        view.front.title,
        (*_alarm(view), *facts, Line(said.contents), *contents, Line(said.advice), *notes),
    )


def _alarm(view: Presentation) -> Iterator[Line]:
    if found := view.alarm:
        more = found.more(words().sheets["law"].name)
        yield Line(say("sections.alarm.title"), (found.heading, found.message, more))


def _facts(view: Presentation, sheets: tuple[Sheet, ...]) -> Iterator[tuple[str, Cell]]:
    diagnosis, brand = view.diagnosis, view.edition.brand
    yield "firm", view.firm
    yield "brand", bounded(brand.name, MAX_NAME) if brand else None
    yield "date", diagnosis.case.date
    yield "read_on", diagnosis.date if diagnosis.date != diagnosis.case.date else None
    yield "mode", view.mode.title
    if view.mode.shows_level:
        yield from _result(view)
    yield "risk", view.law.label if view.law.is_told else None
    yield "done", next((_done(sheet) for sheet in sheets if sheet.id == "actions"), None)
    yield "reference", view.reference


def _result(view: Presentation) -> Iterator[tuple[str, Cell]]:
    yield "level", view.verdict.heading
    yield "level_high", view.verdict.within_reach
    yield "score", view.score.text
    yield "completeness", view.score.known
    yield "confidence", view.confidence.label if view.verdict.level else None
    yield "backing", view.confidence.basis if view.verdict.level else None


def _done(sheet: Sheet) -> Formula:
    said = words()
    of = said.read_me.values["done"].format(count=len(sheet.rows))
    return Formula(f'COUNTIF({sheet.range_of("state")},"{state_names()["done"]}")&"{of}"', f"0{of}")
