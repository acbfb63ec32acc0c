from datetime import date

import pytest

from scoring.advice import advice_content
from scoring.advice.cited_dates import dated, standing

BEFORE, AFTER = date(2026, 7, 26), date(2026, 7, 27)


def test_a_date_is_told_as_it_stands_on_the_day() -> None:
    dates = advice_content.legal_dates()
    assert dated("le {annex_iii}", dates, BEFORE) == "le 2 août 2026"
    assert dated("le {annex_iii}", dates, AFTER) == "le 2 décembre 2027"
    assert dated("le {e_invoice_out}", dates, AFTER) == "le 1er septembre 2027"


def test_a_word_with_no_date_or_with_two_names_none() -> None:
    dates = advice_content.legal_dates()
    assert "people_rights" not in standing(dates, BEFORE)
    assert "people_rights" in standing(dates, AFTER)
    again = next(entry for entry in dates.dates if "people_rights" in entry.concerns)
    later = again.model_copy(update={"date": date(2030, 1, 1)})
    twice = dates.model_copy(update={"dates": (*dates.dates, later)})
    assert "people_rights" not in standing(twice, AFTER)
    with pytest.raises(KeyError):
        dated("le {people_rights}", twice, AFTER)
