"""Say in French what `pip-audit` reported (JSON): `python .ci/audit.py RAPPORT…`. Exit 0: no known
fault; 1: some; 2: not all could be looked up.

The tool itself calls a list clean of which it could look nothing up, as behind a mirror of PyPI
that has no list of faults.
"""

import json
import sys
from pathlib import Path
from typing import Any

_UNREAD = (
    "La liste des failles connues n'a pas pu être lue : rien n'est vérifié. "
    "Relancez « ./run audit » là où https://pypi.org répond, directement ou par HTTPS_PROXY ; "
    "un miroir de PyPI n'a pas cette liste."
)


def told(reports: list[dict[str, Any] | None]) -> tuple[int, list[str]]:
    """Return the exit code and the sentences for what was reported of each list, None where nothing
    was."""
    every = [one for report in reports if report for one in report["dependencies"]]
    unread = sorted({one["name"] for one in every if "skip_reason" in one})
    read = [one for one in every if "skip_reason" not in one]
    if None in reports or not read:
        return 2, [_UNREAD]
    faults = sorted({_fault(one, fault) for one in read for fault in one["vulns"]})
    missing = (
        [f"Bibliothèques qui n'ont pas pu être vérifiées : {', '.join(unread)}."] if unread else []
    )
    if faults or missing:
        return (1 if faults else 2), [*faults, *missing]
    return 0, [
        f"Aucune faille connue. Bibliothèques vérifiées : {len({one['name'] for one in read})}."
    ]


def _fault(one: dict[str, Any], fault: dict[str, Any]) -> str:
    fixed = (
        f"Corrigée en {', '.join(fault['fix_versions'])}."
        if fault["fix_versions"]
        else "Pas encore corrigée."
    )
    return f"{one['name']} {one['version']} : {fault['id']}. {fixed}"


def _read(path: str) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found


if __name__ == "__main__":
    code, sentences = told([_read(path) for path in sys.argv[1:]])
    print("\n".join(sentences), file=sys.stderr if code == 2 else sys.stdout)
    sys.exit(code)
