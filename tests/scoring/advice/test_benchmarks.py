"""Where others stand: the right figure at every edge of a class, none where the firm's class has none, always with its source."""

from typing import Any

import pytest

from companies import Company, bands, naf
from scoring.advice.benchmarks import benchmarks, surveys

FRANCE_NUM_CAUTION = (
    "Ne comparez pas avec l'enquête de l'Insee : elle n'interroge que les entreprises de 10 personnes ou plus, avec sa propre définition de l'IA."
)
INSEE_CAUTION = "Ne comparez pas avec le baromètre France Num : il compte aussi les outils dont le dirigeant se sert seul, et trouve des chiffres bien plus hauts la même année."


def figures(**facts: Any) -> dict[str, int]:
    return {found.id: found.value for found in benchmarks(Company(**facts), "diag-ia")}


@pytest.mark.parametrize(
    ("headcount", "expected"),
    [
        (None, {}),
        (0, {}),
        (1, {"france-num-2025-1-4": 23}),
        (4, {"france-num-2025-1-4": 23}),
        (5, {"france-num-2025-5-9": 25}),
        (9, {"france-num-2025-5-9": 25}),
        (10, {"insee-2025-10-49": 15, "ue-2025-10-49": 17}),
        (49, {"insee-2025-10-49": 15, "ue-2025-10-49": 17}),
        (50, {"insee-2025-50-249": 31, "ue-2025-50-249": 30}),
        (249, {"insee-2025-50-249": 31, "ue-2025-50-249": 30}),
        (250, {"insee-2025-250": 58, "ue-2025-250": 55}),
        (100_000, {"insee-2025-250": 58, "ue-2025-250": 55}),
    ],
)
def test_a_size_has_the_figure_of_its_own_class(headcount: int | None, expected: dict[str, int]) -> None:
    assert figures(headcount=headcount) == expected


def test_a_band_has_a_figure_only_when_it_lies_in_one_class() -> None:
    found = {band.code: sorted(figures(headcount_band=band.code)) for band in bands()}
    medium, large = ["insee-2025-50-249", "ue-2025-50-249"], ["insee-2025-250", "ue-2025-250"]
    small = ["insee-2025-10-49", "ue-2025-10-49"]
    assert found == {
        "NN": [],
        "00": [],
        "01": ["france-num-2025-1-4"],
        "02": [],
        "03": ["france-num-2025-5-9"],
        "11": small,
        "12": small,
        "21": medium,
        "22": medium,
        "31": medium,
        "32": large,
        "41": large,
        "42": large,
        "51": large,
        "52": large,
        "53": large,
    }


@pytest.mark.parametrize(
    ("code", "id", "percent"),
    [
        ("25.62B", "insee-2025-industrie", 17),
        ("35.11Z", "insee-2025-energie", 19),
        ("38.11Z", "insee-2025-energie", 19),
        ("41.20A", "insee-2025-construction", 10),
        ("47.71Z", "insee-2025-commerce", 13),
        ("49.41A", "insee-2025-transports", 9),
        ("55.10Z", "insee-2025-hebergement", 12),
        ("62.01Z", "insee-2025-information", 59),
        ("68.31Z", "insee-2025-immobilier", 26),
        ("69.10Z", "insee-2025-specialisees", 33),
        ("81.21Z", "insee-2025-soutien", 19),
    ],
)
def test_a_sector_stands_beside_the_size_from_10_to_249(code: str, id: str, percent: int) -> None:
    for headcount in (10, 249):
        by_size, by_sector, european = benchmarks(Company(headcount=headcount, naf=code), "diag-ia")
        assert (by_sector.id, by_sector.value, by_sector.year) == (id, percent, 2025)
        assert by_sector.caution == f"{INSEE_CAUTION} Votre taille et votre secteur donnent deux chiffres séparés : ils ne s'ajoutent pas."
        assert (by_size.caution, european.caution) == (INSEE_CAUTION, INSEE_CAUTION)
    assert id not in figures(headcount=9, naf=code) | figures(headcount=250, naf=code) | figures(naf=code)


@pytest.mark.parametrize("code", ["01.11Z", "05.10Z", "64.19Z", "86.90B"])
def test_a_sector_that_was_not_asked_is_told_so(code: str) -> None:
    by_size, european = benchmarks(Company(headcount=42, naf=code), "diag-ia")
    assert by_size.caution == f"{INSEE_CAUTION} Cette enquête n'a pas interrogé votre secteur : le chiffre ne parle que de votre taille."
    assert (european.id, european.caution) == ("ue-2025-10-49", INSEE_CAUTION)
    assert figures(headcount=6, naf=code) == {"france-num-2025-5-9": 25}


def test_a_code_of_the_new_nomenclature_gives_the_sector_when_it_comes_from_one_section() -> None:
    assert naf("62.10Y", "2025") is not None
    assert "insee-2025-information" in figures(headcount=12, naf_2025="62.10Y")
    assert figures(headcount=12, naf_2025="46.11Y") == {"insee-2025-10-49": 15, "ue-2025-10-49": 17}
    assert figures(headcount=12, naf_2025="inconnu") == {"insee-2025-10-49": 15, "ue-2025-10-49": 17}


def test_every_figure_says_its_source_its_year_and_what_not_to_compare() -> None:
    for survey in surveys("diag-ia"):
        assert survey.title and survey.population and survey.question and survey.published
        assert survey.year == 2025
        assert survey.url is None or survey.url.startswith("https://")
        assert survey.caution.startswith("Ne comparez pas avec ")
    ids = [figure.id for survey in surveys("diag-ia") for figure in survey.figures]
    assert len(ids) == len(set(ids)) == 18


def test_what_a_bakery_of_six_reads() -> None:
    (found,) = benchmarks(Company(headcount=6, naf="10.71C"), "diag-ia")
    assert (found.value, found.group) == (25, "entreprises de 5 à 9 salariés (la source dit « environ 25 % »)")
    assert found.title == "Baromètre France Num 2025, chiffres par taille repris par l'Institut supérieur des métiers"
    assert (found.published, found.year, found.caution) == ("septembre 2025", 2025, FRANCE_NUM_CAUTION)


def test_the_two_surveys_never_stand_together() -> None:
    for headcount in range(300):
        names = {id.split("-2025")[0] for id in figures(headcount=headcount, naf="25.62B")}
        assert not {"france-num", "insee"} <= names and not {"france-num", "ue"} <= names
