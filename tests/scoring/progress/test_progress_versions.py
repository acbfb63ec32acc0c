"""Two diagnoses of one firm at two versions of the questionnaire: each scored by its own, their answers compared as the rules carry them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases import Case, migrate
from questionnaires import load
from reports.terminal import progress_as_text
from scoring import Diagnosis, diagnose
from scoring.progress.compare import compare
from scoring.progress.progress_json import progress_as_json
from scoring.progress.progress_model import Progress
from tests.conftest import VERSIONS

BEFORE, AFTER = date(2026, 11, 22), date(2027, 5, 22)
CARRIED = "Les réponses sont comparées telles que la version 2 les pose ; chaque note et chaque niveau est celui de sa propre version. Ce qui n'a pas pu être repris n'est pas comparé."


@pytest.fixture(autouse=True)
def _atelier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(VERSIONS))


def judged(version: int, day: date, mode: str = "long", **answers: Any) -> Diagnosis:
    given = {id.replace("_", "-"): answer for id, answer in answers.items()}
    return diagnose(Case("atelier", version, mode, day, answers=given), day)


def kinds(progress: Progress) -> dict[str, str]:
    return {move.question: move.kind for move in progress.answers}


def test_renamed_merged_and_mapped_answers_are_compared() -> None:
    before = judged(1, BEFORE, R_1=50, M_1=100, M_2=0, N_1=5, C_1="gros", K_1=100, D_1=100, O_1=25)
    after = judged(2, AFTER, R_10=100, M_10=100, N_1=60, C_1="grand", K_1=0, O_1=100)
    progress = compare(before, after)
    assert kinds(progress) == {"R-10": "rose", "M-10": "rose", "K-1": "fell"}
    assert progress.mode == "long" and progress.whole is not None
    assert (progress.whole.before.score, progress.whole.after.score) == (before.maturity.score, after.maturity.score)
    assert [move.id for move in progress.dimensions] == ["a", "b"]
    assert progress.notes[:2] == (
        "Le questionnaire a changé entre les deux (version 1, puis version 2) : une part des écarts de score peut venir de là.",
        CARRIED,
    )
    change = progress.questionnaire
    assert change is not None
    assert [one.question for one in change.gone] == ["D-1"]
    assert [one.question for one in change.added] == ["A-1"]
    assert [(one.question, one.before, one.after) for one in change.kept] == [("D-1", "Oui", None), ("O-1", "Un essai", None)]
    assert change.rewritten == ()
    text = progress_as_text(progress, after.questionnaire)
    assert "\nRéponses gardées, que l'autre version ne peut pas reprendre\n  - Abandonnée ? « Oui » → « — »\n" in text
    assert progress_as_json(progress)["questionnaire"]["before_version"] == 1


def test_the_mode_that_took_the_place_of_another_is_the_same_mode() -> None:
    progress = compare(judged(1, BEFORE, "rapide", R_1=0, M_1=100, K_1=100), judged(2, AFTER, "court", R_10=50, M_10=100, K_1=100))
    assert progress.mode == "court" and progress.whole is not None
    assert kinds(progress) == {"R-10": "rose"}
    assert not any("même mode" in note for note in progress.notes)


def test_another_mode_of_another_version_is_read_in_the_one_that_both_hold() -> None:
    progress = compare(judged(1, BEFORE, "rapide", R_1=0, K_1=0), judged(2, AFTER, "long", R_10=50, K_1=0, T_10=100))
    assert progress.mode == "court" and progress.whole is not None
    assert kinds(progress) == {"R-10": "rose"}
    assert progress.notes[0].startswith(
        "Les deux dossiers n'ont pas le même mode (« Rapide », puis « Long »). Seules leurs 3 questions communes sont comparées, comme dans « Court »"
    )
    back = compare(judged(1, BEFORE, "long", R_1=0, K_1=0), judged(2, AFTER, "court", R_10=50, K_1=0))
    assert back.mode == "court" and back.whole is not None


def test_an_older_version_after_a_newer_one_is_compared_too() -> None:
    progress = compare(judged(3, BEFORE, R_10=100, M_20=0), judged(1, AFTER, R_1=50, M_1=100, M_2=100))
    assert kinds(progress) == {"R-10": "fell", "M-20": "rose"}
    change = progress.questionnaire
    assert change is not None and change.before_version == 3
    assert [one.question for one in change.gone] == ["A-1"]
    assert [one.question for one in change.added] == ["N-1", "D-1"]


def test_a_case_moved_and_not_touched_since_shows_no_answer_that_moved() -> None:
    before = judged(1, BEFORE, R_1=50, M_1=100, M_2=0, U_1=("a",), U_2=("aucun",), S_1=("i", "k"))
    moved = replace(migrate(before.case, load("atelier", 2)).case, date=AFTER)
    assert compare(before, diagnose(moved, AFTER)).answers == ()


def test_without_rules_only_what_is_the_same_is_compared(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    home = tmp_path / "atelier"
    home.mkdir()
    for name in ("1.yaml", "2.yaml"):
        (home / name).write_text((VERSIONS / "atelier" / name).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(tmp_path))
    progress = compare(judged(1, BEFORE, K_1=0, R_1=50, O_1=0), judged(2, AFTER, K_1=100, R_10=100, O_1=50))
    assert kinds(progress) == {"K-1": "rose"}
    assert "Rien ne dit ce que deviennent les réponses d'une version à l'autre : seules les questions restées les mêmes sont comparées." in progress.notes
    assert progress.questionnaire is not None and "O-1" in [one.question for one in progress.questionnaire.rewritten]
