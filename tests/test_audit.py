"""What is said of the faults that are known in the pinned libraries: none, some, or that nothing could be looked up; never a trace."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
UNREAD = (
    "La liste des failles connues n'a pas pu être lue : rien n'est vérifié. Relancez « ./run audit » là où https://pypi.org répond, "
    "directement ou par HTTPS_PROXY ; un miroir de PyPI n'a pas cette liste.\n"
)
CLEAN = {"name": "alembic", "version": "1.20.1", "vulns": []}
SKIPPED = {"name": "altair", "skip_reason": "Dependency not found on PyPI and could not be audited: altair (6.3.0)"}
FAULT = {"id": "PYSEC-2026-1", "fix_versions": ["12.4.0", "13.0"], "aliases": [], "description": ""}


@pytest.mark.parametrize(
    ("reports", "code", "said"),
    [
        ([[CLEAN], [CLEAN]], 0, "Aucune faille connue. Bibliothèques vérifiées : 1.\n"),
        ([[CLEAN, SKIPPED], [CLEAN]], 2, "Bibliothèques qui n'ont pas pu être vérifiées : altair.\n"),
        ([[SKIPPED], [SKIPPED]], 2, UNREAD),
        ([[CLEAN], None], 2, UNREAD),
        ([None, None], 2, UNREAD),
        ([[{"name": "pillow", "version": "12.3.0", "vulns": [FAULT]}], [CLEAN]], 1, "pillow 12.3.0 : PYSEC-2026-1. Corrigée en 12.4.0, 13.0.\n"),
        ([[{"name": "lxml", "version": "6.0", "vulns": [{**FAULT, "fix_versions": []}]}]], 1, "lxml 6.0 : PYSEC-2026-1. Pas encore corrigée.\n"),
    ],
)
def test_what_was_reported_is_told_in_a_sentence_each(tmp_path: Path, reports: list[list[object] | None], code: int, said: str) -> None:
    files = [tmp_path / f"{number}.json" for number in range(len(reports))]
    for file, report in zip(files, reports, strict=True):
        if report is not None:
            file.write_text(json.dumps({"dependencies": report, "fixes": []}), encoding="utf-8")
    done = subprocess.run([sys.executable, ".ci/audit.py", *map(str, files)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (code, said)
