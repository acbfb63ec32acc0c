"""Criteria on where the firm is: regions, departments, EPCI, communes, other sites, inhabitants."""

from collections.abc import Callable
from typing import Any

import pytest

from companies import Establishment
from kernel import Outcome
from schemes import CriterionResult
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN

GRENOBLE, BORDEAUX, LILLE = "38000", "33000", "59000"
# Five communes of one EPCI, one of them over 20 000 inhabitants.
VOIRON_AND_AROUND = "38500"
# Communes of the departments Ain and Jura, in two regions.
TWO_REGIONS = "01410"


def sites(*postcodes: str) -> tuple[Establishment, ...]:
    return tuple(Establishment(postcode=postcode) for postcode in postcodes)


@pytest.mark.parametrize(
    ("postcode", "outcome"),
    [(GRENOBLE, YES), (BORDEAUX, NO), (None, UNKNOWN), ("99999", UNKNOWN), (TWO_REGIONS, UNKNOWN)],
)
def test_region_of_the_head_office(judged: Judged, postcode: str | None, outcome: Outcome) -> None:
    assert judged("kind: territory, in: [REG-84]", postcode=postcode).outcome is outcome


@pytest.mark.parametrize(("postcode", "outcome"), [("42000", YES), (GRENOBLE, NO), (None, UNKNOWN)])
def test_department(judged: Judged, postcode: str | None, outcome: Outcome) -> None:
    assert judged("kind: territory, in: [DEP-42]", postcode=postcode).outcome is outcome


@pytest.mark.parametrize("postcode", [GRENOBLE, TWO_REGIONS, "97400", "98800"])
def test_the_whole_country(judged: Judged, postcode: str) -> None:
    assert judged("kind: territory, in: [PAYS-99100]", postcode=postcode).outcome is YES


@pytest.mark.parametrize(
    ("code", "facts", "outcome"),
    [
        ("EPCI-200040715", {"postcode": GRENOBLE}, YES),
        ("EPCI-243800984", {"postcode": VOIRON_AND_AROUND}, YES),
        ("EPCI-200040715", {"postcode": VOIRON_AND_AROUND}, NO),
        ("EPCI-240100750", {"postcode": TWO_REGIONS}, UNKNOWN),
        ("EPCI-240100750", {"postcode": TWO_REGIONS, "commune": "01247"}, YES),
        ("COM-38563", {"postcode": VOIRON_AND_AROUND}, UNKNOWN),
        ("COM-38563", {"commune": "38563"}, YES),
        ("COM-38563", {"commune": "38133"}, NO),
        ("COM-38563", {"postcode": GRENOBLE, "commune": "38563"}, UNKNOWN),
        ("COM-69123", {"postcode": "69001"}, YES),
        ("COM-69381", {"postcode": "69001"}, YES),
        ("COM-69382", {"postcode": "69001"}, NO),
    ],
)
def test_areas_finer_than_a_postcode(judged: Judged, code: str, facts: dict[str, str], outcome: Outcome) -> None:
    assert judged(f"kind: territory, in: [{code}]", **facts).outcome is outcome


@pytest.mark.parametrize(("postcode", "outcome"), [(GRENOBLE, NO), ("38170", YES), (BORDEAUX, NO)])
def test_an_excluded_area_wins(judged: Judged, postcode: str, outcome: Outcome) -> None:
    assert judged("kind: territory, in: [REG-84], out: [COM-38185]", postcode=postcode).outcome is outcome


