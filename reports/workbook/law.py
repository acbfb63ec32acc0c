"""The sheet of the law: what is left to put in place, what to gather, its dates."""

from collections.abc import Iterator

from presentation import Duty, Presentation
from reports.workbook.model import Row, Sheet
from reports.workbook.words import words


def law_sheet(view: Presentation) -> Sheet:
    """Return a row for each practice to reach, each paper to gather and each date.

    Where the law has nothing to say, the practices stand alone."""
    said = words().sheets["law" if view.law.is_told else "points"]
    return Sheet("law", said, _rows(view))


def _rows(view: Presentation) -> tuple[Row, ...]:
    duties = map(_duty, view.law.duties)
    return (*_told(view), *_practices(view), *_papers(view), *duties, *_notes(view))


def _told(view: Presentation) -> Iterator[Row]:
    """What hangs on answers, the roles and the caveat, where there are any."""
    for line in view.law.besides:
        yield {"what": words().law_rows["told"], "subject": line}


def _notes(view: Presentation) -> Iterator[Row]:
    for note in view.law.notes:
        yield {"what": words().law_rows["note"], "subject": note}


def _duty(duty: Duty) -> Row:
    return {
        "what": words().law_rows["duty"],
        "date": duty.day,
        "state": duty.state,
        "subject": duty.subject,
        "legal_basis": duty.legal_basis,
    }


def _practices(view: Presentation) -> Iterator[Row]:
    for item in view.law.practices:
        answers = {"answer": item.answer, "target": item.target}
        yield {"what": words().law_rows["practice"], "subject": item.question, **answers}


def _papers(view: Presentation) -> Iterator[Row]:
    for paper in view.law.papers:
        yield {"what": words().law_rows["paper"], "subject": paper}
