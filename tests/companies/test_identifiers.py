import pytest

from companies import siren, siret


@pytest.mark.parametrize("written", ["732829320", "732 829 320", " 732829320 ", "732.829.320"])
def test_a_siren_in_normal_form(written: str) -> None:
    assert siren(written) == "732829320"


@pytest.mark.parametrize("wrong", ["", "732829321", "73282932", "7328293200", "73282932O", "000000000", "73282932000074"])
def test_what_is_no_siren(wrong: str) -> None:
    assert siren(wrong) is None


def test_a_siret_in_normal_form() -> None:
    assert siret("732 829 320 00074") == "73282932000074"


@pytest.mark.parametrize("wrong", ["", "73282932000075", "732829320", "732829320000740", "00000000000000", "abc"])
def test_what_is_no_siret(wrong: str) -> None:
    assert siret(wrong) is None


@pytest.mark.parametrize("number", ["35600000000048", "35600000000001", "35600000049837"])
def test_la_poste_counts_its_digits_by_fives(number: str) -> None:
    assert siret(number) == number


@pytest.mark.parametrize("wrong", ["35600000000002", "35600000049838"])
def test_la_poste_refuses_other_sums(wrong: str) -> None:
    assert siret(wrong) is None


def test_a_siret_needs_the_siren_in_it_to_be_right() -> None:
    assert siret("73282932100073") is None
