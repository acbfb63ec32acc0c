"""The colours of the app are those of the report, and each can be read where it is shown."""

import re
import tomllib
from pathlib import Path

import pytest

from reports.brand.palette import READABLE, contrast, palette

_ROOT = Path(__file__).parent.parent
_WHITE = "#ffffff"


@pytest.fixture(scope="module")
def theme():
    return tomllib.loads((_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]


@pytest.fixture(scope="module")
def style():
    return (_ROOT / "ui" / "static" / "screen.css").read_text(encoding="utf-8")


def test_the_app_has_the_colours_of_the_report(theme):
    house = palette()
    assert theme["textColor"] == house.ink
    assert theme["primaryColor"] == house.main
    assert theme["linkColor"] == house.link
    assert theme["borderColor"] == house.rule
    assert theme["secondaryBackgroundColor"] == theme["sidebar"]["backgroundColor"] == house.tint
    assert theme["backgroundColor"] == _WHITE


def test_the_style_sheet_of_the_app_has_no_colour_of_its_own(style):
    house = palette().model_dump()
    known = {_WHITE, *house.pop("scale"), *house.values()}
    used = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", style))
    assert used <= known
    assert len(used) >= 3


@pytest.mark.parametrize("text", ["textColor", "linkColor", "primaryColor"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_text_can_be_read_on_its_ground(theme, text, ground):
    assert contrast(theme[text], theme[ground]) >= READABLE


def test_text_can_be_read_on_buttons_and_in_frames(theme):
    assert contrast(theme["backgroundColor"], theme["primaryColor"]) >= READABLE
    for ground in (palette().main_tint, palette().warn_tint):
        assert contrast(theme["textColor"], ground) >= READABLE


def test_small_print_can_be_read(theme, style):
    """Captions are the text at the opacity that the style sheet gives them."""
    (opacity,) = (float(given) for given in re.findall(r'stCaptionContainer"\] \{ opacity: ([\d.]+)', style))
    for ground in (theme["backgroundColor"], theme["secondaryBackgroundColor"]):
        assert contrast(_blended(theme["textColor"], ground, opacity), ground) >= READABLE


def test_the_theme_asks_nothing_of_another_site():
    assert "http" not in (_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")


def _blended(text: str, ground: str, opacity: float) -> str:
    pairs = zip(_channels(text), _channels(ground), strict=True)
    return "#" + "".join(f"{round(above * opacity + below * (1 - opacity)):02x}" for above, below in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
