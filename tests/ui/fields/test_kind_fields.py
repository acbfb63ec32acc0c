"""Each kind of question has one field, wherever it is asked; a kind that is new to the screens needs its line there, and no more."""

from pathlib import Path

import pytest

from kernel import day_text
from questionnaires import FACT_KINDS, QUESTION_KINDS
from questionnaires.checks import checks
from tests.another_kind import DayQuestion, questionnaire_model, with_days
from tests.ui.conftest import Person
from ui.fields import typed_values, widgets
from ui.fields.kind_fields import FIELDS, Asking


def test_every_kind_has_its_field():
    assert set(FIELDS) == {*QUESTION_KINDS, *FACT_KINDS}


def day(asking: Asking, _asked: DayQuestion):
    """A day, kept as the questionnaire writes it."""

    def saved():
        held = asking.saved()
        return held and typed_values.day(held).value

    text = widgets.typed(
        asking.spot,
        saved,
        lambda value: asking.keep(value and value.isoformat()),
        typed_values.day,
        day_text,
    )
    heard = typed_values.day(text).value
    return heard and heard.isoformat()


@pytest.fixture
def with_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiny: str) -> Person:
    """Somebody who begins a questionnaire with a question of the new kind."""
    monkeypatch.setitem(QUESTION_KINDS, "day", DayQuestion)
    monkeypatch.setitem(FIELDS, "day", day)
    for place in ("questionnaires.loader", checks.__name__):
        monkeypatch.setattr(f"{place}.Questionnaire", questionnaire_model())
    home = tmp_path / "questionnaires" / "tiny"
    home.mkdir(parents=True)
    (home / "1.yaml").write_text(with_days(tiny), encoding="utf-8")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(home.parent))
    return Person().press("commencer-tiny.long")


def test_a_new_kind_is_asked_in_the_interview_tried_and_told_in_the_result(with_a_day):
    person = with_a_day.go("a").fill("radio", "q-A-1", 100).fill("checkbox", "q-A-2.x", True).fill("checkbox", "q-A-2.y", True)
    person.go("b").fill("radio", "q-B-1", 100).fill("text_input", "q-B-2", 50).fill("text_input", "q-B-4", "1/6/2025")
    assert person.case.answers["B-4"] == "2025-06-01"
    assert "1er juin 2025" in person.go("recapitulatif").text
    assert "Niveau 3 sur 3" in person.go("resultat").text
    person.see("et-si").fill("selectbox", "et-si-question", "B-4").fill("text_input", "et-si-B-4", "01/02/2026")
    assert person.case.answers["B-4"] == "2025-06-01"
    assert person.press("garder-essai").case.answers["B-4"] == "2026-02-01"
