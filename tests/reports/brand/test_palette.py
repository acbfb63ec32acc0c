"""The colours: contrasts after WCAG, the tokens of the house, and the same in the hue of an organisation."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presentation import Brand
from reports.brand.brand import palette_of
from reports.brand.palette import READABLE, contrast, luminance, palette, readable, tinted

WHITE = "#ffffff"
#: What is written on what.
GROUNDS = {"tint": ("ink", "muted", "main", "link"), "main_tint": ("ink", "muted", "main", "link"), "warn_tint": ("ink", "warn")}
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
accepted = colours.filter(lambda colour: contrast(colour, WHITE) >= READABLE)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.4781),
        ("#767676", "#ffffff", 4.5423),
        ("#ff0000", "#ffffff", 3.9985),
        ("#0000ff", "#ffffff", 8.5925),
        ("#008000", "#ffffff", 5.1374),
        ("#ffff00", "#000000", 19.556),
    ],
)
def test_contrasts_are_those_of_wcag(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=5e-4)
    assert contrast(other, one) == contrast(one, other)


def pairs(colours):
    """Every text on its ground, as colours."""
    on_white = [(getattr(colours, name), WHITE) for name in ("ink", "muted", "main", "link", "warn")]
    on_tints = [(getattr(colours, text), getattr(colours, ground)) for ground, texts in GROUNDS.items() for text in texts]
    return [*on_white, *on_tints]


def test_all_text_of_the_house_can_be_read():
    assert [pair for pair in pairs(palette()) if contrast(*pair) < READABLE] == []


def test_the_levels_of_the_house_darken_one_by_one():
    shades = [luminance(colour) for colour in palette().scale]
    assert all(lighter - darker > 0.05 for lighter, darker in pairwise(shades))


@settings(deadline=None)
@given(accepted)
def test_all_text_can_be_read_in_the_hue_of_any_organisation(colour):
    assert [pair for pair in pairs(tinted(colour)) if contrast(*pair) < READABLE] == []


@settings(deadline=None)
@given(accepted)
def test_the_levels_of_an_organisation_look_like_those_of_the_house_in_black_and_white(colour):
    shades = [luminance(shade) for shade in tinted(colour).scale]
    assert shades == pytest.approx([luminance(shade) for shade in palette().scale], abs=0.009)
    assert all(lighter - darker > 0.05 for lighter, darker in pairwise(shades))


@settings(deadline=None)
@given(accepted)
def test_a_colour_is_kept_unless_it_cannot_be_read_on_its_tint(colour):
    found = tinted(colour)
    assert found.main == colour or contrast(colour, found.main_tint) < READABLE


@settings(deadline=None)
@given(colours)
def test_a_colour_made_readable_keeps_its_order_of_channels(colour):
    found = readable(colour, WHITE)
    assert contrast(found, WHITE) >= READABLE
    given_channels, channels = bytes.fromhex(colour[1:]), bytes.fromhex(found[1:])
    assert all(channels[a] >= channels[b] for a, b in product(range(3), repeat=2) if given_channels[a] >= given_channels[b])
    assert all(own <= given for own, given in zip(channels, given_channels, strict=True))


def test_a_report_without_a_colour_keeps_those_of_the_house():
    assert palette_of(None) == palette()
    assert palette_of(Brand("CCI")) == palette()
    assert palette_of(Brand("CCI", colour="#c00000")) == tinted("#c00000")


def test_what_an_organisation_does_not_colour_stays():
    found = tinted("#c00000")
    assert (found.ink, found.muted, found.rule, found.warn) == (palette().ink, palette().muted, palette().rule, palette().warn)
    assert found.css.startswith("--ink: #1b2430; --muted: #4d5866;")
    assert "--main: #c00000;" in found.css
