"""The date of a case, and those in it, are between two years: one absurd date is one fault."""

import pytest

from cases import from_text
from kernel import ContentError

CASE = "case: 1\nquestionnaire: diag-ia\nmode: express\ndate: {date}\n{rest}"


@pytest.mark.parametrize("day", ["0001-01-01", "0026-11-22", "1999-12-31", "2101-01-01", "2206-11-22", "9999-12-31"])
def test_a_dossier_of_an_absurd_date_is_one_fault(day: str) -> None:
    with pytest.raises(ContentError) as caught:
        from_text(CASE.format(date=day, rest="company: {founded: 2011-03-01}"))
    assert str(caught.value) == f"dossier.yaml:4: [date] La date du dossier, {day}, n'est pas entre 2000 et 2100. Vérifiez l'année."


@pytest.mark.parametrize("day", ["2000-01-01", "2100-12-31"])
def test_the_first_and_the_last_day_can_be_judged(day: str) -> None:
    assert from_text(CASE.format(date=day, rest="")).date.isoformat() == day


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("founded: 9999-12-31", "[year] La date de création 9999-12-31 n'est pas entre 1800 et 2100. Vérifiez l'année."),
        ("founded: 0026-03-01", "[too-old] La date de création 0026-03-01 est antérieure à 1800. Vérifiez l'année."),
        ("aids: [{on: 0024-05-01}]", "[year] La date de l'aide 0024-05-01 n'est pas entre 1800 et 2100. Vérifiez l'année."),
        ("previous_years: [{year: 20255}]", "[year] L'année 20255 est postérieure à 2100. Vérifiez l'année."),
    ],
)
def test_so_are_the_dates_of_the_firm(rest: str, told: str) -> None:
    with pytest.raises(ContentError) as caught:
        from_text(CASE.format(date="2026-11-22", rest=f"company: {{{rest}}}"))
    assert str(caught.value) == f"dossier.yaml:5: {told}"