@pytest.mark.parametrize(("postcode", "outcome"), [(GRENOBLE, NO), (BORDEAUX, YES), (None, UNKNOWN)])
def test_areas_may_only_be_excluded(judged: Judged, postcode: str | None, outcome: Outcome) -> None:
    assert judged("kind: territory, out: [REG-84]", postcode=postcode).outcome is outcome


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"postcode": GRENOBLE}, YES),
        ({"postcode": BORDEAUX}, UNKNOWN),
        ({"postcode": BORDEAUX, "establishments": ()}, NO),
        ({"postcode": BORDEAUX, "establishments": sites(LILLE, "42000")}, YES),
        ({"postcode": BORDEAUX, "establishments": sites(LILLE)}, NO),
        ({"postcode": BORDEAUX, "establishments": sites(LILLE, TWO_REGIONS)}, UNKNOWN),
        ({"establishments": sites("42000")}, YES),
        ({"establishments": ()}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_another_site_is_enough(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: territory, in: [REG-84], of: establishment", **facts).outcome is outcome


def test_other_sites_do_not_count_for_a_head_office(judged: Judged) -> None:
    assert judged("kind: territory, in: [REG-84]", postcode=BORDEAUX, establishments=sites("42000")).outcome is NO


def test_a_site_in_an_excluded_area_is_not_enough_but_another_is(judged: Judged) -> None:
    criterion = "kind: territory, in: [REG-84], out: [COM-38185], of: establishment"
    assert judged(criterion, postcode=GRENOBLE, establishments=()).outcome is NO
    assert judged(criterion, postcode=GRENOBLE, establishments=sites("42000")).outcome is YES


@pytest.mark.parametrize(
    ("criterion", "facts", "reason"),
    [
        ("in: [REG-84]", {"postcode": GRENOBLE}, "avoir son siège en région Auvergne-Rhône-Alpes. Chez vous : Auvergne-Rhône-Alpes."),
        (
            "in: [DEP-42, DEP-69]",
            {"postcode": GRENOBLE},
            "avoir son siège dans le département Loire ou Rhône. Chez vous : siège dans le département Isère.",
        ),
        (
            "in: [REG-27, DEP-42], out: [COM-38185]",
            {"postcode": GRENOBLE},
            "avoir son siège en région Bourgogne-Franche-Comté ou dans le département Loire, sauf dans la commune Grenoble. "
            "Chez vous : siège dans la commune Grenoble.",
        ),
        (
            "in: [COM-38563]",
            {"postcode": VOIRON_AND_AROUND},
            "avoir son siège dans la commune Voiron. Chez vous : siège dans le département Isère.",
        ),
        (
            "in: [REG-84]",
            {"postcode": TWO_REGIONS},
            "avoir son siège en région Auvergne-Rhône-Alpes. Chez vous : siège en région Auvergne-Rhône-Alpes ou Bourgogne-Franche-Comté.",
        ),
        ("out: [REG-84]", {"postcode": GRENOBLE}, "ne pas avoir son siège en région Auvergne-Rhône-Alpes. Chez vous : siège en région Auvergne-Rhône-Alpes."),
        ("in: [PAYS-99100]", {}, "avoir son siège en France. Chez vous : non renseigné."),
        (
            'in: [EPCI-200040715], words: "les communes de montagne"',
            {"postcode": GRENOBLE},
            "avoir son siège dans ce territoire : les communes de montagne. Chez vous : Grenoble.",
        ),
        (
            "in: [REG-84], of: establishment",
            {"postcode": BORDEAUX},
            "avoir un établissement en région Auvergne-Rhône-Alpes. Chez vous : siège en région Nouvelle-Aquitaine.",
        ),
        (
            "in: [REG-84], of: establishment",
            {"postcode": BORDEAUX, "establishments": ()},
            "avoir un établissement en région Auvergne-Rhône-Alpes. Chez vous : siège en région Nouvelle-Aquitaine, aucun autre établissement.",
        ),
        (
            "in: [REG-84], of: establishment",
            {"postcode": BORDEAUX, "establishments": sites(LILLE, "75001")},
            "avoir un établissement en région Auvergne-Rhône-Alpes. "
            "Chez vous : siège en région Nouvelle-Aquitaine, autres établissements : Hauts-de-France, Île-de-France.",
        ),
    ],
)
def test_places_are_named(judged: Judged, criterion: str, facts: dict[str, Any], reason: str) -> None:
    assert judged(f"kind: territory, {criterion}", **facts).reason == f"Demandé : {reason}"


@pytest.mark.parametrize(
    ("criterion", "facts", "field"),
    [
        ("in: [REG-84]", {}, "company.postcode"),
        ("in: [REG-84]", {"postcode": TWO_REGIONS}, "company.commune"),
        ("in: [COM-38563]", {"postcode": VOIRON_AND_AROUND}, "company.commune"),
        ("in: [REG-84], of: establishment", {}, "company.postcode"),
        ("in: [REG-84], of: establishment", {"postcode": BORDEAUX}, "company.establishments"),
        ("in: [REG-84], of: establishment", {"postcode": BORDEAUX, "establishments": sites(TWO_REGIONS)}, "company.establishments"),
    ],
)
def test_what_is_not_known_of_a_place_is_asked(asked: Asked, criterion: str, facts: dict[str, Any], field: str) -> None:
    assert asked(f"kind: territory, {criterion}", **facts) == [field]


def test_the_question_on_other_sites_is_the_same_for_all_schemes(judgement: Callable[..., Judgement]) -> None:
    (question,) = judgement("kind: territory, in: [REG-84], of: establishment", postcode=BORDEAUX).questions
    assert question.text == "Avez-vous d'autres établissements ? Dans quelles communes ?"


@pytest.mark.parametrize(
    ("bounds", "facts", "outcome"),
    [
        ("under: 3000", {"commune": "38432"}, YES),
        ("under: 937", {"commune": "38432"}, NO),
        ("max: 937", {"commune": "38432"}, YES),
        ("under: 3000", {"postcode": VOIRON_AND_AROUND}, UNKNOWN),
        ("under: 30000", {"postcode": VOIRON_AND_AROUND}, YES),
        ("over: 30000", {"postcode": VOIRON_AND_AROUND}, NO),
        ("under: 3000", {}, UNKNOWN),
    ],
)
def test_inhabitants_of_the_commune(judged: Judged, bounds: str, facts: dict[str, str], outcome: Outcome) -> None:
    assert judged(f"kind: population, {bounds}", **facts).outcome is outcome


def test_inhabitants_are_told_and_the_commune_is_asked(judged: Judged, asked: Asked) -> None:
    criterion = "kind: population, under: 3000"
    assert judged(criterion, commune="38432").reason == (
        "Demandé : moins de 3\u202f000 habitants dans la commune. Chez vous : Saint-Nicolas-de-Macherin, 937 habitants."
    )
    assert judged(criterion, postcode=VOIRON_AND_AROUND).reason == (
        "Demandé : moins de 3\u202f000 habitants dans la commune. Chez vous : de 937 à 21\u202f847 habitants."
    )
    assert asked(criterion, postcode=VOIRON_AND_AROUND) == ["company.commune"]
    assert asked(criterion) == ["company.postcode"]
