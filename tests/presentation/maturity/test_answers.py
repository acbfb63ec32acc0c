"""The answers in words: five states, each told apart, at full length and in a narrow cell."""

from dataclasses import replace

import pytest

from presentation import AnswerRow, present

REASON = "Personne d'autre que moi ne s'en sert, et personne ne compte s'y mettre cette année."


@pytest.fixture
def rows(judged, case_of):
    def make(mode: str = "complet", **changes) -> dict[str, AnswerRow]:
        case = case_of("boulangerie", mode)
        changed = replace(case, **{name: {**getattr(case, name), **value} for name, value in changes.items()})
        return {row.id: row for group in present(judged(changed)).answers for row in group.rows}

    return make


def test_each_state_has_its_words(rows) -> None:
    found = rows(answers={"CAP-01": "unknown", "CAP-02": 999}, not_applicable={"EQU-04": REASON})
    assert found["CAP-01"].answer == "Je ne sais pas"
    assert found["CAP-02"].answer == "Réponse illisible, comptée comme inconnue : 999"
    assert found["EQU-04"].answer == f"Non concerné (choix du conseiller) : {REASON.rstrip('.')}"
    assert [found[id].is_known for id in ("CAP-01", "CAP-02", "EQU-04", "CAP-03")] == [
        False,
        False,
        False,
        True,
    ]


def test_a_narrow_cell_holds_the_first_words_and_says_how_many_are_left(rows) -> None:
    every = ["messagerie", "fichiers", "compta", "efacture", "crm"]
    found = rows(answers={"SOC-01": every}, not_applicable={"EQU-04": REASON})
    short = found["SOC-01"].answer_in_short(3)
    assert short.count(" ; ") == 3
    assert short.endswith(" ; et 2 autres")
    assert found["SOC-01"].answer_in_short(None) == found["SOC-01"].answer
    assert found["EQU-04"].answer_in_short(3).endswith("…")
    assert len(found["EQU-04"].answer_in_short(3)) < len(found["EQU-04"].answer)


def test_a_weight_and_a_value_are_told_a_dash_where_there_is_none(rows) -> None:
    found = rows(answers={"CAP-01": "unknown"})
    assert (found["CAP-01"].weight_told, found["CAP-01"].value_told) == ("3", "–")
    assert (found["CLA-01"].weight_told, found["CLA-01"].value_told) == ("–", "–")


def test_what_an_answer_is_backed_with_is_told_where_an_advisor_asked(rows) -> None:
    assert rows(evidence={"CAP-01": "seen"})["CAP-01"].evidence == "preuve vue"
    assert rows("express", evidence={"CAP-01": "seen"})["CAP-01"].evidence is None
