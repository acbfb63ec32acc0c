"""What people typed, before it reaches a page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from presentation import ZERO_WIDTH_SPACE, bounded
from reports.text import breakable, harmless


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


def test_what_a_template_prints_is_left_as_it_is_when_it_is_ours():
    for printed in ("Aide de 5\u202f000\u00a0€, « oui »\n", Markup("<b>a</b>" * 10_000), 12, None):
        assert harmless(printed) is printed


def test_what_a_template_prints_is_rid_of_what_nobody_sees():
    assert harmless("a\u202eb\x00c\ud800d\ue000e\ufefff") == "ab cdef"
    assert harmless("q" + "\u0323" * 500 + "ui") == "q\u0323\u0323ui"


def test_what_a_template_prints_comes_to_an_end():
    assert harmless("mot " * 100_000) == ("mot " * 500)[:1999] + "…"


def test_endless_words_of_a_page_may_break_between_letters_not_inside_an_entity():
    shown = breakable(f'<a href="https://{"a" * 100}">{"&amp;" * 50}</a><style>{"b" * 90}</style>')
    assert shown == f'<a href="https://{"a" * 100}">' + ZERO_WIDTH_SPACE.join(["&amp;" * 20, "&amp;" * 20, "&amp;" * 10]) + f"</a><style>{'b' * 90}</style>"
    assert breakable(f"<p>{'a' * 40} {'b' * 40}</p>") == f"<p>{'a' * 40} {'b' * 40}</p>"


@given(st.lists(st.sampled_from([*"ab&;<> \u200b", "&amp;", "&#39;", "x" * 30, "<b>", "</b>"]), max_size=30).map("".join))
def test_breaks_change_nothing_else_and_leave_no_long_word(html):
    shown = breakable(html)
    assert shown.replace(ZERO_WIDTH_SPACE, "") == html.replace(ZERO_WIDTH_SPACE, "")
    assert breakable(shown) == shown
    assert max(map(len, re.split(r"&[#\w]{1,8};|&|<[^<>]*>|[\s\u200b]", shown))) <= 40
