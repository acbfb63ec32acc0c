"""A catalogue of one scheme, written to a folder; a criterion judged through the public functions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from companies import Company, Project
from kernel import Strict, read_yaml, validate
from schemes import CriterionResult, Match, Source, load, match
from schemes.criteria import Criterion, Judgement, judge
from schemes.facts import Facts

ON = date(2026, 11, 22)

SOURCES = """\
sources: 1
entries:
  S1: {title: "Page officielle", url: "https://exemple.fr/page", seen_on: 2026-09-26}
"""

SOURCE = Source("S1", "Page officielle", "https://exemple.fr/page", date(2026, 9, 26))

SCHEME = """\
scheme: 1
id: essai
name: "Essai"
operator: "Opérateur"
kind: diagnostic
territory: national
summary: {text: "Un essai.", source: S1}
stage: [2]
project_kinds: [diagnostic]
status: {value: open, source: S1}
aid: {kind: free, source: S1}
contact: {label: "Opérateur"}
checked_on: 2026-09-26
to_confirm_with: "l'opérateur"
"""


@dataclass(frozen=True)
class Maturity:
    level: int | None


@pytest.fixture
def on() -> date:
    return ON


@pytest.fixture
def sources_text() -> str:
    return SOURCES


@pytest.fixture
def scheme_text() -> str:
    return SCHEME


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a catalogue folder from the texts of its schemes (by file name) and of its register."""

    def write(schemes: dict[str, str], sources: str = SOURCES) -> Path:
        shelf = tmp_path / "schemes" / "records" / "national"
        shelf.mkdir(parents=True, exist_ok=True)
        for name, text in schemes.items():
            (shelf / name).write_text(text, encoding="utf-8")
        register = tmp_path / "schemes" / "sources" / "essai.yaml"
        register.parent.mkdir(exist_ok=True)
        register.write_text(sources, encoding="utf-8")
        load.cache_clear()
        return tmp_path / "schemes"

    return write


@pytest.fixture
def matched(folder: Callable[..., Path]) -> Callable[..., Match]:
    """Match one scheme, made of the base one with keys added or replaced (YAML lines), with a firm."""

    def run(lines: str = "", company: dict[str, Any] | None = None, project: dict[str, Any] | None = None, day: date = ON, level: int | None = None) -> Match:
        replaced = {line.split(":")[0] for line in lines.splitlines() if line and not line.startswith(" ")}
        kept = [line for line in SCHEME.splitlines() if line.split(":")[0] not in replaced]
        catalogue = load(folder({"essai.yaml": "\n".join([*kept, lines, ""])}))
        (found,) = match(catalogue, Company(**(company or {})), Project(**(project or {})), Maturity(level), day)
        return found

    return run


class _Written(Strict):
    criteria: tuple[Criterion, ...]


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Criterion]:
    """Read one criterion, written as the inside of a YAML mapping; every part has a source."""

    def read(criterion: str) -> Criterion:
        path = tmp_path / "critere.yaml"
        path.write_text(f"criteria:\n  - {{{criterion}, source: S1}}\n", encoding="utf-8")
        return validate(read_yaml(path, "critere.yaml"), _Written).criteria[0]

    return read


@pytest.fixture
def judgement(written: Callable[[str], Criterion]) -> Callable[..., Judgement]:
    """Judge one criterion, written as the inside of a YAML mapping, for a firm given by its facts."""

    def run(criterion: str, day: date = ON, project: dict[str, Any] | None = None, **company: Any) -> Judgement:
        facts = Facts(Company(**company), Project(**(project or {})), day)
        return judge(written(criterion), facts, "l'opérateur", {"S1": SOURCE})

    return run


@pytest.fixture
def judged(judgement: Callable[..., Judgement]) -> Callable[..., CriterionResult]:
    """Judge one criterion, without the questions that it asks."""

    def run(criterion: str, day: date = ON, project: dict[str, Any] | None = None, **company: Any) -> CriterionResult:
        return judgement(criterion, day, project, **company).result

    return run


@pytest.fixture
def asked(judgement: Callable[..., Judgement]) -> Callable[..., list[str]]:
    """Return the fields of the questions that one criterion asks."""

    def run(criterion: str, day: date = ON, project: dict[str, Any] | None = None, **company: Any) -> list[str]:
        return [question.field for question in judgement(criterion, day, project, **company).questions]

    return run
