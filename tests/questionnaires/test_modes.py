"""Modes that show no level: what may be written, what the questionnaire in the house asks there."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from cases import Case
from questionnaires import Questionnaire, check, load
from scoring import assess

SHORT = 'level_cap: 2, level_cap_message: "Le court s\'arrête à deux."'


def without_examples(text: str) -> str:
    return text.partition("examples:")[0]


def test_a_mode_may_show_no_level(tiny: str, make_questionnaire: Callable[[str], Path], today: date) -> None:
    path = make_questionnaire(without_examples(tiny).replace(SHORT, "shows_level: false"))
    assert check(path).faults == ()
    questionnaire = load(path)
    maturity = assess(questionnaire, Case("tiny", 1, "court", today, answers={"A-1": 100}))
    assert (maturity.level, maturity.level_high, maturity.dimensions, maturity.held_back_by) == (None, None, (), ())


def test_a_questionnaire_must_show_a_level_somewhere(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    path = make_questionnaire(without_examples(tiny).replace(SHORT, "shows_level: false").replace("advisor: true", "shows_level: false"))
    assert [fault.what for fault in check(path).faults if fault.code == "level"] == ["Aucun mode ne montre de niveau"]


def test_the_other_modes_keep_their_level(tiny: str, make_questionnaire: Callable[[str], Path], bank: Questionnaire) -> None:
    questionnaire = load(make_questionnaire(without_examples(tiny).replace(SHORT, "shows_level: false")))
    assert [mode.shows_level for mode in questionnaire.modes] == [False, True]
    assert {mode.id: mode.shows_level for mode in bank.modes} == {"express": True, "complet": True, "conformite": False}


def test_answers_of_a_mode_without_level_are_those_of_the_bank(bank: Questionnaire) -> None:
    shown = {id for mode in bank.modes if mode.shows_level for id in (mode.questions or bank.by_id)}
    assert {id for mode in bank.modes if not mode.shows_level for id in mode.questions or ()} <= shown
