"""French typography."""

from datetime import date
from fractions import Fraction

import pytest

from reports.french import capital, decimal, euros, first_sentence, long_date, percent, sentences, shortened, typeset, whole


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


def test_the_first_sentence_stands_alone():
    assert first_sentence("Prêt à rembourser, de 5,5 % par an. Ce sont les conditions de 2020.") == "Prêt à rembourser, de 5,5 % par an"
    assert first_sentence("Gratuit.") == "Gratuit"


def test_a_shortened_text_cuts_no_word_and_no_amount():
    assert shortened("aide de 5\u202f000\u00a0€ au plus, versée plus tard", 27) == "aide de 5\u202f000\u00a0€ au plus …"
    assert shortened("aide de 5\u202f000\u00a0€", 10) == "aide de …"
    assert shortened("aide de 5\u202f000\u00a0€", 15) == "aide de 5\u202f000\u00a0€"


def test_texts_one_after_the_other_have_one_full_stop_each():
    assert sentences(("coût de 10 ans", "Une année.")) == "coût de 10 ans. Une année."


def test_a_capital_leaves_the_rest_alone():
    assert capital("à vérifier auprès du GENCI") == "À vérifier auprès du GENCI"
