"""What a move to another version kept apart stands in the report, with its words and the reason, and counts nowhere."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from cases import migrate, read
from questionnaires import load
from reports import render
from scoring import Diagnosis, diagnose

TITLE = "Réponses gardées d'une version d'avant"
QUESTION = "Sur qui pouvez-vous compter pour avancer ?"


@pytest.fixture(params=["complet", "express", "conformite"])
def moved(request: pytest.FixtureRequest, next_version: Path) -> Diagnosis:  # noqa: ARG001
    case = read(Path(__file__).parents[1] / "cases" / "version_1" / f"{request.param}.yaml")
    said = replace(case, answers={**case.answers, "MOY-03": 75}, notes={"MOY-03": "Chambre de métiers.", "EQU-06": "Le jeudi."})
    found = migrate(said, load("diag-ia")).case
    return diagnose(found, on=found.date)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").replace("&#39;", "'")


def test_the_page_and_the_workbook_show_it(moved: Diagnosis) -> None:
    page = _plain(render(moved, "html").decode())
    for words in (TITLE, QUESTION, "Un prestataire identifié et un réseau", "Note : Le jeudi."):
        assert words in page
    book = openpyxl.load_workbook(io.BytesIO(render(moved, "xlsx")))
    rows = [[_plain(str(cell)) for cell in row] for row in book["Réponses"].iter_rows(values_only=True)]
    (row,) = (row for row in rows if QUESTION in row)
    assert "Gardée d'une version d'avant, ne compte pas" in row


def test_the_paper_is_made_with_it(moved: Diagnosis) -> None:
    assert render(moved, "pdf").startswith(b"%PDF")


def test_it_counts_nowhere(moved: Diagnosis) -> None:
    without = diagnose(replace(moved.case, not_carried={}), on=moved.date)
    assert (without.maturity, without.actions, without.risk) == (moved.maturity, moved.actions, moved.risk)


def test_nothing_is_said_where_nothing_was_kept() -> None:
    case = read(Path(__file__).parents[1] / "cases" / "version_1" / "complet.yaml")
    assert TITLE not in _plain(render(diagnose(case, on=case.date), "html").decode())
