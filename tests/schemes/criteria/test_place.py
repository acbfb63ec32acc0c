"""Criteria on where the firm is: regions, departments, EPCI, communes, other sites, inhabitants."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from companies import Company, Establishment, Project
from kernel import Outcome
from schemes import CriterionResult, Match, load, match, plan
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
ON = date(2026, 11, 22)
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


COLLECTIVITIES = {"98800": "988", "98714": "987", "98600": "986", "97500": "975", "97150": "978", "97133": "977"}


@pytest.mark.parametrize("postcode", COLLECTIVITIES)
def test_no_scheme_is_said_to_hold_in_an_overseas_collectivity_that_its_sources_do_not_name(postcode: str) -> None:
    for project in (Project(kinds=("formation", "logiciel", "recherche"), budget_eur=20_000), Project()):
        found = match(load(), Company(postcode=postcode, headcount=6, establishments=()), project, None, ON)
        assert [one.id for one in found if one.verdict == "eligible" and not one.elsewhere] == []


def test_a_scheme_says_why_it_is_to_be_confirmed_in_a_collectivity() -> None:
    found = {one.id: one for one in match(load(), Company(postcode="98800", headcount=6), Project(kinds=("formation",)), None, ON)}
    for id, whom in (("mon-aide-cyber", "l'ANSSI"), ("france-num-aides", "France Num")):
        assert (found[id].verdict, found[id].criteria[-1].reason) == (
            "to_confirm",
            "Demandé : être là où ce dispositif vaut. Chez vous : Nouvelle-Calédonie, que nos sources ne nomment pas. "
            f"Condition non confirmée : à vérifier auprès de {whom}.",
        )


def test_no_money_that_may_not_come_is_planned_in_a_collectivity() -> None:
    firm, project = Company(postcode="98714", headcount=6), Project(kinds=("recherche",), budget_eur=20_000)
    assert plan(load(), match(load(), firm, project, None, ON), firm, project, ON).lines == ()


@pytest.mark.parametrize("company", [{"postcode": "97200"}, {"postcode": "97600"}, {"postcode": "20000"}, {}])
def test_a_firm_of_a_region_or_of_a_place_not_told_hears_nothing_of_it(company: dict[str, Any]) -> None:
    found = match(load(), Company(**company), Project(), None, ON)
    assert {criterion.kind for one in found for criterion in one.criteria} & {"reach"} == set()


def test_a_commune_without_a_postcode_is_in_a_collectivity_too() -> None:
    found = {one.id: one.verdict for one in match(load(), Company(commune="98412", headcount=6), Project(), None, ON)}
    assert found["france-num-aides"] == "to_confirm"


def test_a_scheme_that_names_the_collectivity_holds_there(matched: Callable[..., Match]) -> None:
    criteria = "criteria: [{kind: territory, in: [PAYS-99100, REG-988], source: S1}]"
    assert matched(criteria, {"postcode": "98800"}).verdict == "eligible"
    assert matched(criteria.replace(", REG-988", ""), {"postcode": "98800"}).verdict == "to_confirm"
    assert matched(criteria.replace(", REG-988", ", COM-98818"), {"postcode": "98800"}).verdict == "eligible"


def test_a_site_in_a_region_leaves_only_a_doubt(matched: Callable[..., Match]) -> None:
    alone = matched("", {"postcode": "98800", "establishments": ()})
    shop = matched("", {"postcode": "98800", "establishments": ({"postcode": "75001"},)})
    assert [(one.verdict, one.standing) for one in (alone, shop)] == [("to_confirm", "unverified"), ("to_confirm", "first")]
