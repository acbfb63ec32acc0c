from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import Unread, number_text, read_number

#: What people put between thousands.
SEPARATORS = [" ", "\u00a0", "\u202f", "\u2009", "'", "’", ".", ","]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6", 6),
        (" 480 000 ", 480_000),
        ("480\u00a0000", 480_000),
        ("480\u202f000", 480_000),
        ("1'234'567", 1_234_567),
        ("1’234", 1234),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("480,00", 480),
        ("480 000,00", 480_000),
        ("\ufeff480\u200b000", 480_000),
        ("48\u00ad0", 480),
        ("４８０", 480),
        ("٤٨٠", 480),
        ("007", 7),
        ("0", 0),
    ],
)
def test_a_whole_number(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("6,5", 6.5), ("6.5", 6.5), ("0,125", 0.125), ("1 234,567", 1234.567), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1234,567", 1234.567)],
)
def test_a_number_with_decimals(text, number):
    assert read_number(text, whole=False) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("480 000 €", 480_000),
        ("€ 480", 480),
        ("480 k€", 480_000),
        ("480K€", 480_000),
        ("1,5 M€", 1_500_000),
        ("1 Md€", 10**9),
        ("480 000 euros HT", 480_000),
        ("12 EUR", 12),
    ],
)
def test_an_amount(text, number):
    assert read_number(text, unit="€") == number


def test_a_unit_may_follow():
    assert read_number("33,3 %", whole=False, maximum=100, unit="%") == 33.3
    assert read_number("12 jours", unit="jours") == 12


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("6,5", "whole"),
        ("480,50", "whole"),
        ("480.000", "ambiguous"),
        ("480,000", "ambiguous"),
        ("6.500", "ambiguous"),
        ("-5", "negative"),
        ("− 5", "negative"),
        ("–5", "negative"),
        ("~6", "about"),
        ("env. 6", "about"),
        ("environ 6", "about"),
        (">10", "about"),
        ("5-6", "range"),
        ("5 à 6", "range"),
        ("entre 5000 et 8000", "range"),
        ("environ 5 ou 6", "range"),
        ("5 000 € à 8 000 €", "range"),
        ("5 k€-8 k€", "range"),
        ("1/2", "range"),
        ("½", "number"),
        ("6²", "number"),
        ("1e5", "number"),
        ("+6", "number"),
        ("12 34", "number"),
        ("06 12 34 56 78", "number"),
        ("1.23.456", "number"),
        ("6 personnes", "number"),
        ("480 €", "number"),
        ("six", "number"),
        ("6,", "number"),
        (",5", "number"),
        ("6,5,5", "number"),
        ("1_000", "number"),
        ("0x10", "number"),
        ("nan", "number"),
        ("9" * 19, "too-precise"),
    ],
)
def test_what_is_not_sure_is_not_read(text, why):
    found = read_number(text)
    assert isinstance(found, Unread) and found.why == why


def test_what_may_be_meant_is_proposed():
    assert read_number("480.000") == Unread("ambiguous", (480, 480_000))
    assert read_number("6.500") == Unread("ambiguous", (6500,))
    assert read_number("480 k", unit="€") == Unread("ambiguous", (480_000,))


def test_what_has_no_sense_as_thousands_is_no_doubt():
    assert read_number("33.333", whole=False, maximum=100) == 33.333


def test_a_number_beyond_its_bound():
    assert read_number("1 000 001", maximum=10**6) == Unread("too-large")


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0", "\u200b", "\ufeff\n"])
def test_a_blank_is_not_known(blank):
    assert read_number(blank) is None


numbers = st.integers(0, 10**12) | st.decimals(0, 10**9, allow_nan=False, places=2).map(float) | st.floats(0, 1e9).filter(lambda one: one == 0 or one > 1e-6)


@given(numbers)
def test_what_is_written_reads_back_exactly(number):
    found = read_number(number_text(number), whole=False)
    assert found == number or found == Unread("too-precise")


@given(
    st.integers(0, 10**12), st.sampled_from(["", "5", "50", "05", "250", "0", "00", "000"]), st.sampled_from(SEPARATORS), st.sampled_from(",."), st.booleans()
)
def test_never_ten_times_more(wholes, decimals, separator, mark, grouped):
    # No form writes thousands and decimals with one sign.
    separator = " " if separator == mark else separator
    told = f"{wholes:,}".replace(",", separator) if grouped else str(wholes)
    said = Decimal(f"{wholes}.{decimals or 0}")
    for whole in (True, False):
        found = read_number(f"{told}{mark}{decimals}" if decimals else told, whole)
        assert isinstance(found, Unread) or found == (said if whole else float(said))


@given(st.text())
def test_any_text_is_read_or_refused(text):
    assert isinstance(read_number(text, whole=False, unit="€"), int | float | Unread | None)
