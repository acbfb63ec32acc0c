"""Where the marks of the radar stand."""

from math import dist

import pytest

from reports.charts import Spoke, radar


def drawn(*shares, high=None):
    spokes = tuple(Spoke(f"Axe {i}", share, (high or shares)[i]) for i, share in enumerate(shares))
    return radar(spokes, (0.5, 1.0), width=400, height=300)


def test_a_share_is_a_distance_from_the_centre():
    chart = drawn(0.0, 0.5, 1.0)
    nothing, half, full = (dist(chart.centre, dot) for dot in chart.dots)
    assert nothing == 0
    assert full == pytest.approx(2 * half, abs=0.2)


def test_the_first_axis_points_upwards():
    x, y = drawn(1.0, 1.0, 1.0).dots[0]
    assert x == 200
    assert y < 150


def test_each_level_has_a_ring_through_its_mark():
    chart = drawn(0.1, 0.1, 0.1)
    assert len(chart.rings) == len(chart.ring_marks) == 2
    assert chart.rings[1].split()[0] == "{},{}".format(*chart.ring_marks[1])


def test_the_upper_bound_is_drawn_only_when_it_differs():
    assert drawn(0.2, 0.3, 0.4).area_high is None
    assert drawn(0.2, 0.3, 0.4, high=(0.2, 0.9, 0.4)).area_high is not None


def test_what_is_not_assessed_stands_at_the_centre():
    chart = radar((Spoke("a", None, None), Spoke("b", 1, 1), Spoke("c", 1, 1)), (1.0,))
    assert chart.dots[0] == chart.centre


def test_labels_stay_inside_the_drawing():
    names = ("Cap et pilotage", "Usages et valeur", "Données et savoir-faire", "Socle numérique et sécurité", "IA responsable et conformité")
    chart = radar(tuple(Spoke(name, 0.5, 0.5) for name in names), (1.0,))
    for label in chart.labels:
        assert label.y > 0 and label.y + 15 * (len(label.lines) - 1) < chart.height
        reach = max(map(len, label.lines)) * 7.2
        left = label.x - {"start": 0, "middle": reach / 2, "end": reach}[label.anchor]
        assert left >= 0 and left + reach <= chart.width
