"""The charts: where the marks of the radar stand, and how each macro draws."""

import re
from math import dist
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from presentation import Lane, Mark, present
from presentation.maturity.charts import Bar, Gauge, Spoke, radar
from reports import ladder_svg, radar_svg, roadmap_svg
from reports.brand.palette import palette
from reports.page.templates import TEMPLATES, environment

SVG = "{http://www.w3.org/2000/svg}"
LEVELS = tuple(SimpleNamespace(level=number, name=f"Niveau {number}") for number in range(1, 6))
#: Each token another colour, none of them in the house's own.
COLOURS = palette().model_copy(
    update={
        "ink": "#000001",
        "muted": "#000002",
        "rule": "#000003",
        "tint": "#000004",
        "main": "#000005",
        "main_tint": "#000006",
        "scale": ("#000011", "#000012", "#000013", "#000014", "#000015"),
    }
)
STARTS = (0.2, 0.4, 0.6, 0.8)


def parsed(svg: str) -> Any:
    return ElementTree.fromstring(svg)


def charts():
    return environment().get_template("parts/charts.svg.j2").module


def gauge(low, high):
    return str(charts().gauge(Gauge(low, high, STARTS), "Jauge : 30 sur 100.", COLOURS))


def roadmap(lanes, aloud):
    return str(charts().roadmap(SimpleNamespace(lanes=lanes, lanes_aloud=aloud), COLOURS))


def all_drawings():
    three = tuple(Spoke(f"Axe {i}", 0.5, 0.7) for i in range(3))
    return {
        "radar": str(charts().radar(radar(three, (0.5, 1.0)), "Radar : 50 sur 100.", COLOURS)),
        "ladder": str(charts().ladder(LEVELS, 2, "Niveau 2 sur 5.", COLOURS, names=True)),
        "gauge": gauge(0.3, 0.45),
        "bars": str(charts().bars((Bar("Cap", 0.175, 0.2, "17"), Bar("Équipe", 0.0, 0.0, "–")), "Axes : 17 et non évalué.", COLOURS)),
        "roadmap": roadmap((Lane("30 jours", (Mark(1, True), Mark(2, False))), Lane("3 mois", ())), "Actions 1, 2."),
    }


@pytest.fixture(params=["radar", "ladder", "gauge", "bars", "roadmap"])
def drawing(request):
    return all_drawings()[request.param]


def test_its_title_comes_first_and_is_the_only_one(drawing):
    root = parsed(drawing)
    assert root[0].tag == f"{SVG}title"
    assert len(root[0].text) > 10
    assert len(root.findall(f".//{SVG}title")) == 1


def test_its_colours_are_those_of_the_palette(drawing):
    used = set(re.findall(r"#[0-9a-f]{6}", drawing))
    assert used
    assert used <= {"#ffffff", *COLOURS.model_dump(exclude={"scale"}).values(), *COLOURS.scale}


def test_the_source_of_the_charts_names_no_colour_but_white():
    source = (TEMPLATES / "parts/charts.svg.j2").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", source)) == {"#ffffff"}


def test_it_asks_nothing_of_the_page_and_hides_nothing(drawing):
    assert not re.search(r"opacity|class=\"[^\"]*\"\s*style|<style|<a |<use|url\(|aria-label", drawing)


def test_the_title_is_escaped():
    assert "&lt;b&gt;" in str(charts().ladder(LEVELS, 1, "<b>", COLOURS))


def bars_of(svg, fill):
    return [float(rect.get("width")) for rect in parsed(svg).iter(f"{SVG}rect") if rect.get("fill") == fill]


def test_a_gauge_is_filled_up_to_the_score_and_dashed_up_to_the_best():
    full = 168
    assert bars_of(gauge(0.5, 0.75), COLOURS.main) == [pytest.approx(full / 2, abs=0.1)]
    assert bars_of(gauge(0.5, 0.75), COLOURS.main_tint) == [pytest.approx(full / 4, abs=0.1)]
    assert "stroke-dasharray" in gauge(0.5, 0.75)
    assert "stroke-dasharray" not in gauge(0.5, 0.5)
    assert bars_of(gauge(0.0, 0.0), COLOURS.main) == []


def test_a_gauge_numbers_its_levels_between_the_thresholds():
    texts = parsed(gauge(0.3, 0.3)).findall(f"{SVG}text")
    assert [text.text for text in texts] == ["1", "2", "3", "4", "5"]
    assert [float(text.get("x")) for text in texts] == pytest.approx([1 + 168 * share for share in (0.1, 0.3, 0.5, 0.7, 0.9)], abs=0.1)


def test_bars_print_their_number_and_a_dash_for_what_is_not_assessed():
    texts = [text.text for text in parsed(all_drawings()["bars"]).findall(f"{SVG}text")]
    assert texts == ["Cap", "17", "Équipe", "–"]


def test_the_roadmap_puts_each_action_in_its_lane_and_fills_the_first():
    root = parsed(all_drawings()["roadmap"])
    assert [text.text for text in root.findall(f"{SVG}text")] == ["30 jours", "1", "2", "3 mois"]
    assert [disc.get("fill") for disc in root.findall(f"{SVG}circle")] == [COLOURS.main, "#ffffff"]


def test_a_crowded_lane_goes_on_on_the_next_row_within_the_drawing():
    crowded = (Lane("30 jours", tuple(Mark(number, False) for number in range(1, 30))), Lane("3 mois", ()), Lane("12 mois", ()))
    root = parsed(roadmap(crowded, "Actions 1 à 29."))
    discs = [(float(disc.get("cx")), float(disc.get("cy"))) for disc in root.findall(f"{SVG}circle")]
    assert len(set(discs)) == 29
    assert max(x for x, _ in discs) + 12 < 640 / 3
    assert max(y for _, y in discs) + 12 < float(root.get("height"))


def test_each_is_drawn_for_a_screen_with_the_colours_of_the_house(workshop):
    shown = present(workshop)
    drawn = [svg or "" for svg in (radar_svg(shown), ladder_svg(shown), roadmap_svg(shown.roadmap))]
    titles = [parsed(svg)[0].text for svg in drawn]
    assert shown.radar
    assert titles == [shown.radar.title, shown.verdict.ladder, shown.roadmap.lanes_aloud]
    assert all(palette().main in svg for svg in drawn)


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
