"""The level and the score in words: the same for every medium, with the upper bound and what it takes."""

from dataclasses import replace

import pytest

from presentation import present
from presentation.maturity.missing import Missing


@pytest.mark.parametrize(
    ("unknown", "absent", "told"),
    [
        (1, 0, "votre réponse « je ne sais pas » se révèle favorable"),
        (3, 0, "vos 3 réponses « je ne sais pas » se révèlent favorables"),
        (0, 1, "la réponse qui manque se révèle favorable"),
        (0, 2, "les 2 réponses qui manquent se révèlent favorables"),
        (
            1,
            2,
            "vos réponses « je ne sais pas » (1) et celles qui manquent (2) se révèlent favorables",
        ),
    ],
)
def test_what_the_upper_bound_takes_is_counted(unknown: int, absent: int, told: str) -> None:
    assert Missing(unknown, absent).favourable == told


def test_a_precise_score_is_told_with_its_bounds(judged, case_of) -> None:
    sure, unsure = (
        case_of("usinage", "complet"),
        case_of("usinage", "complet").with_answer("CON-03", "unknown"),
    )
    assert present(judged(sure)).score.sentence == "Score : 57 sur 100, arrondi vers le bas."
    found = present(judged(unsure)).score
    assert found.label == "Score prudent"
    assert (found.text or "").startswith("57 sur 100. Il pourrait aller jusqu'à 58 si votre réponse « je ne sais pas » se révèle favorable.")
    assert found.sentence == f"{found.label} : {found.text} {found.completeness}"


def test_a_short_questionnaire_tells_an_order_of_magnitude(judged, case_of) -> None:
    assert present(judged(case_of("boulangerie", "express"))).score.sentence.startswith("Score : autour de 25 sur 100. C'est un ordre de grandeur")


def test_a_level_is_told_with_what_is_within_reach(judged, case_of) -> None:
    found = present(judged(case_of("je-ne-sais-pas", "express"))).verdict
    assert found.heading == "Niveau 2 sur 5 · Essais (à confirmer)"
    assert found.within_reach == "Peut-être niveau 3 · Cadre si vos 4 réponses « je ne sais pas » se révèlent favorables."


def test_without_a_level_nothing_is_within_reach(judged, case_of) -> None:
    found = present(judged(case_of("trop-peu", "express")))
    assert found.verdict.heading == "Trop peu de réponses pour annoncer un niveau"
    assert (found.verdict.level, found.verdict.ladder, found.verdict.within_reach) == (
        None,
        None,
        None,
    )
    assert found.holds.title == "Ce qui manque"


def test_what_a_result_rests_on_is_told(judged, case_of) -> None:
    declared, backed = (
        case_of("usinage", "complet"),
        replace(case_of("usinage", "complet"), evidence={"CAP-01": "seen"}),
    )
    assert present(judged(declared)).confidence.sentence.endswith("Il repose sur vos seules réponses, personne ne les a vérifiées.")
    assert "1 s'appuie sur une preuve vue" in present(judged(backed)).confidence.sentence
