from datetime import date

import pytest

from scoring.advice import advice_content
from scoring.advice.cited_dates import cited, dated, standing

BEFORE, AFTER = date(2026, 7, 26), date(2026, 7, 27)


def test_names_between_braces_are_cited() -> None:
    assert cited("À partir du {annex_iii} ou du {e_invoice_in}.") == {"annex_iii", "e_invoice_in"}
    assert cited("Sans date.") == frozenset()


def test_a_date_is_told_as_it_stands_on_the_day() -> None:
    dates = advice_content.legal_dates()
    assert dated("le {annex_iii}", dates, BEFORE) == "le 2 août 2026"
    assert dated("le {annex_iii}", dates, AFTER) == "le 2 décembre 2027"
    assert dated("le {e_invoice_out}", dates, AFTER) == "le 1er septembre 2027"


def test_a_word_with_two_dates_names_none() -> None:
    dates = advice_content.legal_dates()
    assert "generator" in standing(dates, BEFORE)
    assert "generator" not in standing(dates, AFTER)
    with pytest.raises(KeyError):
        dated("le {generator}", dates, AFTER)
