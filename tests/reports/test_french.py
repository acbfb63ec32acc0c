"""French typography."""

from datetime import date
from fractions import Fraction

import pytest

from reports.french import decimal, euros, long_date, percent, typeset, whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Pourquoi ?</p>", "<p>Pourquoi\u202f?</p>"),
        ("<p>Non !</p>", "<p>Non\u202f!</p>"),
        ("<p>oui ; non</p>", "<p>oui\u202f; non</p>"),
        ("<p>Effort : 1</p>", "<p>Effort\u00a0: 1</p>"),
        ("<p>« oui »</p>", "<p>«\u202foui\u202f»</p>"),
        ("<p>50 % de 10 €</p>", "<p>50\u202f% de 10\u202f€</p>"),
        ("<p>l&#39;aide d'abord</p>", "<p>l’aide d’abord</p>"),
        ("<p>à 10:30, https://example.fr</p>", "<p>à 10:30, https://example.fr</p>"),
    ],
)
def test_spaces_and_apostrophes(before, after):
    assert typeset(before) == after
    assert typeset(after) == after


def test_tags_and_style_sheets_are_left_alone():
    page = "<style>a > b { content: ' ; ' }</style><a title='x ; y' href=\"https://example.fr/?a=1 ;b\">"
    assert typeset(page) == page


def test_numbers_are_rounded_down():
    assert whole(Fraction(5999, 100)) == "59"
    assert decimal(Fraction(2999, 1000)) == "2,99"
    assert decimal(Fraction(40)) == "40"
    assert decimal(Fraction(114286, 1000), 1) == "114,2"
    assert percent(Fraction(999, 1000)) == "99\u202f%"


def test_amounts_and_dates():
    assert euros(10_000) == "10\u202f000\u00a0€"
    assert long_date(date(2026, 11, 22)) == "22 novembre 2026"
    assert long_date(date(2027, 3, 1)) == "1er mars 2027"
