"""What the answers are backed with is told as it is counted, the same everywhere."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from cases import Answer, Case, Evidence
from reports import render
from reports.terminal import as_text
from scoring import backing, diagnose

DAY = date(2026, 11, 22)


def judged(**evidence: Evidence):
    answers: dict[str, Answer] = {"CAP-01": 50, "CAP-02": 50, "CAP-03": "unknown", "USA-01": 25}
    return diagnose(Case("diag-ia", 1, "complet", DAY, answers=answers, evidence={id.replace("_", "-"): kind for id, kind in evidence.items()}), on=DAY)


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ({"CAP_01": "seen", "CAP_02": "example"}, "Sur 3 réponses connues, 1 s'appuie sur une preuve vue et 1 sur un exemple."),
        ({"CAP_01": "seen", "CAP_02": "seen"}, "Sur 3 réponses connues, 2 s'appuient sur une preuve vue et 0 sur un exemple."),
        ({"CAP_02": "example", "CAP_03": "seen"}, "Sur 3 réponses connues, 0 s'appuie sur une preuve vue et 1 sur un exemple."),
    ],
)
def test_answers_are_counted_as_answers(evidence: dict[str, Evidence], told: str) -> None:
    assert (backing(judged(**evidence)) or "").startswith(told)


def test_nothing_is_said_when_nothing_backs_them() -> None:
    assert backing(judged()) is None
    assert backing(judged(CAP_01="declared", CAP_03="seen")) is None


def test_every_medium_says_the_same(golden: Callable[[str, str], Case]) -> None:
    """Of a result that is told: with few answers nothing is said of what they are backed with."""
    found = diagnose(replace(golden("usinage", "complet"), evidence={"CAP-01": "seen", "CAP-02": "example"}), on=DAY)
    told = backing(found) or ""
    assert re.search(r" : \d+ sur 100 au total\.$", told)
    cells = [str(cell) for row in openpyxl.load_workbook(BytesIO(render(found, "xlsx"))).worksheets[0].iter_rows(values_only=True) for cell in row]
    media = (as_text(found), json.loads(render(found, "json"))["maturity"]["evidence_text"], render(found, "html").decode(), "\n".join(cells))
    for medium in media:
        assert told in re.sub(r"[\u00a0\u202f]", " ", medium).replace("’", "'")
        assert "des réponses s'appuient" not in medium.replace("’", "'")
    assert found.maturity.evidence


@pytest.mark.parametrize(("evidence", "told"), [({}, "déclaratives"), ({"CAP_01": "declared"}, "déclaratives"), ({"CAP_01": "seen"}, "en partie déclaratives")])
def test_the_head_of_a_report_says_whether_something_was_seen(evidence: dict[str, Evidence], told: str) -> None:
    assert f" · réponses {told}</p>" in render(judged(**evidence), "html").decode()
