from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import Unread, day_text, read_day

FIRST, LAST = date(1800, 1, 1), date(2026, 11, 29)
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]


def read(text):
    return read_day(text, FIRST, LAST)


@pytest.mark.parametrize(
    "text",
    [
        "01/03/2011",
        "1/3/2011",
        "1 / 3 / 2011",
        "01-03-2011",
        "1.3.2011",
        "1 3 2011",
        "2011-03-01",
        "2011/3/1",
        "01032011",
        "20110301",
        "1er mars 2011",
        "1ER MARS 2011",
        "le 1er mars 2011",
        "mardi 1 mars 2011",
        "1 mars 2011",
        "1-mars-2011",
        "\u200b1/3/2011\u00a0",
        "０１/０３/２０１１",
    ],
)
def test_a_day(text):
    assert read(text) == date(2011, 3, 1)


@pytest.mark.parametrize(
    ("text", "month"), [("2 févr. 2011", 2), ("2 fevrier 2011", 2), ("2 juil. 2011", 7), ("2 juin 2011", 6), ("2 AOUT 2011", 8), ("2 sept 2011", 9)]
)
def test_a_month_in_letters(text, month):
    assert read(text) == date(2011, month, 2)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("29/02/2023", "no-such-day"),
        ("29022023", "no-such-day"),
        ("31/11/2020", "no-such-day"),
        ("03/25/2011", "no-such-day"),
        ("0/3/2011", "no-such-day"),
        ("03/2011", "day-missing"),
        ("2011-03", "day-missing"),
        ("mars 2011", "day-missing"),
        ("2011", "year-alone"),
        ("01/03/11", "year-short"),
        ("1er mars 11", "year-short"),
        ("01/03/2062", "too-late"),
        ("30/11/2026", "too-late"),
        ("31/12/1799", "too-early"),
        ("01/03-2011", "day"),
        ("1 ju 2011", "day"),
        ("1 brumaire 2011", "day"),
        ("hier", "day"),
        ("1/3/20111", "day"),
        ("1/3/201", "day"),
        ("13 32011", "day"),
    ],
)
def test_what_is_not_sure_is_not_read(text, why):
    assert read(text).why == why


def test_a_blank_is_not_known():
    assert read(" \u200b") is None


@given(st.dates(FIRST, LAST), st.sampled_from("/.- "), st.booleans())
def test_never_another_day(day, separator, padded):
    two = "02" if padded else "d"
    written = [f"{day.day:{two}}{separator}{day.month:{two}}{separator}{day.year}", day.isoformat(), day_text(day), f"{day:%d%m%Y}", f"{day:%Y%m%d}"]
    written += [f"{day.day} {MONTHS[day.month - 1]} {day.year}", f"{day.day} {MONTHS[day.month - 1][:4]}. {day.year}"]
    assert [text for text in written if read(text) != day] == []


@given(st.text())
def test_any_text_is_read_or_refused(text):
    assert isinstance(read(text), date | Unread | None)
