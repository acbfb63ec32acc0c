"""The file form of a case: strict YAML, read and written without loss, every fault listed in French."""

from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from cases.case import Answer, Case, Evidence, Fact
from cases.faults import case_faults
from companies import Company, Project
from kernel import BoussoleError, Strict, read_yaml, validate, yaml_text
from questionnaires import load

#: A case is short: 45 answers and as many notes of a thousand characters.
MAX_BYTES = 300_000


class _File(Strict):
    case: Literal[1]
    questionnaire: str
    version: int | None = None
    mode: str
    date: date
    company: Company = Company()
    facts: dict[str, Fact] = Field(default_factory=dict)
    project: Project = Project()
    answers: dict[str, Answer] = Field(default_factory=dict)
    notes: dict[str, str] = Field(default_factory=dict)
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    not_applicable: dict[str, str] = Field(default_factory=dict)


def read(path: Path | str) -> Case:
    """Read a case file. Raises ContentError with every fault of the file."""
    return _read(Path(path), str(path))


def from_text(text: str | bytes, file: str = "dossier.yaml") -> Case:
    """Read a case from its text; `file` is the name used in faults. Raises ContentError with every fault."""
    return _read(text, file)


def _read(source: Path | str | bytes, file: str) -> Case:
    document = read_yaml(source, file, MAX_BYTES)
    return _case(validate(document, _File, case_faults(document)))


def _case(file: _File) -> Case:
    fields = {name: getattr(file, name) for name in _File.model_fields if name not in ("case", "version")}
    return Case(version=file.version or load(file.questionnaire).version, **fields)


def write(case: Case, path: Path | str) -> None:
    """Write a case file, replacing it in one step so that a crash never leaves half a file."""
    target = Path(path)
    draft = target.with_name(target.name + ".part")
    try:
        draft.write_text(to_text(case), encoding="utf-8", newline="\n")
        draft.replace(target)
    except OSError as error:
        raise BoussoleError(f"Le dossier ne peut pas être écrit dans « {target} » ({error.strerror}). Choisissez un autre endroit.") from None


def to_text(case: Case) -> str:
    """Return the text of a case file; the same case always gives the same text."""
    content: dict[str, Any] = {"case": 1, "questionnaire": case.questionnaire, "version": case.version, "mode": case.mode, "date": case.date}
    # What is not known is left out; a list or an amount that is known to be empty or 0 is no default, and is kept.
    content["company"] = case.company.model_dump(exclude_defaults=True)
    content["facts"] = case.facts
    content["project"] = case.project.model_dump(exclude_defaults=True)
    content |= {"answers": case.answers, "notes": case.notes, "evidence": case.evidence, "not_applicable": case.not_applicable}
    kept = {key: value for key, value in content.items() if value not in ({}, None)}
    return yaml_text(kept)
