import pytest

from companies import Company, postcode, siren, siret


@pytest.mark.parametrize(
    "written",
    [
        "732829320",
        "732 829 320",
        " 732829320 ",
        "732.829.320",
        "\u200b732829320",
        "\ufeff732\u00a0829\u202f320",
        "7328\u00ad29320",
        "732-829–320",
        "７３２ ８２９ ３２０",
        "732829320\n",
        "RCS Grenoble 732 829 320",
        "732 829 320 R.C.S. Saint-Étienne",
        "N° SIREN : 732.829.320",
        "SIREN732829320",
        "RCS Grenoble B 732 829 320",
        "RCS Le Mans 732 829 320",
        "RCS Eu 732829320",
        "R.C.S. L'Haÿ-les-Roses 732 829 320",
    ],
)
def test_a_siren_in_normal_form(written: str) -> None:
    assert siren(written) == "732829320"


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "732829321",
        "73282932",
        "7328293200",
        "73282932O",
        "000000000",
        "73282932000075",
        "abc 732829320",
        "732829320 732829320",
        "SIREN 73282932O",
        "RM 38 732829320",
        "RCS 2011 B 732829320",
    ],
)
def test_what_is_no_siren(wrong: str) -> None:
    assert siren(wrong) is None


@pytest.mark.parametrize(
    "written",
    [
        "732 829 320 00074",
        "SIRET 732-829-320-00074",
        "FR83732829320",
        "FR 12 732829320",
        "N° TVA intracommunautaire : fr83 732 829 320",
        "N° de TVA FR 83 732829320",
        "TVA FR83732829320 RCS Le Mans",
    ],
)
def test_the_siren_inside_a_longer_number(written: str) -> None:
    assert siren(written) == "732829320"


def test_a_firm_bears_its_numbers_in_normal_form() -> None:
    firm = Company(siren="FR83732829320", siret="732 829 320 00074")
    assert (firm.siren, firm.siret) == ("732829320", "73282932000074")
    assert Company(siren="abc").siren == "abc"


@pytest.mark.parametrize(
    "written",
    [
        "38000",
        "38 000",
        "F-38000",
        "f 38000",
        "38000 GRENOBLE",
        " 38000\u200b",
        "38.000",
        "38000 Saint-Martin-d'Hères",
        "38000, Grenoble",
        "38000-Grenoble",
        "FR-38000",
    ],
)
def test_a_postcode_in_normal_form(written: str) -> None:
    assert postcode(written) == "38000"


@pytest.mark.parametrize("wrong", ["", "3800", "380000", "2A004", "Grenoble", "38000 69001", "38 00 0"])
def test_what_is_no_postcode(wrong: str) -> None:
    assert postcode(wrong) is None


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
