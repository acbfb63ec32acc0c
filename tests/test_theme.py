"""The colours of the app are those of the report, and each can be read where it is shown."""

import re
import tomllib
from pathlib import Path

import pytest

from reports.brand.palette import READABLE, contrast, palette

_ROOT = Path(__file__).parent.parent
_WHITE = "#ffffff"
HOURS = ("light", "dark")


def colours(style, hours):
    """The colours that the style sheet names, of the day or of the night."""
    day, night = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", root)) for root in re.findall(r":root \{[^}]*\}", style))
    return {"light": day, "dark": night}[hours]


@pytest.fixture(scope="module")
def theme():
    return tomllib.loads((_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]


@pytest.fixture(scope="module")
def style():
    return (_ROOT / "ui" / "static" / "screen.css").read_text(encoding="utf-8")


def test_the_app_has_the_colours_of_the_report(theme):
    house, day = palette(), theme["light"]
    assert day["textColor"] == house.ink
    assert day["primaryColor"] == house.main
    assert day["linkColor"] == house.link
    assert day["borderColor"] == house.rule
    assert day["secondaryBackgroundColor"] == day["sidebar"]["backgroundColor"] == house.tint
    assert day["backgroundColor"] == _WHITE


@pytest.mark.parametrize("hours", HOURS)
def test_the_style_sheet_has_the_colours_of_the_theme(theme, style, hours):
    shown, own = theme[hours], colours(style, hours)
    names = {"fond": "backgroundColor", "teinte": "secondaryBackgroundColor", "encre": "textColor", "maison": "primaryColor", "filet": "borderColor"}
    assert {name: own[name] for name in names} == {name: shown[key] for name, key in names.items()}
    for text in ("encre", "encre-douce", "maison"):
        for ground in ("fond", "teinte", "maison-pale"):
            assert contrast(own[text], own[ground]) >= READABLE, (text, ground)


def test_the_style_sheet_of_the_app_has_no_colour_of_its_own(style):
    house = palette().model_dump()
    known = {_WHITE, *house.pop("scale"), *house.values(), *colours(style, "dark").values()}
    used = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", style))
    assert used <= known
    assert len(used) >= 3


@pytest.mark.parametrize("hours", HOURS)
@pytest.mark.parametrize("text", ["textColor", "linkColor", "primaryColor"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_text_can_be_read_on_its_ground(theme, hours, text, ground):
    assert contrast(theme[hours][text], theme[hours][ground]) >= READABLE


def test_text_can_be_read_on_buttons_and_in_frames(theme):
    for hours in HOURS:
        assert contrast(theme[hours]["backgroundColor"], theme[hours]["primaryColor"]) >= READABLE
    for ground in (palette().main_tint, palette().warn_tint):
        assert contrast(theme["light"]["textColor"], ground) >= READABLE


def test_small_print_can_be_read(theme, style):
    """Captions are the text at the opacity that the style sheet gives them."""
    (opacity,) = (float(given) for given in re.findall(r'stCaptionContainer"\] \{ opacity: ([\d.]+)', style))
    for hours in HOURS:
        for ground in (theme[hours]["backgroundColor"], theme[hours]["secondaryBackgroundColor"]):
            assert contrast(_blended(theme[hours]["textColor"], ground, opacity), ground) >= READABLE


def test_the_theme_asks_nothing_of_another_site():
    assert "http" not in (_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")


def _blended(text: str, ground: str, opacity: float) -> str:
    pairs = zip(_channels(text), _channels(ground), strict=True)
    return "#" + "".join(f"{round(above * opacity + below * (1 - opacity)):02x}" for above, below in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
