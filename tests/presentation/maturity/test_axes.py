"""The axes in words and on their scale, whatever its minimum."""

from dataclasses import replace
from fractions import Fraction

import pytest

from presentation import present


def scaled(diagnosis, minimum: int, maximum: int):
    """The same diagnosis on another scale: scores and levels keep their place on it."""
    span = Fraction(maximum - minimum, 100)

    def place(score):
        return None if score is None else minimum + score * span

    questionnaire, maturity = diagnosis.questionnaire, diagnosis.maturity
    levels = tuple(level.model_copy(update={"from_": float(place(level.from_))}) for level in questionnaire.levels)
    scale = questionnaire.scale.model_copy(update={"minimum": minimum, "maximum": maximum})
    dimensions = tuple(replace(one, score=place(one.score), score_high=place(one.score_high)) for one in maturity.dimensions)
    return replace(
        diagnosis,
        questionnaire=questionnaire.model_copy(update={"levels": levels, "scale": scale}),
        maturity=replace(maturity, dimensions=dimensions),
    )


@pytest.fixture
def unsure(judged, case_of):
    return judged(case_of("usinage", "complet").with_answer("CON-03", "unknown"))


def test_a_score_stands_at_the_same_place_on_any_scale(unsure) -> None:
    """A gauge and bars that forgot the minimum drew the lowest score as a fifth of the best, on a scale from 1 to 5."""
    own, other = present(unsure), present(scaled(unsure, 1, 5))
    assert [axis.gauge.low for axis in other.axes.rows] == pytest.approx([axis.gauge.low for axis in own.axes.rows])
    assert [axis.gauge.high for axis in other.axes.rows] == pytest.approx([axis.gauge.high for axis in own.axes.rows])
    assert other.axes.rows[0].gauge.starts == pytest.approx((0.2, 0.4, 0.6, 0.8))
    assert own.bars and other.bars
    assert [bar.low for bar in other.bars.drawing] == pytest.approx([bar.low for bar in own.bars.drawing])


def test_an_axis_is_told_with_its_upper_bound(unsure) -> None:
    axis = next(axis for axis in present(unsure).axes.rows if axis.name == "IA responsable et conformité")
    assert (axis.level, axis.points) == ("2 · Essais", "39 à 51")
    assert axis.told == "2 · Essais (39 à 51 sur 100)"
    assert axis.heading.startswith("IA responsable et conformité : Niveau 2 · Essais · 39")
    assert axis.heading.endswith(" au mieux.")


def test_a_short_questionnaire_tells_no_number_by_axis(judged, case_of) -> None:
    axes = present(judged(case_of("boulangerie", "express"))).axes
    assert (axes.level_heading, axes.points_heading) == ("Tendance", None)
    assert {axis.told for axis in axes.rows} == {axis.level for axis in axes.rows} == {"Éveil", "Essais", "Cadre"}
    assert "« Entretien complet » donne des chiffres par axe." in axes.about
