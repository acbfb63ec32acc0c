"""Two diagnoses of a firm compared, in a terminal."""

from collections.abc import Iterator

from presentation import Comparison, Listed, comparison
from questionnaires import Questionnaire
from reports.terminal.lines import titled
from scoring import Progress


def progress_as_text(progress: Progress, questionnaire: Questionnaire) -> str:
    """Return what moved as plain text. `questionnaire`: that of the later diagnosis."""
    told = comparison(progress, questionnaire)
    return told.refusal or "\n".join(_lines(told))


def _lines(told: Comparison) -> Iterator[str]:
    yield told.dates
    yield from told.notes
    yield from (move.line for move in told.whole)
    if told.nothing:
        yield told.nothing
    for part in _parts(told):
        yield from titled(part.title, part.lines)


def _parts(told: Comparison) -> Iterator[Listed]:
    yield from told.moved_axes
    yield from told.actions
    for group in told.answers:
        yield Listed(group.title, tuple(move.line for move in group.moves))
    yield from told.questions
