"""The sheets of the answers and of the scores that they make."""

from fractions import Fraction
from math import floor

from presentation import AnswerGroup, AnswerRow, AxisRow, Presentation, Sum, sum_of
from questionnaires import exact
from reports.workbook.model import Chart, Formula, Row, Sheet
from reports.workbook.words import shared, words

#: What a row brings to the sum of its axis, and the two totals of an axis: those of the rows that have points.
_POINTS = "{weight}{row}*{value}{row}*100"
_OF_AXIS = '{axes},$A{{row}},{points},">=0"'


def answers_sheet(view: Presentation) -> Sheet:
    """Return the facts of the firm, then every question with its answer."""
    sums = _sums(view)
    rows = (_answer(view, group, row, sums.get(group.id)) for group in view.answers for row in group.rows)
    return Sheet("answers", words().sheets["answers"], (*_facts(view), *rows, *_kept(view)))


def _sums(view: Presentation) -> dict[str, Sum]:
    """Return the sum of each axis that is a weighted mean; none where the questionnaire is too short to show numbers by axis."""
    dimensions = view.diagnosis.maturity.dimensions if view.mode.decimals else ()
    return {dimension.id: found for dimension in dimensions if (found := sum_of(view.diagnosis, dimension))}


def _facts(view: Presentation) -> tuple[Row, ...]:
    names, said = shared("parts/macros.html.j2", "COMPANY"), words()
    rows = [(names[row.name], row.value) for row in view.company] + [(row.name, row.value) for row in view.facts]
    return tuple({"axis": said.firm, "question": name, "answer": value, "state": said.answer_states["known"]} for name, value in rows)


def _kept(view: Presentation) -> tuple[Row, ...]:
    said = words().answer_states["kept"]
    return tuple({"question": row.question, "answer": row.answer, "state": said, "note": " ".join(filter(None, (row.because, row.note)))} for row in view.kept)


def _answer(view: Presentation, group: AnswerGroup, row: AnswerRow, total: Sum | None) -> Row:
    points = {line.id: line.points for line in total.rows if line.counted} if total else {}
    evidence = shared("parts/macros.html.j2", "EVIDENCE")
    return {
        "axis": group.name,
        "question": row.question,
        "answer": row.texts,
        "state": words().answer_states["advisor" if row.by_advisor else row.state],
        "weight": row.weight,
        "value": row.value,
        "points": Formula(_POINTS, float(points[row.id])) if row.id in points else None,
        "evidence": evidence[row.evidence] if row.evidence and view.mode.advisor else None,
        "note": row.note,
    }


def scores_sheet(view: Presentation, answers: Sheet) -> Sheet:
    """Return the score of each axis, and of the whole under them."""
    maturity, sums = view.diagnosis.maturity, _sums(view)
    whole: Row = {
        "axis": words().whole,
        "score": _shown(view, maturity.score),
        "high": _shown(view, maturity.score_high),
        "level": maturity.level,
        "level_name": maturity.level_name,
    }
    rows = tuple(_axis(view, axis, answers, sums.get(axis.score.id)) for axis in view.axes.rows)
    return Sheet("scores", words().sheets["scores"], rows, after=(whole,), chart=_chart(view))


def _axis(view: Presentation, axis: AxisRow, answers: Sheet, total: Sum | None) -> Row:
    score, numbers = axis.score, view.mode.decimals
    row: Row = {"axis": score.name, "level_name": score.level_name or words().unassessed}
    if numbers and score.score is not None and score.score_high is not None:
        row = {**row, "score": _shown(view, score.score), "high": _shown(view, score.score_high), "level": score.level}
    return {**row, **(_totals(answers, total) if total else {})}


def _totals(answers: Sheet, total: Sum) -> Row:
    axes, points, weights = (answers.range_of(column) for column in ("axis", "points", "weight"))
    of_axis = _OF_AXIS.format(axes=axes, points=points)
    return {"weight": Formula(f"SUMIFS({weights},{of_axis})", total.weight), "points": Formula(f"SUMIFS({points},{of_axis})", float(total.points))}


def _shown(view: Presentation, score: Fraction) -> Fraction:
    """Numbers are rounded down, as on paper; a short questionnaire gives whole ones only."""
    scale = 100 if view.mode.decimals else 1
    return Fraction(floor(score * scale), scale)


def _chart(view: Presentation) -> Chart | None:
    if not view.mode.decimals:
        return None
    chart = words().chart
    return Chart("axis", "score", float(exact(view.diagnosis.questionnaire.scale.maximum)), chart.title, chart.alternative)
