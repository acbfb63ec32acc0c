"""What people typed, before it reaches a page."""

import pytest

from reports.text import ZERO_WIDTH_SPACE, bounded


def test_plain_text_is_left_as_it_is():
    assert bounded("Boulangerie Les Trois Épis, l'été", 120) == "Boulangerie Les Trois Épis, l'été"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("deux\n\nlignes\tet\r\nplus", "deux lignes et plus"),
        ("sans\x00nul\x1b[31m", "sans nul [31m"),
        ("retourné \u202egnp.exe\u202c fin", "retourné gnp.exe fin"),
        ("in\u200bvi\u2066si\u2069ble\ufeff", "invisible"),
        ("  bords  ", "bords"),
        ("\ud800", ""),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_what_nobody_should_see_is_dropped(typed, shown):
    assert bounded(typed, 120) == shown


def test_long_text_is_cut_with_an_ellipsis():
    assert bounded("mot " * 100, 20) == "mot mot mot mot mot…"
    assert len(bounded("x y" * 100_000, 1000)) == 1000


def test_long_words_may_break():
    shown = bounded("a" * 95, 1000)
    assert shown.replace(ZERO_WIDTH_SPACE, "") == "a" * 95
    assert max(map(len, shown.split(ZERO_WIDTH_SPACE))) == 20


def test_words_of_forty_letters_stay_whole():
    assert bounded("a" * 40, 1000) == "a" * 40


def test_towers_of_combining_marks_are_cut():
    assert bounded("q" + "\u0323" * 500 + "ui", 1000) == "q\u0323\u0323ui"
