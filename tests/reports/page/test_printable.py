"""What the shipped fonts draw, and what stands in for the rest on paper."""

import string
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.page.printable import drawn, printable

TEMPLATES = Path(__file__).parents[3] / "templates"
FONTS = sorted((TEMPLATES / "fonts").glob("*.ttf"))


@pytest.mark.parametrize(
    "name",
    [
        "Boulangerie Les Trois Épis",
        "Łódź",
        "Đặng Thị Hồng",
        "Žižkov",
        "Ψυχή και σώμα",
        "Москва, Київ",
        "Ísafjörður",
        "İstanbul Ğ",
        "“Œuvre”, 5 ½ m² à 3 €",
        "→ ✓ ● ≥ №",
    ],
)
def test_names_of_europe_are_drawn(name):
    assert printable(name) == name


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("王小明", "□□□"),
        ("Le Café \U0001f642", "Le Café "),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467 Famille", " Famille"),
        ("\U0001d401\U0001d428\U0001d42e\U0001d425", "Boul"),
        ("ＡＢ ① ㎡", "AB 1 m2"),
        ("＜script＞ ＆ ＂ ＇", "script □ □ □"),
        ("a\u3000b", "a b"),
        ("ligne\n\tet \u200bsuite", "ligne\n\tet \u200bsuite"),
    ],
)
def test_what_no_font_draws_is_replaced(typed, shown):
    assert printable(typed) == shown


@given(st.text())
def test_everything_printable_is_drawn_and_no_markup_is_born(text):
    shown = printable(text)
    assert set(shown) <= drawn() | set("\t\n\r\u200b")
    assert [shown.count(sign) for sign in "<>&\"'"] == [text.count(sign) for sign in "<>&\"'"]
    assert printable(shown) == shown


def test_templates_and_style_sheets_use_only_characters_that_are_drawn():
    files = [path for path in TEMPLATES.rglob("*") if path.suffix in (".j2", ".css", ".yaml")]
    assert len(files) > 20
    used = {character for path in files for character in path.read_text(encoding="utf-8") if not unicodedata.category(character).startswith("C")}
    assert used - drawn() == set()
    assert set(string.printable.strip()) <= drawn()


def test_each_face_is_small_and_comes_with_its_licence():
    assert [font.name for font in FONTS] == ["Inter-Bold.ttf", "Inter-Regular.ttf", "Inter-SemiBold.ttf"]
    assert all(font.stat().st_size < 200_000 for font in FONTS)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (TEMPLATES / "fonts" / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_fonts_are_those_that_the_script_makes(tmp_path):
    pytest.importorskip("fontpkg_inter", reason="fontpkg-inter is needed only to make the fonts again")
    script = tmp_path / "build.py"
    script.write_bytes((TEMPLATES / "fonts" / "build.py").read_bytes())
    subprocess.run([sys.executable, str(script)], check=True)
    assert [(tmp_path / font.name).read_bytes() == font.read_bytes() for font in FONTS] == [True] * 3
