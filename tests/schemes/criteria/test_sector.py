"""Criteria on activities and legal forms."""

from collections.abc import Callable

import pytest

from kernel import Outcome
from schemes import CriterionResult

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN

INDUSTRY = 'kind: naf, in: [C], in_words: "l\'industrie", out: ["10"], out_words: "l\'agroalimentaire"'


@pytest.mark.parametrize(("code", "outcome"), [("25.62B", YES), ("10.71C", NO), ("47.11B", NO), (None, UNKNOWN), ("99.99Z", UNKNOWN)])
def test_an_excluded_activity_wins_over_its_section(judged: Judged, code: str | None, outcome: Outcome) -> None:
    assert judged(INDUSTRY, naf=code).outcome is outcome


def test_activities_are_told_in_words(judged: Judged) -> None:
    assert judged(INDUSTRY, naf="10.71C").reason == (
        "Demandé : exercer une activité du secteur : l'industrie, hors l'agroalimentaire. Chez vous : Boulangerie et boulangerie-pâtisserie."
    )
    assert judged('kind: naf, out: ["70.22Z"], out_words: "le conseil"').reason == "Demandé : ne pas relever de : le conseil. Chez vous : non renseigné."


@pytest.mark.parametrize(
    ("code", "outcome"), [("10.71C", YES), ("33.20D", YES), ("43.22A", YES), ("47.11B", YES), ("74.20Z", YES), ("09.90Z", NO), ("35.11Z", NO), ("74.10Z", NO)]
)
def test_a_list_may_mix_ranges_of_divisions_and_whole_codes(judged: Judged, code: str, outcome: Outcome) -> None:
    assert judged('kind: naf, in: ["10-33", "43-47", "74.20Z"], in_words: "x"', naf=code).outcome is outcome


# 10.71H of NAF 2025 comes from 10.71C and 10.86Z of rev. 2.
@pytest.mark.parametrize(("prefix", "outcome"), [("10", YES), ("10.71", UNKNOWN), ("25", NO)])
def test_naf_2025_serves_as_far_as_its_older_codes_agree(judged: Judged, prefix: str, outcome: Outcome) -> None:
    assert judged(f'kind: naf, in: ["{prefix}"], in_words: "x"', naf_2025="10.71H").outcome is outcome


# The own code of the edition is taken before what the other one passes to.
@pytest.mark.parametrize(
    ("facts", "outcome"),
    [({"naf_2025": "10.71H"}, YES), ({"naf": "10.71C"}, YES), ({"naf": "25.62B"}, NO), ({}, UNKNOWN), ({"naf": "10.71C", "naf_2025": "47.11H"}, NO)],
)
def test_a_criterion_may_be_written_in_naf_2025(judged: Judged, facts: dict[str, str], outcome: Outcome) -> None:
    assert judged('kind: naf, in: ["10"], in_words: "x", edition: "2025"', **facts).outcome is outcome


def test_activities_read_from_words_never_exclude(judged: Judged) -> None:
    criterion = 'kind: naf, out: ["70.22Z"], out_words: "le conseil", confirmed: false'
    assert judged(criterion, naf="10.71C").outcome is YES
    refused = judged(criterion, naf="70.22Z")
    assert refused.outcome is UNKNOWN
    assert refused.reason == (
        "Demandé : ne pas relever de : le conseil. Chez vous : Conseil pour les affaires et autres conseils de gestion. "
        "Condition non confirmée : à vérifier auprès de l'opérateur."
    )


@pytest.mark.parametrize(("form", "outcome"), [("5499", YES), ("1000", NO), (None, UNKNOWN)])
def test_legal_form_out(judged: Judged, form: str | None, outcome: Outcome) -> None:
    found = judged('kind: legal_form, out: ["10"], out_words: "un entrepreneur individuel"', legal_form=form)
    assert found.outcome is outcome
    assert found.reason.startswith("Demandé : ne pas être un entrepreneur individuel. ")


@pytest.mark.parametrize(
    ("form", "outcome", "name"),
    [
        ("5499", YES, "SARL ou EURL"),
        ("5410", NO, "société à responsabilité limitée (SARL)"),
        ("9220", NO, "association déclarée"),
        ("9230", NO, "association"),
        ("3999", NO, "une forme juridique peu courante"),
    ],
)
def test_legal_form_in_with_an_exclusion(judged: Judged, form: str, outcome: Outcome, name: str) -> None:
    found = judged('kind: legal_form, in: ["54"], in_words: "une SARL", out: ["5410"], out_words: "une SARL nationale"', legal_form=form)
    assert found.outcome is outcome
    assert found.reason == f"Demandé : être une SARL, sans être une SARL nationale. Chez vous : {name}."


@pytest.mark.parametrize(
    ("criterion", "field"),
    [
        ('kind: naf, in: [C], in_words: "x"', "company.naf"),
        ('kind: naf, in: [C], in_words: "x", edition: "2025"', "company.naf_2025"),
        ('kind: legal_form, in: ["54"], in_words: "x"', "company.legal_form"),
    ],
)
def test_what_the_firm_does_and_is_is_asked(asked: Asked, criterion: str, field: str) -> None:
    assert asked(criterion) == [field]
