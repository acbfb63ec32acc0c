"""What a written firm is handed first: the use of Monday, three actions, five schemes, the financing plan, the law; one line each, in the order shown."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import cases
from presentation import present
from scoring import Diagnosis, diagnose

FOLDER = Path(__file__).parent
FIRMS = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "judged"))
DAY = date(2026, 12, 1)

#: List → key of a line → what the firm reads.
Shown = Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=len(FIRMS))
def diagnosed(firm: str) -> Diagnosis:
    return diagnose(cases.read(FOLDER / f"{firm}.yaml"), on=DAY)


def shown(firm: str) -> Shown:
    """Return the lines of a firm. A key tells a line from another, and nothing of its words: a sentence may be mended without a new judgement."""
    diagnosis = diagnosed(firm)
    told = present(diagnosis)
    return {
        "monday": {diagnosis.monday.use.id: diagnosis.monday.use.title} if diagnosis.monday else {},
        "actions": {action.id: action.title for action in diagnosis.actions[:3]},
        "schemes": {card.id: f"{card.match.verdict} · {card.name}" for card in told.schemes.first},
        "plan": dict(_plan(diagnosis)),
        "law": {f"{duty.date} {duty.legal_basis}": duty.subject for duty in diagnosis.risk.obligations if duty.sure},
    }


def _plan(diagnosis: Diagnosis) -> Iterator[tuple[str, str]]:
    plan = diagnosis.financing
    for line in plan.lines:
        yield line.id, f"{line.name} : {line.low_eur} à {line.high_eur} €"
    yield "total", f"{plan.low_eur} à {plan.high_eur} €"
