"""A kind that no file of ours knows: once registered it is read, told, checked, climbed, scored and carried like the others."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cases import Case
from kernel import Document, read_yaml, validate
from questionnaires import QUESTION_KINDS, UNKNOWN, Questionnaire, Side, carry
from questionnaires.checks.checks import faults
from questionnaires.meaning import meaning
from scoring.maturity import judged, read
from scoring.paths import next_level
from scoring.progress.answer_moves import answer_moves
from tests.another_kind import DAYS, DayQuestion, questionnaire_model, with_days


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch, make_questionnaire: Callable[[str], Path], tiny: str) -> Callable[[str], tuple[Questionnaire, Document]]:
    """Return a function that reads the small questionnaire with a question of the new kind, registered for the time of a test."""
    monkeypatch.setitem(QUESTION_KINDS, "day", DayQuestion)
    model = questionnaire_model()

    def make(days: str) -> tuple[Questionnaire, Document]:
        document = read_yaml(make_questionnaire(with_days(tiny, days)))
        return validate(document, model), document

    return make


@pytest.fixture
def dated(written: Callable[[str], tuple[Questionnaire, Document]]) -> Questionnaire:
    return written(DAYS)[0]


def case(**answers: Any) -> Case:
    given: dict[str, Any] = {"A-1": 100, "A-2": ("x", "y"), "B-1": 100, "B-2": 50}
    return Case(
        "tiny",
        1,
        "long",
        date(2026, 11, 22),
        answers={**given, **{id.replace("_", "-"): raw for id, raw in answers.items()}},
    )


def test_an_answer_is_read_told_and_refused(dated: Questionnaire) -> None:
    question = dated.question("B-4")
    assert question.read("2025-06-30").share == Fraction(1, 2)
    assert question.label("2025-06-30") == "30 juin 2025"
    assert question.label(UNKNOWN) == "Je ne sais pas"
    assert question.problem("hier") == (
        "day",
        "« hier » n'est pas un jour pour B-4",
        "Écrivez par exemple 2026-11-22",
    )
    assert not question.read("hier").known


def test_its_questionnaire_is_checked(
    written: Callable[[str], tuple[Questionnaire, Document]],
) -> None:
    assert list(faults(*written(DAYS))) == []
    (fault,) = faults(*written("[['2025-01-01', 50], ['2000-01-01', 0], ['2026-01-01', 100]]"))
    assert fault.what == "Les jours de B-4 ne se suivent pas"


def test_it_counts_in_the_score_and_holds_back(dated: Questionnaire) -> None:
    scores = [judged(read(dated, case(B_4=day))).score for day in ("2000-01-01", "2025-01-01", "2026-01-01")]
    assert scores == sorted(set(scores))
    assert judged(read(dated, case())).score == scores[0] == judged(read(dated, case(B_4=UNKNOWN))).score


def test_the_path_climbs_it_and_tells_the_day_to_reach(dated: Questionnaire) -> None:
    started = case(B_2=100, B_4="2000-01-01")
    reading = read(dated, started)
    path = next_level(reading, judged(reading))
    assert path is not None
    step = next(step for step in path.steps if step.question == "B-4")
    assert (step.from_label, step.to_label, step.effort) == (
        "1er janvier 2000",
        "depuis le 1er janvier 2025",
        3,
    )


def test_a_move_of_its_answer_is_told(dated: Questionnaire) -> None:
    before, after = (read(dated, case(B_4=day)) for day in ("2025-01-01", "2026-02-01"))
    (move,) = answer_moves(before, after, {"B-4"})
    assert (move.kind, move.before, move.after) == ("rose", "1er janvier 2025", "1er février 2026")


def test_it_is_carried_to_the_next_version_and_keeps_its_meaning(dated: Questionnaire, written: Callable[[str], tuple[Questionnaire, Document]]) -> None:
    side = Side(dated, "answers")
    assert carry(side, side, (), {"B-4": "2025-06-30"}).values == {"B-4": "2025-06-30"}
    stricter, _ = written(DAYS.replace("2025-01-01", "2025-06-01"))
    assert meaning(dated)["questions.B-4"] != meaning(stricter)["questions.B-4"]
    assert meaning(dated)["questions.A-1"] == meaning(stricter)["questions.A-1"]
