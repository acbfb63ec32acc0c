"""The sheets of the answers and of the scores that they make."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from presentation import (
    AnswerGroup,
    AnswerRow,
    AxisRow,
    AxisSheet,
    AxisSheetRow,
    Presentation,
    Sum,
    named,
)
from questionnaires import exact
from reports.workbook.model import Chart, Formula, Row, Sheet
from reports.workbook.words import words

#: What a row brings to the sum of its axis, and the two totals of an axis: those of the rows that
#: have points.
_POINTS = "{weight}{row}*{value}{row}*100"
_OF_AXIS = '{axes},$A{{row}},{points},">=0"'


def answers_sheet(view: Presentation) -> Sheet:
    """Return the facts of the firm, then every question with its answer."""
    points = {
        row.answer.id: row
        for sheet in view.sheets
        if sheet.sum and view.mode.decimals
        for row in sheet.rows
    }
    rows = (_answer(group, row, points.get(row.id)) for group in view.answers for row in group.rows)
    return Sheet("answers", words().sheets["answers"], (*_facts(view), *rows, *_kept(view)))


def _facts(view: Presentation) -> tuple[Row, ...]:
    fact: Row = {"axis": words().firm, "state": named("answers.states", "known")}
    return tuple(
        {**fact, "question": row.name, "answer": row.value} for row in view.company + view.facts
    )


def _kept(view: Presentation) -> Iterator[Row]:
    kept = view.kept
    for row in kept.rows if kept else ():
        note = " ".join(filter(None, (row.because, row.note)))
        yield {
            "question": row.question,
            "answer": row.answer,
            "state": kept.standing if kept else None,
            "note": note,
        }


def _answer(group: AnswerGroup, row: AnswerRow, in_sum: AxisSheetRow | None) -> Row:
    points = in_sum.points if in_sum and not in_sum.left_out else None
    return {
        "axis": group.name,
        "question": row.question,
        "answer": row.texts,
        "state": row.standing,
        "weight": row.weight,
        "value": row.value,
        "points": None if points is None else Formula(_POINTS, float(points)),
        "evidence": row.evidence,
        "note": row.note,
    }


def scores_sheet(view: Presentation, answers: Sheet) -> Sheet:
    """Return the score of each axis, and of the whole under them."""
    maturity = view.diagnosis.maturity
    whole: Row = {
        "axis": words().whole,
        "score": _shown(view, maturity.score),
        "high": _shown(view, maturity.score_high),
        "level": maturity.level,
        "level_name": maturity.level_name,
    }
    rows = tuple(_axis(view, sheet, sheet.axis, answers) for sheet in view.sheets if sheet.axis)
    after = (whole,) if view.verdict.level else ()
    return Sheet("scores", words().sheets["scores"], rows, after, chart=_chart(view))


def _axis(view: Presentation, sheet: AxisSheet, axis: AxisRow, answers: Sheet) -> Row:
    score = axis.score
    row: Row = {"axis": sheet.name, "level_name": score.level_name if axis.is_told else axis.level}
    if not axis.is_told:
        return row
    if view.mode.decimals and score.score is not None and score.score_high is not None:
        row = {
            **row,
            "score": _shown(view, score.score),
            "high": _shown(view, score.score_high),
            "level": score.level,
        }
    return {**row, **(_totals(answers, sheet.sum) if sheet.sum and sheet.has_numbers else {})}


def _totals(answers: Sheet, total: Sum) -> Row:
    axes, points, weights = (answers.range_of(column) for column in ("axis", "points", "weight"))
    of_axis = _OF_AXIS.format(axes=axes, points=points)
    return {
        "weight": Formula(f"SUMIFS({weights},{of_axis})", total.weight),
        "points": Formula(f"SUMIFS({points},{of_axis})", float(total.points)),
    }


def _shown(view: Presentation, score: Fraction) -> Fraction:
    """Numbers are rounded down, as on paper; a short questionnaire gives whole ones only."""
    scale = 100 if view.mode.decimals else 1
    return Fraction(floor(score * scale), scale)


def _chart(view: Presentation) -> Chart | None:
    if not view.bars:
        return None
    chart = words().chart
    return Chart(
        "axis",
        "score",
        float(exact(view.diagnosis.questionnaire.scale.maximum)),
        chart.title,
        chart.alternative,
    )
